"""Blocks of a slot at their places: its rule and label, hanging numbers, paragraphs of items."""

from collections.abc import Iterator
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.page import Block, Placed, Rule, Tag
from briefer.model.roles import Role
from briefer.model.style import Panel, RuleStyle
from briefer.model.template import Template
from briefer.typesetting.cells import aside_width, head_rows
from briefer.typesetting.galley import Galley
from briefer.typesetting.planning import Copy, SlotCopy
from briefer.typesetting.settings import Setting

# Points: how heavy a panel's bar and edge are.
_BAR, _EDGE = 3.0, 0.8


class Numbers(NamedTuple):
    """The galleys of hanging numbers: `of(slot name, number)`."""

    galleys: dict[tuple[str, int], Galley]

    def of(self, copy: SlotCopy, number: int) -> Galley | None:
        """The number of an entry, counted from 1."""
        return self.galleys.get((copy.slot.name, number))


def rule(style: RuleStyle, x: float, y: float, width: float) -> Placed:
    """A rule with its top at y."""
    block = Block(style.weight, (Rule(0.0, 0.0, width, style.weight, style.colour),))
    return Placed(block, x, y, width)


def head(
    copy: SlotCopy, template: Template, setting: Setting, x: float, y: float, width: float
) -> Iterator[Placed]:
    """A slot's rule and label; the label stands at the head's foot."""
    if copy.slot.rule:
        yield rule(template.rules[copy.slot.rule], x, y, width)
    if copy.label is not None and not copy.slot.aside:
        rows = head_rows(copy, template, setting, width)
        over = (rows - copy.label.rows(setting, width)) * setting.half
        yield Placed(copy.label.block(setting, width), x, y + over, width, tag=Tag.LABEL)


def panelled(panel: Panel, x: float, y: float, width: float, height: float) -> Iterator[Placed]:
    """A panel's fill, the hairline round it and the bar down its side."""
    marks: list[Rule] = []
    if panel.fill:
        marks.append(Rule(0.0, 0.0, width, height, panel.fill))
    if panel.edge:
        marks.extend(_frame(width, height, panel.edge))
    if panel.bar:
        marks.append(Rule(0.0, 0.0, _BAR, height, panel.bar))
    if marks:
        yield Placed(Block(height, tuple(marks)), x, y, width)


def _frame(width: float, height: float, colour: str) -> Iterator[Rule]:
    yield Rule(0.0, 0.0, width, _EDGE, colour)
    yield Rule(0.0, height - _EDGE, width, _EDGE, colour)
    yield Rule(0.0, 0.0, _EDGE, height, colour)
    yield Rule(width - _EDGE, 0.0, _EDGE, height, colour)


def aside(copy: SlotCopy, setting: Setting, x: float, y: float, width: float) -> Iterator[Placed]:
    """The label and entries in the indent, the first of them on the baseline of the first line of
    what stands at their right, `width` points wide.
    """
    wide = aside_width(copy.slot)
    y += _first_baseline(copy, setting, width)
    stand: list[tuple[Galley, str, Part | None]] = []
    if copy.label is not None and copy.slot.aside:
        stand.append((copy.label, "", None))
    for entry in copy.beside:
        parts = zip(entry.galleys, entry.parts, strict=True)
        stand.extend((galley, entry.item, part) for (galley, _), part in parts)
    for index, (galley, item, part) in enumerate(stand):
        block = galley.block(setting, wide)
        y -= 0.0 if index else block.baseline
        yield Placed(block, x, y, wide, item, part, tag(copy, part) if item else Tag.LABEL)
        y += galley.rows(setting, wide) * setting.half


def _first_baseline(copy: SlotCopy, setting: Setting, width: float) -> float:
    """Where the first line of a slot's entries stands, below its head."""
    entry = next(iter(copy.entries or copy.beside))
    if entry.plate is not None or not entry.galleys:
        return setting.half
    return entry.galleys[0][0].block(setting, width).baseline


def noted(note: Galley, setting: Setting, x: float, y: float, width: float) -> Placed:
    """A note at the right, its last line on y."""
    block = note.block(setting, width)
    return Placed(block, x, y - block.height, width, tag=Tag.TEXT)


def hung(
    number: Galley,
    entry: Copy,
    copy: SlotCopy,
    setting: Setting,
    x: float,
    y: float,
    width: float,
) -> Placed:
    """A number on the baseline of its item's first line; `width` is the item's with its indent."""
    block = number.block(setting, copy.slot.indent)
    first = entry.galleys[0][0].block(setting, width - copy.slot.indent)
    y += first.baseline - block.baseline
    return Placed(block, x, y, copy.slot.indent, entry.item, tag=Tag.NUMBER)


def tag(copy: SlotCopy, part: Part | None) -> Tag:
    """What a paragraph of an item is to a reader who hears the page."""
    if Role.HEADLINE in copy.slot.roles and part is Part.TEXT:
        return Tag.HEADLINE
    if Role.QUOTE in copy.slot.roles and part in {Part.TEXT, Part.SPEAKER}:
        return Tag.QUOTE if part is Part.TEXT else Tag.SPEAKER
    return Tag.TEXT
