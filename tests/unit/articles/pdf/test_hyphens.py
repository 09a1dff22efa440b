"""Words broken over the ends of lines: put together, or with a hyphen of their own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.pdf.hyphens import joined, vocabulary

KNOWN = vocabulary(
    ["A second-hand boat, a cooperation of well-wishers", "the re-", "ferry resigned and re-signed"]
)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["The offi-", "cials met."], "The officials met."),
        (["The offi‐", "cials met."], "The officials met."),
        (["Franco-", "German talks"], "Franco-German talks"),
        (["COVID-", "19 cases"], "COVID-19 cases"),
        (["2019-", "2020 was"], "2019-2020 was"),
        (["a second-", "hand car"], "a second-hand car"),
        (["the co-", "operation of"], "the cooperation of"),
        (["a long-", "range gun"], "a long-range gun"),
        (["state-of-the-", "art boats"], "state-of-the-art boats"),
        (["Vor-", "und Nachteile"], "Vor- und Nachteile"),
        (["two- or three-", "year loans"], "two- or three-year loans"),
        (["the war –", "and after"], "the war – and after"),
        (["the war—", "and after"], "the war—and after"),
        (["1914–", "1918 he"], "1914–1918 he"),
        (["and/", "or both"], "and/or both"),
        (["a boat", "came"], "a boat came"),
        (["中文报", "道。"], "中文报道。"),
        (["- a", "b"], "- a b"),
    ],
)
def test_lines_become_one_text(lines: list[str], text: str):
    assert joined(lines, KNOWN) == text


def test_a_part_at_a_lines_end_is_no_word_of_the_document():
    assert KNOWN["re"] == 0
    assert KNOWN["second-hand"] == 1


WORDS = st.lists(st.from_regex(r"[a-z]{2,9}", fullmatch=True), min_size=1, max_size=30)


@given(WORDS, st.data())
def test_no_letter_is_lost_or_added(words: list[str], data: st.DataObject):
    """Whatever is broken where: without blanks and hyphens the letters stay the same."""
    cuts = data.draw(st.lists(st.integers(1, len(words)), max_size=5).map(sorted))
    lines = [" ".join(part) for part in _parted(words, cuts)]
    lines = [f"{line}-" if data.draw(st.booleans()) else line for line in lines]
    text = joined(lines, vocabulary(lines))
    assert text.replace(" ", "").replace("-", "") == "".join(words)


def _parted(words: list[str], cuts: list[int]) -> list[list[str]]:
    edges = [0, *cuts, len(words)]
    parts = [words[one:two] for one, two in pairwise(edges)]
    return [part for part in parts if part]
