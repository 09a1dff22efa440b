"""Placing: the chosen setting's galleys, rules and numbers at their places on the page."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.page import Block, ColumnBox, ItemBox, Placed, Rule, SlotBox, Tag
from briefer.model.roles import Role
from briefer.model.template import RuleStyle, Template
from briefer.typesetting.copyfit import Choice
from briefer.typesetting.galley import Galley
from briefer.typesetting.heights import band_rows, head_rows, slot_rows
from briefer.typesetting.planning import BandPlan, ColumnPlan, Copy, Edges, SlotCopy
from briefer.typesetting.settings import Setting


class Numbers(NamedTuple):
    """The galleys of hanging numbers: `of(slot name, number)`."""

    galleys: dict[tuple[str, int], Galley]


class Set(NamedTuple):
    """What placing gives: columns for the PDF's frames, the bands' rules, the y under the last."""

    columns: tuple[ColumnBox, ...]
    rules: tuple[Placed, ...]
    bottom: float


def place(
    bands: Sequence[BandPlan],
    template: Template,
    choice: Choice,
    numbers: Numbers,
    edges: Edges,
) -> Set:
    """The bands one under the other, from the top of the text."""
    setting = choice.setting
    columns: list[ColumnBox] = []
    rules: list[Placed] = []
    y = edges.top
    for band, opened in zip(bands, choice.opened, strict=True):
        inner = y
        if band.band.rule:
            rule = template.rules[band.band.rule]
            rules.append(_rule(rule, edges.left, y, edges.width))
            inner += round(rule.space) * setting.half
        bottom = y + band_rows(band, template, setting) * setting.half
        columns.extend(
            _column(column, template, setting, numbers, inner, bottom - inner)
            for column in band.columns
        )
        last = band is bands[-1]
        y = bottom + (0 if last else setting.between(band.band.space) + opened) * setting.half
    return Set(tuple(columns), tuple(rules), y)


def item_boxes(columns: Sequence[ColumnBox]) -> tuple[ItemBox, ...]:
    """The box round each item's blocks, in the page's order."""
    found: dict[str, ItemBox] = {}
    for placed in (p for c in columns for s in c.slots for p in s.blocks if p.item):
        found[placed.item] = _around(found.get(placed.item), placed)
    return tuple(found.values())


def _around(box: ItemBox | None, placed: Placed) -> ItemBox:
    right, bottom = placed.x + placed.width, placed.y + placed.block.height
    if box is None:
        return ItemBox(placed.item, placed.x, placed.y, placed.width, placed.block.height)
    x, y = min(box.x, placed.x), min(box.y, placed.y)
    right, bottom = max(box.x + box.width, right), max(box.y + box.height, bottom)
    return ItemBox(placed.item, x, y, right - x, bottom - y)


def _rule(rule: RuleStyle, x: float, y: float, width: float) -> Placed:
    block = Block(rule.weight, (Rule(0.0, 0.0, width, rule.weight, rule.colour),))
    return Placed(block, x, y, width)


def _column(
    column: ColumnPlan,
    template: Template,
    setting: Setting,
    numbers: Numbers,
    top: float,
    height: float,
) -> ColumnBox:
    slots: list[SlotBox] = []
    y = top
    for copy in column.slots:
        rows = slot_rows(copy, template, setting, column.width)
        blocks = tuple(_slot(copy, column, template, setting, numbers, y))
        slots.append(SlotBox(copy.slot.name, y, rows * setting.half, blocks))
        y += (rows + setting.between(copy.slot.after)) * setting.half
    return ColumnBox(column.flow, column.x, top, column.width, height, tuple(slots))


def _slot(
    copy: SlotCopy,
    column: ColumnPlan,
    template: Template,
    setting: Setting,
    numbers: Numbers,
    y: float,
) -> Iterator[Placed]:
    yield from _head(copy, column, template, setting, y)
    y += head_rows(copy, template, setting, column.width) * setting.half
    gap = setting.between(copy.slot.between) * setting.half
    for number, entry in enumerate(copy.entries, start=1):
        if number > 1:
            if copy.slot.divider:
                rule = template.rules[copy.slot.divider]
                yield _rule(rule, column.x, y + (gap - rule.weight) / 2, column.width)
            y += gap
        hung = numbers.galleys.get((copy.slot.name, number))
        if hung is not None:
            yield _hung(hung, entry, copy, column, setting, y)
        for placed, under in _entry(entry, copy, column, setting, y):
            yield placed
            y = under


def _head(
    copy: SlotCopy, column: ColumnPlan, template: Template, setting: Setting, y: float
) -> Iterator[Placed]:
    """A slot's rule and label; the label stands at the head's foot."""
    if copy.slot.rule:
        yield _rule(template.rules[copy.slot.rule], column.x, y, column.width)
    if copy.label is not None:
        rows = head_rows(copy, template, setting, column.width)
        over = (rows - copy.label.rows(setting, column.width)) * setting.half
        block = copy.label.block(setting, column.width)
        yield Placed(block, column.x, y + over, column.width, tag=Tag.LABEL)


def _hung(
    number: Galley, entry: Copy, copy: SlotCopy, column: ColumnPlan, setting: Setting, y: float
) -> Placed:
    """A number on the baseline of its item's first line."""
    block = number.block(setting, copy.slot.indent)
    first = entry.galleys[0][0].block(setting, column.width - copy.slot.indent)
    y += first.baseline - block.baseline
    return Placed(block, column.x, y, copy.slot.indent, entry.item, tag=Tag.NUMBER)


def _entry(
    entry: Copy,
    copy: SlotCopy,
    column: ColumnPlan,
    setting: Setting,
    y: float,
) -> Iterator[tuple[Placed, float]]:
    x, width = column.x + copy.slot.indent, column.width - copy.slot.indent
    for (galley, space), part in zip(entry.galleys, entry.parts, strict=True):
        block = galley.block(setting, width)
        placed = Placed(block, x, y, width, entry.item, part, _tag(copy, part))
        y += (galley.rows(setting, width) + round(space)) * setting.half
        yield placed, y


def _tag(copy: SlotCopy, part: Part | None) -> Tag:
    """What a paragraph of an item is to a reader who hears the page."""
    if Role.HEADLINE in copy.slot.roles and part is Part.TEXT:
        return Tag.HEADLINE
    if Role.QUOTE in copy.slot.roles and part in {Part.TEXT, Part.SPEAKER}:
        return Tag.QUOTE if part is Part.TEXT else Tag.SPEAKER
    return Tag.TEXT
