"""The page: a card set in a template, as a frozen display list with the copyfit report.

Lengths are points (1/72 inch), x to the right and y downwards from the top left corner.
"""

from dataclasses import field
from enum import Enum

from briefer.model.fit import Fit
from briefer.model.frozen import frozen
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


@frozen
class Glyphs:
    """A shaped word of one face at unit size; advances and offsets in ems.

    `texts` gives each glyph's characters ("" where a glyph belongs to the one before), so that the
    words can be read back. Glyphs stand from left to right; `rtl` tells that the word is read from
    its last glyph to its first.
    """

    face: str
    ids: tuple[int, ...]
    advances: tuple[float, ...]
    offsets: tuple[tuple[float, float], ...]
    texts: tuple[str, ...]
    text: str
    width: float
    rtl: bool = False


@frozen
class Word:
    """Glyphs placed at x in their line.

    `reads` is None for words read as drawn. A word broken over lines reads whole at its first part
    and "" at the others.
    """

    glyphs: Glyphs
    x: float
    reads: str | None = None


@frozen
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


@frozen
class Rule:
    """A filled rectangle; rules and bars."""

    x: float
    y: float
    width: float
    height: float
    colour: str


@frozen
class Cells:
    """A grid of squares drawn as one path: the QR code of `link`. `rows` are strings of 0 and 1."""

    x: float
    y: float
    size: float
    rows: tuple[str, ...]
    colour: str
    alt: str
    link: str = ""


@frozen
class Dot:
    """A filled circle round x, y."""

    x: float
    y: float
    radius: float
    colour: str


@frozen
class Picture:
    """An image drawn into a box; `alt` describes it to who cannot see it."""

    x: float
    y: float
    width: float
    height: float
    image: Image
    alt: str


@frozen
class Hollow:
    """The outline of a rectangle, `weight` thick: a character that no font has.

    What it stands for is read from the text at its place, where a space is drawn.
    """

    x: float
    y: float
    width: float
    height: float
    weight: float
    colour: str


Mark = Text | Rule | Cells | Dot | Picture | Hollow


@frozen(eq=False)
class Block:
    """Marks relative to the block's top left corner. Compared by identity: a cache may hold it."""

    height: float
    marks: tuple[Mark, ...]

    @property
    def baseline(self) -> float:
        """The y of the first line's baseline; 0 where there is no text."""
        return next((mark.y for mark in self.marks if isinstance(mark, Text)), 0.0)


@frozen
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


@frozen
class SlotBox:
    """A slot set in a column: from `y`, `height` high. Its blocks carry absolute positions."""

    slot: str
    y: float
    height: float
    blocks: tuple[Placed, ...]


@frozen
class ColumnBox:
    """A solved column: one frame of the PDF."""

    flow: str
    x: float
    y: float
    width: float
    height: float
    slots: tuple[SlotBox, ...]


@frozen
class ItemBox:
    """Where an item stands on the page."""

    item: str
    x: float
    y: float
    width: float
    height: float


@frozen
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
