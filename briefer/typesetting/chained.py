"""Placing a chained flow: its strips in the columns they were balanced into."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefer.model.page import ColumnBox, Placed, SlotBox
from briefer.model.template import Template
from briefer.typesetting.blocks import Numbers, divider, head, hung, tag
from briefer.typesetting.chains import Stretch
from briefer.typesetting.planning import ColumnPlan
from briefer.typesetting.ruling import ruled
from briefer.typesetting.settings import Setting
from briefer.typesetting.strips import Chain, Piece, chain


def chained(
    column: ColumnPlan,
    template: Template,
    setting: Setting,
    numbers: Numbers,
    top: float,
    height: float,
) -> Iterator[ColumnBox]:
    """The columns of a chain, each `height` points high."""
    found = chain(column, template, setting)
    inner = top + found.head * setting.half
    for number, stretches in enumerate(found.balance.columns):
        x = column.x + number * (column.width + column.gutter)
        placer = _Placer(found, column, template, setting, numbers, x, inner)
        boxes = list(placer.boxes(stretches, top, top + height))
        if number == 0 and boxes and found.head:
            first = column.slots[0]
            over = head(first, template, setting, x, top, column.span)
            boxes[0] = SlotBox(boxes[0].slot, top, boxes[0].height, (*over, *boxes[0].blocks))
        yield ColumnBox(column.flow, x, top, column.width, height, tuple(boxes))


class _Placer:
    """Places what stands in one column of a chain."""

    def __init__(
        self,
        found: Chain,
        column: ColumnPlan,
        template: Template,
        setting: Setting,
        numbers: Numbers,
        x: float,
        top: float,
    ) -> None:
        self._chain = found
        self._width = column.width
        self._template = template
        self._setting = setting
        self._numbers = numbers
        self._x = x
        self._top = top

    def boxes(self, stretches: Sequence[Stretch], top: float, bottom: float) -> Iterator[SlotBox]:
        """A box for each slot in the column, from its top on, one right under the other."""
        slots = [
            (name, list(mine))
            for name, mine in groupby(stretches, key=lambda one: self._piece(one).copy.slot.name)
        ]
        starts = [top, *(self._y(mine[0]) for _, mine in slots[1:]), bottom]
        for (name, mine), (start, end) in zip(slots, pairwise(starts), strict=bool(slots)):
            blocks = [block for one in mine for block in self._blocks(one)]
            yield SlotBox(name, start, end - start, tuple(blocks))

    def _piece(self, stretch: Stretch) -> Piece:
        return self._chain.pieces[stretch.strip]

    def _y(self, stretch: Stretch) -> float:
        return self._top + stretch.y * self._setting.half

    def _blocks(self, stretch: Stretch) -> Iterator[Placed]:
        copy, entry, number, paragraph, galley, space = self._piece(stretch)
        setting, x, y = self._setting, self._x, self._y(stretch)
        if entry is None:
            yield from head(copy, self._template, setting, x, y, self._width)
            return
        begins = stretch.first == 0
        if begins and paragraph == 0:
            yield from self._divider(stretch, number)
        slot = copy.slot
        inner = self._width - slot.indent
        if galley is None:
            style = self._template.rules[slot.ruling]
            yield ruled(slot, style, setting, entry.item, x + slot.indent, y, inner)
            return
        strip = self._chain.strips[stretch.strip]
        whole = strip.lines == 1
        last = galley.count(setting, inner) if whole else stretch.last
        # What a whole is rounded up by stands above it: a question keeps close to its answer.
        if whole:
            y += (strip.rows - space) * setting.half - galley.height(setting, inner)
        hanging = self._numbers.of(copy, number) if begins and paragraph == 0 else None
        if hanging is not None:
            yield hung(hanging, entry, copy, setting, x, y, self._width)
        block = galley.lines(setting, inner, stretch.first, last)
        part = entry.parts[paragraph]
        yield Placed(block, x + slot.indent, y, inner, entry.item, part, tag(copy, part))

    def _divider(self, stretch: Stretch, number: int) -> Iterator[Placed]:
        """The rule between two entries; none at a column's head."""
        slot = self._piece(stretch).copy.slot
        gap = self._chain.strips[stretch.strip].gap
        if slot.divider and number > 1 and stretch.y:
            style, setting = self._template.rules[slot.divider], self._setting
            y, high = self._y(stretch), gap * setting.half
            yield divider(style, setting, self._x, y, self._width, high)
