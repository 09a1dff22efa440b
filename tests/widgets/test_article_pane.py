"""The article pane: picking, following the selected item, details, what a block is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer.desk.history import History
from briefer.model.article import BlockKind
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Quoted
from briefer.model.span import Span
from briefer.ui.article_pane import ArticlePane
from briefer.ui.role_bar import RoleChip
from tests.desk_sample import ARTICLE, article, span


@pytest.fixture
def pane(desk, settle, shown):
    desk.open_path(Path("harbour.txt"))
    settle()
    return shown(ArticlePane(desk))


def choose(pane, words):
    place = span(words)
    pane.text.choose((place.start, place.end))


def roles(desk):
    return [item.role for item in desk.card.items]


def test_the_head_says_who_and_how_much(pane):
    assert pane.header.info == "publisher not given · 58 words"


def test_chosen_words_become_an_item(pane, desk, qtbot):
    choose(pane, "Nobody left early.")
    with qtbot.waitSignal(pane.said) as said:
        pane.pick(Role.KEY_POINT)
    assert said.args == ["Key point picked from ¶\u202f1."]
    assert Role.KEY_POINT in roles(desk)
    assert not pane.text.has_chosen


def test_a_pick_looks_once_for_what_the_article_offers(pane, desk, monkeypatch):
    choose(pane, "Nobody left early.")
    seen = []
    monkeypatch.setattr(pane.tools, "show", seen.append)
    pane.pick(Role.KEY_POINT)
    assert seen == [desk.card.sources[0]]
    assert [wash.is_selected for wash in pane.text.washes].count(True) == 1


def test_without_a_choice_the_pane_says_how_to_choose(pane, desk, qtbot):
    with qtbot.waitSignal(pane.said) as said:
        pane.pick(Role.KEY_POINT)
    assert said.args[0].startswith("Choose words first")
    assert Role.KEY_POINT not in roles(desk)


def test_a_refused_pick_keeps_the_choice(pane, desk):
    choose(pane, "Nobody left early.")
    pane.pick(Role.QUOTE)
    assert pane.text.has_chosen


def test_the_role_bar_picks(pane, desk):
    choose(pane, "Nobody left early.")
    pane.text.offered.emit()
    chips = {chip.role: chip for chip in pane.findChildren(RoleChip)}
    assert chips[Role.BACKGROUND].isVisible()
    QTest.mouseClick(chips[Role.BACKGROUND], Qt.MouseButton.LeftButton)
    assert Role.BACKGROUND in roles(desk)
    assert not chips[Role.BACKGROUND].isVisible()


def test_every_chip_says_what_it_does(pane):
    for chip in pane.findChildren(RoleChip):
        assert chip.accessibleName().startswith("Pick as ")
        assert chip.toolTip().endswith(")")


def test_the_role_bar_goes_when_another_passage_is_chosen(pane):
    choose(pane, "Nobody left early.")
    pane.text.offered.emit()
    choose(pane, "Work begins in the spring.")
    assert not any(chip.isVisible() for chip in pane.findChildren(RoleChip))


def test_clicking_picked_words_selects_their_item(pane, desk):
    item = desk.pick(Role.KEY_POINT, span("Nobody left early."))
    desk.select(None)
    pane.text.pointed.emit(span("left early").start)
    assert desk.selection == item
    pane.text.pointed.emit(span("Work begins").start)
    assert desk.selection == item


def test_the_selected_items_words_are_brought_into_view(desk, settle, workshop, shown):
    long = article(200)
    workshop.sources["long.txt"] = Source(long)
    desk.open_path(Path("long.txt"))
    settle()
    pane = shown(ArticlePane(desk))
    last = long.blocks[-1]
    item = desk.pick(Role.BACKGROUND, Span(long.id, last.start, last.end))
    pane.text.verticalScrollBar().setValue(0)
    desk.select(None)
    desk.select(item)
    low, high = pane.text.visible_units()
    assert low <= last.start <= high


def test_an_empty_desk_shows_no_article(desk, shown):
    pane = shown(ArticlePane(desk))
    assert not pane.text.isVisible()


def test_a_block_can_be_said_to_be_the_headline(pane, desk, settle):
    choose(pane, "What comes next")
    pane.set_kind(BlockKind.HEADLINE)
    settle()
    assert desk.source(ARTICLE.id).headline == "What comes next"


def test_two_articles_can_be_told_apart(pane, desk, settle, workshop):
    workshop.sources["long.txt"] = Source(article(3))
    desk.add_article(Path("long.txt"))
    settle()
    assert pane.header.info.endswith("183 words")
    assert pane.tabs.isVisible()
    pane.turn(-1)
    assert pane.header.info.endswith("58 words")
    long = workshop.sources["long.txt"].article
    item = desk.pick(Role.BACKGROUND, Span(long.id, long.blocks[1].start, long.blocks[1].end))
    assert desk.selection == item
    assert pane.text.toPlainText() == long.text


def test_details_open_at_the_first_field_and_close(pane, qtbot):
    pane.show_details()
    assert pane.details.isVisible()
    pane.show_details()
    assert not pane.details.isVisible()


def test_the_selected_item_shows_its_own_words_and_not_its_speaker_s_name(desk, shown):
    long = article(80)
    source, text = Source(long), long.text

    def place(words):
        return Kept(Span(long.id, text.index(words), text.index(words) + len(words)))

    quote = Item(
        "i1",
        Role.QUOTE,
        Parts(text=(Quoted((place("Paragraph 60"),)),), speaker=(place("A long article"),)),
    )
    desk.go(History.of(Card((source,), (quote,))))
    pane = shown(ArticlePane(desk))
    desk.select("i1")
    start = pane.text.offsets.units(text.index("Paragraph 60"))
    low, high = pane.text.visible_units()
    assert low <= start < high
    pane.text.verticalScrollBar().setValue(0)
    desk.select("i1")
    assert pane.text.scrolled == 0  # nothing was clicked
    desk.point("i1")
    low, high = pane.text.visible_units()
    assert low <= start < high
