"""Templates in the window: the chooser, its menu, faults beside the page, papers there are."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from briefer import app
from briefer.desk.desk import Desk
from briefer.model.card import Paper
from briefer.storage.new_template import new_template
from briefer.storage.settings import SettingsFile
from briefer.ui.command_palette import CommandPalette
from briefer.ui.fit_bar import PaperButton
from briefer.ui.icons import Icons
from briefer.ui.template_chooser import TemplateChooser
from briefer.ui.template_tile import TemplateTile
from briefer.ui.window import Window
from tests.desk_sample import TEXT

NEWS = Path(__file__).parents[2] / "templates" / "news-brief" / "template.toml"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def own(monkeypatch, tmp_path) -> Path:
    """The editor's folder with a template of their own, and one that has no A5."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = app.configuration() / "templates"
    new_template(NEWS, folder, "mine", app.SCHEMA)
    flat = new_template(NEWS, folder, "flat", app.SCHEMA)
    text = flat.read_text(encoding="utf-8")
    text = text[: text.index("[papers.a5]")] + text[text.index("# Slots --") :]
    flat.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def window(own, executor, tmp_path, qtbot, settle):
    desk = Desk(app.parts(), executor)
    made = Window(desk, SettingsFile(tmp_path / "settings.toml"), Icons(app.ICONS))
    made.desk = desk
    qtbot.addWidget(made, before_close_func=lambda _: desk.new())
    made.show()
    article = tmp_path / "harbour.txt"
    article.write_text(TEXT, encoding="utf-8")
    made.files.open_path(article)
    settle()
    return made


@pytest.fixture
def chooser(window, qtbot):
    window.actions_made["template"].trigger()
    (made,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, TemplateChooser))
    count = len(window.desk.workshop.template_names)
    told = []
    made.painted.connect(told.append)
    qtbot.waitUntil(lambda: len(told) == count)
    yield made
    if isValid(made):
        made.close()


def tile(chooser, name):
    rows = [chooser.list.item(row) for row in range(chooser.list.count())]
    return next(item for item in rows if item.data(TemplateTile.LISTED).name == name)


def change(own, old, new, name="mine"):
    path = own / name / "template.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_head_of_the_page_tells_the_template(window):
    assert window.panes._template.text() == "A4 · News brief"
    window.desk.set_template("mine")
    window.desk.set_paper(Paper.LETTER)
    assert window.panes._template.text() == "Letter · Mine"
    assert "Letter · Mine" in window.panes._template.accessibleName()


def test_the_chooser_shows_the_page_in_every_template(chooser):
    titles = {chooser.list.item(row).text() for row in range(chooser.list.count())}
    assert titles >= {"News brief", "Mine", "Flat"}
    picture: QImage = tile(chooser, "mine").data(Qt.ItemDataRole.DecorationRole).toImage()
    greys = {picture.pixelColor(x, y).lightness() for x in range(80) for y in range(100)}
    assert len(greys) > 20


def test_templates_stand_two_and_two(chooser):
    places = [chooser.list.visualItemRect(chooser.list.item(row)) for row in range(4)]
    assert places[0].top() == places[1].top() < places[2].top() == places[3].top()
    assert places[1].right() <= chooser.list.viewport().width()


def test_the_cards_own_template_is_the_current_one(chooser):
    assert chooser.list.currentItem().text() == "News brief"
    assert tile(chooser, "news-brief").data(TemplateTile.IS_WORN)


def test_a_click_sets_the_card_and_is_one_step(window, chooser):
    place = chooser.list.visualItemRect(tile(chooser, "mine")).center()
    QTest.mouseClick(chooser.list.viewport(), LEFT, pos=place)
    assert window.desk.card.template == "mine"
    window.desk.undo()
    assert window.desk.card.template == "news-brief"


def test_the_keys_choose_too(window, chooser):
    chooser.list.setCurrentItem(tile(chooser, "mine"))
    QTest.keyClick(chooser.list, Qt.Key.Key_Return)
    assert window.desk.card.template == "mine"


