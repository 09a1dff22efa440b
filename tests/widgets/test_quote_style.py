"""The quote style in the window: chosen in the options or the palette, every quote anew at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer import app
from briefer.desk.desk import Desk
from briefer.model import edits
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.page import Text
from briefer.model.passage import Added, Kept, Quoted
from briefer.model.span import Span
from briefer.storage.settings import SettingsFile
from briefer.ui.command_palette import CommandPalette
from briefer.ui.icons import Icons
from briefer.ui.window import Window
from tests.desk_sample import TEXT


@pytest.fixture
def own(monkeypatch, tmp_path):
    """The editor's folder of quotation laws, with one and one that has faults."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = app.configuration() / "quotation"
    folder.mkdir(parents=True)
    (folder / "gazette.toml").write_text('like = "ap"\ntitle = "The Gazette"\n')
    (folder / "torn.toml").write_text('lik = "ap"\n')
    return folder


@pytest.fixture
def window(own, executor, tmp_path, qtbot, settle):
    desk = Desk(app.parts(), executor)
    made = Window(desk, SettingsFile(tmp_path / "settings.toml"), Icons(app.ICONS))
    made.desk = desk
    qtbot.addWidget(made, before_close_func=lambda _: desk.new())
    made.resize(1440, 900)
    made.show()
    article = tmp_path / "harbour.txt"
    article.write_text(TEXT, encoding="utf-8")
    made.files.open_path(article)
    settle()
    desk.edit(edits.add(desk.card, cut_quote(desk)), None)
    made.actions_made["options"].trigger()
    return made


def cut_quote(desk) -> Item:
    """“We have [sic] […] out of years”, which every law draws in a way of its own."""
    article = desk.card.sources[0].article

    def kept(words: str) -> Kept:
        start = article.text.index(words)
        return Kept(Span(article.id, start, start + len(words)))

    quoted = Quoted((kept("We have"), Added("sic"), kept("out of years")))
    return Item("quote", Role.QUOTE, Parts(text=(quoted,), speaker=(kept("Ana Ruiz"),)))


@pytest.fixture
def strip(window):
    return window.panes.options


def outlined(window) -> str:
    """The quote as the outline shows it."""
    (item,) = (each for each in window.panes.outline.items if each.item.id == "quote")
    return item.editors[Part.TEXT].toPlainText()


def printed(window) -> str:
    """The words on the page."""
    slots = (slot for column in window.desk.page.columns for slot in column.slots)
    placed = (one for slot in slots for one in slot.blocks)
    texts = (mark for one in placed for mark in one.block.marks if isinstance(mark, Text))
    return " ".join(word.glyphs.text for text in texts for word in text.words)


def choose(strip, title: str) -> None:
    strip.law.setCurrentIndex(strip.law.findText(title))
    strip.law.activated.emit(strip.law.currentIndex())


def test_the_laws_are_offered_by_their_titles(strip):
    offered = [strip.law.itemText(at) for at in range(strip.law.count())]
    assert offered == [
        *("House style", "Associated Press", "Chicago", "The Gazette", "Reuters"),
        "torn: has faults",
    ]
    assert strip.law.currentText() == "House style"


def test_choosing_one_sets_every_quote_anew_at_once(window, strip):
    assert "have [sic] […] out of years" in outlined(window)
    assert "have [sic] […] out of years" in printed(window)
    choose(strip, "Associated Press")
    assert window.desk.card.law == "ap"
    assert "have (sic) ... out of years" in outlined(window)
    assert "have (sic) ... out of years" in printed(window)


def test_what_is_now_against_it_is_listed_at_once(window, strip):
    window.desk.judge()
    assert not window.panes.checking.button.isVisible()
    choose(strip, "Reuters")
    assert strip.against.text() == "One thing in the quotes is against it: F7 shows it."
    assert window.panes.checking.button.text() == "1 to check"
    window.actions_made["check"].trigger()
    row = window.panes.checking.strip.list.item(0)
    assert row.text().startswith("Reuters uses no [sic]: take “[sic]” out")
    choose(strip, "House style")
    assert not strip.against.isVisible()
    assert not window.panes.checking.button.isVisible()


def test_it_is_a_step_to_undo(window, strip):
    choose(strip, "Chicago")
    window.desk.undo()
    assert window.desk.card.law == "house"
    assert strip.law.currentText() == "House style"
    assert "[…]" in outlined(window)


def test_it_is_chosen_by_key(window, strip):
    strip.law.setFocus()
    QTest.keyClick(strip.law, Qt.Key.Key_Down)
    assert window.desk.card.law == "ap"
    QTest.keyClick(strip.law, Qt.Key.Key_Tab)
    assert strip.brand.hasFocus()


def test_the_palette_offers_it(window):
    window.actions_made["commands"].trigger()
    palette = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CommandPalette))
    palette.field.setText("quote style chic")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.desk.card.law == "chicago"


def test_one_with_faults_is_told_and_changes_nothing(window, strip):
    choose(strip, "torn: has faults")
    assert window.desk.card.law == "house"
    assert "did you mean 'like'?" in window.notice.text
    assert strip.law.currentText() == "House style"


def test_laws_are_read_when_the_options_are_opened(window, strip, own):
    window.actions_made["options"].trigger()
    (own / "herald.toml").write_text('title = "The Herald"\n')
    window.actions_made["options"].trigger()
    assert strip.law.findText("The Herald") > 0


def test_a_law_that_is_not_to_be_had_is_named(window, strip):
    window.desk.edit(edits.set_law(window.desk.card, "elsewhere"), None)
    assert strip.law.currentIndex() == -1
    assert strip.law.placeholderText() == "elsewhere: not to be had here"


def test_the_selected_item_is_spelt_as_the_house_does_by_key(window):
    (app.configuration() / "spelling.toml").write_text('barrier = "flood gate"\n')
    head = next(item for item in window.desk.card.items if item.role is Role.HEADLINE)
    window.desk.select(head.id)
    window.panes.outline.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.panes.outline, Qt.Key.Key_G, keys)
    assert "Harbour board backs a movable flood gate" in printed(window)
    window.desk.judge()
    (remark,) = (one for item, one in window.desk.to_check if item.id == head.id)
    assert remark.told == "“barrier” is spelt “flood gate”, as the house does"
