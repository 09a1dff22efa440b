"""Suggestions in the article pane: marks, next, accept, reject, why."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from briefer.model.item import Role
from briefer.ui.article_pane import ArticlePane
from briefer.ui.suggestion_marks import SuggestionMarks
from briefer.ui.theme import DARK, LIGHT
from tests.read_sample import NEXT, NUMBER, POINT, ReadWorkshop, place


@pytest.fixture
def workshop(faces):
    return ReadWorkshop(faces=dict(faces))


@pytest.fixture
def pane(desk, settle, shown):
    desk.open_path(Path("harbour.txt"))
    settle()
    return shown(ArticlePane(desk))


@pytest.fixture
def suggestions(pane):
    return pane.tools.suggestions


@pytest.fixture
def heard(pane):
    told = []
    pane.said.connect(told.append)
    return told


def mark_of(pane, suggestion):
    """Where the viewport shows the mark of a suggestion."""
    marks = pane.text.findChild(SuggestionMarks)
    found = {mark.suggestion: mark.rect for mark in marks._marks(pane.text.visible_units())}
    return found[suggestion].center() - QPointF(0, pane.text.scrolled)


def test_next_goes_through_all_and_round(pane, suggestions, heard):
    seen = []
    for _ in range(4):
        suggestions.go(1)
        seen.append(pane.text.chosen)
    assert seen == [POINT.extent, NUMBER.extent, NEXT.extent, POINT.extent]
    assert heard[-1] == "1/3  Key point, ¶\u202f1: Opens the article."
    suggestions.go(-1)
    assert suggestions.current is NEXT


def test_next_goes_on_from_where_the_editor_is(pane, suggestions):
    pane.text.choose(place("Nobody left early."))
    suggestions.go(1)
    assert suggestions.current is NEXT
    pane.text.choose(place("Nobody left early."))
    suggestions.go(-1)
    assert suggestions.current is NUMBER


def test_an_accepted_suggestion_is_picked_in_its_role_and_offered_no_more(
    desk, pane, suggestions, heard
):
    suggestions.go(1)
    suggestions.accept()
    assert desk.item.role is Role.KEY_POINT
    assert desk.card.words(desk.item.spans[0]) == "The board voted 31 to 18 on Tuesday."
    assert heard[-1] == "Key point picked from ¶\u202f1."
    assert suggestions.open == (NUMBER, NEXT)
    assert not pane.text.has_chosen
    desk.undo()
    assert suggestions.open == (POINT, NUMBER, NEXT)


def test_a_rejected_suggestion_stays_away_until_undone(desk, suggestions, heard):
    suggestions.go(-1)
    suggestions.reject()
    assert suggestions.open == (POINT, NUMBER)
    assert heard[-1] == "Not suggested as what’s next again. Undo brings it back."
    assert desk.is_unsaved
    desk.undo()
    assert suggestions.open == (POINT, NUMBER, NEXT)


def test_accepting_takes_the_suggestion_one_stands_in(desk, pane, suggestions):
    pane.text.choose(place("begins in"))
    suggestions.accept()
    assert desk.item.role is Role.WHATS_NEXT


def test_where_nothing_is_suggested_the_pane_says_how_to_go_on(desk, pane, suggestions, heard):
    pane.text.choose(place("Nobody left early."))
    before = desk.card
    for act in (suggestions.accept, suggestions.reject, suggestions.explain):
        act()
        assert heard[-1] == "No suggestion here. Press . for the next one."
    assert desk.card is before


def test_why_is_told_by_the_words_and_follows_from_one_to_the_next(pane, suggestions):
    suggestions.go(1)
    assert not suggestions.note.isVisible()
    suggestions.explain()
    assert suggestions.note.isVisible()
    assert suggestions.note.text == "Key point, ¶\u202f1: Opens the article."
    assert suggestions.note.accessibleName() == suggestions.note.text
    assert not suggestions.note.geometry().intersects(pane.text.chosen_rect().toRect())
    suggestions.go(1)
    assert suggestions.note.text.startswith("Number")
    QTest.keyClick(pane.text, Qt.Key.Key_Escape)
    assert not suggestions.note.isVisible()
    suggestions.go(1)
    assert not suggestions.note.isVisible()


def test_why_again_puts_the_note_away(suggestions):
    suggestions.go(1)
    suggestions.explain()
    suggestions.explain()
    assert not suggestions.note.isVisible()


def test_other_words_are_no_suggestion(pane, suggestions):
    suggestions.go(1)
    suggestions.explain()
    pane.text.choose(place("Nobody left early."))
    assert suggestions.current is None
    assert not suggestions.note.isVisible()


def test_a_click_on_a_mark_goes_there_and_says_why(pane, suggestions):
    QTest.mouseClick(
        pane.text.viewport(),
        Qt.MouseButton.LeftButton,
        pos=mark_of(pane, NEXT).toPoint(),
    )
    assert suggestions.current is NEXT
    assert suggestions.note.isVisible()
    assert pane.text.chosen == NEXT.extent


def test_marks_on_one_line_stand_side_by_side_outside_the_words(pane):
    point, number = mark_of(pane, POINT), mark_of(pane, NUMBER)
    assert point.y() == number.y()
    assert number.x() - point.x() == 8
    assert point.x() > pane.text.column_rect().right()


def test_a_mark_is_painted_in_its_roles_colour(pane):
    picture = pane.text.viewport().grab().toImage()
    for suggestion in (POINT, NUMBER, NEXT):
        strong = pane.text.theme.role_colours[suggestion.role].strong
        seen = picture.pixelColor(mark_of(pane, suggestion).toPoint())
        assert seen.name() == strong


def test_when_all_is_picked_there_is_nothing_more_to_suggest(suggestions, heard):
    for _ in range(3):
        suggestions.go(1)
        suggestions.accept()
    suggestions.go(1)
    assert heard[-1] == "There is nothing more to suggest for this article."


def test_the_buttons_of_the_note_do_what_the_keys_do(desk, suggestions):
    suggestions.go(1)
    suggestions.explain()
    names = {button.accessibleName(): button for button in suggestions.note.buttons}
    names["Next"].click()
    assert suggestions.current is NUMBER
    names["Reject"].click()
    assert suggestions.open == (POINT, NEXT)
    suggestions.go(1)
    names["Accept"].click()
    assert desk.item.role is Role.WHATS_NEXT


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_another_palette_keeps_the_current_suggestion_and_its_note(pane, suggestions, heard, theme):
    suggestions.go(1)
    suggestions.explain()
    heard.clear()
    pane.set_theme(theme)
    assert suggestions.current is POINT
    assert pane.text.chosen == POINT.extent
    assert suggestions.note.isVisible()
    assert heard == []
    suggestions.go(1)
    assert suggestions.current is NUMBER