def test_papers_a_template_lacks_cannot_be_chosen(window):
    window.desk.set_paper(Paper.A5)
    window.desk.set_template("flat")
    assert window.desk.card.paper is Paper.A4
    assert "not made for A5" in window.status.text
    buttons = {b.paper: b for b in window.panes.page.fit.findChildren(PaperButton)}
    assert not buttons[Paper.A5].isEnabled()
    assert "not made for A5" in buttons[Paper.A5].toolTip()
    assert buttons[Paper.LETTER].isEnabled()
    assert not window.actions_made["paper-a5"].isEnabled()
    window.desk.undo()
    assert buttons[Paper.A5].isEnabled()
    assert window.actions_made["paper-a5"].isEnabled()


def test_the_menu_of_the_page_lists_the_templates(window):
    menus = window.menuBar().findChildren(QMenu)
    menu = next(menu for menu in menus if menu.title() == "Pa&ge")
    for _ in range(2):
        menu.aboutToShow.emit()
    listed = {each.text(): each for each in menu.actions()}
    assert [each.text() for each in menu.actions()].count("News brief") == 1
    assert listed["News brief"].isChecked()
    listed["Mine (your own)"].trigger()
    assert window.desk.card.template == "mine"


def test_the_palette_finds_the_templates(window):
    window.show_commands()
    (palette,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette))
    QTest.keyClicks(palette.field, "set in mine")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.desk.card.template == "mine"


def test_the_page_follows_the_file_by_one_key(window, own):
    window.desk.set_template("mine")
    before = window.desk.page
    change(own, "size = 28", "size = 36")
    QTest.keyClick(window, Qt.Key.Key_F5)
    assert window.desk.page != before
    assert window.status.text == "The template was loaded anew."
    assert not window.panes.page.faults.isVisible()


def test_faults_stand_beside_the_page_that_stays(window, own):
    window.desk.set_template("mine")
    before = window.desk.page
    change(own, "size = 28", "sise = 28")
    change(own, 'face = "serif"', 'face = "serf"')
    window.actions_made["reload"].trigger()
    strip = window.panes.page.faults
    assert strip.isVisible()
    assert window.desk.page == before
    told = strip.lines.toPlainText().splitlines()
    assert len(told) == 3
    assert told[0].startswith("line ")
    assert any("unknown key 'sise', did you mean 'size'?" in line for line in told)
    assert "mine/template.toml has 3 faults." in strip._head.text()
    assert not window.notice.isVisible()
    strip.lines.selectAll()
    strip.lines.copy()
    assert QApplication.clipboard().text().splitlines() == told
    change(own, "sise", "size")
    change(own, '"serf"', '"serif"')
    QTest.mouseClick(strip.again, LEFT)
    assert not strip.isVisible()


def test_a_template_that_was_never_sound_leaves_no_page(window, own, qtbot):
    change(own, 'face = "serif"', 'face = "serf"')
    window.desk.set_template("mine")
    assert window.desk.page is None
    strip = window.panes.page.faults
    assert "did you mean 'serif'?" in strip.lines.toPlainText()
    assert "choose another template" in strip._head.text()
    assert window.panes._template.text() == "A4 · mine"
    QTest.mouseClick(strip.other, LEFT)
    (chooser,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, TemplateChooser))
    qtbot.waitUntil(lambda: chooser.list.count() == len(window.desk.workshop.template_names))
    assert tile(chooser, "mine").data(TemplateTile.LISTED).template is None
    chooser._choose(tile(chooser, "news-brief"))
    assert window.desk.page is not None
    assert not strip.isVisible()


def test_a_card_in_a_template_that_is_not_here_says_so(window):
    window.desk.set_template("house-style")
    strip = window.panes.page.faults
    assert strip.isVisible()
    assert "no template 'house-style'" in strip.lines.toPlainText()
    assert "This card’s template cannot be used." in strip._head.text()


def test_typing_goes_on_while_the_file_has_faults(window, own):
    window.desk.set_template("mine")
    change(own, "size = 28", "sise = 28")
    window.desk.reload_template()
    before = window.desk.page
    window.desk.set_paper(Paper.LETTER)
    assert window.desk.page is not None
    assert window.desk.page != before
    assert window.panes.page.faults.isVisible()
