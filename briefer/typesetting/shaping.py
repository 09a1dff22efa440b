"""Shaping: words to glyphs of one face at unit size, by HarfBuzz, each word once."""

from collections.abc import Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from briefer.model.fonts import Fallback
from briefer.model.page import Glyphs
from briefer.typesetting.face import Face
from briefer.typesetting.fallback import Fonts
from briefer.typesetting.righttoleft import spelled_out
from briefer.typesetting.scripts import CJK

# Drawn with another character's glyph where a face lacks them; the text read back stays.
STAND_INS = {
    "\u00a0": " ",
    "\u202f": "\u00a0",
    "\u2009": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2212": "–",
}
# A narrow no-break space is a thin space: 0.6 of the word space where the face has none.
_NARROW = {"\u202f": 0.6, "\u2009": 0.6}
_CLOSING = frozenset("，。、；：！？”’）》〉」』】〕")
# Words kept at once: a day's cards have fewer, a day of random ones would fill the memory.
_KEPT = 50_000
# The box of a character without glyph, in ems.
HOLLOW_WIDTH = 0.62


class Speech(NamedTuple):
    """How a text is shaped: script (ISO 15924), language, and whether it runs right to left."""

    script: str
    language: str
    rtl: bool = False

    @property
    def is_korean(self) -> bool:
        """Whether lines are broken at blanks only, Han letters among them too."""
        return self.language.partition("-")[0] == "ko"


class Shaper:
    """Words to glyphs. Each word of a face is shaped once and kept.

    `fallback` tells which fonts of the system stand in where a face lacks a character.
    """

    def __init__(self, faces: Mapping[str, Path], fallback: Fallback | None = None) -> None:
        self._faces = {name: Face(name, path, shipped=True) for name, path in faces.items()}
        self.fonts = Fonts(fallback or Fallback(), self._faces)
        self._words: dict[tuple[str, str] | tuple[str, str, Speech], Glyphs] = {}

    def face(self, name: str) -> Face:
        """The face of a name; KeyError where there is none."""
        return self._faces[name]

    def shape(self, face: str, text: str, speech: Speech | None = None) -> Glyphs:
        """The glyphs of a word. Characters no glyph exists for become glyph 0."""
        key = (face, text) if speech is None else (face, text, speech)
        found = self._words.get(key)
        if found is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            found = self._words[key] = _shaped(self._faces[face], text, speech)
        return found

    def hollow(self, face: str, text: str) -> Glyphs:
        """What stands for a character without glyph: the room of its box, read as the character.

        A space is drawn there, so that readers find words at the place of the box.
        """
        blank = self.shape(face, " ").ids[:1]
        return Glyphs(face, blank, (HOLLOW_WIDTH,), ((0.0, 0.0),), (text,), text, HOLLOW_WIDTH)

    def draws(self, face: str, text: str) -> bool:
        """Whether a face has a glyph for every character of a text."""
        covered = self._faces[face].covered
        return covered.issuperset(text) or all(_stands(char, covered) for char in text)


def _stands(char: str, covered: frozenset[str]) -> bool:
    while char not in covered:
        if char not in STAND_INS:
            return False
        char = STAND_INS[char]
    return True


def _shaped(face: Face, text: str, speech: Speech | None) -> Glyphs:
    buffer = hb.Buffer()
    buffer.add_str("".join(_drawn(face, char) for char in text))
    rtl = False
    if speech is None:
        buffer.guess_segment_properties()
    else:
        rtl = speech.rtl
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script, buffer.language = speech.script or "Zyyy", speech.language or "und"
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        if rtl:
            # Marks are read one by one there: readers turn the glyphs of a word round.
            buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    hb.shape(face.font, buffer, {"kern": True, "liga": True, **_halved(text, speech)})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    clusters = [info.cluster for info in infos]
    advances = [position.x_advance / face.unit for position in positions]
    for index, cluster in enumerate(clusters):
        char = text[cluster]
        if char in _NARROW and not face.has(char):
            advances[index] *= _NARROW[char]
    glyphs = Glyphs(
        face=face.name,
        ids=tuple(info.codepoint for info in infos),
        advances=tuple(advances),
        offsets=tuple((p.x_offset / face.unit, p.y_offset / face.unit) for p in positions),
        texts=tuple(_cluster_texts(text, clusters, rtl=rtl)),
        text=text,
        width=sum(advances),
        rtl=rtl,
    )
    return spelled_out(glyphs, face.blank) if rtl else glyphs


def _halved(text: str, speech: Speech | None) -> dict[str, list[tuple[int, int, bool]]]:
    """Where two closing marks of Han text meet, the first gives up its empty half (CLREQ)."""
    if speech is None or speech.script not in CJK or len(text) < 2:
        return {}
    meeting = [at for at in range(len(text) - 1) if not set(text[at : at + 2]) - _CLOSING]
    return {"halt": [(at, at + 1, True) for at in meeting]} if meeting else {}


def _drawn(face: Face, char: str) -> str:
    while not face.has(char) and char in STAND_INS:
        char = STAND_INS[char]
    return char


def _cluster_texts(text: str, clusters: Sequence[int], *, rtl: bool) -> list[str]:
    """The characters each glyph stands for, so that they read as the text in reading order.

    The first glyph of a cluster takes what the others leave, one character each. What is not drawn,
    such as a joiner, is read with what stands before it.
    """
    firsts = sorted(set(clusters))
    edges = [0, *firsts[1:], len(text)]
    spans = dict(zip(firsts, pairwise(edges), strict=False))
    out: list[str] = []
    for cluster, group in groupby(clusters[::-1] if rtl else clusters):
        start, end = spans[cluster]
        others = len(list(group)) - 1
        cut = max(end - others, start + 1)
        out += [text[start:cut], *text[cut:end], *[""] * (others - (end - cut))]
    return out[::-1] if rtl else out
