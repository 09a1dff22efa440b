"""Placing: the chosen setting's galleys, rules and numbers at their places on the page."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.model.page import ColumnBox, ItemBox, Placed
from briefer.model.template import Template
from briefer.typesetting.blocks import Numbers, rule
from briefer.typesetting.chained import chained
from briefer.typesetting.copyfit import Choice
from briefer.typesetting.heights import band_rows, column_rows
from briefer.typesetting.planning import BandPlan, Edges
from briefer.typesetting.stacking import stacked


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
            style = template.rules[band.band.rule]
            rules.append(rule(style, edges.left, y, edges.width))
            inner += round(style.space) * setting.half
        bottom = y + band_rows(band, template, setting) * setting.half
        for column in band.columns:
            height = bottom - inner
            if column.columns > 1:
                columns.extend(chained(column, template, setting, numbers, inner, height))
                continue
            free = height - column_rows(column, template, setting) * setting.half
            down = free / 2 if band.band.centred else 0.0
            columns.append(stacked(column, template, setting, numbers, inner + down, height - down))
        last = band is bands[-1]
        y = bottom + (0 if last else setting.between(band.band.space) + opened) * setting.half
    return Set(tuple(columns), tuple(rules), y)


def item_boxes(columns: Sequence[ColumnBox]) -> tuple[ItemBox, ...]:
    """The box round each item's blocks in a column, in the page's order."""
    found: dict[tuple[int, str], ItemBox] = {}
    for number, column in enumerate(columns):
        for placed in (placed for slot in column.slots for placed in slot.blocks if placed.item):
            key = (number, placed.item)
            found[key] = _around(found.get(key), placed)
    return tuple(found.values())


def _around(box: ItemBox | None, placed: Placed) -> ItemBox:
    right, bottom = placed.x + placed.width, placed.y + placed.block.height
    if box is None:
        return ItemBox(placed.item, placed.x, placed.y, placed.width, placed.block.height)
    x, y = min(box.x, placed.x), min(box.y, placed.y)
    right, bottom = max(box.x + box.width, right), max(box.y + box.height, bottom)
    return ItemBox(placed.item, x, y, right - x, bottom - y)
