"""Outline items made ahead and kept: a pick fills one in, and nothing of what it was stays."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model import edits
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.verdict import Finding, Judged, Remark, Severity, Verdict
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.roles import PICKED
from briefer.ui.theme import DARK, LIGHT
from tests.widgets.outline_sample import CARD, NUMBER, POINT, QUOTE, desk_of, kept, words

FRESH = Item("i20", Role.KEY_POINT, Parts(text=kept("Water 𝄞 stood a metre deep")))


@pytest.fixture
def desk():
    return desk_of()


@pytest.fixture
def outline(desk, qtbot):
    pane = OutlinePane(desk)
    pane.set_theme(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(380, 1100)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def stock(outline):
    return outline._column.stock


def item_of(outline, item_id):
    return outline._column.item(item_id)


def told(widget):
    """All that an item shows and says."""
    shown = {part: editor.words for part, editor in widget.editors.items()}
    carets = {part: editor.caret for part, editor in widget.editors.items()}
    hidden = {part for part, editor in widget.editors.items() if editor.isHidden()}
    facts = widget.origin.text(), widget.origin.mark, widget.remarks.told
    named = widget.accessibleName(), widget.accessibleDescription()
    return shown, carets, hidden, facts, named, widget.is_selected, widget.editor.part


def test_an_item_that_has_not_changed_keeps_its_widget_and_its_words(outline, desk, monkeypatch):
    before = {item.item.id: item for item in outline.items}
    shown = []
    for item in outline.items:
        monkeypatch.setattr(item, "show_item", shown.append)
    desk.edit(edits.add(desk.card, FRESH), FRESH.id)
    desk.move("i2", 4)
    desk.undo()
    desk.undo()
    assert {item.item.id: item for item in outline.items} == before
    assert shown == []


def test_one_of_each_role_that_can_be_picked_is_made_ahead(stock):
    for _ in range(len(PICKED) + 2):
        stock.make_ahead()
    assert sorted(item.item.role for item in stock.spares) == sorted(PICKED)
    assert all(item.isHidden() for item in stock.spares)


def test_a_pick_fills_in_one_made_ahead(outline, stock, desk):
    stock.make_ahead()
    (spare,) = stock.spares
    made = []
    stock.made.connect(made.append)
    desk.edit(edits.add(desk.card, FRESH), FRESH.id)
    assert item_of(outline, FRESH.id) is spare
    assert spare.isVisible()
    assert not made
    assert not stock.spares


def test_the_items_of_a_card_are_made_where_none_is_spare(outline, stock, desk):
    other = replace(FRESH, id="i21")
    stock.make_ahead()
    desk.edit(edits.add(edits.add(desk.card, FRESH), other), FRESH.id)
    assert item_of(outline, FRESH.id) is not item_of(outline, other.id)
    assert item_of(outline, other.id).editors[Part.TEXT].words == words(desk, other.id)


@pytest.mark.parametrize("item", [POINT, QUOTE, NUMBER], ids=lambda item: item.role)
def test_a_kept_item_shows_nothing_of_what_it_was(outline, stock, desk, item, qtbot):
    fresh = replace(item, id="i20", parts=Parts(text=kept("The barrier")))
    card = edits.add(edits.remove(CARD, item.id), fresh)
    clean = OutlinePane(desk_of(card))
    clean.set_theme(LIGHT)
    qtbot.addWidget(clean)
    clean.show()
    old = item_of(outline, item.id)
    desk.hold(item.id, True)
    old.editors[next(reversed(old.editors))].setFocus()
    old.editors[Part.TEXT if Part.TEXT in old.editors else Part.CAPTION].place_caret(3)
    old.remarks.tell((Remark(Severity.FAULT, "Not in the article."),))
    desk.edit(edits.remove(desk.card, item.id), None)
    assert old in stock.spares
    desk.edit(edits.add(desk.card, fresh), None)
    assert item_of(outline, fresh.id) is old
    assert told(old) == told(item_of(clean, fresh.id))


def test_words_typed_into_a_kept_item_are_the_new_ones(outline, desk):
    desk.remove("i1")
    own = desk.add_own(Role.KICKER, "Coast")
    editor = item_of(outline, own).editors[Part.TEXT]
    editor.place_caret(5)
    QTest.keyClicks(editor, "s")
    assert words(desk, own) == "Coasts"


def test_a_verdict_is_not_kept_with_the_item(outline, desk):
    finding = Finding(Verdict.ABSENT)
    desk.workshop.verdicts["i4"] = Judged("i4", finding, (Remark(Severity.FAULT, "Not there."),))
    desk.judge()
    old = item_of(outline, "i4")
    assert old.remarks.told
    assert old.origin.mark is not None
    desk.remove("i4")
    desk.edit(edits.add(desk.card, FRESH), FRESH.id)
    assert item_of(outline, FRESH.id) is old
    assert old.remarks.told == []
    assert old.origin.mark is None


def test_no_more_than_one_of_a_role_is_kept(outline, stock, desk):
    points = [item_of(outline, item_id) for item_id in ("i4", "i5")]
    desk.remove("i4")
    desk.remove("i5")
    kept_ones = [item for item in points if item in stock.spares]
    assert kept_ones == points[:1]


def test_a_kept_item_is_shown_with_a_pane_that_was_hidden(outline, desk):
    desk.remove("i4")
    outline.hide()
    desk.edit(edits.add(desk.card, FRESH), FRESH.id)
    outline.show()
    QApplication.processEvents()
    assert item_of(outline, FRESH.id).isVisible()


def test_spare_items_wear_the_palette_too(outline, stock, desk):
    stock.make_ahead()
    (spare,) = stock.spares
    outline.set_theme(DARK)
    assert spare.theme is DARK


def test_none_is_made_while_something_is_being_opened(stock, desk, monkeypatch):
    monkeypatch.setattr(type(desk), "is_busy", True)
    stock.make_ahead()
    assert not stock.spares
    monkeypatch.setattr(type(desk), "is_busy", False)
    stock.make_ahead()
    assert len(stock.spares) == 1
