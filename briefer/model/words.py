"""Words and numbers: where one may cut without splitting them."""

import re
from collections.abc import Iterator

from briefer.model.expressions import expression

# Marks that belong to the letter before them, by blocks; Python's \w leaves them out.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06ed\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd\u0f18-\u0fbc\u102b-\u103e"
    "\u1056-\u109d\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f"
    "\ufe20-\ufe2f"
)
# Han and kana are written without blanks: each character may stand on its own.
_SINGLE = "[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_JOINED = rf"(?:(?!{_SINGLE})\w[{_MARKS}]*)+"
# Letters that take no mark and are no Han or kana: of these most texts are made.
_PLAIN = "\x00-\u02ff\u0370-\u0482\u048a-\u0530\u2010-\u206f\u20a0-\u20bf"
_BEYOND = expression(f"[^{_PLAIN}]")


def _words(stretch: str, single: str) -> re.Pattern[str]:
    """Words and numbers, with what holds them together inside: U.S., 10,000, long-range, Trump's.

    At a number are its sign, currency and per cent.
    """
    return expression(
        r"(?:(?<!\w)(?:[+−±-]?[$¢-¥\u20a0-\u20bf]|[+−±]|(?<![\w.,'’‐‑–/:·-])-)(?=\d))?"
        rf"(?:{single}{stretch}(?:[.,'’׳״\-‐‑–/:·]{stretch})*(?:(?<=\d)[\u00a0\u202f]?[%‰])?)"
    )


# The two find the same in plain text; the first costs a sixth to compile.
_PLAIN_WORD = _words(r"\w+", "")
_ANY_WORD = _words(_JOINED, rf"{_SINGLE}[{_MARKS}]*|")
_ABBREVIATED = expression(r"(?<!\w)\w(?:\.\w)+\Z")
_LONGEST_ABBREVIATION = 16
_BLANK = expression(r"[ \n]")


def word_starts(text: str) -> list[tuple[int, int]]:
    """Start and end of every word in code points."""
    return [match.span() for match in _found(text)]


def count_words(text: str) -> int:
    """How many words and numbers a text holds."""
    return sum(1 for _ in _found(text))


def _found(text: str, begin: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The words that begin and end between two places."""
    last = len(text) if end is None else end
    word = _ANY_WORD if _BEYOND.search(text, begin, last) else _PLAIN_WORD
    return word.finditer(text, begin, last)


def outward(text: str, start: int, end: int) -> tuple[int, int]:
    """The range grown until neither end stands inside a word; U.S keeps its last full stop."""
    last = _edge(text, end)[1]
    short = _ABBREVIATED.search(text[max(0, last - _LONGEST_ABBREVIATION) : last])
    if start < last and short and text[last : last + 1] == ".":
        last += 1
    return _edge(text, start)[0], last


def inward(text: str, start: int, end: int) -> tuple[int, int]:
    """The range shrunk to whole words; empty at `start` where none is whole."""
    first, last = _edge(text, start)[1], _edge(text, end)[0]
    return (first, last) if first < last else (start, start)


def _edge(text: str, at: int) -> tuple[int, int]:
    """Start and end of the word `at` stands inside of, or `at` twice."""
    # A word cannot run over a blank, so only the blank-free stretch round `at` is looked at.
    begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    blank = _BLANK.search(text, at)
    for match in _found(text, begin, blank.start() if blank else None):
        if match.start() >= at:
            break
        if at < match.end():
            return match.span()
    return at, at
