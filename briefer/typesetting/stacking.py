"""Stacking: a column's slots one under the other, their entries one under the other."""

from collections.abc import Iterator

from briefer.model.page import ColumnBox, Placed, SlotBox
from briefer.model.template import Template
from briefer.typesetting.blocks import Numbers, head, hung, rule, tag
from briefer.typesetting.heights import head_rows, slot_rows
from briefer.typesetting.planning import ColumnPlan, Copy, SlotCopy
from briefer.typesetting.settings import Setting


def stacked(
    column: ColumnPlan,
    template: Template,
    setting: Setting,
    numbers: Numbers,
    top: float,
    height: float,
) -> ColumnBox:
    """A column of a band with everything in it, `height` points high."""
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
    yield from head(copy, column, template, setting, y)
    y += head_rows(copy, template, setting, column.width) * setting.half
    gap = setting.between(copy.slot.between) * setting.half
    for number, entry in enumerate(copy.entries, start=1):
        if number > 1:
            if copy.slot.divider:
                style = template.rules[copy.slot.divider]
                yield rule(style, column.x, y + (gap - style.weight) / 2, column.width)
            y += gap
        number_galley = numbers.galleys.get((copy.slot.name, number))
        if number_galley is not None:
            yield hung(number_galley, entry, copy, column, setting, y)
        for placed, under in _entry(entry, copy, column, setting, y):
            yield placed
            y = under


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
        placed = Placed(block, x, y, width, entry.item, part, tag(copy, part))
        y += (galley.rows(setting, width) + round(space)) * setting.half
        yield placed, y
