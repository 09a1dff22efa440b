"""Timing: the axis of a timeline at its place, with a note where it is not to scale."""

from collections.abc import Iterator

from briefer.model.page import Placed
from briefer.model.template import Template
from briefer.typesetting.blocks import noted
from briefer.typesetting.cells import cell_rows, grid_rows, poles
from briefer.typesetting.planning import SlotCopy
from briefer.typesetting.settings import Setting
from briefer.typesetting.timeline import across, down, is_to_scale


def timed(
    copy: SlotCopy, template: Template, setting: Setting, x: float, y: float, width: float
) -> Iterator[Placed]:
    """The axis over the events, or down their side; `y` is the foot of the slot's head."""
    style = template.rules[copy.slot.timeline]
    found = poles(copy, width)
    if found is not None:
        depth = max(grid_rows(copy, setting, width)) * setting.half
        yield across(found, style, x, y, width, depth)
    else:
        yield down(list(_baselines(copy, setting, width)), style, x, y)
    days = [cell[0].day for cell in copy.cells]
    if copy.note is not None and len(days) > 1 and (found is None or not is_to_scale(days)):
        yield noted(copy.note, setting, x, y, width)


def _baselines(copy: SlotCopy, setting: Setting, width: float) -> Iterator[float]:
    """Where the first line of each event under one another stands, from the slot's head down."""
    y = 0.0
    for cell in copy.cells:
        first = cell[0].galleys[0][0].block(setting, width - copy.slot.indent)
        yield y + first.baseline
        rows = cell_rows(cell, copy.slot, setting, width) + setting.between(copy.slot.between)
        y += rows * setting.half
