"""How high a slot is at a setting, entry by entry and row by row, in half-units of the grid."""

from collections.abc import Iterator

from briefer.model.style import Panel
from briefer.model.template import Shown, Slot, Template
from briefer.typesetting.galley import Galley
from briefer.typesetting.planning import Cell, Copy, SlotCopy
from briefer.typesetting.ruling import blank_rows, ruled_rows
from briefer.typesetting.settings import Setting
from briefer.typesetting.timeline import Axis, axis, axis_rows

_BARE = Panel(padding=0.0)
# Points between a label in the indent and the words beside it.
_ASIDE_GAP = 9.0


def entry_rows(entry: Copy, slot: Slot, setting: Setting, width: float) -> int:
    """The half-units of an entry with the lines to write on below it."""
    if slot.shows is Shown.NAME_LINE:
        return blank_rows(setting)
    rows = ruled_rows(slot, setting) if slot.ruling else 0
    if entry.plate is not None:
        rows += entry.plate.rows(setting, width - slot.indent)
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


def grid_rows(copy: SlotCopy, setting: Setting, width: float) -> Iterator[int]:
    """The half-units of each row of a slot's grid: those of its highest cell."""
    for row in copy.rows(width):
        yield max(cell_rows(cell, copy.slot, setting, place.width) for place, cell in row)


def slot_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units a slot takes, without the space below it."""
    key = (setting, width)
    found = copy.heights.get(key)
    if found is None:
        found = copy.heights[key] = _slot_rows(copy, template, setting, width)
    return found


def _slot_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    panel = panel_of(copy, template)
    width -= 2 * panel.side
    head = head_rows(copy, template, setting, width)
    body = max(_body_rows(copy, setting, width), aside_rows(copy, setting))
    return head + body + 2 * round(panel.padding)


def _body_rows(copy: SlotCopy, setting: Setting, width: float) -> int:
    slot, gap = copy.slot, setting.between(copy.slot.between)
    if len(slot.columns) == 1 and not slot.timeline:
        joined = joined_gap(slot, setting)
        gaps = sum(joined if entry.joined else gap for entry in copy.entries[1:])
        return gaps + sum(entry_rows(entry, slot, setting, width) for entry in copy.entries)
    rows = list(grid_rows(copy, setting, width))
    axis = poles_rows(copy, setting, width) if slot.timeline else 0
    return sum(rows) + gap * (len(rows) - 1) + axis


def head_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units of a slot's rule and of a label over its entries."""
    rows = round(template.rules[copy.slot.rule].space) if copy.slot.rule else 0
    if copy.label is not None and not copy.slot.aside:
        rows += copy.label.rows(setting, width)
    return rows


def panel_of(copy: SlotCopy, template: Template) -> Panel:
    """The ground a slot stands on; a bare one where it has none."""
    return template.panels.get(copy.slot.panel, _BARE)


def aside_rows(copy: SlotCopy, setting: Setting) -> int:
    """The half-units of what stands in the indent: the label, then entries beside others."""
    return sum(galley.rows(setting, aside_width(copy.slot)) for galley in asides(copy))


def asides(copy: SlotCopy) -> Iterator[Galley]:
    """What stands in the indent."""
    if copy.label is not None and copy.slot.aside:
        yield copy.label
    for entry in copy.beside:
        yield from (galley for galley, _ in entry.galleys)


def aside_width(slot: Slot) -> float:
    """The width of a label that stands in the indent, in points."""
    return slot.indent - _ASIDE_GAP


def poles(copy: SlotCopy, width: float) -> Axis | None:
    """The axis of a timeline whose events stand side by side; None where they do not."""
    places = copy.places(width)
    if len(places) < 2:
        return None
    return axis([cell[0].day for cell in copy.cells], [place.x for place in places], width)


def poles_rows(copy: SlotCopy, setting: Setting, width: float) -> int:
    """The half-units of a timeline's axis."""
    found = poles(copy, width)
    return axis_rows(found, setting) if found else 0
