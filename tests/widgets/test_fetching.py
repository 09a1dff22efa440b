"""Addresses in the window: asked about before anything is fetched, stopped by Escape, logged."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefer import app
from briefer.articles.manuscript import Manuscript
from briefer.desk.desk import Desk
from briefer.desk.web import Web
from briefer.model.article import Arrival
from briefer.model.errors import SourceUnreadable
from briefer.model.item import Role
from briefer.storage.settings import SettingsFile
from briefer.ui.address_dialog import AddressDialog, Asked
from briefer.ui.asking import Answer, Asking
from briefer.ui.carried import as_link, files_in, link_in
from briefer.ui.icons import Icons
from briefer.ui.network_log_dialog import NetworkLogDialog
from briefer.ui.window import Window
from tests.desk_sample import TEXT
from tests.unit.articles.hostile import Site, silence

STORY = "https://news.example/story"


class Pages:
    """A fetcher that has one page."""

    def __init__(self, log):
        self.log, self.stops = log, []

    def fetch(self, address, stop=None, *, is_named=True):
        self.stops.append(stop)
        when = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
        number = self.log.begin(when, "GET", address)
        is_there = address == STORY
        self.log.end(number, "200 OK" if is_there else "404 Not Found", 1234 * is_there)
        if not is_there:
            raise SourceUnreadable("There is no page. Check the address.")
        return Manuscript(TEXT.encode(), "", Arrival.ADDRESS, address, "text/plain")


class Answers:
    """Answers in place of dialogs; `offered` is what the address dialog was opened with."""

    def __init__(self):
        self.asked, self.answer = None, Answer.DISCARD
        self.offered = []

    def address(self, _parent, offered, *, has_card):
        self.offered.append((offered, has_card))
        return self.asked

    def unsaved(self, _parent, _name):
        return self.answer


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def pages():
    return []


@pytest.fixture
def make_window(executor, answers, pages, tmp_path, qtbot):
    def make(asking):
        web = Web(lambda log: pages.append(Pages(log)) or pages[0])
        desk = Desk(replace(app.parts(), web=web), executor)
        settings = SettingsFile(tmp_path / "settings.toml")
        made = Window(desk, settings, Icons(app.ICONS), asking=asking)
        made.desk = desk

        def leave(_window):
            answers.answer = Answer.DISCARD

        qtbot.addWidget(made, before_close_func=leave)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        QApplication.clipboard().clear()
        return made

    return make


@pytest.fixture
def window(make_window, answers):
    return make_window(answers)


def trigger(window, name):
    window.actions_made[name].trigger()


def carried(*urls, text=""):
    mime = QMimeData()
    if urls:
        mime.setUrls([QUrl(url) for url in urls])
    if text:
        mime.setText(text)
    return mime


def drop(window, mime):
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, buttons, keys)
    event.ignore()
    window.dropEvent(event)
    return event.isAccepted()


# What counts as a link


@pytest.mark.parametrize(
    ("mime", "link"),
    [
        (carried(STORY), STORY),
        (carried("http://news.example/ä b"), "http://news.example/%C3%A4%20b"),
        (carried(text=f"  {STORY}\n"), STORY),
        (carried(text=f"Read {STORY}"), ""),
        (carried(text="news.example"), ""),
        (carried("ftp://news.example/a", text=STORY), STORY),
        (carried("javascript:alert(1)"), ""),
        (carried(), ""),
    ],
)
def test_a_link_that_is_carried(mime, link):
    assert link_in(mime) == link
    assert files_in(mime) == ()


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        (f" {STORY} ", STORY),
        ("news.example/story", STORY),
        ("http://wiki/page", "http://wiki/page"),
        ("localhost:8000", ""),
        ("bridge closes", ""),
        ("a.b c", ""),
        ("ftp://news.example", ""),
        ("/etc/passwd", ""),
        ("", ""),
    ],
)
def test_a_link_that_is_typed(typed, link):
    assert as_link(typed) == link


# Asking


def test_an_address_is_asked_for_and_fetched(window, answers, settle):
    answers.asked = Asked(STORY)
    trigger(window, "open-address")
    assert window.status.text == "Fetching news.example …"
    settle()
    (source,) = window.desk.card.sources
    assert source.details.url == STORY
    assert window.panes.isVisible()
    assert answers.offered == [("", False)]


def test_without_an_answer_nothing_is_fetched(window, answers, settle, pages):
    trigger(window, "open-address")
    settle()
    assert pages == []
    assert not window.desk.is_busy


def test_the_address_on_the_clipboard_is_offered(window, answers):
    QApplication.clipboard().setText(f"{STORY}\n")
    trigger(window, "open-address")
    assert answers.offered == [(STORY, False)]


@pytest.mark.parametrize("key", ["paste", "paste-address"])
def test_a_pasted_address_is_asked_about(window, answers, settle, pages, key):
    QApplication.clipboard().setText(STORY)
    trigger(window, key)
    settle()
    assert answers.offered == [(STORY, False)]
    assert pages == []


def test_ctrl_v_outside_of_text_pastes_an_address_alone(window, answers):
    QApplication.clipboard().setText(STORY)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert answers.offered == [(STORY, False)]
    QApplication.clipboard().setText("Some words")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(answers.offered) == 1
    assert window.status.text == "The clipboard holds no address."
    assert window.desk.is_empty


def test_ctrl_v_in_text_pastes_into_the_text(window, answers, settle, qtbot):
    answers.asked = Asked(STORY)
    trigger(window, "open-address")
    settle()
    QApplication.clipboard().setText("https://other.example/")
    trigger(window, "details")
    field = next(line for line in window.panes.findChildren(QLineEdit) if line.hasFocus())
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "https://other.example/"
    window.panes.article.text.setFocus()
    QTest.keyClick(window.panes.article.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert answers.offered[1:] == [("https://other.example/", True)]


def test_ctrl_v_in_words_of_our_own_types_the_address(window, answers, settle):
    window.desk.open_text(b"One article.\n\nWith some words in it, and a few more.", "one")
    settle()
    trigger(window, "add-kicker")
    editor = QApplication.focusWidget()
    QApplication.clipboard().setText(STORY)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert answers.offered == []
    assert window.desk.item.role is Role.KICKER
    assert STORY in editor.toPlainText()


@pytest.mark.parametrize("mime", [carried(STORY), carried(text=STORY)], ids=["link", "text"])
def test_a_link_dropped_on_any_pane_is_asked_about(window, answers, settle, qtbot, mime):
    window.desk.open_text(b"One article.\n\nWith some words in it, and a few more.", "one")
    settle()
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for pane in (window.panes.article.text.viewport(), window.panes.page):
        at = QPointF(20, 20)
        enter = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(pane, enter)
        QApplication.sendEvent(pane, QDropEvent(at, Qt.DropAction.CopyAction, mime, buttons, keys))
    qtbot.waitUntil(lambda: answers.offered == [(STORY, True)] * 2)


@pytest.mark.parametrize("mime", [carried(STORY), carried(text=STORY)], ids=["link", "text"])
def test_a_dropped_link_is_asked_about(window, answers, settle, pages, qtbot, mime):
    assert drop(window, mime)
    qtbot.waitUntil(lambda: answers.offered == [(STORY, False)])
    settle()
    assert pages == []


def test_other_things_are_not_taken(window, answers, qapp):
    mime = carried(text="Some words")
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPointF(10, 10).toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    over.ignore()
    window.dragEnterEvent(over)
    assert not over.isAccepted()
    assert not drop(window, mime)
    qapp.processEvents()
    assert answers.offered == []


def test_unsaved_work_is_asked_about_before_anything_is_fetched(window, answers, settle, pages):
    window.desk.add_own(Role.KICKER, "Harbours")
    answers.asked, answers.answer = Asked(STORY), Answer.CANCEL
    trigger(window, "open-address")
    settle()
    assert pages == []


def test_an_article_can_be_added_to_the_card(window, answers, settle):
    window.desk.open_text(b"One article.\n\nWith some words in it, and a few more.", "one")
    settle()
    answers.asked = Asked(STORY, is_added=True)
    trigger(window, "open-address")
    settle()
    assert len(window.desk.card.sources) == 2
    assert answers.offered == [("", True)]


def test_what_cannot_be_fetched_is_told(window, answers, settle):
    answers.asked = Asked("https://news.example/gone")
    trigger(window, "open-address")
    settle()
    assert window.notice.isVisible()
    assert window.notice.text == "There is no page. Check the address."
    assert not window.actions_made["cancel"].isEnabled()


# Stopping


def test_escape_stops_a_fetch(window, answers, settle, pages):
    answers.asked = Asked(STORY)
    trigger(window, "open-address")
    assert window.actions_made["cancel"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.status.is_busy
    assert window.status.text == "Stopped."
    settle()
    assert pages[0].stops[0].is_given
    assert window.desk.is_empty
    assert not window.actions_made["cancel"].isEnabled()


def test_escape_stops_a_fetch_before_it_puts_an_older_trouble_away(window, answers, settle):
    window.desk.trouble.emit("An older trouble.")
    answers.asked = Asked(STORY)
    trigger(window, "open-address")
    assert not window.notice.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.desk.is_busy


def test_escape_stops_a_fetch_before_it_puts_a_newer_trouble_away(window, answers):
    answers.asked = Asked(STORY)
    trigger(window, "open-address")
    window.desk.trouble.emit("A trouble with something else.")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.desk.is_busy
    assert window.notice.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.notice.isVisible()


def test_escape_puts_a_trouble_away_where_nothing_is_under_way(window):
    window.desk.trouble.emit("A trouble.")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.notice.isVisible()


def test_escape_hangs_up_on_a_server_that_keeps_silent(qtbot):
    """With the real fetcher on a real thread: the server sees the line close."""
    site = Site()
    asked = threading.Event()

    def answer(line):
        asked.set()
        silence(line)

    site.answers["/story"] = answer
    desk = Desk(app.parts())
    desk.open_address(f"http://127.0.0.1:{site.port}/story")
    assert asked.wait(10)
    desk.cancel()
    log = desk.workshop.web.log
    qtbot.waitUntil(lambda: [one.outcome for one in log.requests] == ["stopped"])
    site.close()
    assert desk.is_empty


# The dialogs


def test_only_what_can_be_an_address_can_be_fetched(qtbot):
    dialog = AddressDialog(None, "", has_card=True)
    qtbot.addWidget(dialog)
    assert not dialog.fetch.isEnabled()
    assert not dialog.add.isEnabled()
    QTest.keyClicks(dialog.field, "news.example/story")
    assert dialog.fetch.isEnabled()
    assert dialog.asked == Asked(STORY)


def test_enter_fetches_and_the_other_button_adds(qtbot):
    dialog = AddressDialog(None, STORY, has_card=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.field.selectedText() == STORY
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.asked == Asked(STORY)
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        dialog.add.click()
    assert dialog.asked == Asked(STORY, is_added=True)


def test_without_a_card_there_is_nothing_to_add_to(qtbot):
    dialog = AddressDialog(None, STORY, has_card=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.add.isVisible()


def test_the_dialog_is_reached_and_left(window, monkeypatch):
    shown = []

    def exec_(dialog):
        shown.append((dialog.field.text(), dialog.fetch.isEnabled()))
        return bool(dialog.field.text())

    monkeypatch.setattr(AddressDialog, "exec", exec_)
    asking = Asking()
    assert asking.address(window, STORY, has_card=False) == Asked(STORY)
    assert asking.address(window, "", has_card=False) is None
    assert shown == [(STORY, True), ("", False)]


def test_an_address_is_opened_by_keys_alone(make_window, settle):
    window = make_window(Asking())

    def type_it():
        dialog = QApplication.activeModalWidget()
        QTest.keyClicks(dialog.field, "news.example/story")
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    QTimer.singleShot(0, type_it)
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.status.text == "Fetching news.example …"
    settle()
    assert window.desk.card.sources[0].details.url == STORY


def rows(dialog):
    table = dialog.table
    items = [table.topLevelItem(index) for index in range(table.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items]


def test_the_log_shows_every_request_and_follows_new_ones(window, answers, settle):
    trigger(window, "network-log")
    dialog = window.findChild(NetworkLogDialog)
    assert rows(dialog) == []
    assert dialog.hint.text() == "Nothing was asked of the network since the start."
    for address in (STORY, "https://news.example/gone"):
        answers.asked = Asked(address)
        trigger(window, "open-address")
        settle()
    assert rows(dialog) == [
        ("09:30:00", "GET https://news.example/gone", "404 Not Found"),
        ("09:30:00", f"GET {STORY}", "200 OK · 1,234 bytes"),
    ]
    dialog.close()
