"""Copyfit: the first setting of the ladder in which everything fits, and what it leaves.

The ladder is always walked from its roomiest end, whatever was on the page before: the same card
gives the same page. Speed comes from galleys that remember their lines.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from briefer.model.fit import Fit, Over
from briefer.model.template import Slot, Template
from briefer.typesetting.cells import slot_rows
from briefer.typesetting.heights import column_rows, page_rows
from briefer.typesetting.planning import BandPlan, SlotCopy
from briefer.typesetting.settings import Setting

# The most half-units by which the space under a band is opened to fill the page to its foot.
_OPENING = 3
# From so many half-units over on no other setting can help.
_HOPELESS = 4


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


def fits(
    bands: Sequence[BandPlan], template: Template, settings: Sequence[Setting], height: float
) -> bool:
    """Whether some setting takes no more than `height` points, looking from the tightest one on.

    Where that one is over by lines no roomier one is tried: breaks differ by less.
    """
    for setting in reversed(settings):
        over = page_rows(bands, template, setting) * setting.half - height
        if over <= 0:
            return True
        if over > _HOPELESS * setting.half:
            break
    return False


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
    """About how many words more would fit at the tightest setting, in lines as most words have."""
    spare = math.floor((height / tightest.half - page_rows(bands, template, tightest)) / 2)
    words = shared = 0.0
    for column in (column for band in bands for column in band.columns):
        for galley, width in (one for copy in column.slots for one in copy.galleys(column.width)):
            count, lines = galley.words, galley.count(tightest, width)
            words += count
            shared += count * count / lines if lines else 0.0
    return math.floor(max(spare, 0) * shared / words) if words else 0


def _over(bands: Sequence[BandPlan], template: Template, setting: Setting, lines: int) -> Over:
    """Where to cut: in the columns that make their bands so high, the slot that is over its budget
    of words by as much, else the highest one.
    """
    highest = [
        max(band.columns, key=lambda column: column_rows(column, template, setting))
        for band in bands
        if band.columns
    ]
    stand = [(copy, column.width) for column in highest for copy in column.slots]
    slots = [one for one in stand if any(entry.item for entry in one[0].entries)] or stand

    def rows(slot: tuple[SlotCopy, float]) -> int:
        return slot_rows(slot[0], template, setting, slot[1])

    def excess(slot: tuple[SlotCopy, float]) -> float:
        """The lines of the words beyond the budget."""
        copy = slot[0]
        return rows(slot) / 2 * (1 - _budget(copy.slot) / copy.words) if copy.words else 0.0

    worst = max(slots, key=excess)
    copy, width = worst if excess(worst) >= lines else max(slots, key=rows)
    return Over(lines, copy.slot.name, copy.title, _words_in(copy, setting, width, lines))


def _words_in(copy: SlotCopy, setting: Setting, width: float, lines: int) -> int:
    """About how many words of a slot stand in so many lines of body text."""
    rows = sum(galley.rows(setting, wide) for galley, wide in copy.galleys(width))
    return min(math.ceil(2 * lines * copy.words / rows), copy.words) if rows else 0


def _budget(slot: Slot) -> int:
    return slot.budget.words * max(slot.budget.items[1], 1)
