"""How even justified lines are: the sample's first 350 words at 10 pt in a 255 pt column."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefer import app, assets
from briefer.model.article import BlockKind
from briefer.model.language import Language
from briefer.model.page import Block, Text
from briefer.model.style import TextStyle
from briefer.storage.faces import load_faces
from briefer.storage.languages import load_language
from briefer.typesetting.composing import Paragraph, Styled
from briefer.typesetting.galley import Galley
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.settings import Setting
from briefer.typesetting.shaping import Shaper

SIZE, COLUMN, WORDS = 10.0, 255.0, 350
# Word spaces wider than this, against the font's own, are seen as gaps.
WIDE = 1.8
STYLE = TextStyle("serif", SIZE, 13.6, "#000000", hyphens=True, justify=True)


class Evenness(NamedTuple):
    """Justified lines, and the word spaces of each against the font's own."""

    lines: int
    wide: int
    widest: float

    @property
    def share(self) -> float:
        """The share of the lines whose spaces are wide."""
        return self.wide / self.lines


def paragraphs() -> list[str]:
    """The sample's first 350 words, paragraph by paragraph."""
    source = app.parts().read_path(app.sample())
    left = WORDS
    out: list[str] = []
    for block in source.blocks:
        if block.kind is BlockKind.PARAGRAPH and left:
            words = source.article.text[block.start : block.end].split(" ")[:left]
            left -= len(words)
            out.append(" ".join(words))
    return out


def setting(size: float = SIZE) -> Setting:
    """A setting in which the style has a size."""
    return Setting(0, size, size / SIZE, 1.0, 1.0, size * 0.68, SIZE)


def galley(text: str, shaper: Shaper, language: Language, style: TextStyle = STYLE) -> Galley:
    """A paragraph of plain text in a style."""
    paragraph = Paragraph((Styled(text, "body"),), "body")
    return Galley(paragraph, {"body": style}, shaper, Hyphenator(language))


def word_spaces(block: Block, shaper: Shaper) -> list[list[float]]:
    """The word spaces of each line against the font's own."""
    lines: dict[float, list[float]] = {}
    for mark in block.marks:
        assert isinstance(mark, Text)
        own = shaper.shape(mark.face, " ").width * mark.size
        gaps = lines.setdefault(mark.y, [])
        for word, following in pairwise(mark.words):
            gap = following.x - word.x - word.glyphs.width * mark.size
            # The parts of a word broken at its own hyphen have none.
            gaps.extend([gap / own] if gap > own / 4 else [])
    return list(lines.values())


def evenness(texts: Sequence[str]) -> Evenness:
    """How even the lines of justified paragraphs are, their last ones left out."""
    shaper = Shaper(load_faces(assets.RESOURCES / "fonts" / "fonts.toml"))
    language = load_language(assets.RESOURCES / "language", "en")
    spaces: list[float] = []
    for text in texts:
        block = galley(text, shaper, language).block(setting(), COLUMN)
        # A line without a space cannot be even: it counts as gaping.
        spaces.extend(max(line, default=9.0) for line in word_spaces(block, shaper)[:-1])
    return Evenness(len(spaces), sum(space > WIDE for space in spaces), max(spaces))
