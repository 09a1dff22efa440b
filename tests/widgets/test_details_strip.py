"""The details strip: each keystroke goes to the desk, faults are marked and never block."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from briefer.model.article import Details
from briefer.ui.details_strip import DetailsStrip
from tests.desk_sample import ARTICLE


@pytest.fixture
def strip(desk, settle, shown):
    desk.open_path(Path("harbour.txt"))
    settle()
    made = DetailsStrip(desk)
    made.show_article(ARTICLE.id)
    return shown(made, height=160)


def type_in(strip, name, words):
    strip.fields[name].setFocus()
    QTest.keyClicks(strip.fields[name], words)


def details(desk):
    return desk.source(ARTICLE.id).details


def test_what_is_typed_stands_on_the_card(strip, desk):
    type_in(strip, "publisher", "The Gazette")
    type_in(strip, "byline", "Ana Ruiz, Tom Lind")
    type_in(strip, "published", "2026-11-10")
    type_in(strip, "url", "https://gazette.example/a")
    assert details(desk) == Details(
        ("Ana Ruiz", "Tom Lind"), "2026-11-10", "The Gazette", "https://gazette.example/a"
    )


def test_a_word_typed_is_one_step_to_undo(strip, desk):
    type_in(strip, "publisher", "Gazette")
    desk.undo()
    assert strip.fields["publisher"].text() == ""
    desk.redo()
    assert strip.fields["publisher"].text() == "Gazette"


def test_the_caret_stays_where_one_types(strip):
    type_in(strip, "publisher", "Gaztte")
    field = strip.fields["publisher"]
    field.setCursorPosition(3)
    QTest.keyClicks(field, "e")
    assert (field.text(), field.cursorPosition()) == ("Gazette", 4)


def test_a_space_at_the_end_is_not_taken_away_while_typing(strip):
    type_in(strip, "publisher", "The ")
    assert strip.fields["publisher"].text() == "The "


def test_an_address_that_is_none_is_marked_and_kept(strip, desk):
    type_in(strip, "url", "gazette")
    assert strip.fields["url"].property("faulty")
    assert "https://" in strip.fields["url"].accessibleDescription()
    assert details(desk).url == "gazette"
    strip.fields["url"].clear()
    type_in(strip, "url", "https://gazette.example")
    assert not strip.fields["url"].property("faulty")


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("published", "2026-11-10", "10.11.2026"),
        ("url", "https://a.example/b?c=1", "ftp://a.b"),
        ("language", "pt-BR", "english"),
        ("publisher", "Anything at all", None),
    ],
)
def test_faults(strip, name, good, bad):
    assert strip.fault(name, good) == strip.fault(name, "") == ""
    assert bad is None or strip.fault(name, bad)


def test_every_field_says_its_name(strip):
    assert all(field.accessibleName() for field in strip.fields.values())
