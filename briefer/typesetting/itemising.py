"""Itemising: runs split so that each part is of one face, script, language and direction."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from briefer.model.fonts import ScriptFonts
from briefer.typesetting.bidi_order import is_rtl, levels
from briefer.typesetting.boxes import Run
from briefer.typesetting.clusters import clusters, is_invisible
from briefer.typesetting.fallback import Fonts
from briefer.typesetting.scripts import (
    CJK,
    COMPLEX,
    font_script,
    resolved,
    script_of,
    spoken_in,
    written_in,
)
from briefer.typesetting.shaping import Shaper, Speech

# Marks that belong to the figures on both sides of them, in whose face they are drawn.
_NUMERIC = frozenset(".,:/'’")
_FIGURES = frozenset("0123456789")
# Signs that Chinese and Japanese set as wide as a letter, and Latin fonts have as well.
_WIDE = frozenset("“”‘’—…·‥―")


class Manner(NamedTuple):
    """How a paragraph is read: its language, and whether it begins on the right."""

    language: str
    rtl: bool


def reads_rtl(text: str, *, page: bool) -> bool:
    """Whether a paragraph begins on the right: as its page does, unless no letter runs with it.

    So a number or a name alone keeps to its page, and a quotation in another script does not.
    """
    letters = {is_rtl(char) for char in text if char.isalpha()}
    return page if page in letters or not letters else not page


def is_plain(runs: Sequence[Run], shaper: Shaper, manner: Manner) -> bool:
    """Whether each run is of one face and all of them run from left to right."""
    return not manner.rtl and all(shaper.draws(run.face, run.text) for run in runs)


def itemised(runs: Sequence[Run], shaper: Shaper, manner: Manner) -> list[Run]:
    """The runs in reading order, split where face, script, language or direction change.

    Spaces and marks that all scripts share go with their neighbours. A cluster is never split.
    """
    parts = _clusters(runs, manner)
    faces = _Faces(parts, shaper, manner)
    out: list[Run] = []
    for key, group in groupby(parts, key=faces.key):
        run = _run(key, shaper.fonts.script(faces.code(key.script)), manner)
        out.extend(run._replace(text=text) for text in _texts(key, [one.text for one in group]))
    return out


class _Part(NamedTuple):
    """A cluster of a paragraph, with the run it stands in. `numeric` is a mark inside a number."""

    text: str
    run: int
    script: str
    level: int
    numeric: bool
    owner: Run


def _clusters(runs: Sequence[Run], manner: Manner) -> list[_Part]:
    text = "".join(run.text for run in runs)
    owners = [number for number, run in enumerate(runs) for _ in run.text]
    parts = clusters(text)
    rtl = manner.rtl or any(map(is_rtl, text))
    depth = levels(text, int(manner.rtl)) if rtl else [0] * len(text)
    out: list[_Part] = []
    at = 0
    for part, script in zip(parts, resolved(parts, manner.language), strict=True):
        numeric = part in _NUMERIC and _is_between(text, at)
        out.append(_Part(part, owners[at], script, depth[at], numeric, runs[owners[at]]))
        at += len(part)
    return out


def _is_between(text: str, at: int) -> bool:
    """Whether a character stands between two figures."""
    return 0 < at < len(text) - 1 and {text[at - 1], text[at + 1]} <= _FIGURES


class Key(NamedTuple):
    """What the parts of a run share."""

    owner: Run
    level: int
    script: str
    face: str
    language: str
    hollow: bool = False


def _run(key: Key, table: ScriptFonts, manner: Manner) -> Run:
    owner = key.owner
    return owner._replace(
        face=key.face,
        ratio=owner.ratio * (table.size if key.face != owner.face else 1.0),
        tracking=0.0 if table.joins else owner.tracking,
        level=key.level,
        language=key.language,
        speech=Speech(key.script, key.language or manner.language, bool(key.level % 2)),
        hollow=key.hollow,
        spelt=key.script in COMPLEX and key.face != owner.face,
    )


class _Faces:
    """The face of each part of a paragraph: one for each script in it."""

    def __init__(self, parts: Sequence[_Part], shaper: Shaper, manner: Manner) -> None:
        self._shaper = shaper
        self._fonts: Fonts = shaper.fonts
        self._language = manner.language
        self._home = written_in(manner.language)
        scripts = {part.script for part in parts}
        self._cjk = font_script(scripts, manner.language)
        self._last: Key | None = None
        self._keys: dict[tuple[str, int, str, int, bool], Key] = {}
        self._chars: Mapping[str, set[str]] = {code: set() for code in map(self.code, scripts)}
        for part in parts:
            if script_of(part.text[0]):
                self._chars[self.code(part.script)].update(filter(_is_drawn, part.text))

    def code(self, script: str) -> str:
        """The fonts a script takes."""
        return self._cjk if script in CJK else script

    def key(self, part: _Part) -> Key:
        """What parts must share to stand in one run; a blank goes with the word before it."""
        last = self._last
        if part.text != " " or last is None or last.hollow or last[:2] != (part.owner, part.level):
            about = part[:5]
            last = self._keys.get(about)
            if last is None:
                last = self._keys[about] = self._key(part)
            self._last = last
        return last

    def _key(self, part: _Part) -> Key:
        face = self._face(part)
        script = self.code(part.script)
        language = part.owner.language
        if not language and face and script != self._home:
            language = spoken_in(script)
        if face:
            return Key(part.owner, part.level, part.script, face, language)
        return Key(part.owner, part.level, part.script, part.owner.face, language, hollow=True)

    def _face(self, part: _Part) -> str:
        """The face that draws a part; "" where there is none."""
        design = part.owner.face
        draws = self._shaper.draws(design, _seen(part.text))
        code = self.code(part.script)
        if draws and (part.text == " " or not self._prefers_own(part, code)):
            return design
        chosen = self._fonts.for_script(design, code, self._chars[code])
        if chosen and self._shaper.draws(chosen, _seen(part.text)):
            return chosen
        if draws:
            return design
        return self._fonts.for_text(design, part.text)

    @staticmethod
    def _prefers_own(part: _Part, code: str) -> bool:
        """Whether a mark that all scripts share looks better from the font of its neighbours."""
        char = part.text[0]
        if part.numeric or script_of(char) or unicodedata.category(char)[0] != "P":
            return False
        if part.script in CJK:
            return code != "Kore" and char in _WIDE
        return code not in {"Latn", "Cyrl", "Grek"}


def _is_drawn(char: str) -> bool:
    return not is_invisible(char)


def _seen(text: str) -> str:
    """A cluster without what is never drawn."""
    if len(text) == 1 and not is_invisible(text):
        return text
    return "".join(filter(_is_drawn, text)) or " "


def _texts(key: Key, texts: Sequence[str]) -> Iterator[str]:
    """The text of a run; one for each cluster where readers could not tell its direction.

    Readers turn a run round when there is a letter written from right to left in it.
    """
    if key.hollow or (key.level % 2 and not any(is_rtl(char) for text in texts for char in text)):
        yield from texts
    else:
        yield "".join(texts)
