"""Held Space shows each item's ¶ and verdict over the page; letting go brings the page back."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model.verdict import Finding, Judged, Remark, Severity, Verdict
from briefer.ui.custody_overlay import tags
from briefer.ui.page_pane import PagePane
from briefer.ui.theme import LIGHT
from tests.golden import handmade
from tests.widgets.outline_sample import desk_of


@pytest.fixture
def desk():
    made = desk_of()
    fault = (Remark(Severity.FAULT, "the quotation does not hold"),)
    for n, item in enumerate(made.card.printed):
        verdict = Verdict.UNSOURCED if n % 3 == 2 else Verdict.VERBATIM
        judged = Judged(item.id, Finding(verdict), fault if n == 1 else ())
        made.workshop.verdicts[item.id] = judged
    return made


@pytest.fixture
def pane(desk, qtbot):
    shown = PagePane(desk, handmade.program)
    shown.set_theme(LIGHT)
    qtbot.addWidget(shown)
    shown.resize(520, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def picture(pane):
    return pane.view.viewport().grab().toImage()


def test_the_page_is_shown_with_tags_while_space_is_held_and_as_before_after(pane):
    before = picture(pane)
    QTest.keyPress(pane.view, Qt.Key.Key_Space)
    assert pane.custody.isVisible()
    held = picture(pane)
    assert held != before
    QTest.keyRelease(pane.view, Qt.Key.Key_Space)
    assert not pane.custody.isVisible()
    assert picture(pane) == before


def test_a_key_that_repeats_changes_nothing(pane):
    QTest.keyPress(pane.view, Qt.Key.Key_Space)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
        again = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True, 1)
        QApplication.sendEvent(pane.view, again)
        assert pane.custody.isVisible()


def test_it_goes_when_the_focus_does(pane):
    QTest.keyPress(pane.view, Qt.Key.Key_Space)
    QApplication.sendEvent(pane.view, QFocusEvent(QEvent.Type.FocusOut))
    assert not pane.custody.isVisible()


def test_each_printed_item_has_its_place_and_verdict(pane, desk):
    desk.judge()
    told = {tag.item: tag for tag in tags(desk)}
    assert set(told) <= {item.id for item in desk.card.printed}
    items = desk.card.printed
    assert any(tag.words.startswith("word for word · ") for tag in told.values())
    assert told[items[0].id].words == "word for word"
    assert told[items[0].id].tint == LIGHT.role_colours[items[0].role]
    assert told[items[1].id].is_fault
    assert not told[items[2].id].is_checked


def test_before_the_card_is_judged_there_is_the_place_alone(desk):
    assert all("word for word" not in tag.words for tag in tags(desk))


def test_a_press_goes_through_to_the_item(pane, desk, qtbot):
    QTest.keyPress(pane.view, Qt.Key.Key_Space)
    item = desk.card.printed[0]
    place = pane.view.places(item.id)[0].center().toPoint()
    assert pane.view.viewport().childAt(place) is None
    assert pane.view.item_at(place) == item.id
