"""Blocks of a slot at their places: its rule and label, hanging numbers, paragraphs of items."""

from collections.abc import Iterator
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.page import Block, Placed, Rule, Tag
from briefer.model.roles import Role
from briefer.model.template import RuleStyle, Template
from briefer.typesetting.galley import Galley
from briefer.typesetting.heights import head_rows
from briefer.typesetting.planning import ColumnPlan, Copy, SlotCopy
from briefer.typesetting.settings import Setting


class Numbers(NamedTuple):
    """The galleys of hanging numbers: `of(slot name, number)`."""

    galleys: dict[tuple[str, int], Galley]


def rule(style: RuleStyle, x: float, y: float, width: float) -> Placed:
    block = Block(style.weight, (Rule(0.0, 0.0, width, style.weight, style.colour),))
    return Placed(block, x, y, width)


def head(
    copy: SlotCopy, column: ColumnPlan, template: Template, setting: Setting, y: float
) -> Iterator[Placed]:
    """A slot's rule and label; the label stands at the head's foot."""
    if copy.slot.rule:
        yield rule(template.rules[copy.slot.rule], column.x, y, column.width)
    if copy.label is not None:
        rows = head_rows(copy, template, setting, column.width)
        over = (rows - copy.label.rows(setting, column.width)) * setting.half
        block = copy.label.block(setting, column.width)
        yield Placed(block, column.x, y + over, column.width, tag=Tag.LABEL)


def hung(
    number: Galley, entry: Copy, copy: SlotCopy, column: ColumnPlan, setting: Setting, y: float
) -> Placed:
    """A number on the baseline of its item's first line."""
    block = number.block(setting, copy.slot.indent)
    first = entry.galleys[0][0].block(setting, column.width - copy.slot.indent)
    y += first.baseline - block.baseline
    return Placed(block, column.x, y, copy.slot.indent, entry.item, tag=Tag.NUMBER)


def tag(copy: SlotCopy, part: Part | None) -> Tag:
    """What a paragraph of an item is to a reader who hears the page."""
    if Role.HEADLINE in copy.slot.roles and part is Part.TEXT:
        return Tag.HEADLINE
    if Role.QUOTE in copy.slot.roles and part in {Part.TEXT, Part.SPEAKER}:
        return Tag.QUOTE if part is Part.TEXT else Tag.SPEAKER
    return Tag.TEXT
