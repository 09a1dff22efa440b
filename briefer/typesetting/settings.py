"""The copyfit ladder: the finite list of settings a card is tried in, from roomiest to tightest."""

import math
from typing import NamedTuple

from briefer.model.style import TextStyle
from briefer.model.template import Sheet, Template

_EPSILON = 1e-6


class Setting(NamedTuple):
    """One step of the ladder. `scale` is the body size against the template's nominal one,
    `leading` multiplies the styles' own, `space` runs from 1 (roomiest) to 0 (tightest).
    """

    number: int
    body: float
    scale: float
    leading: float
    space: float
    half: float
    nominal: float
    display: float = 1.0

    def size(self, style: TextStyle) -> float:
        """A style's size in points."""
        size = style.size * (1 + (self.scale - 1) * style.give)
        return size * self.display if style.size > self.nominal else size

    def lead(self, style: TextStyle) -> float:
        """A style's leading in points."""
        return self.size(style) * style.leading / style.size * self.leading

    def rows(self, height: float) -> int:
        """The half-units of the grid a height in points takes."""
        return math.ceil(height / self.half - _EPSILON)

    def between(self, space: tuple[float, float]) -> int:
        """A space declared at its roomiest and tightest, in half-units of this setting."""
        roomiest, tightest = space
        return round(tightest + (roomiest - tightest) * self.space)


def ladder(template: Template, sheet: Sheet, leading: float = 1.0) -> tuple[Setting, ...]:
    """The settings of a template on a paper. The size reaches its floor before the end; from
    there on only leading and space give way. `leading` is what the language asks for.
    """
    steps = template.ladder
    return tuple(_setting(template, sheet, index, leading) for index in range(steps.settings))


def _setting(template: Template, sheet: Sheet, index: int, asked: float) -> Setting:
    steps = template.ladder
    way = index / (steps.settings - 1)
    sized = min(way / steps.size_until, 1.0)
    body = round(_between(sheet.roomiest, sheet.tightest, sized), 2)
    style = template.styles["body"]
    leading = _between(*steps.leading, way) * asked
    unit = body * style.leading / style.size * leading
    return Setting(
        number=index,
        body=body,
        scale=body / template.nominal,
        leading=leading,
        space=1.0 - way,
        half=unit / 2,
        nominal=template.nominal,
        display=sheet.display,
    )


def _between(first: float, last: float, way: float) -> float:
    return first + (last - first) * way
