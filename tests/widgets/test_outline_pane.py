"""The outline: follows the card, selects, reorders, holds back, and edits parts in place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model import edits
from briefer.model.article import BlockKind, Details
from briefer.model.card import Card
from briefer.model.item import Item, Part, Role
from briefer.ui.outline_drag import place_for
from briefer.ui.outline_item import OutlineItem
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.theme import DARK, LIGHT
from tests.widgets.outline_sample import ARTICLE, CARD, desk_of, words

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk():
    return desk_of()


@pytest.fixture
def pane(desk, qtbot):
    outline = OutlinePane(desk)
    outline.set_theme(LIGHT)
    qtbot.addWidget(outline)
    outline.resize(380, 1100)
    with qtbot.waitExposed(outline):
        outline.show()
    outline.activateWindow()
    return outline


def ids(desk):
    return [item.id for item in desk.card.items]


def shown_ids(pane):
    by_place = sorted(pane.items, key=lambda item: item.y())
    return [item.item.id for item in by_place]


def item_of(pane, item_id):
    return next(item for item in pane.items if item.item.id == item_id)


def settled(pane):
    """New items shown and the layout done."""
    QApplication.processEvents()
    pane.widget().layout().activate()
    return pane


def drag(pane, item_id, onto, *, after):
    """Drags an item by its grip to above or below the middle of another."""
    grip = item_of(pane, item_id).grip
    target = item_of(pane, onto)
    y = target.height() - 4 if after else 4
    end = grip.mapFromGlobal(target.mapToGlobal(QPoint(10, y)))
    start = QPoint(10, 10)
    QTest.mousePress(grip, LEFT, pos=start)
    QTest.mouseMove(grip, QPoint(10, (start.y() + end.y()) // 2))
    QTest.mouseMove(grip, end)
    QTest.mouseRelease(grip, LEFT, pos=end)


# What it shows


def test_items_stand_in_the_cards_order(pane, desk):
    assert shown_ids(settled(pane)) == ids(desk)


def test_every_item_shows_its_words(pane, desk):
    for item in pane.items:
        for part, editor in item.editors.items():
            assert editor.toPlainText() == words(desk, item.item.id, part)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("i1", "ours, no source · 3 words"),
        ("i4", "from the article · ¶\u202f1 · 28 words"),
        ("i8", "ours, resting on ¶\u202f4 · 11 words"),
        ("i9", "held back · from the article · ¶\u202f3 · 18 words"),
    ],
)
def test_an_item_says_whose_its_words_are(pane, item, told):
    assert item_of(pane, item).origin.text() == told
    assert item_of(pane, item).accessibleDescription() == told


class Resized(QObject):
    """Notes which widgets are given another size, and counts how often the column is."""

    def __init__(self, pane):
        super().__init__(pane)
        self.seen = []
        for widget in (pane.widget(), *pane.items):
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Resize:
            self.seen.append(watched)
        return False


@pytest.mark.parametrize("height", [500, 1400])
def test_an_item_that_comes_squeezes_no_other_one(pane, desk, height):
    pane.resize(380, height)
    desk.select("i9")
    settled(pane)
    resized = Resized(pane)
    fresh = replace(item_of(pane, "i4").item, id="i20")
    desk.edit(edits.add(desk.card, fresh), "i9")
    settled(pane)
    assert not {*resized.seen} & {*pane.items}
    assert resized.seen.count(pane.widget()) == (height < 1000)
    assert item_of(pane, "i20").height() == item_of(pane, "i4").height()


def test_empty_parts_show_only_in_the_selected_item(pane, desk):
    item = item_of(pane, "i5")
    assert item.editors[Part.LEAD].isHidden()
    desk.select("i5")
    assert not item.editors[Part.LEAD].isHidden()
    assert item.editors[Part.LEAD].placeholderText() == "Add a lead-in"
    desk.select("i4")
    assert item.editors[Part.LEAD].isHidden()


def test_every_control_has_a_name(pane):
    for item in pane.items:
        assert item.accessibleName()
        for stop in item.stops:
            assert stop.accessibleName()


def test_an_empty_card_says_what_to_do(qtbot):
    desk = desk_of(Card())
    outline = OutlinePane(desk)
    qtbot.addWidget(outline)
    assert not outline._column._empty.isHidden()
    desk.add_own(Role.KICKER, "Coast")
    assert outline._column._empty.isHidden()


# Following the card


def test_a_key_press_shows_only_its_own_item_anew(pane, desk, monkeypatch):
    told = []
    show_item = OutlineItem.show_item

    def counted(widget, item):
        told.append(item.id)
        show_item(widget, item)

    monkeypatch.setattr(OutlineItem, "show_item", counted)
    before = pane.items
    desk.reword("i4", Part.LEAD, 0, 3, "This")
    assert told == ["i4"]
    assert pane.items == before
    assert item_of(pane, "i4").editors[Part.LEAD].toPlainText() == "This vote was 31 to 18."


def test_typing_in_the_outline_keeps_focus_and_caret(pane, desk):
    editor = item_of(pane, "i1").editors[Part.TEXT]
    editor.setFocus()
    editor.place_caret(5)
    QTest.keyClicks(editor, "al")
    assert words(desk, "i1") == "Coastal and cities"
    assert editor.hasFocus()
    assert editor.caret == 7


def test_a_new_item_stands_where_the_card_has_it(pane, desk):
    item = Item("i20", Role.WHATS_NEXT)
    desk.edit(edits.add(desk.card, item), "i20")
    assert shown_ids(settled(pane)) == ids(desk)
    assert item_of(pane, "i20").is_selected


def test_a_removed_item_goes(pane, desk):
    desk.remove("i4")
    assert shown_ids(settled(pane)) == ids(desk)
    assert "i4" not in ids(desk)


def test_undo_brings_an_item_back_with_its_words(pane, desk):
    desk.remove("i4")
    desk.undo()
    assert shown_ids(settled(pane)) == ids(desk)
    assert item_of(pane, "i4").editors[Part.TEXT].toPlainText() == words(desk, "i4")


def test_a_recast_item_shows_its_new_parts_and_keeps_the_focus(pane, desk):
    item_of(pane, "i4").setFocus()
    desk.recast("i4", Role.BACKGROUND)
    item = item_of(pane, "i4")
    assert item.badge.text() == "Background"
    assert item.hasFocus()


def test_kinds_filled_in_by_hand_renumber_the_locators(pane, desk, qtbot):
    desk.set_kind(ARTICLE.id, 2, BlockKind.CAPTION)
    qtbot.waitUntil(lambda: not desk.is_busy)
    assert "¶\u202f3" in item_of(pane, "i5").origin.text()


def test_details_filled_in_do_not_disturb_the_words(pane, desk):
    desk.set_details(ARTICLE.id, Details(publisher="The Harbour Gazette"))
    assert item_of(pane, "i4").editors[Part.TEXT].toPlainText() == words(desk, "i4")


def test_another_card_replaces_all(pane, desk):
    desk.edit(replace(CARD, items=CARD.items[:2]), None)
    assert shown_ids(settled(pane)) == ["i1", "i2"]


# Selecting


def test_a_press_selects_an_item(pane, desk):
    item = item_of(pane, "i5")
    QTest.mouseClick(item, LEFT, pos=QPoint(item.width() - 6, item.height() - 5))
    assert desk.selection == "i5"
    assert [one.item.id for one in pane.items if one.is_selected] == ["i5"]


def test_a_press_into_words_selects_their_item(pane, desk):
    editor = item_of(pane, "i7").editors[Part.TEXT]
    QTest.mouseClick(editor.viewport(), LEFT, pos=QPoint(20, 6))
    assert desk.selection == "i7"
    assert editor.hasFocus()


def test_arrows_walk_through_the_items(pane, desk):
    item_of(pane, "i2").setFocus()
    QTest.keyClick(pane.focusWidget(), Key.Key_Down)
    assert desk.selection == "i3"
    QTest.keyClick(item_of(pane, "i3"), Key.Key_Up)
    QTest.keyClick(item_of(pane, "i2"), Key.Key_Up)
    QTest.keyClick(item_of(pane, "i1"), Key.Key_Up)
    assert desk.selection == "i1"
    assert item_of(pane, "i1").hasFocus()


def test_stepping_without_a_selection_begins_at_an_end(pane, desk):
    desk.select(None)
    pane.step(-1)
    assert desk.selection == ids(desk)[-1]
    desk.select(None)
    pane.step(1)
    assert desk.selection == ids(desk)[0]


def test_enter_goes_into_the_words_and_on_from_part_to_part(pane):
    item = item_of(pane, "i4")
    item.setFocus()
    QTest.keyClick(item, Key.Key_Return)
    assert item.editors[Part.LEAD].hasFocus()
    QTest.keyClick(item.editors[Part.LEAD], Key.Key_Return)
    assert item.editors[Part.TEXT].hasFocus()
    QTest.keyClick(item.editors[Part.TEXT], Key.Key_Return)
    assert item_of(pane, "i5").isAncestorOf(pane.window().focusWidget())


def test_up_from_the_first_part_goes_to_the_item_before(pane):
    editor = item_of(pane, "i2").editors[Part.TEXT]
    editor.setFocus()
    editor.place_caret(0)
    QTest.keyClick(editor, Key.Key_Up)
    assert item_of(pane, "i1").editors[Part.TEXT].hasFocus()


def test_tab_goes_from_part_to_part(pane):
    item = item_of(pane, "i4")
    item.editors[Part.LEAD].setFocus()
    QTest.keyClick(item.editors[Part.LEAD], Key.Key_Tab)
    assert item.editors[Part.TEXT].hasFocus()
    QTest.keyClick(item.editors[Part.TEXT], Key.Key_Backtab)
    assert item.editors[Part.LEAD].hasFocus()


def test_escape_leaves_the_words_for_the_item(pane):
    item = item_of(pane, "i4")
    item.edit()
    QTest.keyClick(item.editors[Part.LEAD], Key.Key_Escape)
    assert item.hasFocus()


@pytest.mark.parametrize("item", ["i1", "i5", "i7", "i9"])
def test_a_selected_item_is_brought_into_view_whole(pane, desk, item):
    pane.resize(380, 420)
    desk.select(None)
    settled(pane)
    pane.verticalScrollBar().setValue(300)
    desk.select(item)
    settled(pane)
    top = item_of(pane, item).mapTo(pane.viewport(), QPoint(0, 0)).y()
    assert top >= 0
    assert top + item_of(pane, item).height() <= pane.viewport().height()


# Order, hold, delete


def test_alt_arrows_move_the_item(pane, desk):
    item = item_of(pane, "i4")
    item.setFocus()
    QTest.keyClick(item, Key.Key_Down, ALT)
    assert ids(desk)[3:5] == ["i5", "i4"] == shown_ids(settled(pane))[3:5]
    QTest.keyClick(item, Key.Key_Up, ALT)
    QTest.keyClick(item, Key.Key_Up, ALT)
    assert ids(desk)[2:4] == ["i4", "i3"]
    assert item.hasFocus()


def test_alt_arrows_work_from_within_the_words(pane, desk):
    editor = item_of(pane, "i5").editors[Part.TEXT]
    editor.setFocus()
    editor.place_caret(3)
    QTest.keyClick(editor, Key.Key_Up, ALT)
    assert ids(desk)[3] == "i5"
    assert editor.hasFocus()
    assert editor.caret == 3


def test_the_first_item_stays_first(pane, desk):
    item_of(pane, "i1").setFocus()
    card = desk.card
    pane.move_selected(-1)
    assert desk.card is card


@pytest.mark.parametrize(
    ("what", "onto", "after", "order"),
    [
        ("i4", "i7", True, "i1 i2 i3 i5 i6 i7 i4 i8 i9"),
        ("i7", "i4", False, "i1 i2 i3 i7 i4 i5 i6 i8 i9"),
        ("i1", "i9", True, "i2 i3 i4 i5 i6 i7 i8 i9 i1"),
        ("i9", "i1", False, "i9 i1 i2 i3 i4 i5 i6 i7 i8"),
    ],
)
def test_dragging_by_the_grip_reorders(pane, desk, what, onto, after, order):
    drag(settled(pane), what, onto, after=after)
    assert ids(desk) == order.split() == shown_ids(settled(pane))
    assert desk.selection == what


def test_a_line_shows_where_a_dragged_item_would_fall(pane):
    grip = item_of(settled(pane), "i4").grip
    target = item_of(pane, "i7")
    QTest.mousePress(grip, LEFT, pos=QPoint(10, 10))
    QTest.mouseMove(grip, grip.mapFromGlobal(target.mapToGlobal(QPoint(10, target.height() - 4))))
    line = pane._drag._line
    assert line.isVisible()
    assert target.geometry().bottom() <= line.y() <= item_of(pane, "i8").y()
    QTest.mouseRelease(grip, LEFT, pos=QPoint(10, 10))
    assert not line.isVisible()


def test_a_press_on_the_grip_selects_and_moves_nothing(pane, desk):
    card = desk.card
    QTest.mouseClick(item_of(pane, "i4").grip, LEFT, pos=QPoint(10, 10))
    assert desk.selection == "i4"
    assert desk.card is card


def test_escape_puts_a_dragged_item_back(pane, desk):
    grip = item_of(settled(pane), "i4").grip
    card = desk.card
    QTest.mousePress(grip, LEFT, pos=QPoint(10, 10))
    QTest.mouseMove(grip, QPoint(10, 300))
    QTest.keyClick(grip, Key.Key_Escape)
    QTest.mouseRelease(grip, LEFT, pos=QPoint(10, 300))
    assert desk.card is card
    assert not pane._drag._ghost.isVisible()


@pytest.mark.parametrize(("y", "index"), [(-50, 0), (9, 0), (11, 1), (25, 2), (99, 3)])
def test_where_an_item_falls(y, index):
    assert place_for([10, 20, 30], y) == index


def test_hold_back_and_print_again(pane, desk):
    item = item_of(pane, "i4")
    item.setFocus()
    pane.hold_selected()
    assert desk.card.item("i4").held
    assert item.origin.text().startswith("held back")
    pane.hold_selected()
    assert not desk.card.item("i4").held
    assert not item.origin.text().startswith("held back")


def test_delete_takes_the_item_and_its_neighbour_takes_the_focus(pane, desk):
    item = item_of(pane, "i4")
    item.setFocus()
    QTest.keyClick(item, Key.Key_Delete)
    assert "i4" not in ids(desk)
    assert desk.selection == "i5"
    assert item_of(pane, "i5").hasFocus()


def test_delete_in_the_words_deletes_words_only(pane, desk):
    editor = item_of(pane, "i1").editors[Part.TEXT]
    editor.setFocus()
    editor.place_caret(0)
    QTest.keyClick(editor, Key.Key_Delete)
    assert words(desk, "i1") == "oast and cities"


def test_deleting_everything_leaves_a_usable_pane(pane, desk):
    for item_id in ids(desk):
        desk.select(item_id)
        pane.delete_selected()
    assert pane.items == []
    pane.step(1)
    pane.delete_selected()
    pane.hold_selected()
    pane.move_selected(1)
    assert desk.selection is None


# Menus


def menu_of(item):
    menu = item.badge.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_badge_changes_the_role(pane, desk):
    menu_of(item_of(pane, "i4"))["Background"].trigger()
    assert desk.card.item("i4").role is Role.BACKGROUND


def test_only_roles_that_can_print_are_offered(pane):
    offered = menu_of(item_of(pane, "i4"))
    assert "Background" in offered
    assert not {"Question", "Event", "Kicker"} & set(offered)
    assert "Quote" not in menu_of(item_of(pane, "i8"))


def test_the_menu_ticks_the_role_and_holds_and_deletes(pane, desk):
    actions = menu_of(item_of(pane, "i5"))
    assert [name for name, action in actions.items() if action.isChecked()] == ["Key point"]
    actions["Hold back"].trigger()
    assert desk.card.item("i5").held
    menu_of(item_of(pane, "i5"))["Delete"].trigger()
    assert "i5" not in ids(desk)


def test_own_words_can_be_added(pane, desk):
    menu = pane._column._additions
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}
    assert set(actions) == {"Kicker", "Desk line"}
    actions["Desk line"].trigger()
    assert desk.card.item(desk.selection).role is Role.DESK_LINE
    assert item_of(pane, desk.selection).is_selected


# The look


def test_the_palettes_reach_every_word(pane):
    pane.set_theme(DARK)
    editor = item_of(pane, "i1").editors[Part.TEXT]
    cursor = editor.textCursor()
    cursor.setPosition(2)
    assert cursor.charFormat().foreground().color().name() == DARK.accent
    assert pane.palette().window().color().name() == DARK.window


@pytest.mark.parametrize("width", [260, 300, 347, 380, 520])
def test_every_line_of_the_words_is_seen(pane, desk, width):
    pane.resize(width, 700)
    desk.select("i4")
    settled(pane)
    for item in pane.items:
        for editor in item.editors.values():
            if not editor.isHidden():
                assert editor.document().size().height() <= editor.viewport().height()


def test_more_words_make_an_item_higher_at_once(pane, desk):
    item = item_of(settled(pane), "i1")
    before = item.height()
    desk.reword("i1", Part.TEXT, 0, 0, "What else there is to say of the coast " * 3)
    settled(pane)
    assert item.height() >= before + 30


def test_a_narrow_pane_keeps_its_words_inside(pane, qtbot):
    pane.resize(260, 900)
    settled(pane)
    for item in pane.items:
        assert item.geometry().right() <= pane.viewport().width()
