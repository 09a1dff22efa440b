"""The page: a card set in a template, as a frozen display list with the copyfit report.

Lengths are points (1/72 inch), x to the right and y downwards from the top left corner.
"""

from dataclasses import dataclass, field
from enum import Enum

from briefer.model.image import Image
from briefer.model.item import Part


class Tag(Enum):
    """What a block is to a reader who hears the page; PDF makes a structure element of it."""

    HEADLINE = "headline"
    LABEL = "label"
    TEXT = "text"
    QUOTE = "quote"
    SPEAKER = "speaker"
    NUMBER = "number"
    PICTURE = "picture"
    SOURCE = "source"
    CODE = "code"
    DECORATION = "decoration"


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A shaped word of one face at unit size; advances and offsets in ems.

    `texts` gives each glyph's characters ("" where a glyph belongs to the one before), so that the
    words can be read back. `adjusted` tells that some advance differs from the font's own.
    """

    face: str
    ids: tuple[int, ...]
    advances: tuple[float, ...]
    offsets: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    text: str
    width: float


@dataclass(frozen=True, slots=True)
class Word:
    """Glyphs placed at x in their line.

    `reads` is None for words read as drawn. A word broken over lines reads whole at its first part
    and "" at the others.
    """

    glyphs: Glyphs
    x: float
    reads: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one baseline in one face, size and colour.

    `y` is the baseline; x of the words counts from the block's left edge. `tracking` is added
    after every glyph, in ems. `space` tells that a space follows the last word when read.
    `language` is a tag such as "ar", "" where it is the page's own; `link` is the address that the
    words lead to, or "".
    """

    y: float
    face: str
    size: float
    colour: str
    words: tuple[Word, ...]
    tracking: float = 0.0
    space: bool = True
    language: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A filled rectangle; rules and bars."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Cells:
    """A grid of squares drawn as one path: the QR code of `link`. `rows` are strings of 0 and 1."""

    x: float
    y: float
    size: float
    rows: tuple[str, ...]
    colour: str
    alt: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A filled circle round x, y."""

    x: float
    y: float
    radius: float
    colour: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An image drawn into a box; `alt` describes it to who cannot see it."""

    x: float
    y: float
    width: float
    height: float
    image: Image
    alt: str


Mark = Text | Rule | Cells | Dot | Picture


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Marks relative to the block's top left corner. Compared by identity: a cache may hold it."""

    height: float
    marks: tuple[Mark, ...]

    @property
    def baseline(self) -> float:
        """The y of the first line's baseline; 0 where there is no text."""
        return next((mark.y for mark in self.marks if isinstance(mark, Text)), 0.0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on the page, what it is to a listener, and the item part it shows.

    `item` is "" for labels and furniture; the blocks of one item share its id.
    """

    block: Block = field(compare=False)
    x: float
    y: float
    width: float
    item: str = ""
    part: Part | None = None
    tag: Tag = Tag.DECORATION


@dataclass(frozen=True, slots=True)
class SlotBox:
    """A slot set in a column: from `y`, `height` high. Its blocks carry absolute positions."""

    slot: str
    y: float
    height: float
    blocks: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class ColumnBox:
    """A solved column: one frame of the PDF."""

    flow: str
    x: float
    y: float
    width: float
    height: float
    slots: tuple[SlotBox, ...]


@dataclass(frozen=True, slots=True)
class ItemBox:
    """Where an item stands on the page."""

    item: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Over:
    """How much does not fit: lines of body text, and the slot to cut in."""

    lines: int
    slot: str
    label: str


@dataclass(frozen=True, slots=True)
class Fit:
    """What copyfit did. `setting` counts from 0, the roomiest; `body` and `leading` in points.

    `filled` is the share of the height for text that is used (over 1 when overset), `free` the
    body lines left. `words` are on the page; about `room` more would fit at the tightest setting.
    """

    setting: int
    settings: int
    body: float
    leading: float
    filled: float
    free: int
    room: int
    words: int = 0
    over: Over | None = None

    @property
    def fullness(self) -> float:
        """The share of the words the page can hold, at its tightest, that are on it.

        Copyfit fills the page with what there is; only this tells how much more it can take.
        """
        if self.over is not None:
            return 1.0
        return self.words / (self.words + self.room) if self.words else 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A card set in a template on a paper. `reach` is the height the words need when overset.

    `order` are the ids of the items in the card's order, in which a listener hears them.
    """

    width: float
    height: float
    reach: float
    title: str
    language: str
    columns: tuple[ColumnBox, ...]
    furniture: tuple[Placed, ...]
    items: tuple[ItemBox, ...]
    fit: Fit
    warnings: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
