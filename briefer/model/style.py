"""Styles: how words, rules and grounds of a page look. Lengths in points unless said."""

from briefer.model.frozen import frozen


@frozen
class TextStyle:
    """How words are set: face by name, size and leading at the template's nominal body size.

    `give` is how far the style follows copyfit (1 fully, 0 not at all); `tracking` in ems;
    `measure` the widest line or None; `balance` evens out the lines of a headline.
    """

    face: str
    size: float
    leading: float
    colour: str
    tracking: float = 0.0
    caps: bool = False
    hyphens: bool = False
    balance: bool = False
    justify: bool = False
    hang: bool = False
    align: str = "left"
    measure: float | None = None
    give: float = 1.0


@frozen
class RuleStyle:
    """A rule: thickness and colour, and half-units from it to what stands below."""

    weight: float
    colour: str
    space: float = 1.0


@frozen
class Panel:
    """A ground under a slot: `fill` and the hairline `edge` round it are colours, "" for none.

    `bar` is the colour of a heavy bar down its left side. `padding` half-units stand above and
    below the words, `side` points left and right of them. What a panel says it never says by
    colour alone: a grey printer keeps fill, edge and bar.
    """

    fill: str = ""
    edge: str = ""
    bar: str = ""
    padding: float = 1.0
    side: float = 0.0
