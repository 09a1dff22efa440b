"""Canonical text: the one form of an article's words that every offset counts in."""

import re
import unicodedata

from briefer.model.expressions import expression

# C0 and C1 controls (tab and line feed are handled apart), BOM and zero-width no-break space,
# soft hyphen, bidi embeddings, overrides and isolates, lone surrogates, noncharacters.
_REMOVED = expression(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200e\u200f\u202a-\u202e"
    "\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
# Marks without end on one letter make programs slow; the stream-safe text of UAX #15 allows 30.
_MOST_MARKS = 30
_PILED = expression(rf"[^\w\s\x00-\u02ff]{{{_MOST_MARKS + 1},}}")
# Every blank but the no-break spaces U+00A0, U+202F and U+2060, which are the author's wish.
_BLANKS = expression("[ \t\u1680\u2000-\u200a\u205f\u3000]+")


def clean(text: str) -> str:
    """NFC text with LF line ends and without characters that are invisible or lie about order.

    Blanks are left as they are. Vertical tabs and form feeds are line ends. Line by line, because
    one search through a long text would hold up the window.
    """
    return "\n".join(map(_composed, _without_invisible(text).split("\n")))


def canonical(text: str) -> str:
    """One block of canonical text: cleaned, runs of blanks to one space, ends stripped.

    A line feed inside a block becomes a space: one block is one paragraph.
    """
    return _BLANKS.sub(" ", clean(text).replace("\n", " ")).strip(" ")


def typed(text: str) -> str:
    """What the editor typed or pasted, made safe: like `canonical`, but blanks at the ends stay."""
    return _BLANKS.sub(" ", clean(text).replace("\n", " "))


def harmless(text: str) -> str:
    """Words of ours as a file gives them: nothing invisible, nothing that lies about order.

    Unlike `typed` it changes nothing else: what was typed in several goes stays as it was.
    """
    return _without_invisible(text).replace("\n", " ").replace("\t", " ")


def _without_invisible(text: str) -> str:
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return _REMOVED.sub("", text)


def _composed(line: str) -> str:
    """A line in NFC, without marks beyond number: there are none in plain English."""
    if line.isascii():
        return line
    composed = unicodedata.normalize("NFC", _PILED.sub(_bounded, line))
    return _PILED.sub(_bounded, composed)


def _bounded(piled: re.Match[str]) -> str:
    """What was piled up, without the marks beyond the number that one letter may have."""
    kept: list[str] = []
    marks = 0
    for char in piled[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MOST_MARKS:
            kept.append(char)
    return "".join(kept)
