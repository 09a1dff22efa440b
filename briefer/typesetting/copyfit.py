"""Copyfit: the first setting of the ladder in which everything fits, and what it leaves.

The ladder is always walked from its roomiest end, whatever was on the page before: the same card
gives the same page. Speed comes from galleys that remember their lines.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.page import Fit, Over
from briefer.model.template import Band, Sheet, Slot, Template
from briefer.model.words import count_words
from briefer.typesetting.galley import Galley
from briefer.typesetting.settings import Setting

# The most half-units by which the space under a band is opened to fill the page to its foot.
_OPENING = 3


class Copy(NamedTuple):
    """An entry of a slot as galleys, with the half-units below each."""

    item: str
    galleys: tuple[tuple[Galley, float], ...]
    parts: tuple[Part | None, ...] = ()


class SlotCopy(NamedTuple):
    """A slot's label and entries as galleys."""

    slot: Slot
    title: str
    label: Galley | None
    entries: tuple[Copy, ...]

    @property
    def words(self) -> int:
        """How many words the entries hold."""
        return sum(count_words(g.text) for entry in self.entries for g, _ in entry.galleys)


class ColumnPlan(NamedTuple):
    """A column of a band with something in it: its slots, left edge and width in points."""

    flow: str
    slots: tuple[SlotCopy, ...]
    x: float
    width: float


class BandPlan(NamedTuple):
    """A band that is set: its columns with copy in them."""

    band: Band
    columns: tuple[ColumnPlan, ...]


class Choice(NamedTuple):
    """The setting chosen, and the half-units added under each band to reach the foot."""

    setting: Setting
    opened: tuple[int, ...]
    fit: Fit


class Edges(NamedTuple):
    """The box inside the margins: left, top, width and height in points."""

    left: float
    top: float
    width: float
    height: float


def plan(
    sheet: Sheet, slots: Sequence[Slot], copy: Mapping[str, SlotCopy], edges: Edges
) -> tuple[BandPlan, ...]:
    """The bands with copy and their columns; what is empty closes up and gives its width away."""
    found: list[BandPlan] = []
    for band in sheet.bands:
        columns = tuple(_columns(band, slots, copy, edges.left, edges.width))
        if columns or band.keeps:
            found.append(BandPlan(band, columns))
    return tuple(found)


def _columns(
    band: Band, slots: Sequence[Slot], copy: Mapping[str, SlotCopy], left: float, width: float
) -> list[ColumnPlan]:
    filled = {
        column.flow: tuple(
            copy[slot.name] for slot in slots if slot.flow == column.flow and slot.name in copy
        )
        for column in band.columns
    }
    stands = [column for column in band.columns if filled[column.flow] or column.keeps]
    if len(stands) == 1:
        return [ColumnPlan(stands[0].flow, filled[stands[0].flow], left, width)]
    room = width - band.gutter * (len(stands) - 1) - sum(column.width for column in stands)
    shares = sum(column.share for column in stands if not column.width) or 1.0
    out: list[ColumnPlan] = []
    x = left
    for column in stands:
        wide = column.width or room * column.share / shares
        out.append(ColumnPlan(column.flow, filled[column.flow], x, wide))
        x += wide + band.gutter
    return out


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


def choose(
    bands: Sequence[BandPlan], template: Template, settings: Sequence[Setting], height: float
) -> Choice:
    """The first setting in which the bands take no more than `height` points."""
    for setting in settings:
        rows = page_rows(bands, template, setting)
        if rows * setting.half <= height:
            opened = _opened(len(bands), math.floor(height / setting.half) - rows)
            fit = _fit(bands, template, settings, setting, rows + sum(opened), height)
            return Choice(setting, opened, fit)
    tightest = settings[-1]
    rows = page_rows(bands, template, tightest)
    fit = _fit(bands, template, settings, tightest, rows, height)
    return Choice(tightest, (0,) * len(bands), fit)


def _opened(bands: int, spare: int) -> tuple[int, ...]:
    """The spare half-units shared out under the bands from the top, up to a limit each."""
    gaps = max(bands - 1, 0)
    each, more = divmod(min(spare, gaps * _OPENING), gaps) if gaps else (0, 0)
    return tuple(each + (index < more) for index in range(gaps)) + (0,) * (bands - gaps)


def _fit(
    bands: Sequence[BandPlan],
    template: Template,
    settings: Sequence[Setting],
    setting: Setting,
    rows: int,
    height: float,
) -> Fit:
    unit = setting.half * 2
    free = height - rows * setting.half
    over = _over(bands, template, setting, math.ceil(-free / unit - 1e-6)) if free < 0 else None
    return Fit(
        setting=setting.number,
        settings=len(settings),
        body=setting.body,
        leading=unit,
        filled=rows * setting.half / height,
        free=max(math.floor(free / unit), 0),
        room=0 if over else _room(bands, template, settings[-1], height),
        words=sum(copy.words for b in bands for column in b.columns for copy in column.slots),
        over=over,
    )


def _room(bands: Sequence[BandPlan], template: Template, tightest: Setting, height: float) -> int:
    """About how many words more would fit at the tightest setting, as its lines run."""
    spare = math.floor((height / tightest.half - page_rows(bands, template, tightest)) / 2)
    words = lines = 0
    for column in (column for band in bands for column in band.columns):
        for copy in column.slots:
            for galley in (g for entry in copy.entries for g, _ in entry.galleys):
                words += count_words(galley.text)
                lines += galley.count(tightest, column.width - copy.slot.indent)
    return max(spare, 0) * words // lines if lines else 0


def _over(bands: Sequence[BandPlan], template: Template, setting: Setting, lines: int) -> Over:
    """Where to cut: the slot that is over its budget of words by as much, else the highest one."""
    slots = [(copy, column) for band in bands for column in band.columns for copy in column.slots]

    def rows(slot: tuple[SlotCopy, ColumnPlan]) -> int:
        return slot_rows(slot[0], template, setting, slot[1].width)

    def excess(slot: tuple[SlotCopy, ColumnPlan]) -> float:
        copy = slot[0]
        return rows(slot) * (1 - _budget(copy.slot) / copy.words) if copy.words else 0.0

    worst = max(slots, key=excess)
    copy = (worst if excess(worst) >= lines else max(slots, key=rows))[0]
    return Over(lines, copy.slot.name, copy.title)


def _budget(slot: Slot) -> int:
    return slot.budget.words * max(slot.budget.items[1], 1)
