"""Pages made by hand, for tests that need a page before any template has set one."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from briefer.model.fit import Fit, Over
from briefer.model.page import (
    Block,
    Cells,
    ColumnBox,
    ItemBox,
    Mark,
    Page,
    Placed,
    Rule,
    SlotBox,
    Text,
    Word,
)
from briefer.typesetting.shaping import Shaper

_SERIF = Path(str(files("font_source_serif_pro"))) / "files"
_SANS = Path(str(files("font_source_sans_pro"))) / "files"
FACES = {
    "serif": _SERIF / "SourceSerifPro-Regular.ttf",
    "serif-light": _SERIF / "SourceSerifPro-Light.ttf",
    "serif-semibold": _SERIF / "SourceSerifPro-Semibold.ttf",
    "sans": _SANS / "SourceSansPro-Regular.ttf",
    "sans-semibold": _SANS / "SourceSansPro-Semibold.ttf",
}
INK, MUTED, ACCENT = "#16181d", "#5b616b", "#a3262a"
LEFT, WIDTH = 48.0, 500.0
SENTENCE = (
    "The harbour board backed a movable barrier across the estuary by 31 votes to 18, "
    "after ten years in which three designs failed and the old town flooded twice. "
)


def program(face: str) -> bytes:
    """The font program of a face."""
    return FACES[face].read_bytes()


class Composer:
    """Sets words line by line, greedily, as blocks under one another."""

    def __init__(self) -> None:
        self.shaper = Shaper(FACES)
        self.y = 40.0
        self.blocks: list[Placed] = []

    def add(self, words: str, face: str, size: float, colour: str = INK, item: str = "") -> None:
        """A paragraph below what is there."""
        leading = size * 1.4
        lines = self._lines(words.split(), face, size)
        texts = [
            Text(leading * (i + 0.75), face, size, colour, line) for i, line in enumerate(lines)
        ]
        self.put(Block(leading * len(texts), tuple(texts)), item)
        self.y += leading / 2

    def put(self, block: Block, item: str = "") -> None:
        """A block below what is there."""
        self.blocks.append(Placed(block, LEFT, self.y, WIDTH, item))
        self.y += block.height

    def _lines(self, words: Sequence[str], face: str, size: float) -> list[tuple[Word, ...]]:
        lines: list[tuple[Word, ...]] = []
        line: list[Word] = []
        x = 0.0
        for word in words:
            glyphs = self.shaper.shape(face, word)
            if line and x + glyphs.width * size > WIDTH:
                lines.append(tuple(line))
                line, x = [], 0.0
            line.append(Word(glyphs, x))
            x += (glyphs.width + 0.25) * size
        return [*lines, tuple(line)]

    def page(self, over: Over | None = None, height: float = 841.89) -> Page:
        """What was added, as a page with an item box for every block of an item."""
        items = tuple(
            ItemBox(p.item, p.x, p.y, p.width, p.block.height) for p in self.blocks if p.item
        )
        slots = (SlotBox("all", 40.0, self.y - 40.0, tuple(self.blocks)),)
        column = ColumnBox("main", LEFT, 40.0, WIDTH, height - 80.0, slots)
        filled = self.y / (height - 40.0)
        free = max(0, int((height - 40.0 - self.y) / 14.8))
        fit = Fit(12, 32, 10.6, 14.8, filled, free, free * 12, over)
        reach = max(height, self.y + 40.0)
        return Page(595.276, height, reach, "Harbour", "en", (column,), (), items, fit)


def furnished(composer: Composer) -> None:
    """A rule, a bar and a QR-like grid, so that every kind of mark is on the page."""
    rows = tuple("".join("1" if (x * y + x) % 3 else "0" for x in range(25)) for y in range(25))
    marks: tuple[Mark, ...] = (
        Rule(0, 0, WIDTH, 2.2, INK),
        Rule(0, 12, WIDTH, 0.5, "#c9cdd3"),
        Cells(WIDTH - 43, 20, 43, rows, INK, "example"),
    )
    composer.put(Block(66, marks))


def card_page(points: int = 6) -> Page:
    """A page of about 350 words in items i1, i2 …, with every kind of mark."""
    composer = Composer()
    composer.add("HARBOUR AND CITIES", "sans-semibold", 7.4, ACCENT, "i1")
    composer.add("Board backs a movable barrier after ten years", "serif-semibold", 28, item="i2")
    composer.add(SENTENCE, "serif-light", 13.6, item="i3")
    for index in range(points):
        composer.add(SENTENCE * 2, "serif", 10.6, item=f"i{index + 4}")
    furnished(composer)
    composer.add("Source The Harbour Gazette, 10 November 2026", "sans", 7.6, MUTED)
    return composer.page()
