"""Fonts beyond the design's own: what stands in for a face where it lacks a script."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from pathlib import Path

from briefer.model.frozen import frozen


@frozen(slots=False)
class SystemFont:
    """A font of the system with outlines: a file, and which of its faces.

    `weight` counts as fontconfig does: 50 light, 80 regular, 180 semibold, 200 bold. `charset` is
    fontconfig's: ranges of hexadecimal code points with blanks between.
    """

    family: str
    weight: int
    italic: bool
    path: Path
    index: int
    charset: str

    @cached_property
    def _ranges(self) -> tuple[list[int], list[int]]:
        pairs = [one.partition("-") for one in self.charset.split()]
        ends = sorted((int(first, 16), int(last or first, 16)) for first, _, last in pairs)
        return [first for first, _ in ends], [last for _, last in ends]

    def covers(self, char: str) -> bool:
        """Whether the font has a glyph for a character."""
        firsts, lasts = self._ranges
        at = bisect_right(firsts, ord(char)) - 1
        return at >= 0 and ord(char) <= lasts[at]


@frozen
class Cut:
    """How a design face looks, so that a font of the system can stand in for it."""

    serif: bool = True
    weight: int = 80
    italic: bool = False


@frozen
class ScriptFonts:
    """Families for a script in order of liking, and the Debian package that brings them.

    `size` is their size against the design's, so that both look as large. A script that `joins`
    must not be letterspaced.
    """

    serif: tuple[str, ...] = ()
    sans: tuple[str, ...] = ()
    package: str = ""
    size: float = 1.0
    joins: bool = False


def _none() -> tuple[SystemFont, ...]:
    return ()


@frozen
class Fallback:
    """What is drawn where a design face lacks a character.

    `cuts` by design face; `scripts` by ISO 15924 code, "" for every other script. `find` lists the
    fonts of the system; it is called once, when a card first needs one.
    """

    cuts: Mapping[str, Cut] = field(default_factory=dict[str, Cut])
    scripts: Mapping[str, ScriptFonts] = field(default_factory=dict[str, ScriptFonts])
    find: Callable[[], Sequence[SystemFont]] = _none

    def script(self, code: str) -> ScriptFonts:
        """The fonts of a script, else those of any."""
        return self.scripts.get(code) or self.scripts.get("") or ScriptFonts()
