"""The card: the editor's document, frozen."""

from collections.abc import Mapping
from dataclasses import field, replace
from enum import StrEnum
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING

from briefer.model.article import NUMBERED, Article, Block, BlockKind, Details
from briefer.model.frozen import frozen
from briefer.model.image import Image
from briefer.model.roles import Role

if TYPE_CHECKING:
    from briefer.model.item import Item
    from briefer.model.span import Span


class Paper(StrEnum):
    """The sheets a card is set on."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"


class Attach(StrEnum):
    """What travels inside an exported PDF."""

    ARTICLE = "article"
    PASSAGES = "passages"
    NOTHING = "nothing"


@frozen
class Original:
    """The untouched source: its file name and bytes."""

    name: str
    data: bytes = field(repr=False)


@frozen
class Correction:
    """A reading error that was put right: where the words begin now, what was read, what is."""

    at: int
    was: str
    now: str


@frozen(slots=False)
class Source:
    """An article on a card, with what the editor filled in by hand.

    `kinds` are the editor's corrections: block index to kind. They never move offsets.
    `rejected` are suggestions not to be made again: role, start and end in code points.
    `corrections` are reading errors put right in the article's text, in the order they were.
    """

    article: Article
    typed: Details = Details()
    kinds: tuple[tuple[int, BlockKind], ...] = ()
    original: Original | None = field(default=None, repr=False)
    rejected: tuple[tuple[Role, int, int], ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def details(self) -> Details:
        """The details that count: typed ones first, then those the copy gives."""
        return self.typed.over(self.article.details)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The article's blocks with the editor's kinds."""
        if not self.kinds:
            return self.article.blocks
        kinds = dict(self.kinds)
        return tuple(
            replace(block, kind=kinds[index]) if index in kinds else block
            for index, block in enumerate(self.article.blocks)
        )

    @cached_property
    def numbered(self) -> tuple[tuple[Block, int | None], ...]:
        """Each block with its ¶ number, or None where it has none."""
        counted = count(1)
        return tuple(
            (block, next(counted) if block.kind in NUMBERED else None) for block in self.blocks
        )

    @property
    def headline(self) -> str | None:
        """The words of the headline block, if there is one."""
        return self.first(BlockKind.HEADLINE)

    @property
    def standfirst(self) -> str | None:
        """The words of the standfirst block, if there is one."""
        return self.first(BlockKind.STANDFIRST)

    def first(self, kind: BlockKind) -> str | None:
        """The words of the first block of a kind."""
        for block in self.blocks:
            if block.kind is kind:
                return self.article.text[block.start : block.end]
        return None


@frozen
class Options:
    """What an editor may set for the whole card. A choice that is not built is not offered.

    `classification` is the mark in the band on top ("Not for release"), `embargo` an ISO date and
    time with its zone before which the card is not given out, `version` the editor's own. `accent`
    is a colour as #rrggbb, `organisation` who gives the card out, `logo` the digest of their mark
    among the card's images.
    """

    locators: bool = True
    attach: Attach = Attach.PASSAGES
    accent: str | None = None
    classification: str | None = None
    embargo: str | None = None
    version: str | None = None
    organisation: str | None = None
    logo: str | None = None


@frozen(slots=False)
class Card:
    """One or more articles, items in order, template, paper and options.

    `images` are those its pictures and logo may show; see `shown_images`.
    """

    sources: tuple[Source, ...] = ()
    items: "tuple[Item, ...]" = ()
    template: str = "news-brief"
    paper: Paper = Paper.A4
    law: str = "house"
    options: Options = Options()
    images: tuple[Image, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """Canonical text by article id."""
        return {source.article.id: source.article.text for source in self.sources}

    @property
    def language(self) -> str:
        """The card's language: the first article's, else English."""
        for source in self.sources:
            if source.details.language:
                return source.details.language
        return "en"

    @property
    def printed(self) -> "tuple[Item, ...]":
        """The items that print: those not held back."""
        return tuple(item for item in self.items if not item.held)

    @property
    def image_digests(self) -> tuple[str, ...]:
        """The images that the logo and the items show, each once, in that order."""
        named = (self.options.logo or "", *(item.image for item in self.items))
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def shown_images(self) -> tuple[Image, ...]:
        """The images that are shown: the ones a file keeps."""
        return tuple(filter(None, map(self.image, self.image_digests)))

    def image(self, digest: str | None) -> Image | None:
        """The image of this digest; None where the card does not carry it."""
        return next((image for image in self.images if image.digest == digest), None)

    def item(self, item_id: str) -> "Item":
        """The item of this id; KeyError where there is none."""
        for item in self.items:
            if item.id == item_id:
                return item
        raise KeyError(item_id)

    def source(self, article_id: str) -> Source:
        """The source of this article id; KeyError where there is none."""
        for source in self.sources:
            if source.article.id == article_id:
                return source
        raise KeyError(article_id)

    def words(self, span: "Span") -> str:
        """The article's words at a span, exactly as they stand there."""
        return self.source(span.article).article.text[span.start : span.end]
