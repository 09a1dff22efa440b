"""Notes: the marks in a text that refer to notes at the foot of the page."""

from collections.abc import Iterable

from briefer.articles.pdf.flow import Part
from briefer.articles.pdf.kinds import NOTE, plain
from briefer.articles.pdf.lines import LOWERED, RAISED
from briefer.model.article import BlockKind
from briefer.model.expressions import expression

_MARK = expression(f"{RAISED}([^{LOWERED}]*){LOWERED}")


def note_marks(parts: Iterable[Part]) -> frozenset[str]:
    """The marks with which notes begin."""
    notes = (part for part in parts if part.kind is BlockKind.OTHER and part.why is None)
    return frozenset(
        match["mark"] for part in notes if (match := NOTE.match(plain(part.paragraph)))
    )


def without_marks(text: str, notes: frozenset[str]) -> tuple[str, str]:
    """A text without the marks of notes, and those marks; other raised signs stay in it."""
    marks = [mark for mark in _MARK.findall(text) if mark in notes]
    left = _MARK.sub(lambda found: "" if found[1] in notes else found[1], text)
    return left, " ".join(marks)


def as_note(text: str) -> str:
    """The words of a note behind its mark."""
    match = NOTE.match(text)
    return f"{match['mark']} {text[match.end() :].lstrip()}" if match else text
