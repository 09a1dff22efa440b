"""Coding: the codes by which the content of one document shows the glyphs of a face.

A glyph's code is its number, whatever the document. Where a glyph stands for other characters in
another word (as one does in Arabic and Devanagari, or a space in the place of a character that no
font has) every pair of a glyph and what it reads as gets a code of its own, so that what is read
back is never in doubt.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefer.model.page import Glyphs
from briefer.typesetting.face import Face
from briefer.typesetting.shaping import STAND_INS, Shaper

# What a glyph reads as that adds nothing to those before it: every code must read as something.
UNREAD = "\u2060"

# A glyph with what it reads as.
Pair = tuple[int, str]
# A word's glyphs, each after how far it moves to the left, and how far what follows does.
Moves = tuple[tuple[tuple[str, Pair], ...], str]
# Words whose moves are kept: many cards' worth.
_KEPT = 20_000


class Codings:
    """Makes the codings of documents, and keeps those of the last one for the next."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._moves: dict[Glyphs, Moves] = {}
        self._kept: dict[tuple[str, str, frozenset[Pair]], Coding] = {}

    def of(self, shown: Mapping[str, frozenset[Pair]]) -> dict[str, "Coding"]:
        """The codings of a document by face, of which it shows these pairs."""
        if len(self._moves) > _KEPT:
            self._moves.clear()
        found: dict[tuple[str, str, frozenset[Pair]], Coding] = {}
        for number, face in enumerate(sorted(shown), start=1):
            key = (f"B{number}", face, shown[face])
            found[key] = self._kept.get(key) or Coding(
                key[0], self._shaper.face(face), shown[face], self._moves
            )
        self._kept = found
        return {face: coding for (_, face, _), coding in found.items()}


class Coding:
    """The codes of a face in one document that shows these pairs of a glyph and what it reads as.

    `name` is the font's among the page's resources. `moves` are shared by documents.
    """

    def __init__(
        self, name: str, face: Face, pairs: frozenset[Pair], moves: dict[Glyphs, Moves]
    ) -> None:
        self.name = name
        self.face = face
        self._moves = moves
        # The same glyphs have the same codes, whatever words they stand in.
        self._pairs = sorted(pairs)
        self.glyphs = frozenset(glyph for glyph, _ in pairs)
        self.is_plain = _agree(self._pairs)
        order = enumerate(self._pairs, start=1)
        self._codes = {} if self.is_plain else {pair: code for code, pair in order}
        self._written = {pair: f"<{code:04X}>" for pair, code in self._codes.items()}

    def codes_as(self, other: "Coding") -> bool:
        """Whether both write every word in the same way."""
        return self is other or (self.is_plain and other.is_plain and self.name == other.name)

    @property
    def texts(self) -> Mapping[int, str]:
        """What each code reads as."""
        if self._codes:
            return {code: text or UNREAD for (_, text), code in self._codes.items()}
        found: dict[int, str] = {}
        for glyph, text in self._pairs:
            found.setdefault(glyph, text or UNREAD)
        return found

    @property
    def drawn(self) -> Mapping[int, int]:
        """The glyph of each code."""
        if self.is_plain:
            return {glyph: glyph for glyph in self.glyphs}
        return {code: glyph for (glyph, _), code in self._codes.items()}

    def shown(self, glyphs: Glyphs, size: float) -> str:
        """A word in the array of a TJ: its codes, and the thousandths of an em by which advances
        differ from the font's own. `size` is in points.
        """
        if any(rise for _, rise in glyphs.offsets):
            return "".join(self._raised(glyphs, size))
        found = self._moves.get(glyphs)
        if found is None:
            found = self._moves[glyphs] = self._measured(glyphs)
        moves, after = found
        written = self._written or {pair: f"<{pair[0]:04X}>" for _, pair in moves}
        return "".join([moved + written[pair] for moved, pair in moves]) + after

    def _measured(self, glyphs: Glyphs) -> Moves:
        moved = 0.0
        out: list[tuple[str, Pair]] = []
        rows = zip(glyphs.ids, glyphs.texts, glyphs.advances, glyphs.offsets, strict=True)
        for glyph, text, advance, (right, _) in rows:
            out.append((_moved(moved - right * 1000), (glyph, text)))
            moved = self._own(glyph) - (advance - right) * 1000
        return tuple(out), _moved(moved)

    def _raised(self, glyphs: Glyphs, size: float) -> Iterator[str]:
        """The same where marks stand higher or lower: between arrays, as TJ knows no rise."""
        moved = raised = 0.0
        rows = zip(glyphs.ids, glyphs.texts, glyphs.advances, glyphs.offsets, strict=True)
        for glyph, text, advance, (right, rise) in rows:
            if rise != raised:
                yield f"] TJ {rise * size:.3f} Ts ["
                raised = rise
            yield _moved(moved - right * 1000)
            yield self._code(glyph, text)
            moved = self._own(glyph) - (advance - right) * 1000
        yield "] TJ 0 Ts ["
        yield _moved(moved)

    def _code(self, glyph: int, text: str) -> str:
        return self._written[glyph, text] if self._written else f"<{glyph:04X}>"

    def _own(self, glyph: int) -> int:
        """The font's own advance, in thousandths of an em."""
        return round(self.face.advance(glyph) * 1000 / self.face.unit)


def _moved(by: float) -> str:
    """How far the next glyph moves to the left, in thousandths of an em; nothing for a hair."""
    return f"{by:.0f}" if abs(by) >= 0.5 else ""


def _agree(pairs: Iterable[Pair]) -> bool:
    """Whether no glyph reads as two things; stand-ins read as what they are drawn as."""
    found: dict[int, str] = {}
    return all(found.setdefault(glyph, shown) == shown for glyph, shown in map(_as_drawn, pairs))


def _as_drawn(pair: Pair) -> Pair:
    glyph, text = pair
    while text in STAND_INS:
        text = STAND_INS[text]
    return glyph, text
