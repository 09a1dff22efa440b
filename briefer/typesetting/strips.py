"""The copy of a chained flow as strips to balance, on a grid of whole lines.

Every height is a whole number of body lines (an even number of half-units), so that baselines hold
across the columns of the chain.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.roles import Role
from briefer.model.template import Template
from briefer.typesetting.cells import head_rows, joined_gap
from briefer.typesetting.chains import Balanced, Strip, balanced
from briefer.typesetting.galley import Galley
from briefer.typesetting.planning import ColumnPlan, Copy, SlotCopy
from briefer.typesetting.ruling import ruled_rows
from briefer.typesetting.settings import Setting

_EPSILON = 1e-6


class Piece(NamedTuple):
    """What a strip is: a slot's head, where it has no entry, else a galley of an entry, or the
    lines to write on below it. `number` counts entries from 1, `paragraph` galleys from 0; `space`
    are the half-units below the galley.
    """

    copy: SlotCopy
    entry: Copy | None = None
    number: int = 0
    paragraph: int = 0
    galley: Galley | None = None
    space: float = 0.0


class Chain(NamedTuple):
    """A chain's strips and what they are, and how they fall into its columns. `head` are the rows
    of a lone slot's rule and label, which stand over all columns.
    """

    head: int
    strips: tuple[Strip, ...]
    pieces: tuple[Piece, ...]
    balance: Balanced


def chain(column: ColumnPlan, template: Template, setting: Setting) -> Chain:
    """A chained flow in its columns."""
    lone = column.slots[0] if len(column.slots) == 1 else None
    head = head_rows(lone, template, setting, column.span) if lone else 0
    found = list(_strips(column, template, setting))
    strips = tuple(strip for strip, _ in found)
    pieces = tuple(piece for _, piece in found)
    return Chain(head, strips, pieces, balanced(strips, column.columns, unit=2))


def chain_rows(column: ColumnPlan, template: Template, setting: Setting) -> int:
    """The half-units of a chain's head and its highest column."""
    found = chain(column, template, setting)
    return found.head + found.balance.rows


def whole_lines(rows: int) -> int:
    """Half-units rounded up to whole lines."""
    return rows + rows % 2


def _strips(
    column: ColumnPlan, template: Template, setting: Setting
) -> Iterator[tuple[Strip, Piece]]:
    after = 0
    lone = len(column.slots) == 1
    for copy in column.slots:
        gap = after
        head = 0 if lone else head_rows(copy, template, setting, column.width)
        if head:
            yield Strip((0, whole_lines(head)), gap, holds=True), Piece(copy)
            gap = 0
        together = not lone and _is_together(copy, setting, column.width)
        for number, entry in enumerate(copy.entries, start=1):
            if number > 1:
                gap = _gap(copy, entry, setting)
            held = together and number < len(copy.entries)
            for strip, piece in _entry(copy, entry, number, gap, setting, column.width, together):
                yield strip._replace(holds=strip.holds or held), piece
        after = whole_lines(setting.between(copy.slot.after))


def _is_together(copy: SlotCopy, setting: Setting, width: float) -> bool:
    """Whether a slot is short enough to stand in one column: its heading is over one only."""
    most = copy.slot.together
    return most > 0 and most >= sum(
        galley.count(setting, width - copy.slot.indent)
        for entry in copy.entries
        for galley, _ in entry.galleys
    )


def _gap(copy: SlotCopy, entry: Copy, setting: Setting) -> int:
    slot = copy.slot
    rows = joined_gap(slot, setting) if entry.joined else setting.between(slot.between)
    return whole_lines(rows)


def _entry(
    copy: SlotCopy,
    entry: Copy,
    number: int,
    gap: int,
    setting: Setting,
    width: float,
    together: bool,
) -> Iterator[tuple[Strip, Piece]]:
    slot, width = copy.slot, width - copy.slot.indent
    counts = [galley.count(setting, width) for galley, _ in entry.galleys]
    whole = together or sum(counts) <= slot.keep
    ruled = ruled_rows(slot, setting)
    for index, (galley, space) in enumerate(entry.galleys):
        following = counts[index + 1] if index + 1 < len(counts) else None
        last = following is None
        holds = bool(ruled) if last else whole or _holds(copy, entry, index, counts)
        piece = Piece(copy, entry, number, index, galley, space)
        if whole or galley.is_display:
            high = galley.height(setting, width) + space * setting.half
            yield Strip((0, whole_lines(setting.rows(high))), gap, holds), piece
            gap = 0
        else:
            yield Strip(_depths(galley, setting, width), gap, holds), piece
            gap = whole_lines(round(space))
    if ruled:
        yield Strip((0, whole_lines(ruled)), gap), Piece(copy, entry, number, len(counts))


def _holds(copy: SlotCopy, entry: Copy, index: int, counts: list[int]) -> bool:
    """Whether a paragraph keeps to the next: a question, display type, a line on its own."""
    asks = Role.QUESTION in copy.slot.roles and entry.parts[index] is Part.TEXT
    return asks or entry.galleys[index][0].is_display or min(counts[index : index + 2]) < 2


def _depths(galley: Galley, setting: Setting, width: float) -> tuple[int, ...]:
    """The half-units of a paragraph's first lines, each in whole lines."""
    lines = galley.lead(setting) / (2 * setting.half)
    return tuple(
        2 * math.ceil(count * lines - _EPSILON) for count in range(galley.count(setting, width) + 1)
    )
