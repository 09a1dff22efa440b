"""Words from right to left, drawn so that readers of a PDF turn them round as they should.

Readers take glyphs from left to right and reverse them. They reverse the two letters of a ligature
too, and take a mark that stands higher for another line. So each letter is read from a glyph of
its own, on the baseline: an empty one with no width where there is no ink at that place.
"""

from dataclasses import replace
from typing import NamedTuple

from briefer.model.page import Glyphs


class Raised(NamedTuple):
    """A glyph off the baseline: where it stands in its word, in ems, x rightwards, y upwards."""

    glyph: int
    x: float
    y: float


def spelled_out(glyphs: Glyphs, blank: int) -> Glyphs:
    """A word with an empty glyph for each letter but the last of a ligature."""
    if all(len(text) < 2 for text in glyphs.texts):
        return glyphs
    ids: list[int] = []
    texts: list[str] = []
    advances: list[float] = []
    offsets: list[tuple[float, float]] = []
    for glyph, text, advance, offset in zip(
        glyphs.ids, glyphs.texts, glyphs.advances, glyphs.offsets, strict=True
    ):
        more = max(len(text) - 1, 0)
        ids += [glyph, *[blank] * more]
        texts += reversed(text) if text else [""]
        advances += [advance, *[0.0] * more]
        offsets += [offset, *[(0.0, 0.0)] * more]
    return replace(
        glyphs,
        ids=tuple(ids),
        texts=tuple(texts),
        advances=tuple(advances),
        offsets=tuple(offsets),
    )


def grounded(glyphs: Glyphs, blank: int) -> tuple[Glyphs, tuple[Raised, ...]]:
    """A word with empty glyphs for those off the baseline, and these."""
    if not any(rise for _, rise in glyphs.offsets):
        return glyphs, ()
    x = 0.0
    ids, offsets = list(glyphs.ids), list(glyphs.offsets)
    raised: list[Raised] = []
    for at, (glyph, (right, rise)) in enumerate(zip(glyphs.ids, glyphs.offsets, strict=True)):
        if rise:
            raised.append(Raised(glyph, x + right, rise))
            ids[at], offsets[at] = blank, (0.0, 0.0)
        x += glyphs.advances[at]
    return replace(glyphs, ids=tuple(ids), offsets=tuple(offsets)), tuple(raised)


def inked(raised: Raised, face: str) -> Glyphs:
    """A glyph that was raised, alone; it reads as a space, for its letter is read in its word."""
    return Glyphs(face, (raised.glyph,), (0.0,), ((0.0, 0.0),), (" ",), " ", 0.0)
