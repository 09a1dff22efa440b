"""A template: what a page declares. Data only; lengths in points unless said.

`half-units` are halves of the body leading, the grid every height keeps.
"""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from briefer.model.card import Paper
from briefer.model.frozen import frozen
from briefer.model.item import Part, Role
from briefer.model.style import Panel, RuleStyle, TextStyle

# Width and height in points: ISO 216 (A4, A5) and ANSI/ASME Y14.1 (Letter).
SIZES: dict[Paper, tuple[float, float]] = {
    Paper.A4: (595.276, 841.890),
    Paper.LETTER: (612.0, 792.0),
    Paper.A5: (419.528, 595.276),
}


@frozen
class Portion:
    """A part of an item in a style.

    `before` is set where another portion precedes it, `after` where another part follows.
    `locator` sets the item's locator instead of a part, `outlet` publisher and date of its article,
    `label` the language's word of that key. `unless_in` leaves the portion out when its words stand
    in that part already. What `drops` stands below the rest where one line does not hold both. A
    part whose words stand in the article before those of the others is set first, with `leads`
    behind it.
    """

    style: str
    part: Part | None = None
    before: str = ""
    after: str = ""
    locator: bool = False
    outlet: bool = False
    label: str = ""
    unless_in: Part | None = None
    drops: bool = False
    leads: str = ""

    @property
    def is_words(self) -> bool:
        """Whether it shows words of the item: locators and labels never stand on a line alone."""
        return not (self.locator or self.label)


@frozen
class Form:
    """One paragraph of an item: portions run on, then `space` half-units below.

    `emphasis` sets the words of a part in a style of their own where the text holds them. `roles`
    are those it is for, () for every role of the slot. One that `keeps` its line leaves it empty
    where an item has no words for it and another one in the slot has.
    """

    portions: tuple[Portion, ...]
    space: float = 0.0
    emphasis: tuple[Part, str] | None = None
    roles: tuple[Role, ...] = ()
    keeps: bool = False


class Shown(StrEnum):
    """What a slot may show instead of items: furniture that stands among the words."""

    NAME_LINE = "name-line"
    CLASSIFICATION = "classification"
    EMBARGO = "embargo"
    ORGANISATION = "organisation"
    LOGO = "logo"
    VERSION = "version"


@frozen
class Budget:
    """Advice for a slot: how many items, how many words each."""

    items: tuple[int, int] = (0, 1)
    words: int = 0


@frozen
class Slot:
    """A place in a flow for items of given roles, or for furniture.

    A slot that `shows` furniture takes no items and has no roles and forms; its words are set in
    `style`. `open` is another style and panel for a classification that lets the card go out.

    `panel` is the ground it stands on. An `aside` label stands in the indent, level with the first
    line, and so do items of the roles `beside`, under it. `label_style` takes the place of the
    template's. `source` counts the card's articles from 1: items whose words are of that one stand
    here unless another slot was chosen for them. `empty` is a key of the labels: what is said, once
    for all slots with that key, where nothing stands in any of them. `timeline` is the rule along
    which events stand; `height` the most points a picture takes, at the roomiest and the tightest.

    `label` is a key of the language's labels; `number` a style for hanging numbers in an indent of
    `indent` points; `between` half-units stand between items, at the roomiest and the tightest;
    `rule` is drawn over the slot, `divider` between items.

    `columns` are the shares of a grid: items stand side by side, row by row, `gutter` points apart,
    in fewer columns where one would be less than `narrowest` points wide. `lines` to write on
    follow each item, as many as at the roomiest and at the tightest, drawn as the rule `ruling`.
    Items of at most `keep` lines are not broken over the columns of a flow; a slot of at most
    `together` lines is not parted over them at all. What the part `group` says is set once for
    items that follow each other and say the same. `withholds` are parts that
    the forms leave out on purpose.
    """

    name: str
    flow: str
    roles: tuple[Role, ...] = ()
    forms: tuple[Form, ...] = ()
    label: str = ""
    rule: str = ""
    divider: str = ""
    number: str = ""
    indent: float = 0.0
    between: tuple[float, float] = (1.0, 1.0)
    after: tuple[float, float] = (0.0, 0.0)
    budget: Budget = Budget()
    shows: Shown | None = None
    style: str = ""
    panel: str = ""
    open: tuple[str, str] | None = None
    aside: bool = False
    beside: tuple[Role, ...] = ()
    label_style: str = ""
    source: int = 0
    empty: str = ""
    timeline: str = ""
    height: tuple[float, float] = (0.0, 0.0)
    columns: tuple[float, ...] = (1.0,)
    gutter: float = 0.0
    narrowest: float = 0.0
    lines: tuple[float, float] = (0.0, 0.0)
    ruling: str = ""
    keep: int = 0
    together: int = 0
    group: Part | None = None
    withholds: tuple[Part, ...] = ()


@frozen
class Column:
    """A column of a band: its flow, and its width in points or as a share of what is left."""

    flow: str
    width: float = 0.0
    share: float = 1.0
    keeps: bool = False


@frozen
class Band:
    """A strip of the page as high as its content: columns side by side, `space` half-units below.

    Columns of one flow are a chain: its content runs from one to the next and is balanced.
    `rule` is drawn on top over the whole width, unless a bar of marks stands right over it; an
    empty band with no `keeps` closes up. Below a `tight` one the space is never opened to fill the
    page; in a `centred` one columns stand in the middle of its height.
    """

    name: str
    columns: tuple[Column, ...]
    gutter: float = 0.0
    rule: str = ""
    space: tuple[float, float] = (2.0, 2.0)
    keeps: bool = False
    tight: bool = False
    centred: bool = False


@frozen
class Sheet:
    """What a template does on one paper: margins (top, right, bottom, left), bands, body sizes.

    The body size walks from `roomiest` to `tightest`; both are sizes of the style `body`. Styles
    larger than the nominal body are display type and multiplied by `display`.
    """

    paper: Paper
    margins: tuple[float, float, float, float]
    bands: tuple[Band, ...]
    roomiest: float
    tightest: float
    display: float = 1.0

    def smallest(self, style: TextStyle, nominal: float) -> float:
        """The size in points a style is set in at the tightest body size."""
        size = style.size * (1 + (self.tightest / nominal - 1) * style.give)
        return size * self.display if style.size > nominal else size


@frozen
class Ladder:
    """The finite ladder of settings: how many, and leading and space at its two ends.

    Leading is a multiple of the styles' own; space goes from 1 (roomiest) to 0 (tightest).
    """

    settings: int = 32
    leading: tuple[float, float] = (1.04, 0.94)
    size_until: float = 0.8


@frozen
class Foot:
    """The furniture at the foot: the source line in a style, a rule over it, the QR code's size."""

    style: str
    strong: str
    rule: str
    code: float
    space: float = 4.0


@frozen
class Template:
    """What a page declares. `nominal` is the body size the styles' sizes are given for.

    `accent` is the colour that a card's own accent takes the place of, "" where there is none.
    """

    name: str
    title: str
    summary: str
    nominal: float
    styles: Mapping[str, TextStyle]
    rules: Mapping[str, RuleStyle]
    label_style: str
    sheets: Mapping[Paper, Sheet]
    slots: tuple[Slot, ...]
    foot: Foot
    ladder: Ladder = Ladder()
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    panels: Mapping[str, Panel] = field(default_factory=dict[str, Panel])
    accent: str = ""

    def slot_for(self, role: Role) -> Slot | None:
        """The first slot that takes a role, or None."""
        return next((slot for slot in self.slots if role in slot.roles), None)
