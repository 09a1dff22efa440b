"""An invented article and its reading, for the tests of what is said in it."""

from briefer import assets
from briefer.articles.grammars import Grammars
from briefer.articles.reading import read_through
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Source
from briefer.model.reading import Extent, Reading, Statement

GRAMMARS = Grammars(assets.RESOURCES / "reading")


def source(
    *paragraphs: str,
    headline: str = "",
    language: str | None = "en",
    published: str | None = None,
) -> Source:
    """A source of these paragraphs; one that begins with "# " is a heading."""
    blocks = [(BlockKind.HEADLINE, headline)]
    for words in paragraphs:
        heading = words.startswith("# ")
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append((kind, words.removeprefix("# ")))
    return Source(Article.of(blocks, Details(language=language, published=published)))


class Told:
    """A source, its reading, and words instead of extents."""

    def __init__(self, *paragraphs: str, **kwargs: str | None) -> None:
        self.source = source(*paragraphs, **kwargs)
        self.reading: Reading = read_through(self.source, GRAMMARS)

    def words(self, extent: Extent | None) -> str | None:
        return self.source.article.text[slice(*extent)] if extent else None

    @property
    def sentences(self) -> list[str | None]:
        return [self.words(extent) for extent in self.reading.sentences]

    @property
    def statement(self) -> Statement:
        """The only statement there is."""
        [statement] = self.reading.statements
        return statement

    def said(self) -> list[tuple[str, str | None, str | None]]:
        """Kind, content and speaker (in full where known) of each statement."""
        return [
            (one.kind.value, self.words(one.extent), self.words(one.name or one.speaker))
            for one in self.reading.statements
        ]

    def figures(self) -> list[dict[str, str | None]]:
        return [
            {
                part: self.words(getattr(figure, part))
                for part in ("qualifier", "value", "scale", "unit", "label")
                if getattr(figure, part)
            }
            | {"kind": figure.kind.value}
            for figure in self.reading.figures
        ]
