"""What is to check: told on its item and in a list, found when the editor pauses."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from briefer.model.item import Part, Role
from briefer.model.verdict import Finding, Judged, Remark, Severity, Verdict
from briefer.ui.checking import Checking
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.theme import DARK, LIGHT
from briefer.ui.verdict_words import Mark
from tests.widgets.outline_sample import desk_of

Key = Qt.Key
FAULT = Remark(Severity.FAULT, "the quotation does not hold: the article does not say whose")
WARNING = Remark(Severity.WARNING, "“may” is left out, a hedge")
NOTE = Remark(Severity.NOTE, "“500 euros” is ours and has no source")


@pytest.fixture
def desk():
    return desk_of()


@pytest.fixture
def quote(desk):
    return next(item for item in desk.card.items if item.role is Role.QUOTE)


@pytest.fixture
def point(desk):
    return next(item for item in desk.card.items if item.role is Role.KEY_POINT)


@pytest.fixture
def frame(desk, quote, point, shown):
    desk.workshop.verdicts = {
        quote.id: Judged(quote.id, Finding(Verdict.ABSENT), (FAULT,)),
        point.id: Judged(point.id, Finding(Verdict.VERBATIM), (NOTE, WARNING)),
    }
    whole = QWidget()
    column = QVBoxLayout(whole)
    outline = OutlinePane(desk)
    checking = Checking(desk, outline)
    for part in (checking.button, checking.strip, outline):
        column.addWidget(part)
    outline.set_theme(LIGHT)
    checking.set_theme(LIGHT)
    shown(whole, 380, 1000)
    whole.activateWindow()
    yield checking, outline
    whole.close()


def shown_item(outline, item):
    return next(one for one in outline.items if one.item.id == item.id)


def rows(checking):
    listed = checking.strip.list
    return [listed.item(row).text() for row in range(listed.count())]


def test_a_pause_judges_the_card(frame, desk, quote, qtbot):
    checking, _ = frame
    qtbot.waitUntil(lambda: desk.judged(quote) is not None)
    assert checking.button.text() == "2 to check"
    assert checking.button.isVisible()


def test_an_item_says_what_was_found(frame, desk, quote, point):
    _, outline = frame
    desk.judge()
    one, two = shown_item(outline, quote), shown_item(outline, point)
    assert one.origin.text().startswith("not in the article")
    assert one.origin.mark is Mark.FAULT
    assert one.remarks.told == [FAULT.told]
    assert FAULT.told in one.accessibleDescription()
    assert two.origin.text().startswith("word for word")
    assert two.origin.mark is Mark.CARE
    assert two.remarks.told == [WARNING.told]


def test_what_changed_has_no_mark_until_it_is_judged_again(frame, desk, point):
    _, outline = frame
    desk.judge()
    desk.reword(point.id, Part.TEXT, 0, 0, "Also, ")
    changed = shown_item(outline, point)
    assert changed.origin.mark is None
    assert not changed.origin.text().startswith("word for word")
    assert changed.remarks.told == [WARNING.told]
    desk.workshop.verdicts[point.id] = Judged(point.id, Finding(Verdict.OWN))
    desk.judge()
    assert changed.remarks.told == []
    assert changed.origin.mark is None


def test_the_key_goes_from_one_to_the_next(frame, desk, quote, point):
    checking, _ = frame
    checking.go_on()
    assert rows(checking)[0] == FAULT.told[:1].upper() + FAULT.told[1:]
    assert len(rows(checking)) == 3
    assert desk.selection == quote.id
    checking.go_on()
    assert desk.selection == point.id
    checking.go_on()
    checking.go_on()
    assert desk.selection == quote.id


def test_enter_goes_into_the_words_and_escape_back_to_the_card(frame, desk, quote, qtbot):
    checking, outline = frame
    checking.go_on()
    QTest.keyClick(checking.strip.list, Key.Key_Return)
    assert QApplication.focusWidget() in shown_item(outline, quote).editors.values()
    checking.strip.list.setFocus()
    QTest.keyClick(checking.strip.list, Key.Key_Escape)
    assert checking.strip.isHidden()
    assert not checking.button.isChecked()
    assert outline.isAncestorOf(QApplication.focusWidget())


def test_the_list_follows_the_card(frame, desk, quote, point):
    checking, _ = frame
    checking.go_on()
    desk.remove(quote.id)
    desk.judge()
    assert len(rows(checking)) == 2
    assert checking.button.text() == "1 to check"
    desk.remove(point.id)
    desk.judge()
    assert checking.strip.isHidden()
    assert checking.button.isHidden()


def test_a_card_that_holds_says_so(frame, desk, qtbot):
    checking, _ = frame
    desk.workshop.verdicts = {}
    with qtbot.waitSignal(desk.said, timeout=1000) as said:
        checking.go_on()
    assert said.args == ["Nothing to check: every quotation and figure holds."]
    assert checking.strip.isHidden()


def test_the_button_opens_and_closes_the_list(frame, desk):
    checking, _ = frame
    desk.judge()
    QTest.mouseClick(checking.button, Qt.MouseButton.LeftButton)
    assert checking.strip.isVisible()
    QTest.mouseClick(checking.button, Qt.MouseButton.LeftButton)
    assert checking.strip.isHidden()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_fault_looks_unlike_a_pass(frame, desk, quote, theme):
    _, outline = frame
    desk.judge()
    outline.set_theme(theme)
    one = shown_item(outline, quote)
    fault = one.origin.grab().toImage()
    desk.workshop.verdicts = {quote.id: Judged(quote.id, Finding(Verdict.ABSENT))}
    desk.edit(replace(desk.card, law="another"), quote.id)
    desk.judge()
    assert one.origin.grab().toImage() != fault
