"""Find in the article: matches, count, keys, washes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.model.card import Source
from briefer.ui.article_pane import ArticlePane
from briefer.ui.washes import range_rects
from tests.desk_sample import article
from tests.read_sample import place


@pytest.fixture
def pane(desk, settle, shown):
    desk.open_path(Path("harbour.txt"))
    settle()
    return shown(ArticlePane(desk))


@pytest.fixture
def bar(pane):
    pane.tools.find.open()
    return pane.tools.find


def test_it_opens_ready_to_type(pane, bar):
    assert bar.isVisible()
    assert bar.field.accessibleName() == "Find in the article"
    assert bar.count == ""


def test_what_is_typed_is_found_counted_and_chosen(pane, bar):
    QTest.keyClicks(bar.field, "WORK B")
    assert bar.count == "1 of 1"
    assert pane.text.chosen == place("Work b")


def test_enter_goes_on_and_round_and_shift_enter_back(pane, bar):
    bar.field.setText("board")
    assert (bar.count, pane.text.chosen) == ("1 of 2", place("board"))
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == "2 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == "1 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count == "2 of 2"


def test_marks_and_astral_characters_do_not_stand_in_the_way(pane, bar):
    bar.field.setText('"we have')
    assert pane.text.chosen == place("“We have")
    bar.field.setText("𝄢 in the")
    assert pane.text.textCursor().selectedText() == "𝄢 in the"


def test_what_is_not_there_is_said_and_the_place_stays(pane, bar):
    bar.field.setText("board")
    bar.field.setText("boards")
    assert bar.count == "not found"
    assert bar.field.accessibleDescription() == "Not in the article"
    assert pane.text.chosen == place("board")
    bar.go(1)


def test_escape_closes_the_bar_and_keeps_the_match_chosen(pane, bar):
    bar.field.setText("early")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert pane.text.chosen == place("early")


def test_chosen_words_are_looked_for(pane):
    pane.text.choose(place("Tuesday"))
    pane.tools.find.open()
    assert pane.tools.find.field.text() == "Tuesday"


def test_going_on_opens_the_bar(pane):
    pane.tools.find.go(1)
    assert pane.tools.find.isVisible()


def ground(pane, words):
    """The colour behind the middle of the gap before the last letter of words in view."""
    start, end = (pane.text.offsets.units(at) for at in place(words))
    rect = next(range_rects(pane.text.document(), start, end))
    corner = rect.topLeft().toPoint()
    picture = pane.text.viewport().grab().toImage()
    return picture.pixelColor(corner.x() + 1, corner.y() - pane.text.scrolled + 2).name()


def test_every_match_in_view_is_washed_until_the_bar_closes(pane, bar):
    bar.field.setText("years")
    bar.go(1)
    assert ground(pane, "years of dispute") == pane.text.theme.found
    bar.leave()
    assert ground(pane, "years of dispute") != pane.text.theme.found


def test_another_article_is_searched_once_it_is_shown(pane, bar, desk, settle, workshop):
    bar.field.setText("word")
    assert bar.count == "not found"
    workshop.sources["long.txt"] = Source(article(3, words=12))
    desk.add_article(Path("long.txt"))
    settle()
    assert bar.count == "1 of 30"
