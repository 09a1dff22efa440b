"""The cuts: offered when the editor pauses, made by one click or key, undone in one step."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.desk.desk import Desk
from briefer.desk.history import History
from briefer.model.cuts import cuts
from briefer.model.fit import Over
from briefer.model.fitting import remedies
from briefer.model.item import Part, Role
from briefer.model.template import Form, Portion
from briefer.model.wording import shown
from briefer.model.words import count_words
from briefer.ui.page_pane import PagePane
from briefer.ui.theme import DARK, LIGHT
from tests.golden import handmade
from tests.widgets.outline_sample import CARD, Workshop, template

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


class Small(Workshop):
    """A page of so many words."""

    def __init__(self, room: int):
        super().__init__()
        self.room = room
        self.asked = 0
        forms = (Form(tuple(Portion("", part) for part in (Part.LEAD, Part.VALUE, Part.TEXT))),)
        slots = tuple(replace(slot, forms=forms) for slot in template().slots)
        self.form = replace(template(), slots=slots)

    def fits(self, card):
        words = [shown(some, card.texts) for item in card.printed for _, some in item.parts]
        return sum(map(count_words, words)) <= self.room

    def page(self, card):
        page = super().page(card)
        over = None if self.fits(card) else Over(3, "key-points", "Key points", 28)
        return replace(page, fit=replace(page.fit, over=over))

    def remedies(self, card):
        self.asked += 1
        found = cuts(card, self.form, self.tongue, lambda text: [(0, len(text))])
        return remedies(card, found, self.fits)


def opened(room, qtbot):
    desk = Desk(Small(room))
    desk.go(History.of(CARD))
    pane = PagePane(desk, handmade.program)
    pane.set_theme(LIGHT)
    qtbot.addWidget(pane)
    pane.resize(520, 800)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane, desk


@pytest.fixture
def over(qtbot):
    """A pane whose card is over by a few words, and its desk; the cuts are measured."""
    pane, desk = opened(80, qtbot)
    assert desk.is_over
    pane.cuts._idle.timeout.emit()
    return pane, desk


def offered(pane) -> list[str]:
    return [one.accessibleName() for one in pane.cuts.buttons if not one.isHidden()]


def test_a_card_that_fits_is_offered_nothing(qtbot):
    pane, desk = opened(500, qtbot)
    assert not pane.cuts.isVisible()
    assert not pane.cuts._idle.isActive()
    desk.find_remedies()
    assert desk.workshop.asked == 0


def test_cuts_are_offered_with_what_they_lose(over):
    pane, desk = over
    assert pane.cuts.isVisible()
    assert 1 < len(offered(pane)) <= 5
    assert len(offered(pane)) == min(len(desk.remedies), 5)
    for name in offered(pane):
        assert re.fullmatch(r"[A-Z][^()]+ \(−\d+ words\)", name), name
    assert "Hold back “why it matters” (−11 words)" in offered(pane)


def test_a_click_makes_the_card_fit_in_one_step(over):
    pane, desk = over
    told = []
    desk.said.connect(told.append)
    QTest.mouseClick(pane.cuts.buttons[0], LEFT)
    assert not desk.is_over
    assert not pane.cuts.isVisible()
    assert told[-1].startswith("Done: Hold back ")
    desk.undo()
    assert desk.card == CARD
    assert desk.is_over


def test_a_key_makes_it_fit(over, qtbot):
    pane, desk = over
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.view.setFocus()
    best = desk.remedies[1]
    QTest.keyClick(pane.view, Qt.Key.Key_2, ALT)
    assert desk.card == best.card
    assert not desk.is_over


def test_typing_on_puts_the_cuts_off_until_a_pause(over):
    pane, desk = over
    asked = desk.workshop.asked
    desk.reword("i8", Part.TEXT, 0, 0, "Very ")
    assert desk.workshop.asked == asked
    assert not any(button.isEnabled() for button in pane.cuts.buttons)
    assert desk.remedies == ()
    assert pane.cuts._idle.isActive()
    pane.cuts._idle.timeout.emit()
    assert desk.workshop.asked == asked + 1
    assert pane.cuts.buttons[0].isEnabled()


def test_a_cut_found_for_another_card_is_not_made(over):
    _, desk = over
    old = desk.remedies[0]
    desk.reword("i8", Part.TEXT, 0, 0, "Very ")
    changed = desk.card
    desk.make_fit(old)
    assert desk.card is changed


def test_the_action_measures_at_once_and_goes_there(qtbot):
    pane, _ = opened(80, qtbot)
    assert not pane.cuts.isVisible()
    pane.show_cuts()
    assert pane.cuts.isVisible()
    assert pane.cuts.buttons[0].hasFocus()


def test_several_cuts_are_one_choice(qtbot):
    pane, desk = opened(30, qtbot)
    pane.show_cuts()
    (name,) = offered(pane)
    assert name.count(",") > 2
    QTest.keyClick(pane.cuts.buttons[0], Qt.Key.Key_Space)
    assert not desk.is_over
    desk.undo()
    assert desk.card == CARD


def test_it_stands_at_the_pages_foot_and_nothing_hides_under_it(over):
    pane, _ = over
    view, panel = pane.view.geometry(), pane.cuts.geometry()
    assert view.contains(panel)
    assert view.bottom() - panel.bottom() < 20
    before = pane.view.verticalScrollBar().maximum()
    assert before >= pane.cuts.height() - 2 * 28
    pane.resize(400, 700)
    assert pane.view.geometry().contains(pane.cuts.geometry())


def test_it_wears_both_palettes(over):
    pane, _ = over
    pane.set_theme(LIGHT)
    light = pane.cuts.buttons[0].grab().toImage()
    pane.set_theme(DARK)
    assert pane.cuts.buttons[0].grab().toImage() != light


def test_every_choice_has_a_key_of_its_own(over):
    pane, _ = over
    keys = [button.key.toString() for button in pane.cuts.buttons]
    assert keys == ["Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5"]
    assert Role.HEADLINE not in {cut.item.role for cut in over[1].remedies[0].cuts if cut.item}
