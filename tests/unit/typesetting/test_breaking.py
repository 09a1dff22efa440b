"""Lines: nothing lost, nothing too wide, the fewest there are, evenly filled."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.language import Language
from briefer.typesetting import breaking, justifying
from briefer.typesetting.boxes import Run
from briefer.typesetting.breaking import Shape, count, lines
from briefer.typesetting.hyphens import Hyphenator, own_points
from briefer.typesetting.line import line_pieces
from briefer.typesetting.paragraphs import Level, Measure

ENGLISH = Language(hyphenation="en_US", hyphen_minima=(3, 3))
LONG = (
    "Members approved eleven steel gates across the mouth of the estuary, the largest public "
    "works here since the ring road opened, and asked the administration for authorization of "
    "long-range surveys before the winter."
)
TEXTS = st.lists(
    st.text(
        st.characters(codec="latin-1", exclude_characters=" \xa0\xad"), min_size=1, max_size=14
    ).map(lambda text: "".join(c for c in text if c.isprintable()) or "x"),
    min_size=1,
    max_size=30,
).map(" ".join)


def measured(shaper, text, language=ENGLISH):
    return Measure((Run(text, "serif", 1.0, 0.0, "#000000"),), shaper, Hyphenator(language))


def set_lines(measure, shaper, width, shape):
    breaks = lines(measure, width, shape)
    pairs = list(itertools.pairwise(breaks))
    return pairs, [line_pieces(measure, start, end, shaper) for start, end in pairs]


def read(pieces):
    """The text of lines as a reader of the PDF gets it: broken words by their `reads`."""
    out = []
    for piece in (piece for line in pieces for piece in line):
        out.append(piece.glyphs.text if piece.reads is None else piece.reads)
        out.append(" " if piece.spaced else "")
    return "".join(out).strip()


def test_words_that_a_blank_holds_together_read_apart_where_they_are_broken(shaper):
    measure = measured(shaper, "Sazahaleba\u202fmillion a\u00a0b")
    for width in (1.5, 2.0, 3.1, 4.6, 5.0, 6.0):
        _, pieces = set_lines(measure, shaper, width, Shape())
        assert read(pieces) == "Sazahaleba\u202fmillion a\u00a0b"
        blanks = [p for line in pieces for p in line if not p.glyphs.text.strip()]
        assert all(piece.reads is None for piece in blanks)


@given(text=TEXTS, width=st.floats(2, 60), hyphens=st.booleans(), balance=st.booleans())
def test_no_word_is_lost_and_none_added(shaper, text, width, hyphens, balance):
    measure = measured(shaper, text)
    _, pieces = set_lines(measure, shaper, width, Shape(hyphens, balance))
    assert read(pieces) == " ".join(text.split(" "))


@given(text=TEXTS, width=st.floats(2, 60), hyphens=st.booleans())
def test_no_line_is_wider_than_the_measure(shaper, text, width, hyphens):
    measure = measured(shaper, text)
    pairs, _ = set_lines(measure, shaper, width, Shape(hyphens))
    assert all(end.ends - start.starts <= width + 1e-6 for start, end in pairs)


@given(text=TEXTS, width=st.floats(2, 60), hyphens=st.booleans())
def test_counting_and_settling_agree(shaper, text, width, hyphens):
    measure = measured(shaper, text)
    shape = Shape(hyphens)
    assert count(measure, width, shape) == len(lines(measure, width, shape)) - 1


def test_a_narrow_ragged_column_is_hyphenated_and_a_wide_one_is_not(shaper):
    measure = measured(shaper, LONG)
    assert any(b.hyphen for b in lines(measure, 7.5, Shape(hyphens=True)))
    assert not any(b.hyphen for b in lines(measure, 40.0, Shape(hyphens=True)))
    assert not any(b.hyphen for b in lines(measure, 7.5, Shape(hyphens=False)))


def test_a_balanced_headline_has_even_lines_where_first_fit_has_a_short_last_one(shaper):
    measure = measured(
        shaper, "Council backs a movable flood barrier after ten years of long delay"
    )

    def filled(shape):
        breaks = lines(measure, 20.0, shape)
        return [end.ends - start.starts for start, end in itertools.pairwise(breaks)]

    plain, even = filled(Shape()), filled(Shape(balance=True))
    assert len(plain) == len(even) == 2
    assert max(even) - min(even) < max(plain) - min(plain)


def test_a_last_line_of_one_short_word_is_avoided(shaper):
    text = "the council expects a ruling by Easter and the first piles to be driven in May"
    measure = measured(shaper, text)
    full = measure.width
    # A measure that leaves one short word over, first-fit.
    width = (full - measure.words[-1].width - measure.words[-1].space) / 2 + 0.6
    breaks = lines(measure, width, Shape())
    assert breaks[-1].ends - breaks[-2].starts > 0.22 * width


def test_a_word_too_long_for_the_line_is_broken_anywhere_at_last(shaper):
    measure = measured(shaper, "https://news.example/averyveryverylongaddresswithoutanybreak")
    pairs, pieces = set_lines(measure, shaper, 6.0, Shape())
    assert len(pairs) > 3
    assert read(pieces).startswith("https://news.example/avery")


@pytest.mark.parametrize("shape", [Shape(), Shape(hyphens=True), Shape(balance=True)])
def test_the_words_round_an_endless_one_stay_whole(shaper, shape):
    endless = "x" * 60
    text = f"The surveyors wrote {endless} in the long-range margin and nobody asked the author."
    measure = measured(shaper, text)
    pairs, pieces = set_lines(measure, shaper, 9.0, shape)
    assert read(pieces) == text
    inside = [end for _, end in pairs if end.at]
    assert {end.word for end in inside if not end.hyphen and text.split()[end.word] == endless}
    assert all(end.word == 3 or end.hyphen or "-" in text.split()[end.word] for end in inside)
    broken = [piece for line in pieces for piece in line if set(piece.glyphs.text) == {"x"}]
    assert len(broken) > 2
    assert not any(piece.spaced for piece in broken[:-1])


@given(
    before=TEXTS,
    after=TEXTS,
    width=st.floats(12, 40),
    hyphens=st.booleans(),
    breaks=st.sampled_from([breaking, justifying]),
)
def test_a_word_is_torn_only_where_no_line_can_hold_it(
    shaper, before, after, width, hyphens, breaks
):
    measure = measured(shaper, f"{before} {'n' * 100} {after}")
    for point in breaks.lines(measure, width, Shape(hyphens)):
        torn = point.at and not point.hyphen
        if torn and point.at not in own_points(measure.words[point.word].segments[0].text):
            assert measure.words[point.word].width > width


def test_a_hung_mark_gives_the_first_line_its_width(shaper):
    text = "“We have run out of years"
    measure = measured(shaper, text)
    hang = shaper.shape("serif", "“").width
    width = measure.width - hang / 2
    assert count(measure, width, Shape()) == 2
    assert count(measure, width, Shape(hang=hang)) == 1


@pytest.mark.parametrize(
    ("word", "points"),
    [
        ("long-range", (5,)),
        ("U.S.-supplied", (5,)),
        ("3-4", ()),
        ("word—word", (5,)),
        ("1950–53", ()),
        ("2016–heute", (5,)),
        ("and/or", (4,)),
        ("plain", ()),
        ("-x", ()),
    ],
)
def test_words_break_after_their_own_hyphens(word, points):
    assert own_points(word) == points


def test_names_are_not_hyphenated(shaper):
    hyphenator = Hyphenator(ENGLISH)
    assert hyphenator.points("administration")
    assert hyphenator.points("Administration") == ()


def test_a_language_without_patterns_is_not_hyphenated():
    assert Hyphenator(Language()).points("administration") == ()


def test_a_headline_is_not_broken_at_its_own_hyphen(shaper):
    measure = measured(shaper, "Biden authorizes Ukraine to use long-range missiles")
    width = measure.places[5] + 2.6
    broken = [b for b in lines(measure, width, Shape(hyphens=True)) if b.at]
    assert broken, "the width is meant to fall inside long-range"
    assert not [b for b in lines(measure, width, Shape(balance=True)) if b.at]


@given(
    words=st.lists(st.integers(1, 12).map("n".__mul__), min_size=2, max_size=40),
    width=st.floats(7, 40),
)
def test_a_last_line_of_one_short_word_has_no_better_way_in_as_many_lines(shaper, words, width):
    measure = measured(shaper, " ".join(words))
    breaks = lines(measure, width, Shape())
    if len(breaks) < 3 or not is_short(measure, breaks[-2], breaks[-1], width):
        return
    first, end = measure.breaks(Level.SPACES)[0], breaks[-1]
    for start in measure.breaks(Level.SPACES)[1:-1]:
        fits = end.ends - start.starts <= width
        if fits and not is_short(measure, start, end, width):
            # What stands before a better last line must need more lines than there were.
            assert lines_to(measure, first, start, width) > len(breaks) - 2


def is_short(measure, start, end, width):
    used = (end.ends - start.starts) / width
    return used < (0.34 if start.word == end.word - 1 else 0.22)


def lines_to(measure, first, last, width):
    """How many lines the words before a break need, first-fit."""
    count, begun = 1, first
    for one, other in itertools.pairwise(measure.breaks(Level.SPACES)):
        if other.ends - begun.starts > width + 1e-9:
            count, begun = count + 1, one
        if other == last:
            break
    return count
