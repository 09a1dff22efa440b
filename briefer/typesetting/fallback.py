"""Fallback: which font of the system draws what a design face lacks."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from briefer.model.fonts import Cut, Fallback, ScriptFonts, SystemFont
from briefer.typesetting.clusters import is_invisible
from briefer.typesetting.face import Face

_BLANK = " "
# Weights this near look alike: light beside regular, semibold beside bold.
_ALIKE = 40


class Fonts:
    """The faces of the design and those of the system that were needed beside them.

    New ones are put among `faces`, so that they are found by name as the design's are.
    """

    def __init__(self, fallback: Fallback, faces: dict[str, Face]) -> None:
        self._fallback = fallback
        self._faces = faces
        self._chosen: dict[tuple[str, str, frozenset[str]], str] = {}
        self._singles: dict[tuple[str, str], str] = {}

    @cached_property
    def _system(self) -> Sequence[SystemFont]:
        """Every font of the system, asked for once."""
        return self._fallback.find()

    @cached_property
    def _families(self) -> Mapping[str, Sequence[SystemFont]]:
        found: dict[str, list[SystemFont]] = {}
        for font in self._system:
            found.setdefault(font.family, []).append(font)
        return found

    @property
    def are_none(self) -> bool:
        """Whether the system tells of no font at all."""
        return not self._system

    def script(self, code: str) -> ScriptFonts:
        """What the table says of a script."""
        return self._fallback.script(code)

    def package(self, code: str) -> str:
        """The package that brings fonts for a script; "" where its fonts are here already."""
        table = self.script(code)
        here = any(family in self._families for family in (*table.serif[:1], *table.sans[:1]))
        return "" if here else table.package

    def for_script(self, design: str, code: str, chars: Collection[str]) -> str:
        """The face for the characters of a script in a text: one for all, as far as one can.

        The first family of the table that covers them all, else any that does, else that of the
        table that covers most; "" where none covers any.
        """
        key = (design, code, frozenset(chars))
        found = self._chosen.get(key)
        if found is None:
            found = self._chosen[key] = self._best(design, code, key[2])
        return found

    def for_text(self, design: str, text: str) -> str:
        """A face of any family that covers a cluster; "" where there is none."""
        key = (design, text)
        found = self._singles.get(key)
        if found is None:
            found = self._singles[key] = self._any(design, text)
        return found

    def _best(self, design: str, code: str, chars: frozenset[str]) -> str:
        cut = self._cut(design)
        table = self.script(code)
        best, most = "", 0
        for family in table.serif if cut.serif else table.sans:
            font = self._nearest(cut, self._families.get(family, ()))
            if font is None:
                continue
            count = sum(font.covers(char) for char in chars)
            if count > most:
                best, most = self._named(font), count
            if count == len(chars):
                return best
        return self._any(design, "".join(sorted(chars))) or best

    def _any(self, design: str, text: str) -> str:
        cut = self._cut(design)
        others = self.script("")
        liked = others.serif if cut.serif else others.sans
        wanted = {char for char in text if not is_invisible(char)} | {_BLANK}
        able = [font for font in self._system if all(map(font.covers, wanted))]
        font = min(able, key=lambda font: _liking(font, cut, liked), default=None)
        return self._named(font) if font else ""

    def _cut(self, design: str) -> Cut:
        return self._fallback.cuts.get(design) or Cut()

    @staticmethod
    def _nearest(cut: Cut, fonts: Iterable[SystemFont]) -> SystemFont | None:
        """The font most like the design's; between two weights as near, the heavier for a bold."""
        heavier = cut.weight >= 100
        return min(
            fonts,
            key=lambda font: (
                font.italic != cut.italic,
                abs(font.weight - cut.weight),
                -font.weight if heavier else font.weight,
            ),
            default=None,
        )

    def _named(self, font: SystemFont) -> str:
        """The name under which a font is found from now on."""
        name = f"{font.path.stem}#{font.index}"
        if name not in self._faces:
            self._faces[name] = Face(name, font.path, font.index)
        return name


def _liking(font: SystemFont, cut: Cut, liked: Sequence[str]) -> tuple[int | bool | str, ...]:
    """Fonts in order: those of the table, then those that look alike, Noto before others."""
    place = liked.index(font.family) if font.family in liked else len(liked)
    apart = abs(font.weight - cut.weight)
    unlike = ("Serif" in font.family) != cut.serif
    strange = not font.family.startswith("Noto")
    return place, font.italic != cut.italic, apart > _ALIKE, unlike, strange, font.family, apart
