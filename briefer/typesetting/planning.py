"""The plan of a page: which bands are set, and which copy stands in their columns."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from itertools import accumulate, groupby
from typing import NamedTuple

from briefer.model.frozen import frozen
from briefer.model.item import Part
from briefer.model.template import Band, Sheet, Shown, Slot
from briefer.typesetting.galley import Galley
from briefer.typesetting.plates import Plate
from briefer.typesetting.settings import Setting

_MARKS = {Shown.CLASSIFICATION, Shown.EMBARGO}
# Points.
_HAIR = 0.5


class Copy(NamedTuple):
    """An entry of a slot as galleys, with the half-units below each.

    `joined` tells that it belongs to the entry before it: both stand in one cell of a grid. A
    `plate` stands over its words; `day` is that of an event, None where it cannot be told.
    """

    item: str
    galleys: tuple[tuple[Galley, float], ...]
    parts: tuple[Part | None, ...] = ()
    joined: bool = False
    plate: Plate | None = None
    day: int | None = None


Cell = tuple[Copy, ...]


def closed_up(row: Sequence[Cell]) -> tuple[Cell, ...]:
    """A row of a grid without the lines that stand level in it and are blank in all cells."""
    blank = frozenset[int].intersection(*map(_blank_lines, row))
    return tuple(tuple(_without(copy, blank) for copy in cell) for cell in row)


def _blank_lines(cell: Cell) -> frozenset[int]:
    """Which paragraphs all entries of a cell leave blank."""
    blanks = (
        frozenset(at for at, (galley, _) in enumerate(copy.galleys) if not galley.text)
        for copy in cell
    )
    return frozenset[int].intersection(*blanks)


def _without(copy: Copy, left_out: frozenset[int]) -> Copy:
    """A copy without some of its paragraphs."""
    stays = [at for at in range(len(copy.galleys)) if at not in left_out]
    galleys = tuple(copy.galleys[at] for at in stays)
    return copy._replace(galleys=galleys, parts=tuple(copy.parts[at] for at in stays))


class Place(NamedTuple):
    """Where a column of a grid stands: from the slot's left edge, in points."""

    x: float
    width: float


