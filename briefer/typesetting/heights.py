"""How high slots, columns and bands are at a setting, in half-units of the grid."""

from collections.abc import Sequence

from briefer.model.template import Template
from briefer.typesetting.planning import BandPlan, ColumnPlan, SlotCopy
from briefer.typesetting.settings import Setting


def slot_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units a slot takes, without the space below it."""
    rows = head_rows(copy, template, setting, width)
    for index, entry in enumerate(copy.entries):
        if index:
            rows += setting.between(copy.slot.between)
        for galley, space in entry.galleys:
            rows += galley.rows(setting, width - copy.slot.indent) + round(space)
    return rows


def head_rows(copy: SlotCopy, template: Template, setting: Setting, width: float) -> int:
    """The half-units of a slot's rule and label."""
    rows = round(template.rules[copy.slot.rule].space) if copy.slot.rule else 0
    if copy.label is not None:
        rows += copy.label.rows(setting, width)
    return rows


def column_rows(column: ColumnPlan, template: Template, setting: Setting) -> int:
    """The half-units of a column, from its top to the foot of its last slot."""
    rows = sum(slot_rows(copy, template, setting, column.width) for copy in column.slots)
    return rows + sum(setting.between(copy.slot.after) for copy in column.slots[:-1])


def band_rows(plan: BandPlan, template: Template, setting: Setting) -> int:
    """The half-units of a band: its rule and its highest column."""
    rule = round(template.rules[plan.band.rule].space) if plan.band.rule else 0
    highest = max((column_rows(c, template, setting) for c in plan.columns), default=0)
    return rule + highest


def page_rows(bands: Sequence[BandPlan], template: Template, setting: Setting) -> int:
    """The half-units of all bands and the spaces between them."""
    rows = sum(band_rows(band, template, setting) for band in bands)
    return rows + sum(setting.between(band.band.space) for band in bands[:-1])
