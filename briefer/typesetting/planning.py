"""The plan of a page: which bands are set, and which copy stands in their columns."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.model.item import Part
from briefer.model.template import Band, Sheet, Slot
from briefer.model.words import count_words
from briefer.typesetting.galley import Galley


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
