"""The article as it is read: what the mouse and the keys choose, and what is painted."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from briefer.model.article import Article, BlockKind
from briefer.model.card import Source
from briefer.model.item import Role
from briefer.ui.article_view import ArticleView
from briefer.ui.theme import DARK, LIGHT
from briefer.ui.washes import range_rects, washes
from tests.desk_sample import ARTICLE, SOURCE, Workshop, card, span

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(shown):
    made = ArticleView((), ())
    made.show_source(SOURCE, Workshop().reading(SOURCE))
    return shown(made)


def chosen(view):
    return ARTICLE.text[slice(*view.chosen)]


def point(view, words, *, end=False):
    """Where some words of the article stand in the viewport."""
    place = span(words)
    unit = view.offsets.units(place.end - 1 if end else place.start)
    rect = next(range_rects(view.document(), unit, unit + 1))
    middle = rect.center().toPoint() - QPoint(0, view.scrolled)
    return QPoint(rect.right() if end else rect.left() + 1, middle.y())


def beside(view, words):
    """The ¶ number of the paragraph these words begin."""
    return QPoint(int(view.column_rect().left()) - 24, point(view, words).y())


def keys(view, *presses):
    for key, modifier in presses:
        QTest.keyClick(view, key, modifier)


PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
BOTH = SHIFT | Qt.KeyboardModifier.ControlModifier


def test_the_document_holds_the_canonical_text(view):
    assert view.toPlainText() == ARTICLE.text


def test_words_that_qt_takes_for_frames_move_no_offset(shown):
    article = Article.of([(BlockKind.PARAGRAPH, "a\ufdd0b \ufdd1c"), (BlockKind.PARAGRAPH, "next")])
    view = ArticleView((), ())
    view.show_source(Source(article), Workshop().reading(Source(article)))
    shown(view)
    assert view.document().blockCount() == 2
    view.choose(article.blocks[1].start and (article.blocks[1].start, article.blocks[1].end))
    assert view.textCursor().selectedText() == "next"


def test_a_click_on_the_number_chooses_the_paragraph(view):
    QTest.mouseClick(view.viewport(), LEFT, pos=beside(view, "The board voted"))
    assert chosen(view).startswith("The board voted")
    assert chosen(view).endswith("Nobody left early.")


def test_a_double_click_chooses_the_sentence_over_astral_characters(view):
    QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, "Nobody"))
    assert chosen(view) == "Nobody left early."
    assert view.textCursor().selectedText() == "Nobody left early."


def test_a_third_click_chooses_the_paragraph(view):
    place = point(view, "Nobody")
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    QTest.mousePress(view.viewport(), LEFT, pos=place)
    assert chosen(view).startswith("The board voted")


def test_a_press_elsewhere_after_a_double_click_is_no_third_click(view):
    QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, "Nobody"))
    QTest.mousePress(view.viewport(), LEFT, pos=point(view, "Work begins"))
    QTest.mouseRelease(view.viewport(), LEFT, pos=point(view, "Work begins"))
    assert not view.has_chosen


def test_a_drag_chooses_a_phrase_and_offers_roles(view, qtbot):
    with qtbot.waitSignal(view.offered):
        QTest.mousePress(view.viewport(), LEFT, pos=point(view, "voted 31"))
        QTest.mouseMove(view.viewport(), point(view, "on Tuesday", end=True))
        QTest.mouseRelease(view.viewport(), LEFT, pos=point(view, "on Tuesday", end=True))
    assert "31 to 18 on" in chosen(view)
    assert "\n" not in chosen(view)


def test_a_click_that_chooses_nothing_points(view, qtbot):
    with qtbot.waitSignal(view.pointed) as pointed:
        QTest.mouseClick(view.viewport(), LEFT, pos=point(view, "Nobody"))
    assert abs(pointed.args[0] - span("Nobody").start) <= 1


def test_the_other_button_loses_no_choice(view):
    view.choose_block(2)
    QTest.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=point(view, "Work begins"))
    assert view.has_chosen


def test_the_keyboard_alone_chooses_and_trims(view):
    keys(view, (Qt.Key.Key_Down, PLAIN), (Qt.Key.Key_Down, PLAIN), (Qt.Key.Key_J, PLAIN))
    assert chosen(view).startswith("The board voted")
    keys(view, (Qt.Key.Key_Right, PLAIN))
    assert chosen(view).startswith("“We have")
    keys(view, (Qt.Key.Key_Left, PLAIN))
    assert chosen(view) == "Nobody left early."
    keys(view, (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Right, BOTH))
    assert chosen(view) == "left"
    keys(view, (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Left, BOTH))
    assert chosen(view) == "Nobody left early."


def test_escape_chooses_nothing(view):
    view.choose_block(2)
    keys(view, (Qt.Key.Key_Escape, PLAIN))
    assert not view.has_chosen


def test_space_offers_roles_for_chosen_words_only(view, qtbot):
    with qtbot.assertNotEmitted(view.offered):
        keys(view, (Qt.Key.Key_Space, PLAIN))
    view.choose_block(2)
    with qtbot.waitSignal(view.offered):
        keys(view, (Qt.Key.Key_Space, PLAIN))


def test_the_column_is_sixty_six_characters_wide_where_there_is_room(shown):
    view = ArticleView((), ())
    view.show_source(SOURCE, Workshop().reading(SOURCE))
    wide = shown(view, width=1400).column_rect()
    assert wide.left() > 200
    view.resize(500, 700)
    assert view.column_rect().width() < wide.width()


def test_picks_are_washed_in_their_roles_colour(view):
    made = card((Role.KEY_POINT, "Nobody left early."))
    view.show_washes(washes(made, ARTICLE.id, None, view.offsets))
    unit = view.offsets.units(span("left early").start - 1)
    rect = next(range_rects(view.document(), unit, unit + 1))
    place = QPoint(int(rect.center().x()), int(rect.top() + 2 - view.scrolled))
    colour = view.viewport().grab().toImage().pixelColor(place).name()
    assert colour == LIGHT.role_colours[Role.KEY_POINT].wash


def test_another_palette_keeps_the_place_and_the_choice(view):
    view.choose_block(3)
    view.set_theme(DARK)
    assert chosen(view).startswith("“We have")
    assert view.toPlainText() == ARTICLE.text


def test_another_kind_keeps_the_choice_and_numbers_anew(view):
    view.choose_block(3)
    other = Source(ARTICLE, kinds=((2, BlockKind.HEADING),))
    view.show_source(other, Workshop().reading(other))
    assert chosen(view).startswith("“We have")
    assert view.numbers == {3: 1, 5: 2}


def test_shorter_picks_lie_on_top_of_longer_ones():
    made = card((Role.KEY_POINT, "Nobody left early."), (Role.BACKGROUND, "left"))
    found = washes(made, ARTICLE.id, None, ArticleView((), ()).offsets)
    assert [wash.role for wash in found] == [Role.KEY_POINT, Role.BACKGROUND]


def test_a_speaker_far_away_is_washed_for_the_selected_item_only():
    made = card((Role.QUOTE, "We have run out of years"))
    assert len(washes(made, ARTICLE.id, None, ArticleView((), ()).offsets)) == 1
    assert made.items[0].spans


def test_the_article_says_its_name(view):
    assert view.accessibleName() == "Article"
    assert view.isReadOnly()