@frozen(slots=False, eq=False)
class SlotCopy:
    """A slot's label and entries as galleys.

    `widest` is its widest word of display type in points: no column of its grid is narrower, so
    that no number is broken. `heights` are its half-units by setting and width, as far as they are
    worked out.
    """

    slot: Slot
    title: str
    label: Galley | None
    entries: tuple[Copy, ...]
    note: Galley | None = None
    beside: tuple[Copy, ...] = ()
    widest: float = 0.0
    heights: dict[tuple[Setting, float], int] = field(
        default_factory=dict[tuple[Setting, float], int], repr=False
    )

    @cached_property
    def words(self) -> int:
        """How many words the entries hold."""
        entries = (*self.entries, *self.beside)
        return sum(galley.words for entry in entries if entry.item for galley, _ in entry.galleys)

    @cached_property
    def bare(self) -> "SlotCopy":
        """The same without a rule of its own."""
        if not self.slot.rule:
            return self
        return replace(self, slot=replace(self.slot, rule=""), heights={})

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        """The entries, those that belong together in one cell."""
        found: list[list[Copy]] = []
        for entry in self.entries:
            if entry.joined and found:
                found[-1].append(entry)
            else:
                found.append([entry])
        return tuple(tuple(cell) for cell in found)

    def places(self, width: float) -> tuple[Place, ...]:
        """The columns of the grid in a width: no more than there are cells or room for."""
        slot = self.slot
        count = self._evened(min(len(slot.columns), len(self.cells)))
        if slot.timeline:
            # All events side by side, or all under one another.
            alike = (1.0,) * len(self.cells)
            slot, count = replace(slot, columns=alike), len(alike)
        while count > 1:
            room = width - slot.gutter * (count - 1)
            shares = slot.columns[:count]
            widths = [room * share / sum(shares) for share in shares]
            if min(widths) >= max(slot.narrowest, self.widest):
                starts = accumulate(
                    widths[:-1], lambda x, wide: x + wide + slot.gutter, initial=0.0
                )
                return tuple(Place(x, wide) for x, wide in zip(starts, widths, strict=True))
            count = 1 if slot.timeline else self._evened(count - 1)
        return (Place(0.0, width),)

    def _evened(self, count: int) -> int:
        """No more columns than the rows need: four cells stand two and two, not three and one."""
        return -(-len(self.cells) // -(-len(self.cells) // count)) if count else 1

    def rows(self, width: float) -> Iterator[tuple[tuple[Place, Cell], ...]]:
        """The grid row by row, without lines that all of a row leave blank; the last row may have
        fewer cells than columns.
        """
        places = self.places(width)
        count = len(places)
        for at in range(0, len(self.cells), count):
            row = self.cells[at : at + count]
            cells = closed_up(row) if self._leaves_blank else row
            yield tuple(zip(places, cells, strict=False))

    @cached_property
    def _leaves_blank(self) -> bool:
        return any(_blank_lines(cell) for cell in self.cells)

    def galleys(self, width: float) -> Iterator[tuple[Galley, float]]:
        """Every galley of its entries with the width it is set in."""
        for row in self.rows(width):
            for place, cell in row:
                for galley in (galley for entry in cell for galley, _ in entry.galleys):
                    yield galley, place.width - self.slot.indent


class ColumnPlan(NamedTuple):
    """A column of a band with something in it: its slots, left edge and width in points.

    A chain is one plan for its `columns`, `gutter` points apart and each `width` wide.
    """

    flow: str
    slots: tuple[SlotCopy, ...]
    x: float
    width: float
    columns: int = 1
    gutter: float = 0.0

    @property
    def span(self) -> float:
        """From the left edge of its first column to the right edge of its last, in points."""
        return self.columns * self.width + (self.columns - 1) * self.gutter


class BandPlan(NamedTuple):
    """A band that is set: its columns with copy in them."""

    band: Band
    columns: tuple[ColumnPlan, ...]


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
            # One bar is enough: a mark over a heavy rule would look like a slip.
            barred = bool(found) and _is_marked(found[-1])
            found.append(BandPlan(replace(band, rule="") if barred else band, columns))
    return tuple(found)


def _is_marked(plan: BandPlan) -> bool:
    """Whether a band shows a classification or an embargo, which stand on grounds of their own."""
    return any(copy.slot.shows in _MARKS for column in plan.columns for copy in column.slots)


def _columns(
    band: Band, slots: Sequence[Slot], copy: Mapping[str, SlotCopy], left: float, width: float
) -> list[ColumnPlan]:
    filled = {
        column.flow: tuple(
            copy[slot.name] for slot in slots if slot.flow == column.flow and slot.name in copy
        )
        for column in band.columns
    }
    if band.rule:
        # Right under the rule of its band a slot needs none of its own.
        filled = {
            flow: (*(one.bare for one in found[:1]), *found[1:]) for flow, found in filled.items()
        }
    stands = [column for column in band.columns if filled[column.flow] or column.keeps]
    if len({column.flow for column in stands}) == 1:
        # Alone in its band a flow takes all of it, its columns alike.
        stands = [replace(column, width=0.0, share=1.0) for column in stands]
    room = width - band.gutter * (len(stands) - 1) - sum(column.width for column in stands)
    shares = sum(column.share for column in stands if not column.width) or 1.0
    out: list[ColumnPlan] = []
    x = left
    for flow, chain in groupby(stands, key=lambda column: column.flow):
        first, *others = chain
        wide = first.width or room * first.share / shares
        # Grounds that touch overlap by a hair: no light shows through between them.
        hair = _HAIR if stands[-1].flow != flow and not band.gutter else 0.0
        planned = ColumnPlan(flow, filled[flow], x, wide + hair, 1 + len(others), band.gutter)
        out.append(planned)
        x += planned.span - hair + band.gutter
    return out
