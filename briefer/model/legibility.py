"""Legibility: the colours of a template against the grounds its words stand on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from briefer.model.contrast import (
    WHITE,
    checked_accent,
    needed,
    readable,
    shortfall,
)
from briefer.model.errors import ColourRefused
from briefer.model.style import Panel, RuleStyle, TextStyle
from briefer.model.template import Slot, Template


class Pair(NamedTuple):
    """Words of a style on a ground, and the least contrast that they need there."""

    style: str
    colour: str
    ground: str
    least: float

    @property
    def fault(self) -> str:
        """What is wrong with it; "" where it can be read."""
        if readable(self.colour, self.ground, self.least):
            return ""
        return shortfall(self.colour, self.ground, self.least)


def pairs(template: Template) -> Iterator[Pair]:
    """Every style on every ground that words of it may stand on, once."""
    named = dict.fromkeys(_standing(template))
    for name, ground in named:
        if style := template.styles.get(name):
            yield Pair(name, style.colour, ground, _least(style, template))


def _least(style: TextStyle, template: Template) -> float:
    """What words of a style need at the smallest size that any paper sets them in."""
    sizes = [sheet.smallest(style, template.nominal) for sheet in template.sheets.values()]
    return needed(min(sizes, default=style.size), style.face)


def _standing(template: Template) -> Iterator[tuple[str, str]]:
    yield template.foot.style, WHITE
    yield template.foot.strong, WHITE
    for slot in template.slots:
        ground = _ground(template, slot.panel)
        for name in _styles(slot, template):
            yield name, ground
        if slot.open:
            yield slot.open[0], _ground(template, slot.open[1])


def _ground(template: Template, panel: str) -> str:
    found = template.panels.get(panel)
    return (found.fill if found else "") or WHITE


def _styles(slot: Slot, template: Template) -> Iterator[str]:
    """The styles of a slot's words: its own, its label's, its numbers', its forms'."""
    yield from filter(None, (slot.style, slot.number))
    if slot.label:
        yield slot.label_style or template.label_style
    for form in slot.forms:
        yield from (portion.style for portion in form.portions)
        if form.emphasis:
            yield form.emphasis[1]


def recoloured(template: Template, accent: str) -> Template:
    """The template with another accent in its words, rules and panels.

    Raises ColourRefused where words in it could not be read on one of the template's grounds.
    """
    new, old = checked_accent(accent), template.accent

    def turned(colour: str) -> str:
        return new if old and colour == old else colour

    made = replace(
        template,
        accent=new if old else "",
        styles={name: _style(style, turned) for name, style in template.styles.items()},
        rules={name: _rule(rule, turned) for name, rule in template.rules.items()},
        panels={name: _panel(panel, turned) for name, panel in template.panels.items()},
    )
    for pair in pairs(made):
        if pair.fault:
            raise ColourRefused(f"The accent cannot be used in this template: {pair.fault}.")
    return made


def _style(style: TextStyle, turned: Callable[[str], str]) -> TextStyle:
    return replace(style, colour=turned(style.colour))


def _rule(rule: RuleStyle, turned: Callable[[str], str]) -> RuleStyle:
    return replace(rule, colour=turned(rule.colour))


def _panel(panel: Panel, turned: Callable[[str], str]) -> Panel:
    return replace(panel, fill=turned(panel.fill), edge=turned(panel.edge), bar=turned(panel.bar))
