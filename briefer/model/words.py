"""Words and numbers: where one may cut without splitting them."""

import re

# A word or number with what holds it together inside: U.S., 3.5, 10,000, long-range, Trump's.
_WORD = re.compile(r"\w+(?:[.,'’\-‐‑–/:·]\w+)*")


def word_starts(text: str) -> list[tuple[int, int]]:
    """Start and end of every word in code points."""
    return [match.span() for match in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """How many words and numbers a text holds."""
    return sum(1 for _ in _WORD.finditer(text))


def outward(text: str, start: int, end: int) -> tuple[int, int]:
    """The range grown until neither end stands inside a word."""
    return _edge(text, start)[0], _edge(text, end)[1]


def inward(text: str, start: int, end: int) -> tuple[int, int]:
    """The range shrunk to whole words; empty at `start` where none is whole."""
    first, last = _edge(text, start)[1], _edge(text, end)[0]
    return (first, last) if first < last else (start, start)


def _edge(text: str, at: int) -> tuple[int, int]:
    """Start and end of the word `at` stands inside of, or `at` twice."""
    # A word cannot run over a blank, so only the blank-free stretch round `at` is looked at.
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    for match in _WORD.finditer(text, begin):
        if match.start() >= at:
            break
        if at < match.end():
            return match.span()
    return at, at
