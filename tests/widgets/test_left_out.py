"""What an import left out, folded in place: it is seen, read, brought back, and moves no pick."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model.article import BlockKind, Dropped, DropReason
from briefer.model.card import Original, Source
from briefer.model.item import Role
from briefer.model.span import Span
from briefer.ui.article_pane import ArticlePane
from briefer.ui.command_palette import CommandPalette
from briefer.ui.left_out_choices import left_out_choices
from briefer.ui.theme import DARK
from briefer.ui.washes import range_rects
from tests.desk_sample import ARTICLE, article, span

LEFT = (
    Dropped("Home", DropReason.NAVIGATION, 0),
    Dropped("Traders spoke first of all.", DropReason.ASIDE, 3),
    Dropped("Buy boots", DropReason.ADVERT, 3),
    Dropped("About us", DropReason.NAVIGATION, 6),
)
PAGE = replace(ARTICLE, dropped=LEFT)
ORIGINAL = Original("harbour.html", b"")


@pytest.fixture
def pane(desk, workshop, settle, shown):
    workshop.sources["harbour.txt"] = Source(PAGE, original=ORIGINAL)
    desk.open_path(Path("harbour.txt"))
    settle()
    return shown(ArticlePane(desk))


def lines(pane):
    rows = sorted(pane.left_out.rows.items())
    return [row.line.text() for _, row in rows if row.isVisible()]


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def texts(source):
    article = source.article
    return [article.text[block.start : block.end] for block in article.blocks]


def test_each_place_is_one_quiet_line(pane):
    assert lines(pane) == [
        "Left out: navigation, 1 word",
        "Left out: not part of the article and advert, 7 words",
        "Left out: navigation, 2 words",
    ]


def test_the_lines_stand_between_the_blocks_they_stood_between(pane):
    document, layout = pane.text.document(), pane.text.document().documentLayout()

    def edges(index):
        rect = layout.blockBoundingRect(document.findBlockByNumber(index))
        return rect.translated(0, -pane.text.scrolled)

    for before, row in pane.left_out.rows.items():
        if before:
            above = next(range_rects(document, *units(pane, before - 1)))
            assert row.y() > above.top() - pane.text.scrolled
        if before < len(PAGE.blocks):
            below = next(range_rects(document, *units(pane, before)))
            assert row.geometry().bottom() < below.top() - pane.text.scrolled + 1
        assert edges(0).isValid()


def units(pane, index):
    block = PAGE.blocks[index]
    return pane.text.offsets.units(block.start), pane.text.offsets.units(block.end)


def test_they_are_no_words_of_the_article_and_move_no_pick(pane, desk):
    assert pane.text.toPlainText() == ARTICLE.text
    pane.left_out.go(1)
    place = span("run out of years")
    pane.text.choose((place.start, place.end))
    assert pane.text.chosen == (place.start, place.end)
    pane.pick(Role.QUOTE)
    assert desk.card.words(desk.item.spans[0]) == "run out of years"


def test_a_click_opens_a_place_and_folds_it_again(pane):
    row = pane.left_out.rows[3]
    top = row.y()
    QTest.mouseClick(row.line, Qt.MouseButton.LeftButton)
    assert row.is_open
    assert row.list.count() == 2
    assert row.height() > row.line.height() + 2 * 20
    assert row.y() == top
    QTest.mouseClick(row.line, Qt.MouseButton.LeftButton)
    assert not row.is_open
    assert row.height() == row.line.height()


def test_enter_opens_a_line_and_escape_leads_back_to_the_text(pane):
    row = pane.left_out.rows[0]
    row.line.setFocus()
    press(row.line, Qt.Key.Key_Return)
    assert row.list.hasFocus()
    press(row.list, Qt.Key.Key_Escape)
    assert row.line.hasFocus()
    assert not row.is_open
    press(row.line, Qt.Key.Key_Escape)
    assert pane.text.hasFocus()


def test_o_goes_from_place_to_place_and_round(pane):
    opened = []
    for _ in range(4):
        pane.left_out.go(1)
        opened += [before for before, row in pane.left_out.rows.items() if row.is_open]
    assert opened == [0, 3, 6, 0]
    press(QApplication.focusWidget(), Qt.Key.Key_O, Qt.KeyboardModifier.ShiftModifier)
    assert [before for before, row in pane.left_out.rows.items() if row.is_open] == [6]


def test_from_chosen_words_it_goes_to_the_next_place(pane):
    place = span("What comes next")
    pane.text.choose((place.start, place.end))
    pane.left_out.go(1)
    assert pane.left_out.rows[6].is_open


@pytest.mark.parametrize("index", [0, 1, 3])
def test_an_open_place_is_in_view_whole(pane, index):
    pane.resize(640, 320)
    pane.left_out.reveal(index)
    row = next(row for row in pane.left_out.rows.values() if row.is_open)
    assert row.y() >= 0
    assert row.geometry().bottom() <= pane.text.viewport().height()


def test_enter_brings_a_block_back_and_chooses_it(pane, desk, qtbot):
    item = desk.pick(Role.KEY_POINT, span("Work begins in the spring."))
    pane.left_out.reveal(1)
    with qtbot.waitSignal(pane.said) as said:
        press(pane.left_out.rows[3].list, Qt.Key.Key_Return)
    source = desk.card.sources[0]
    assert texts(source)[3] == "Traders spoke first of all."
    assert pane.text.toPlainText() == source.article.text
    assert pane.text.textCursor().selectedText() == "Traders spoke first of all."
    assert pane.text.hasFocus()
    assert "Undo" in said.args[0]
    assert desk.card.words(desk.card.item(item).spans[0]) == "Work begins in the spring."
    assert lines(pane)[1] == "Left out: advert, 2 words"


def test_undo_leaves_it_out_again(pane, desk):
    pane.left_out.bring_back(1)
    desk.undo()
    assert pane.text.toPlainText() == ARTICLE.text
    assert len(lines(pane)) == 3
    desk.redo()
    assert "Traders spoke first" in pane.text.toPlainText()


def test_on_a_card_of_several_the_article_stays_the_shown_one(pane, desk, workshop, settle):
    other = Source(replace(article(3), dropped=(LEFT[1],)), original=Original("b", b""))
    workshop.sources["b.txt"] = other
    desk.add_article(Path("b.txt"))
    settle()
    pane.left_out.bring_back(0)
    assert pane.text.toPlainText() == desk.card.sources[1].article.text
    desk.undo()
    assert pane.text.toPlainText() == other.article.text


def test_a_refused_block_stays_left_out(pane, desk, qtbot):
    start, end = span("Nobody left early.").start, span("said Ana Ruiz").end
    desk.pick(Role.KEY_POINT, Span(ARTICLE.id, start, end))
    with qtbot.waitSignal(desk.trouble):
        pane.left_out.bring_back(1)
    assert desk.card.sources[0].article is PAGE


def test_a_click_on_bring_back_does_it_and_one_on_the_words_does_not(pane, desk):
    pane.left_out.reveal(1)
    shown = pane.left_out.rows[3].list
    area = shown.visualItemRect(shown.item(0))
    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(30, 12)
    )
    assert desk.card.sources[0].article is PAGE
    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=area.topRight() + QPoint(-30, 12)
    )
    assert texts(desk.card.sources[0])[3] == "Traders spoke first of all."


def test_the_command_lists_them_and_goes_to_one(pane, qtbot):
    words = [(choice.text, choice.key) for choice in left_out_choices(Source(PAGE), print)]
    assert words == [
        ("Home", "navigation"),
        ("Traders spoke first of all.", "not part of the article  ¶\u202f1"),
        ("Buy boots", "advert  ¶\u202f1"),
        ("About us", "navigation  ¶\u202f3"),
    ]
    pane.left_out.ask()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette))
    palette.field.setText("boots")
    press(palette.field, Qt.Key.Key_Return)
    assert pane.left_out.rows[3].list.currentRow() == 1


def test_an_article_without_any_says_so(pane, desk, workshop, settle, qtbot):
    workshop.sources["plain.txt"] = Source(ARTICLE)
    desk.open_path(Path("plain.txt"))
    settle()
    assert lines(pane) == []
    with qtbot.waitSignal(pane.said) as said:
        pane.left_out.go(1)
    assert said.args == ["Nothing was left out of this article."]


def test_in_a_long_article_only_the_rows_in_view_are_there(desk, workshop, settle, shown):
    long = article(400)
    left = tuple(Dropped("Advertisement", DropReason.ADVERT, n) for n in range(1, 401))
    workshop.sources["harbour.txt"] = Source(replace(long, dropped=left))
    desk.open_path(Path("harbour.txt"))
    settle()
    pane = shown(ArticlePane(desk))
    assert 0 < len(pane.left_out.rows) < 12
    pane.text.verticalScrollBar().setValue(pane.text.verticalScrollBar().maximum())
    assert 0 < len(pane.left_out.rows) < 12
    assert 400 in pane.left_out.rows


def test_kinds_change_without_losing_the_room(pane, desk, settle):
    row = pane.left_out.rows[3]
    desk.set_kind(ARTICLE.id, 3, BlockKind.HEADING)
    settle()
    assert row.isVisible()
    below = next(range_rects(pane.text.document(), *units(pane, 3)))
    assert row.geometry().bottom() < below.top() - pane.text.scrolled + 1


def test_rows_say_what_they_are_to_screen_readers_and_wear_the_palette(pane):
    row = pane.left_out.rows[0]
    assert row.line.accessibleName() == "Left out: navigation, 1 word"
    light = row.line.grab().toImage()
    pane.set_theme(DARK)
    assert pane.left_out.rows[0].line.grab().toImage() != light
