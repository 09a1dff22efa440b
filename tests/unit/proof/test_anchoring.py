"""Words found again in another copy of their article: unchanged, moved, edited, gone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.selector import Selector, selector
from briefer.model.words import outward, word_starts
from briefer.proof.aligning import Change
from briefer.proof.anchoring import Fate, anchored, found
from tests.unit.model.invented import BRIDGE, ODD

TEXT = BRIDGE.text
LINES = TEXT.split("\n")
# Paragraphs of other words than the article's.
OTHERS = st.lists(
    st.sampled_from(["maple", "quince", "larch", "rowan", "alder", "hazel", "osier", "sorrel"]),
    min_size=1,
    max_size=12,
).map(lambda words: " ".join(words).capitalize() + ".")
TEXTS = st.sampled_from([TEXT, ODD.text, "\n".join([TEXT, LINES[2], LINES[0]])])


@st.composite
def places(draw, text, fewest=1):
    """Whole words of one paragraph."""
    lines = [line for line in text.split("\n") if len(word_starts(line)) >= fewest]
    line = draw(st.sampled_from(lines))
    at, words = text.index(line), word_starts(line)
    first = draw(st.integers(0, len(words) - fewest))
    last = draw(st.integers(first + fewest - 1, len(words) - 1))
    return outward(text, at + words[first][0], at + words[last][1])


def place(words, text=TEXT):
    return (text.index(words), text.index(words) + len(words))


@given(st.data(), TEXTS)
def test_words_of_the_same_text_are_unchanged(data, text):
    where = data.draw(places(text))
    got = anchored(text, where, text)
    assert (got.fate, got.place, got.changes) == (Fate.UNCHANGED, where, ())


@given(st.data(), TEXTS, OTHERS)
def test_words_before_which_a_paragraph_is_put_have_moved_by_its_length(data, text, other):
    start, end = data.draw(places(text))
    breaks = [0, *(n + 1 for n, char in enumerate(text) if char == "\n"), len(text) + 1]
    at = data.draw(st.sampled_from(breaks))
    whole = text + "\n"
    new = (whole[:at] + other + "\n" + whole[at:])[:-1]
    got = anchored(text, (start, end), new)
    by = len(other) + 1 if at <= start else 0
    assert got.fate is (Fate.MOVED if by else Fate.UNCHANGED)
    assert got.place == (start + by, end + by)


@given(st.data(), st.sampled_from(["marmalade", "no", "Mr. Quill’s", "𝔘pper"]))
def test_words_edited_inside_are_edited_with_the_difference(data, now):
    start, end = data.draw(places(TEXT, fewest=4))
    words = [(start + a, start + b) for a, b in word_starts(TEXT[start:end])]
    first, last = data.draw(st.sampled_from(words[1:-1]))
    new = TEXT[:first] + now + TEXT[last:]
    got = anchored(TEXT, (start, end), new)
    assert got.fate is Fate.EDITED
    assert got.place == (start, end + len(now) - (last - first))
    assert "".join(change.was for change in got.changes) in TEXT[start:end]
    assert TEXT[first:last] in " ".join(change.was for change in got.changes)
    assert now.split()[-1] in " ".join(change.now for change in got.changes)


@given(st.data())
def test_words_whose_paragraph_is_deleted_are_gone(data):
    start, end = data.draw(places(TEXT, fewest=3))
    line = next(line for line in LINES if place(line)[0] <= start < place(line)[1])
    new = "\n".join(other for other in LINES if other is not line)
    assert anchored(TEXT, (start, end), new).fate is Fate.GONE


@given(
    st.data(), TEXTS, st.lists(st.tuples(st.integers(0, 10**6), st.text(max_size=9)), max_size=6)
)
def test_no_edit_whatever_anchors_to_other_words_in_silence(data, text, edits):
    where = data.draw(places(text))
    new = text
    for at, words in edits:
        at %= len(new) + 1
        new = new[:at] + words + new[at + data.draw(st.integers(0, 40)) :]
    got = anchored(text, where, new)
    if got.fate in {Fate.UNCHANGED, Fate.MOVED}:
        assert got.place
        assert new[slice(*got.place)] == text[slice(*where)]
        assert (got.place == where) is (got.fate is Fate.UNCHANGED)
    elif got.fate is Fate.EDITED:
        assert got.changes
        assert got.place
        assert 0 <= got.place[0] <= got.place[1] <= len(new)
        assert new[slice(*got.place)] != text[slice(*where)]
    assert anchored(text, where, new) == got


@pytest.mark.parametrize(
    ("words", "was", "now"),
    [
        ("1 April", "1 April", "3 May"),
        ("cracks in two piers", "two", "three"),
        ("We did not take this step lightly", "did not take", "took"),
        ("It was built for carts.", "carts", "horses and carts"),
    ],
)
def test_a_change_is_told_in_words(words, was, now):
    new = TEXT.replace(was, now)
    got = anchored(TEXT, place(words), new)
    assert got.fate is Fate.EDITED
    assert new[slice(*got.place)] == words.replace(was, now)


def test_a_sentence_taken_out_of_its_paragraph_is_gone():
    words = ' "It was built for carts."'
    assert anchored(TEXT, place(words.strip()), TEXT.replace(words, "")).fate is Fate.GONE


def test_the_same_words_in_another_sentence_are_not_those_that_were_edited():
    old = "Board votes 31 to 18\nThe board voted 31 to 18 on Tuesday, and 31 were for it."
    new = "Board votes 31 to 18\nThe board voted 32 to 17 on Tuesday, and 31 were for it."
    start = old.index("31", 22)
    got = anchored(old, (start, start + 2), new)
    assert (got.fate, got.changes) == (Fate.EDITED, (Change("31", "32"),))


def test_a_word_is_not_found_inside_a_longer_one():
    old, new = "They would improve it.", "They would improvement it."
    assert anchored(old, (11, 18), new).changes == (Change("improve", "improvement"),)


def test_a_paragraph_split_in_two_keeps_its_words():
    new = TEXT.replace('open," said', 'open,"\nsaid')
    words = "a bridge that might fail is not a bridge"
    assert anchored(TEXT, place(words), new).fate is Fate.UNCHANGED


def test_a_selector_finds_its_own_place_of_several():
    text = "one two three\nfour two five\nsix two seven"
    for at in [n for n in range(len(text)) if text.startswith("two", n)]:
        assert found(selector(text, at, at + 3), text) == (at, at + 3)


def test_a_selector_of_words_that_stand_nowhere_finds_nothing():
    assert found(Selector("marmalade"), TEXT) is None
    assert found(Selector(""), TEXT) is None
