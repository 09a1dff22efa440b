"""Finding: whatever the marks, blanks, dashes and case; and where it says stands what it found."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.finding import find, fold

ODD = st.text(st.sampled_from([*"aAsSfiß “”\"’'-–…\u2060\u00a0\u202f\nﬁİé𝔘"]), max_size=12)


def found(words, text):
    return [text[start:end] for start, end in find(words, fold(text))]


@pytest.mark.parametrize(
    ("words", "text", "stands"),
    [
        ("10 000 troops", "Some 10\u00a0000\u202ftroops", "10\u00a0000\u202ftroops"),
        ("don't", "They don’t know", "don’t"),
        ('"no way"', "a „no way‟ b", "„no way‟"),
        ("KOFMAN", "Michael Kofman", "Kofman"),
        ("long-range", "a long–range plan", "long–range"),
        ("STRASSE", "in der Straße", "Straße"),
        ("wait...", "wait… more", "wait…"),
        ("office", "the oﬃce", "oﬃce"),
        ("end begin", "the end\nBegin again", "end\nBegin"),
        ("up to", "up\u2060 to", "up\u2060 to"),
        ("e\u0301t", "un été", "ét"),
        ("  two\nwords ", "two words", "two words"),
        ("путін", "Володимир Путін", "Путін"),
    ],
)
def test_what_is_meant_is_found(words, text, stands):
    assert found(words, text) == [stands]


def test_all_are_found_in_order_and_none_twice():
    assert find("aa", fold("aaaa aa")) == ((0, 2), (2, 4), (5, 7))


@pytest.mark.parametrize("words", ["", "  ", "\u2060", "zebra"])
def test_nothing_is_found_of_nothing(words):
    assert find(words, fold("a horse … and a dog")) == ()


def test_a_part_of_a_character_stands_for_all_of_it():
    assert found("s", "Maß") == ["ß"]


def slowly(words, text):
    """The same, a character at a time: the folded form of each with its place."""
    pieces = [(fold(char).text, at) for at, char in enumerate(text)]
    folded = "".join(piece for piece, _ in pieces)
    places = [at for piece, at in pieces for _ in piece]
    wanted = fold(unicodedata.normalize("NFC", words)).text.strip()
    start = folded.find(wanted) if wanted else -1
    while start >= 0:
        end = start + len(wanted)
        yield places[start], places[end - 1] + 1
        start = folded.find(wanted, end)


@given(ODD, ODD)
def test_it_finds_what_a_slow_search_finds(words, text):
    assert [*find(words, fold(text))] == [*dict.fromkeys(slowly(words, text))]


@given(ODD, st.data())
def test_any_words_of_a_text_are_found_in_it(text, data):
    text = unicodedata.normalize("NFC", text)
    start = data.draw(st.integers(0, len(text)))
    words = text[start : data.draw(st.integers(start, len(text)))]
    there = find(words, fold(text))
    once = fold(unicodedata.normalize("NFC", words)).text.strip()
    assert bool(there) == bool(once)
    for first, last in there:
        assert once in fold(text[first:last]).text
