"""Copyfit: the first setting of the ladder in which everything fits, and what it leaves.

The ladder is always walked from its roomiest end, whatever was on the page before: the same card
gives the same page. Speed comes from galleys that remember their lines.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefer.model.page import Fit, Over
from briefer.model.template import Slot, Template
from briefer.typesetting.cells import slot_rows
from briefer.typesetting.heights import page_rows
from briefer.typesetting.planning import BandPlan, ColumnPlan, SlotCopy
from briefer.typesetting.settings import Setting

# The most half-units by which the space under a band is opened to fill the page to its foot.
_OPENING = 3


class Choice(NamedTuple):
    """The setting chosen, and the half-units added under each band to reach the foot."""

    setting: Setting
    opened: tuple[int, ...]
    fit: Fit


def choose(
    bands: Sequence[BandPlan], template: Template, settings: Sequence[Setting], height: float
) -> Choice:
    """The first setting in which the bands take no more than `height` points."""
    for setting in settings:
        rows = page_rows(bands, template, setting)
        if rows * setting.half <= height:
            opened = _opened(bands, math.floor(height / setting.half) - rows)
            fit = _fit(bands, template, settings, setting, rows + sum(opened), height)
            return Choice(setting, opened, fit)
    tightest = settings[-1]
    rows = page_rows(bands, template, tightest)
    fit = _fit(bands, template, settings, tightest, rows, height)
    return Choice(tightest, (0,) * len(bands), fit)


def _opened(bands: Sequence[BandPlan], spare: int) -> tuple[int, ...]:
    """The spare half-units shared out under the bands from the top, up to a limit each."""
    opens = [at for at, band in enumerate(bands[:-1]) if not band.band.tight]
    gaps = len(opens)
    each, more = divmod(min(spare, gaps * _OPENING), gaps) if gaps else (0, 0)
    shares = {at: each + (index < more) for index, at in enumerate(opens)}
    return tuple(shares.get(at, 0) for at in range(len(bands)))


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
            words += copy.words
            lines += sum(g.count(tightest, width) for g, width in copy.galleys(column.width))
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
