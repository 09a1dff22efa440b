"""Stacking: a column's slots one under the other, the entries of each in the rows of its grid."""

from collections.abc import Iterator
from itertools import count

from briefer.model.item import Part
from briefer.model.page import ColumnBox, Placed, SlotBox, Tag
from briefer.model.template import Shown, Template
from briefer.typesetting.blocks import Numbers, aside, divider, head, hung, panelled, tag
from briefer.typesetting.cells import (
    cell_rows,
    entry_rows,
    head_rows,
    joined_gap,
    panel_of,
    poles_rows,
    slot_rows,
)
from briefer.typesetting.planning import Cell, ColumnPlan, Copy, SlotCopy
from briefer.typesetting.ruling import blank, ruled
from briefer.typesetting.settings import Setting
from briefer.typesetting.timing import timed


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
        blocks = tuple(_Slot(copy, template, setting, numbers).placed(column.x, y, column.width))
        slots.append(SlotBox(copy.slot.name, y, rows * setting.half, blocks))
        y += (rows + setting.between(copy.slot.after)) * setting.half
    return ColumnBox(column.flow, column.x, top, column.width, height, tuple(slots))


class _Slot:
    """A slot being placed; entries are counted for their hanging numbers."""

    def __init__(
        self, copy: SlotCopy, template: Template, setting: Setting, numbers: Numbers
    ) -> None:
        self._copy = copy
        self._template = template
        self._setting = setting
        self._numbers = numbers
        self._counted = count(1)

    def placed(self, x: float, y: float, width: float) -> Iterator[Placed]:
        """Its panel and head, then its grid row by row."""
        copy, setting = self._copy, self._setting
        panel = panel_of(copy, self._template)
        height = slot_rows(copy, self._template, setting, width) * setting.half
        yield from panelled(panel, x, y, width, height)
        x, y, width = (
            x + panel.side,
            y + round(panel.padding) * setting.half,
            width - 2 * panel.side,
        )
        yield from head(copy, self._template, setting, x, y, width)
        y += head_rows(copy, self._template, setting, width) * setting.half
        if copy.slot.aside or copy.beside:
            yield from aside(copy, setting, x, y, width - copy.slot.indent)
        if copy.slot.timeline:
            yield from timed(copy, self._template, setting, x, y, width)
            y += poles_rows(copy, setting, width) * setting.half
        gap = setting.between(copy.slot.between) * setting.half
        for number, row in enumerate(copy.rows(width)):
            y += gap if number else 0.0
            for place, cell in row:
                if number and copy.slot.divider:
                    style = self._template.rules[copy.slot.divider]
                    yield divider(style, setting, x + place.x, y, place.width, gap)
                yield from self._cell(cell, x + place.x, y, place.width)
            rows = max(cell_rows(cell, copy.slot, setting, place.width) for place, cell in row)
            y += rows * setting.half

    def _cell(self, cell: Cell, x: float, y: float, width: float) -> Iterator[Placed]:
        slot, setting = self._copy.slot, self._setting
        for entry in cell:
            number = self._numbers.of(self._copy, next(self._counted))
            if number is not None:
                yield hung(number, entry, self._copy, setting, x, y, width)
            yield from self._entry(entry, x, y, width)
            rows = entry_rows(entry, slot, setting, width) + joined_gap(slot, setting)
            y += rows * setting.half

    def _entry(self, entry: Copy, x: float, y: float, width: float) -> Iterator[Placed]:
        slot, setting = self._copy.slot, self._setting
        x, inner = x + slot.indent, width - slot.indent
        if slot.shows is Shown.NAME_LINE:
            yield from self._blank(entry, x, y, inner)
            return
        if entry.plate is not None:
            block = entry.plate.block(setting, inner)
            room = entry.plate.rows(setting, inner) * setting.half
            # Furniture has no words under it to keep close to: it stands in the middle of its room.
            down = (room - block.height) / 2 if slot.shows else 0.0
            yield Placed(block, x, y + down, inner, entry.item, Part.ALT, Tag.PICTURE)
            y += room
        for (galley, space), part in zip(entry.galleys, entry.parts, strict=True):
            block = galley.block(setting, inner)
            if block.marks:
                yield Placed(block, x, y, inner, entry.item, part, tag(self._copy, part))
            y += (galley.rows(setting, inner) + round(space)) * setting.half
        if setting.between(slot.lines):
            yield ruled(slot, self._template.rules[slot.ruling], setting, entry.item, x, y, inner)

    def _blank(self, entry: Copy, x: float, y: float, width: float) -> Iterator[Placed]:
        """A label of a name line at the foot of its height, and the blank behind it."""
        slot, setting = self._copy.slot, self._setting
        label = entry.galleys[0][0]
        rows = entry_rows(entry, slot, setting, width) - label.rows(setting, width)
        # No heading: nothing follows that it would head.
        placed = Placed(
            label.block(setting, width), x, y + rows * setting.half, width, tag=Tag.TEXT
        )
        yield placed
        yield blank(placed, self._template.rules[slot.ruling])
