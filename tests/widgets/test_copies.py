"""A card held against a new copy in the window: asking, the list, taking over, undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefer.model.article import Article
from briefer.model.card import Source
from briefer.model.item import Role
from briefer.proof.anchoring import Fate
from briefer.storage.annotations import annotations_bytes
from briefer.ui.copy_dialog import CopyDialog
from briefer.ui.copy_report import CopyReport, fate_name
from briefer.ui.theme import LIGHT
from tests.desk_sample import KINDS, SOURCE, TEXT, card

COPY = TEXT.replace("Work begins in the spring", "Work begins in the autumn").split("\n")
FRESH = Source(Article.of(list(zip((KINDS[2], *KINDS), ("Rain fell.", *COPY), strict=True))))


@pytest.fixture
def opened(desk, workshop, tmp_path, settle):
    """A desk with a card whose article has a new copy in copy.txt."""
    workshop.sources["copy.txt"] = FRESH
    made = card(
        (Role.KEY_POINT, "The board voted 31 to 18 on Tuesday."),
        (Role.BACKGROUND, "Work begins in the spring."),
        (Role.QUOTE, "We have run out of years,"),
    )
    path = tmp_path / "c.brief"
    workshop.cards[path] = made
    path.write_bytes(b"PK application/vnd.briefer.card+zip")
    desk.open_path(path)
    settle()
    return desk


@pytest.fixture
def held(opened, tmp_path, settle, qtbot):
    with qtbot.waitSignal(opened.held) as told:
        opened.check_path(tmp_path / "copy.txt")
        settle()
    return told.args[0]


def test_what_became_of_each_passage_is_told(held):
    fates = {each.item: each.anchored.fate for each in held.passages if each.part == "text"}
    assert fates == {"i1": Fate.MOVED, "i2": Fate.EDITED, "i3": Fate.MOVED}


def test_the_report_shows_what_to_look_at_first_and_leads_there(held, opened, shown):
    report = shown(CopyReport(None, opened, held, LIGHT))
    first = report.table.topLevelItem(0)
    assert [first.text(column) for column in range(4)] == [
        "edited",
        "¶\u202f3",
        "Background",
        "“spring” → “autumn” · “Work begins in the spring.”",
    ]
    assert report.hint.text().startswith("1 edited, ")
    report.table.setCurrentItem(report.table.topLevelItem(1))
    report.table.setCurrentItem(first)
    assert opened.selection == "i2"
    report.close()


def test_taking_over_swaps_the_article_and_undo_brings_it_back(held, opened, shown, qtbot):
    before = opened.card
    report = shown(CopyReport(None, opened, held, LIGHT))
    qtbot.mouseClick(report.take, Qt.MouseButton.LeftButton)
    articles = [source.article.id for source in opened.card.sources]
    assert articles == [FRESH.article.id, SOURCE.article.id]
    assert opened.card.item("i1").spans[0].article == FRESH.article.id
    assert opened.card.item("i2") == before.item("i2")
    for item in before.items:
        was, now = (
            [card.words(span) for span in card.item(item.id).spans]
            for card in (before, opened.card)
        )
        assert sorted(was) == sorted(now)
    opened.undo()
    assert opened.card == before


def test_a_copy_that_is_the_same_has_nothing_to_take(
    opened, workshop, tmp_path, settle, qtbot, shown
):
    with qtbot.waitSignal(opened.held) as told:
        opened.check_path(tmp_path / "harbour.txt")
        settle()
    report = shown(CopyReport(None, opened, told.args[0], LIGHT))
    assert not report.take.isEnabled()
    assert opened.take_copy(told.args[0]) is False
    report.close()


def test_the_dialog_takes_an_address_or_leads_to_a_file(qtbot):
    dialog = CopyDialog(None, "")
    qtbot.addWidget(dialog)
    assert not dialog.fetch.isEnabled()
    dialog.field.setText("https://news.example/story")
    assert dialog.fetch.isEnabled()
    assert dialog.address == "https://news.example/story"
    dialog.choose.click()
    assert dialog.wants_file
    assert QApplication.activeModalWidget() is None


def test_every_fate_has_its_name():
    assert len({fate_name(fate) for fate in Fate}) == len(Fate)


def test_annotations_opened_onto_a_card_are_put_on_it_as_one_step(opened, tmp_path, qtbot):
    before = opened.card
    path = tmp_path / "picks.jsonld"
    path.write_bytes(annotations_bytes(replace(before, items=before.items[:2])))
    with qtbot.waitSignal(opened.said) as said:
        opened.add_annotations(path)
    assert said.args == ["Picks added: 2."]
    assert [item.parts for item in opened.card.items[3:]] == [i.parts for i in before.items[:2]]
    opened.undo()
    assert opened.card == before


def test_a_file_that_holds_none_is_told_of(opened, tmp_path, qtbot):
    path = tmp_path / "picks.jsonld"
    path.write_text("{")
    with qtbot.waitSignal(opened.trouble) as told:
        opened.add_annotations(path)
    assert "no annotations" in told.args[0]
