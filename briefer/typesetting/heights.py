"""How high columns and bands are at a setting, in half-units of the grid."""

from collections.abc import Sequence

from briefer.model.template import Template
from briefer.typesetting.cells import slot_rows
from briefer.typesetting.planning import BandPlan, ColumnPlan
from briefer.typesetting.settings import Setting
from briefer.typesetting.strips import chain_rows


def column_rows(column: ColumnPlan, template: Template, setting: Setting) -> int:
    """The half-units of a column, from its top to the foot of its last slot; of a chain, those of
    its highest column.
    """
    if column.columns > 1:
        return chain_rows(column, template, setting)
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
