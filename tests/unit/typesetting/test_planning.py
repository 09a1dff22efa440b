"""The plan: columns side by side, chains as one, and what is empty gives its width away."""

from dataclasses import replace

import pytest

from briefer.model.card import Paper
from briefer.model.template import Band, Column, Sheet, Shown, Slot
from briefer.typesetting.planning import Copy, Edges, SlotCopy, plan

SLOTS = (Slot("points", "main"), Slot("figures", "side"))
EDGES = Edges(10.0, 20.0, 500.0, 700.0)


def planned(*columns: Column, filled=("points", "figures"), gutter=20.0):
    sheet = Sheet(Paper.A4, (0, 0, 0, 0), (Band("only", columns, gutter),), 12, 9.5)
    copy = {s.name: SlotCopy(s, s.name, None, (Copy("i1", ()),)) for s in SLOTS if s.name in filled}
    (band,) = plan(sheet, SLOTS, copy, EDGES)
    return band.columns


def test_a_chain_is_one_plan_beside_others():
    main, side = planned(Column("main"), Column("main"), Column("side", width=100.0))
    assert (main.columns, main.x, main.width, main.span) == (2, 10.0, 180.0, 380.0)
    assert (side.columns, side.x, side.width) == (1, 410.0, 100.0)


def test_a_chain_alone_takes_all_of_its_band():
    columns = (Column("main", width=60.0), Column("main", width=60.0), Column("side"))
    (main,) = planned(*columns, filled=("points",))
    assert (main.columns, main.width, main.span) == (2, 240.0, 500.0)


def test_an_empty_chain_gives_its_width_away():
    columns = (Column("main"), Column("main"), Column("side", width=100.0))
    (side,) = planned(*columns, filled=("figures",))
    assert (side.x, side.width) == (10.0, 500.0)


def test_columns_that_touch_overlap_by_a_hair():
    one, other = planned(Column("main"), Column("side"), gutter=0.0)
    assert other.x == 260.0
    assert one.x + one.width == pytest.approx(260.5)
    assert other.x + other.width == 510.0


@pytest.mark.parametrize(("shows", "rule"), [("embargo", ""), ("organisation", "heavy")])
def test_a_bar_of_marks_stands_in_place_of_the_rule_under_it(shows, rule):
    slots = (Slot("mark", "mark", shows=Shown(shows)), Slot("points", "main"))
    bands = (Band("marks", (Column("mark"),)), Band("head", (Column("main"),), rule="heavy"))
    copy = {slot.name: SlotCopy(slot, "", None, (Copy("", ()),)) for slot in slots}
    _, head = plan(Sheet(Paper.A4, (0, 0, 0, 0), bands, 12, 9.5), slots, copy, EDGES)
    assert head.band.rule == rule


def test_a_slot_right_under_the_rule_of_its_band_draws_none_of_its_own():
    slots = tuple(Slot(name, "main", rule="hair") for name in ("one", "other"))
    bands = (Band("body", (Column("main"),), rule="section"), Band("more", (Column("main"),)))
    copy = {slot.name: SlotCopy(slot, "", None, (Copy("", ()),)) for slot in slots}
    sheet = Sheet(Paper.A4, (0, 0, 0, 0), bands, 12, 9.5)
    ruled, bare = (
        [one.slot.rule for one in band.columns[0].slots] for band in plan(sheet, slots, copy, EDGES)
    )
    assert ruled == ["", "hair"]
    assert bare == ["hair", "hair"]


def slot_copy(entries: int, joined: tuple[int, ...] = (), **slot) -> SlotCopy:
    copies = tuple(Copy(f"i{n}", (), (), n in joined) for n in range(entries))
    return SlotCopy(Slot("grid", "main", **slot), "", None, copies)


def test_a_grid_shares_its_width_out():
    copy = slot_copy(3, columns=(2.0, 1.0, 1.0), gutter=10.0)
    assert [tuple(place) for place in copy.places(420.0)] == [(0, 200), (210, 100), (320, 100)]


@pytest.mark.parametrize(("width", "expected"), [(400.0, 3), (210.0, 2), (190.0, 1), (50.0, 1)])
def test_a_grid_has_as_many_columns_as_there_is_room_for(width, expected):
    copy = slot_copy(5, columns=(1.0, 1.0, 1.0), gutter=10.0, narrowest=100.0)
    assert len(copy.places(width)) == expected


@pytest.mark.parametrize(("widest", "expected"), [(0.0, 3), (126.0, 3), (127.0, 2), (400.0, 1)])
def test_no_column_of_a_grid_is_narrower_than_a_number_in_it(widest, expected):
    copy = replace(slot_copy(5, columns=(1.0, 1.0, 1.0), gutter=10.0), widest=widest)
    assert len(copy.places(400.0)) == expected


def test_a_grid_has_no_more_columns_than_cells():
    assert len(slot_copy(2, columns=(1.0,) * 3).places(300.0)) == 2
    assert len(slot_copy(3, joined=(1, 2), columns=(1.0,) * 3).places(300.0)) == 1


def test_rows_hold_every_cell_once_and_in_order():
    copy = slot_copy(6, joined=(2,), columns=(1.0, 1.0))
    rows = [[[e.item for e in cell] for _, cell in row] for row in copy.rows(300.0)]
    assert rows == [[["i0"], ["i1", "i2"]], [["i3"], ["i4"]], [["i5"]]]
