"""How high a slot is at a setting, entry by entry and row by row, in half-units of the grid."""

from collections.abc import Iterator

from briefer.model.template import Shown, Slot, Template
from briefer.typesetting.planning import Cell, Copy, SlotCopy
from briefer.typesetting.ruling import blank_rows, ruled_rows
from briefer.typesetting.settings import Setting


def entry_rows(entry: Copy, slot: Slot, setting: Setting, width: float) -> int:
    """The half-units of an entry with the lines to write on below it."""
    if slot.shows is Shown.NAME_LINE:
        return blank_rows(setting)
    rows = ruled_rows(slot, setting) if slot.ruling else 0
    for galley, space in entry.galleys:
        rows += galley.rows(setting, width - slot.indent) + round(space)
    return rows


def cell_rows(cell: Cell, slot: Slot, setting: Setting, width: float) -> int:
    """The half-units of a cell: its entries and the space between them."""
    rows = sum(entry_rows(entry, slot, setting, width) for entry in cell)
    return rows + joined_gap(slot, setting) * (len(cell) - 1)


def joined_gap(slot: Slot, setting: Setting) -> int:
    """The half-units between entries of one cell: half of what parts cells, rounded up."""
    return -(-setting.between(slot.between) // 2)


def _grid_rows(copy: SlotCopy, setting: Setting, width: float) -> Iterator[int]:
    """The half-units of each row of a slot's grid: those of its highest cell."""
    for row in copy.rows(width):
        yield max(cell_rows(cell, copy.slot, setting, place.width) for place, cell in row)


def slot_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units a slot takes, without the space below it."""
    head, gap = head_rows(copy, template, setting, width), setting.between(copy.slot.between)
    if len(copy.slot.columns) == 1:
        joined = joined_gap(copy.slot, setting)
        gaps = sum(joined if entry.joined else gap for entry in copy.entries[1:])
        return head + gaps + sum(entry_rows(e, copy.slot, setting, width) for e in copy.entries)
    rows = list(_grid_rows(copy, setting, width))
    return head + sum(rows) + gap * (len(rows) - 1)


def head_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units of a slot's rule and label."""
    rows = round(template.rules[copy.slot.rule].space) if copy.slot.rule else 0
    if copy.label is not None:
        rows += copy.label.rows(setting, width)
    return rows
