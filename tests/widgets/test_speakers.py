"""The speakers list and going by landmarks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.desk.landmarks import Landmark
from briefer.model.item import Role
from briefer.ui.article_pane import ArticlePane
from tests.read_sample import LIND, RUIZ, ReadWorkshop, place

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workshop(faces):
    return ReadWorkshop(faces=dict(faces))


@pytest.fixture
def pane(desk, settle, shown):
    desk.open_path(Path("harbour.txt"))
    settle()
    return shown(ArticlePane(desk))


@pytest.fixture
def panel(pane):
    pane.tools.toggle.click()
    return pane.tools.speakers


def shown_rows(panel):
    return [(row.words, row.beside, row.at_end) for row in panel.list.rows]


def test_everyone_stands_there_with_role_count_and_statements(panel):
    assert shown_rows(panel) == [
        ("Mr. Lind", "", "1"),
        ("𝄞 and 𝄢 in the hall", "", "reported  ¶\u202f1"),
        ("Ana Ruiz", "the deputy mayor", "1"),
        ("“We have run out of years”", "", "quote  ¶\u202f2"),
    ]


def test_the_row_one_is_on_is_shown_in_the_text(pane, panel):
    assert pane.text.chosen == LIND.extent
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert pane.text.chosen == place("Ana Ruiz")
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    assert pane.text.chosen == RUIZ.extent


def test_typing_leaves_those_who_are_meant_or_say_so(panel):
    QTest.keyClicks(panel.field, "mayor")
    assert shown_rows(panel)[0][0] == "Ana Ruiz"
    assert panel.list.row.statement is RUIZ
    panel.field.setText("hall")
    assert shown_rows(panel)[0][0] == "Mr. Lind"
    panel.field.setText("zebra")
    assert shown_rows(panel) == []
    assert panel.field.accessibleDescription() == "Nobody says that"
    assert panel.list.row is None


def test_enter_goes_there(pane, panel, qtbot):
    panel.field.setText("ruiz")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert pane.text.chosen == RUIZ.extent
    assert panel.isVisible()


def test_a_quote_is_picked_as_a_quote_and_the_rest_as_reported(desk, panel):
    panel.field.setText("ruiz")
    QTest.keyClick(panel.field, Qt.Key.Key_Return, CTRL)
    assert desk.item.role is Role.QUOTE
    panel.field.setText("lind")
    QTest.keyClick(panel.field, Qt.Key.Key_Return, CTRL)
    assert desk.item.role is Role.STATEMENT
    (words,) = desk.item.parts.text
    assert desk.card.words(words.span) == "Mr. Lind spoke of 𝄞 and 𝄢 in the hall."


def test_a_speaker_alone_cannot_be_picked(desk, panel):
    before = desk.card
    QTest.keyClick(panel.field, Qt.Key.Key_Up)
    assert panel.list.row.statement is None
    QTest.keyClick(panel.field, Qt.Key.Key_Return, CTRL)
    assert desk.card is before


def test_escape_closes_the_list(pane, panel):
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not pane.tools.toggle.isChecked()


def test_every_row_can_be_heard(panel):
    model = panel.list.model()
    heard = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Ana Ruiz, the deputy mayor, statements: 1"


@pytest.mark.parametrize(
    ("kind", "words", "told"),
    [
        (Landmark.QUOTES, "We have run out of years", "Quotes: 1 of 1"),
        (Landmark.SPEAKERS, "Mr. Lind", "Speakers: 1 of 2"),
        (Landmark.NUMBERS, "31 to 18", "Numbers: 1 of 1"),
        (Landmark.DATES, "Tuesday", "Dates: 1 of 2"),
    ],
)
def test_one_goes_by_any_kind_of_landmark(pane, kind, words, told):
    heard = []
    pane.said.connect(heard.append)
    pane.tools.steps.by(kind)
    assert pane.text.chosen == place(words)
    assert heard[-1] == told


def test_landmarks_are_gone_round_both_ways(pane):
    steps = pane.tools.steps
    steps.by(Landmark.DATES)
    steps.go(1)
    assert pane.text.chosen == place("the spring")
    steps.go(1)
    assert pane.text.chosen == place("Tuesday")
    steps.go(-1)
    assert pane.text.chosen == place("the spring")
