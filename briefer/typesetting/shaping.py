"""Shaping: words to glyphs of one face at unit size, by HarfBuzz, each word once."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import uharfbuzz as hb

from briefer.model.page import Glyphs

# Drawn with another character's glyph where a face lacks them; the text read back stays.
_STAND_INS = {
    "\u00a0": " ",
    "\u202f": "\u00a0",
    "\u2009": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "–",
}
# A narrow no-break space is a thin space: 0.6 of the word space where the face has none.
_NARROW = {"\u202f": 0.6, "\u2009": 0.6}


class Face:
    """A font file, opened when first needed. Ascent and descent are in ems."""

    def __init__(self, name: str, path: Path) -> None:
        self.name = name
        self.path = path

    @cached_property
    def program(self) -> bytes:
        """The font file's bytes."""
        return self.path.read_bytes()

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the font file, in hexadecimal."""
        import hashlib  # with the first PDF: painting needs no digests

        return hashlib.sha256(self.program).hexdigest()

    @cached_property
    def face(self) -> hb.Face:
        """The font as HarfBuzz knows it, subsetting included."""
        return hb.Face(hb.Blob(self.program))

    @cached_property
    def font(self) -> hb.Font:
        """The font at its design size."""
        return hb.Font(self.face)

    @cached_property
    def unit(self) -> int:
        """Design units in an em."""
        return self.face.upem

    def has(self, char: str) -> bool:
        """Whether the font covers a character."""
        return bool(self.font.get_nominal_glyph(ord(char)))

    def advance(self, glyph: int) -> int:
        """A glyph's own advance in design units."""
        return self.font.get_glyph_h_advance(glyph)


class Shaper:
    """Words to glyphs. Each word of a face is shaped once and kept."""

    def __init__(self, faces: Mapping[str, Path]) -> None:
        self._faces = {name: Face(name, path) for name, path in faces.items()}
        self._words: dict[tuple[str, str], Glyphs] = {}

    def face(self, name: str) -> Face:
        """The face of a name; KeyError where there is none."""
        return self._faces[name]

    def shape(self, face: str, text: str) -> Glyphs:
        """The glyphs of a word. Characters no glyph exists for become glyph 0."""
        key = (face, text)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = _shaped(self._faces[face], text)
        return found


def _shaped(face: Face, text: str) -> Glyphs:
    drawn = "".join(_drawn(face, char) for char in text)
    buffer = hb.Buffer()
    buffer.add_str(drawn)
    buffer.guess_segment_properties()
    hb.shape(face.font, buffer, {"kern": True, "liga": True})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    clusters = [info.cluster for info in infos]
    advances = [position.x_advance / face.unit for position in positions]
    for index, cluster in enumerate(clusters):
        char = text[cluster]
        if char in _NARROW and not face.has(char):
            advances[index] *= _NARROW[char]
    return Glyphs(
        face=face.name,
        ids=tuple(info.codepoint for info in infos),
        advances=tuple(advances),
        offsets=tuple((p.x_offset / face.unit, p.y_offset / face.unit) for p in positions),
        texts=tuple(_cluster_texts(text, clusters)),
        text=text,
        width=sum(advances),
    )


def _drawn(face: Face, char: str) -> str:
    while not face.has(char) and char in _STAND_INS:
        char = _STAND_INS[char]
    return char


def _cluster_texts(text: str, clusters: list[int]) -> list[str]:
    """The characters each glyph stands for: a cluster's first glyph takes them all."""
    edges = [*sorted(set(clusters)), len(text)]
    following = dict(pairwise(edges))
    seen: set[int] = set()
    out: list[str] = []
    for cluster in clusters:
        out.append("" if cluster in seen else text[cluster : following[cluster]])
        seen.add(cluster)
    return out
