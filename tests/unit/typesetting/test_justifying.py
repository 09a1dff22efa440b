"""Justified lines: flush on both sides, never too tight, as even as any way there is."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.language import Language
from briefer.model.page import Text
from briefer.typesetting.boxes import Run
from briefer.typesetting.breaking import LONE_LAST, SHORT_LAST, Shape
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.justifying import SHORT_LAST_COST, SHRINK, STRETCH, count, lines
from briefer.typesetting.line import line_pieces
from briefer.typesetting.paragraphs import Level, Measure
from tests.benchmarks.justified import COLUMN, evenness, galley, paragraphs, setting, word_spaces

ENGLISH = Language(hyphenation="en_US", hyphen_minima=(3, 3))
WORDS = st.sampled_from(
    ["a", "of", "the", "gate", "river", "harbour", "authorization", "long-range", "€4.2bn,", "is"]
)
TEXTS = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)
# Few enough for every way through them to be tried.
SHORT_TEXTS = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
SLACK = 1e-6


def measured(shaper, text):
    run = Run(text, "serif", 1.0, 0.0, "#000000")
    return Measure((run,), shaper, Hyphenator(ENGLISH).justified)


def spaces_between(measure, start, end):
    last = end.word if end.at else end.word - 1
    return sum(measure.words[index].space for index in range(start.word + 1, last + 1))


def shrunk(measure, start, end):
    return end.ends - start.starts - SHRINK * spaces_between(measure, start, end)


@given(text=TEXTS, width=st.floats(9, 40), hyphens=st.booleans())
def test_no_line_is_tighter_than_its_spaces_may_shrink(shaper, text, width, hyphens):
    measure = measured(shaper, text)
    pairs = itertools.pairwise(lines(measure, width, Shape(hyphens)))
    assert all(shrunk(measure, start, end) <= width + SLACK for start, end in pairs)


@given(text=TEXTS, width=st.floats(0.3, 40), hyphens=st.booleans())
def test_counting_and_settling_agree(shaper, text, width, hyphens):
    measure = measured(shaper, text)
    shape = Shape(hyphens)
    assert count(measure, width, shape) == len(lines(measure, width, shape)) - 1


@given(text=TEXTS, width=st.floats(0.3, 40))
def test_no_word_is_lost_and_none_added(shaper, text, width):
    measure = measured(shaper, text)
    out = []
    for start, end in itertools.pairwise(lines(measure, width, Shape(hyphens=True))):
        for piece in line_pieces(measure, start, end, shaper):
            out.append(piece.glyphs.text if piece.reads is None else piece.reads)
            out.append(" " if piece.spaced else "")
    assert "".join(out).strip() == text


def demerits(measure, points, path, width):
    """Knuth and Plass's sum, written down plainly for all lines at once."""
    total, tightness = 0.0, 1
    for before, at in itertools.pairwise(path):
        start, end = points[before], points[at]
        spaces, free = spaces_between(measure, start, end), width - (end.ends - start.starts)
        is_last = at == len(points) - 1
        if free <= 0:
            far = free / (SHRINK * spaces) if spaces else 0.0
        elif is_last:
            far = 0.0
        else:
            far = min(free / (STRETCH * spaces), 20.0) if spaces else 20.0
        least = LONE_LAST if start.word == end.word - 1 else SHORT_LAST
        short = is_last and 1 - free / width < least
        bad = SHORT_LAST_COST if short else 100 * abs(far) ** 3
        total += (1 + bad + 50 * end.cost) ** 2
        here = 0 if far < -0.5 else 1 if far <= 0.5 else 2 if far <= 1 else 3
        total += 3000 * (abs(here - tightness) > 1) + 3000 * (start.hyphen and end.hyphen)
        tightness = here
    return total


def ways(measure, points, width):
    """Every way through a paragraph in the fewest lines, none of them too tight."""
    end = len(points) - 1

    def nexts(at):
        later = range(at + 1, end + 1)
        return [to for to in later if shrunk(measure, points[at], points[to]) <= width + SLACK]

    reach = [nexts(at) for at in range(end)]
    needed = [0] * (end + 1)
    for at in reversed(range(end)):
        needed[at] = 1 + min((needed[to] for to in reach[at]), default=len(points))

    def on(path):
        if path[-1] == end:
            yield path
        else:
            for to in reach[path[-1]]:
                if needed[to] == needed[path[-1]] - 1:
                    yield from on((*path, to))

    return list(on((0,)))


@given(text=SHORT_TEXTS, width=st.floats(9, 16))
def test_it_finds_the_best_of_all_ways_in_the_fewest_lines(shaper, text, width):
    measure = measured(shaper, text)
    points = measure.breaks(Level.PATTERNS)
    every = ways(measure, points, width)
    least = min(demerits(measure, points, way, width) for way in every)
    found = tuple(map(points.index, lines(measure, width, Shape(hyphens=True))))
    assert len(found) == len(every[0])
    assert demerits(measure, points, found, width) == pytest.approx(least)


def test_lines_stand_flush_and_the_last_one_as_it_comes(shaper, english):
    text = " ".join(paragraphs())
    block = galley(text, shaper, english).block(setting(), COLUMN)
    rights = {}
    for mark in block.marks:
        assert isinstance(mark, Text)
        word = mark.words[-1]
        rights[mark.y] = word.x + word.glyphs.width * mark.size
    *flush, last = rights.values()
    assert flush == pytest.approx([COLUMN] * len(flush))
    assert last < COLUMN
    spaces = word_spaces(block, shaper)
    assert min(map(min, spaces)) < 0.9, "no line of so many is shrunk"
    assert set(map(round, spaces[-1])) == {1}


def test_a_last_line_that_is_a_little_too_long_is_shrunk_into_its_column(shaper, english):
    text = "the council expects a ruling by Easter"
    wide = measured(shaper, text).width * 10
    block = galley(text, shaper, english).block(setting(), wide - 3)
    (spaces,) = word_spaces(block, shaper)
    assert max(spaces) < 0.99
    assert min(spaces) > 2 / 3


@pytest.mark.parametrize("texts", [paragraphs(), [" ".join(paragraphs())]], ids=["set", "run on"])
def test_few_lines_of_the_sample_gape(texts):
    found = evenness(texts)
    assert found.lines > 25
    assert found.share <= 0.06, found


def test_more_break_points_are_allowed_in_justified_lines(shaper):
    ragged = Hyphenator(ENGLISH)
    assert 2 not in ragged.points("reduction")
    assert {2, *ragged.points("reduction")} == set(ragged.justified.points("reduction"))
