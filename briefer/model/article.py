"""An article: details, blocks of canonical text, and how it came to us."""

from enum import StrEnum
from functools import cached_property

from briefer.model.canonical import canonical
from briefer.model.frozen import frozen


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    BLOCK_QUOTE = "block-quote"
    CAPTION = "caption"
    OTHER = "other"


NUMBERED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})


class Arrival(StrEnum):
    """How an article came to us."""

    FILE = "file"
    STANDARD_INPUT = "standard-input"
    CLIPBOARD = "clipboard"
    ADDRESS = "address"
    EMAIL = "e-mail"
    RELEASE = "press-release"
    TRANSCRIPT = "transcript"
    NOTE = "note"


def digest(text: str) -> str:
    """The first 128 bits of the SHA-256 of a text, in hexadecimal."""
    import hashlib  # with the first article: an empty window starts without OpenSSL

    return hashlib.sha256(text.encode()).hexdigest()[:32]


@frozen
class Block:
    """A piece of canonical text with a kind; start and end in code points."""

    kind: BlockKind
    start: int
    end: int


@frozen
class Details:
    """What is known about an article besides its words. None and () mean: not given.

    `published` is an ISO date (YYYY-MM-DD), `url` http or https, `language` a BCP 47 tag.
    """

    byline: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None

    def over(self, other: "Details") -> "Details":
        """These details, and `other` where these are silent."""
        return Details(
            self.byline or other.byline,
            self.published or other.published,
            self.publisher or other.publisher,
            self.url or other.url,
            self.language or other.language,
        )


@frozen
class Origin:
    """How an article came: the way, the file's name or address, who sent or said it, and when.

    `when` is ISO 8601 where the day is known, else as it is written ("3 May, 14:30"). `embargo` is
    the moment (see model/embargo.py) before which its sender does not want it out, in the sender's
    words where they are no moment, "" for none.
    """

    how: Arrival = Arrival.FILE
    name: str = ""
    who: str = ""
    when: str = ""
    embargo: str = ""


@frozen
class Withheld:
    """What of an article did not come along in a PDF: the id of its whole text, and of each block
    that is filler now the index and the digest of its words. Of a talk (`is_talk`) the blocks that
    came are turns, though too few are left to show it.
    """

    id: str
    blocks: tuple[tuple[int, str], ...]
    is_talk: bool = False


class DropReason(StrEnum):
    """Why a block of the source was left out."""

    NAVIGATION = "navigation"
    RELATED = "related links"
    CAPTION = "caption"
    ADVERT = "advert"
    DUPLICATE = "duplicate"
    HIDDEN = "hidden"
    RUNNING_HEAD = "running head"
    PAGE_NUMBER = "page number"
    SIGNATURE = "signature"
    EARLIER = "earlier message"
    LETTERHEAD = "letterhead"
    ATTACHMENT = "attachment"
    CONTACT = "contact"
    EDITORS = "note to editors"
    ASIDE = "not part of the article"


@frozen
class Dropped:
    """A block of the source that was left out: its canonical words, why, and where it stood.

    `before` is the index of the block that it stood before, the count of blocks at the end.
    """

    text: str
    why: DropReason
    before: int
    kind: BlockKind = BlockKind.PARAGRAPH


@frozen(slots=False)
class Article:
    """What was published or received. `text` is canonical; blocks cover it, one LF between.

    `dropped` is the other half of the receipt: what an import left out, in the source's order.
    """

    text: str
    blocks: tuple[Block, ...]
    details: Details = Details()
    origin: Origin = Origin()
    withheld: Withheld | None = None
    dropped: tuple[Dropped, ...] = ()

    @cached_property
    def id(self) -> str:
        """The digest of the canonical text, of the whole one where some of it is withheld."""
        return self.withheld.id if self.withheld else digest(self.text)

    def lacks(self, start: int, end: int) -> bool:
        """Whether some of the words from `start` to `end` are withheld."""
        gone = (self.blocks[index] for index, _ in (self.withheld.blocks if self.withheld else ()))
        return any(block.start < end and start < block.end for block in gone)

    @classmethod
    def of(
        cls,
        blocks: list[tuple[BlockKind, str]],
        details: Details = Details(),
        origin: Origin = Origin(),
        dropped: tuple[Dropped, ...] = (),
    ) -> "Article":
        """The article of these blocks; their texts are made canonical, empty ones left out.

        The places of what was dropped count the blocks that are left.
        """
        parts: list[str] = []
        placed: list[Block] = []
        at = 0
        for kind, raw in blocks:
            text = canonical(raw)
            if not text:
                continue
            placed.append(Block(kind, at, at + len(text)))
            parts.append(text)
            at += len(text) + 1
        return cls("\n".join(parts), tuple(placed), details, origin, dropped=dropped)
