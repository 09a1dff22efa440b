"""The page pane: the page follows the card, a press selects, nothing that runs over is hidden."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model.card import Card, Paper
from briefer.model.fit import Over
from briefer.model.item import Part
from briefer.ui.fit_bar import PaperButton
from briefer.ui.fit_words import fit_words
from briefer.ui.page_pane import PagePane
from briefer.ui.page_view import Zoom
from briefer.ui.theme import DARK, LIGHT
from tests.golden import handmade
from tests.widgets.outline_sample import SOURCE, desk_of

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk():
    return desk_of()


@pytest.fixture
def pane(desk, qtbot):
    shown = PagePane(desk, handmade.program)
    shown.set_theme(LIGHT)
    qtbot.addWidget(shown)
    shown.resize(520, 800)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def centre(pane, item_id):
    """The middle of an item, in pixels of the view."""
    box = pane.view._boxes(item_id)[0].translated(pane.view._origin())
    return box.center().toPoint()


def picture(pane):
    return pane.view.viewport().grab().toImage()


def overset(desk, lines=3):
    """Makes the page one that runs over its paper."""
    page = desk.page
    fit = replace(page.fit, over=Over(lines, "points", "Key points"), room=0)
    desk._page = replace(page, height=200.0, reach=500.0, fit=fit)
    desk.page_changed.emit()


# The page


def test_a_key_press_repaints_the_page(pane, desk):
    before = picture(pane)
    desk.reword("i1", Part.TEXT, 0, 5, "Seas")
    assert picture(pane) != before


@pytest.mark.parametrize("selected", [None, "i4", "i8"])
@pytest.mark.parametrize(
    ("item", "part", "cut", "words"),
    [
        ("i4", Part.TEXT, (4, 9), "panel"),
        ("i4", Part.TEXT, (3, 90), ""),
        ("i8", Part.TEXT, (0, 0), "What is more, " * 12),
        ("i1", Part.TEXT, (0, 5), "Seas"),
    ],
)
def test_painting_only_what_changed_paints_the_same(pane, desk, item, part, cut, words, selected):
    desk.select(selected)
    kept = picture(pane)
    damage = []
    pane.view.viewport().installEventFilter(Damage(pane, damage))
    desk.reword(item, part, *cut, words)
    QApplication.processEvents()
    assert damage
    fresh = picture(pane)
    painter = QPainter(kept)
    for area in damage:
        painter.drawImage(area.topLeft(), fresh, area)
    painter.end()
    assert kept == fresh


@pytest.mark.parametrize(("before", "after"), [(None, "i4"), ("i4", "i8"), ("i2", None)])
def test_only_where_items_are_marked_is_painted_anew(pane, desk, before, after):
    desk.select(before)
    hover(pane, centre(pane, "i7"))
    QApplication.processEvents()
    kept, damage = picture(pane), []
    pane.view.viewport().installEventFilter(Damage(pane, damage))
    desk.select(after)
    hover(pane, QPoint(2, 2))
    QApplication.processEvents()
    assert damage
    assert pane.view.viewport().rect() not in damage
    # What is painted anew ends here: a picture paints everything.
    areas, fresh = tuple(damage), picture(pane)
    assert kept != fresh
    painter = QPainter(kept)
    for area in areas:
        painter.drawImage(area.topLeft(), fresh, area)
    painter.end()
    assert kept == fresh


class Damage(QObject):
    """Notes what is painted anew."""

    def __init__(self, parent, areas):
        super().__init__(parent)
        self._areas = areas

    def eventFilter(self, _watched, event):
        if event.type() is QEvent.Type.Paint:
            self._areas.extend([event.region().boundingRect()])
        return False


def test_the_whole_page_is_seen_at_first(pane, desk):
    view, page = pane.view, desk.page
    assert page.height * view.scale <= view.viewport().height()
    assert page.width * view.scale <= view.viewport().width()
    assert not view.verticalScrollBar().maximum()


def test_the_page_grows_with_its_pane(pane):
    before = pane.view.scale
    pane.resize(900, 1300)
    assert pane.view.scale > before


def test_an_empty_card_says_what_the_page_is_for(pane, desk):
    desk.go(type(desk.history).of(Card(sources=(SOURCE,))))
    assert "as you pick" in pane.view._hint
    assert not pane.fit.words.text()
    desk.go(type(desk.history).of(Card()))
    assert desk.page is None
    assert not picture(pane).isNull()


def test_paper_is_white_in_either_palette(pane, desk):
    place = centre(pane, "i2") + QPoint(0, 320)
    for theme in (LIGHT, DARK):
        pane.set_theme(theme)
        image = picture(pane)
        assert image.pixelColor(place) == QColor("white")
        assert image.pixelColor(3, 3) == QColor(theme.desk)


def test_what_runs_over_is_drawn_beneath_the_paper(pane, desk):
    overset(desk)
    view = pane.view
    below = view._origin() + QPointF(desk.page.width / 2, 480) * view.scale
    assert picture(pane).pixelColor(below.toPoint()) == QColor(LIGHT.bad_wash)
    pane.view.zoom_to(Zoom.WIDTH)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    bottom = view._origin().y() + desk.page.reach * view.scale
    assert bottom <= view.viewport().height()


# Selecting


def test_a_press_on_the_page_selects_the_item(pane, desk):
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=centre(pane, "i7"))
    assert desk.selection == "i7"


def test_a_press_beside_all_items_selects_none(pane, desk):
    desk.select("i7")
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=QPoint(3, 3))
    assert desk.selection is None


def test_the_selected_item_is_tinted_in_its_roles_colour(pane, desk):
    place = centre(pane, "i7")
    corner = pane.view._boxes("i7")[0].translated(pane.view._origin()).bottomRight().toPoint()
    assert picture(pane).pixelColor(corner - QPoint(4, 3)) == QColor("white")
    desk.select("i7")
    tint = LIGHT.role_colours[desk.card.item("i7").role]
    assert picture(pane).pixelColor(corner - QPoint(4, 3)) == QColor(tint.wash)
    assert pane.view.item_at(place) == "i7"


def test_arrows_walk_through_the_items_on_the_page(pane, desk):
    desk.select("i1")
    pane.setFocus()
    QTest.keyClick(pane.view, Key.Key_Down)
    assert desk.selection == "i2"
    QTest.keyClick(pane.view, Key.Key_Up)
    QTest.keyClick(pane.view, Key.Key_Up)
    assert desk.selection == "i1"


def test_arrows_pass_over_what_is_held_back(pane, desk):
    desk.hold("i2", True)
    desk.select("i1")
    pane.step(1)
    assert desk.selection == "i3"


def test_a_step_without_a_selection_begins_at_an_end(pane, desk):
    pane.step(-1)
    assert desk.selection == "i8"
    desk.select(None)
    pane.step(1)
    assert desk.selection == "i1"


def test_a_step_on_an_empty_desk_does_nothing(pane, desk):
    desk.go(type(desk.history).of(Card()))
    pane.step(1)
    assert desk.selection is None


def hover(pane, at):
    none = Qt.MouseButton.NoButton
    place = QPointF(pane.view.viewport().mapToGlobal(at))
    plain = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, none, none, plain)
    QApplication.sendEvent(pane.view.viewport(), move)


def test_the_mouse_shows_what_can_be_pressed(pane):
    hover(pane, centre(pane, "i4"))
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    hover(pane, QPoint(2, 2))
    assert pane.view.viewport().cursor().shape() is Qt.CursorShape.ArrowCursor


def test_a_selected_item_out_of_sight_is_brought_in(pane, desk):
    view = pane.view
    view.zoom_by(4)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    desk.select("i1")
    assert 0 <= centre(pane, "i1").y() <= view.viewport().height()


# Zoom


def test_it_zooms_in_steps_and_to_the_pane(pane):
    view = pane.view
    whole = view.scale
    pane.enlarge(1)
    assert view.scale == pytest.approx(whole * 1.2)
    pane.enlarge(-1)
    assert view.scale == pytest.approx(whole)
    pane.show_width()
    assert view.zoom is Zoom.WIDTH
    pane.show_whole()
    assert (view.zoom, view.scale) == (Zoom.WHOLE, whole)


def wheel(view, at, turn, modifier=CTRL):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_zooms_about_the_mouse(pane):
    view = pane.view
    view.zoom_by(3)
    at = QPoint(200, 300)
    before = (QPointF(at) - view._origin()) / view.scale
    wheel(view, at, 120)
    after = (QPointF(at) - view._origin()) / view.scale
    assert (after - before).manhattanLength() < 1.5


def test_zoom_has_its_ends(pane):
    view = pane.view
    view.zoom_by(1000)
    most = view.scale
    view.zoom_by(1e-6)
    assert 0 < view.scale < 1 < most < 10
    assert not picture(pane).isNull()


def test_the_wheel_alone_scrolls(pane):
    view = pane.view
    view.zoom_by(4)
    at = view.verticalScrollBar().value()
    scale = view.scale
    wheel(view, QPoint(100, 100), -120, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > at
    assert view.scale == scale


# To who does not see it


def test_the_page_has_a_name_and_tells_fit_and_selection(pane, desk):
    desk.select("i7")
    assert pane.view.accessibleName() == "Page"
    assert pane.view.accessibleDescription() == f"{fit_words(desk.page)}. Quote selected"
    desk.hold("i7", True)
    assert pane.view.accessibleDescription().endswith("Quote selected, held back")
    overset(desk)
    assert "over by 3 lines in Key points" in pane.view.accessibleDescription()


# The fit bar


def page_with(filled=0.98, room=40, over=None):
    page = handmade.card_page(6)
    fit = replace(page.fit, filled=filled, room=room, words=200, over=over)
    return replace(page, fit=fit)


def short_page(filled):
    page = page_with(filled)
    return replace(page, fit=replace(page.fit, setting=0))


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (page_with(room=0), "full"),
        (page_with(over=Over(1, "points", "Key points")), "over by 1 line in Key points"),
        (page_with(over=Over(12, "points", "Key points")), "over by 12 lines in Key points"),
        (page_with(over=Over(2, "headline", "")), "over by 2 lines in headline"),
        (page_with(room=200), "50 % full · room for about 200 words"),
        (page_with(filled=0.05, room=300), "40 % full · room for about 300 words"),
        (short_page(0.74), "fits, a quarter page free · room for about 40 words"),
        (short_page(0.4), "fits, two thirds of the page free · room for about 40 words"),
        (page_with(over=Over(3, "x", "X", 28)), "over by 3 lines in X · about 30 words"),
    ],
)
def test_the_fit_in_words(page, told):
    assert fit_words(page) == told


@pytest.mark.parametrize(
    ("room", "about"), [(43, 40), (47, 50), (13, 15), (11, 10), (7, 7), (1, 1), (118, 120)]
)
def test_room_is_told_about(room, about):
    assert fit_words(page_with(room=room)).endswith(f"room for about {about} words")


def test_fullness_falls_as_room_grows():
    shares = [page_with(room=room).fit.fullness for room in (0, 10, 100, 1000)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] == 1.0


def test_a_page_that_runs_over_is_full():
    assert page_with(over=Over(3, "x", "X")).fit.fullness == 1.0


def test_the_bar_tells_the_pages_fit_and_body_size(pane, desk):
    assert pane.fit.words.text() == fit_words(desk.page)
    assert pane.fit.body.text() == "10.6 pt"
    overset(desk)
    assert pane.fit.words.text() == "over by 3 lines in Key points"
    assert pane.fit.words.palette().windowText().color() == QColor(LIGHT.bad)


def papers(pane):
    return {button.paper: button for button in pane.fit.findChildren(PaperButton)}


def test_the_switch_sets_the_card_on_another_paper(pane, desk):
    QTest.mouseClick(papers(pane)[Paper.A5], LEFT)
    assert desk.card.paper is Paper.A5
    assert [paper for paper, button in papers(pane).items() if button.isChecked()] == [Paper.A5]


def test_the_switch_follows_the_card(pane, desk):
    desk.set_paper(Paper.LETTER)
    desk.undo()
    assert [paper for paper, button in papers(pane).items() if button.isChecked()] == [Paper.A4]


def test_every_paper_has_a_name_and_a_place_in_the_tab_order(pane):
    for button in papers(pane).values():
        assert button.accessibleName().startswith("Paper ")
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
