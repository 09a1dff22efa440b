"""The window: actions, title, asking before work is lost, trouble, panes and palettes."""

from pathlib import Path

import PIL.Image
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QAction, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QLineEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from briefer import app
from briefer.desk.desk import Desk
from briefer.model.article import Arrival, BlockKind
from briefer.model.card import Paper
from briefer.model.item import Part, Role
from briefer.storage.settings import SettingsFile
from briefer.ui.actions import Scope
from briefer.ui.asking import Answer
from briefer.ui.command_palette import CommandPalette
from briefer.ui.fit_bar import PaperButton
from briefer.ui.handout_dialog import HandoutDialog
from briefer.ui.icons import Icons
from briefer.ui.page_view import Zoom
from briefer.ui.window import Window
from tests.desk_sample import TEXT


class Answers:
    """Answers in place of dialogs; records what was asked."""

    def __init__(self):
        self.path = None
        self.answer = Answer.CANCEL
        self.asked = []

    def open_file(self, _parent, _folder):
        self.asked.append("open")
        return self.path

    def open_picture(self, _parent, _folder):
        self.asked.append("picture")
        return self.path

    def save_card(self, _parent, suggestion):
        self.asked.append(f"save {suggestion.name}")
        return self.path

    def save_pdf(self, _parent, suggestion):
        self.asked.append(f"export {suggestion.name}")
        return self.path

    def unsaved(self, _parent, name):
        self.asked.append(f"unsaved {name}")
        return self.answer


@pytest.fixture(scope="module")
def parts():
    return app.parts()


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def viewed():
    return []


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "harbour.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def window(parts, executor, answers, viewed, tmp_path, qtbot):
    settings = SettingsFile(tmp_path / "settings.toml")
    desk = Desk(parts, executor)
    made = Window(desk, settings, Icons(app.ICONS), asking=answers, viewer=viewed.append)
    made.desk = desk
    qtbot.addWidget(made, before_close_func=lambda _: setattr(answers, "answer", Answer.DISCARD))
    made.show()
    return made


@pytest.fixture
def opened(window, article, settle):
    window.files.open_path(article)
    settle()
    return window


def trigger(window, name):
    window.actions_made[name].trigger()


def test_the_window_welcomes_and_offers_what_can_be_done(window):
    assert window.welcome.isVisible()
    assert window.windowTitle() == "Briefer"
    assert window.actions_made["open"].isEnabled()
    assert not window.actions_made["export"].isEnabled()
    assert not window.actions_made["undo"].isEnabled()


def test_an_article_opens_into_three_panes(opened):
    assert not opened.welcome.isVisible()
    assert all(pane.isVisible() for pane in opened.panes.all)
    assert opened.windowTitle().startswith("Harbour board backs a movable barrier")
    assert not opened.isWindowModified()


def test_what_is_under_way_can_be_seen(window, article, settle):
    window.files.open_path(article)
    assert window.status.is_busy
    assert window.status.text == "Opening harbour.txt …"
    settle()
    assert not window.status.is_busy


def test_an_edit_marks_the_title_and_undo_takes_the_mark_away(opened):
    trigger(opened, "add-kicker")
    assert opened.isWindowModified()
    trigger(opened, "undo")
    assert not opened.isWindowModified()
    assert opened.actions_made["redo"].isEnabled()


def test_what_may_be_done_is_asked_once_a_step(opened, monkeypatch):
    asked = []
    monkeypatch.setattr(opened.actions_made, "refresh", lambda: asked.append(None))
    panes = opened.panes
    panes.article.text.choose_block(2)
    for step in (
        lambda: panes.article.pick(Role.KEY_POINT),
        opened.desk.undo,
        opened.desk.redo,
        lambda: opened.desk.select(None),
    ):
        asked.clear()
        step()
        assert len(asked) == 1


def test_every_action_has_a_name_and_its_keys_are_its_own(window):
    window._prepared()
    keys = {}
    for name, action in window.actions_made.data.items():
        assert action.name
        for key in action.keys:
            assert not QKeySequence(key).isEmpty(), key
            assert keys.setdefault(key, name) == name, key
            keys[key] = name


def test_everything_has_a_key(window):
    assert [name for name, action in window.actions_made.data.items() if not action.keys] == []


def test_the_letters_of_roles_work_in_the_article_only(opened):
    for name, action in opened.actions_made.data.items():
        if action.scope is Scope.ARTICLE:
            made = opened.actions_made[name]
            assert made.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
            assert made in opened.panes.article.text.actions()
            assert made not in opened.actions()


def test_a_letter_picks_the_chosen_words(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    text = opened.panes.article.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_B)
    assert opened.desk.item.role is Role.BACKGROUND
    assert opened.status.text == "Background picked from ¶\u202f1."


def test_the_palette_lists_every_action(opened):
    trigger(opened, "commands")
    palette = opened.findChild(CommandPalette)
    listed = palette.list.topLevelItemCount()
    palette.close()
    templates = len(opened.desk.workshop.template_names)
    laws = len(opened.desk.workshop.languages.laws.names)
    assert listed == len(opened.actions_made.data) - 1 + templates + laws


def test_the_palette_has_the_keys_that_were_the_article_s(opened):
    opened.panes.article.text.setFocus()
    trigger(opened, "commands")
    palette = opened.findChild(CommandPalette)
    QTest.keyClicks(QApplication.focusWidget(), "letter")
    typed = palette.field.text()
    palette.close()
    assert typed == "letter"


def test_menus_hold_every_action_but_those_for_keys_alone(window):
    held = {
        action.objectName()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
    }
    assert set(window.actions_made.data) - held == {"last-pane"}


def test_saving_asks_for_a_place_once(opened, answers, tmp_path):
    trigger(opened, "add-kicker")
    answers.path = tmp_path / "card.brief"
    trigger(opened, "save")
    trigger(opened, "add-desk-line")
    trigger(opened, "save")
    assert answers.asked == ["save harbour.brief"]
    assert answers.path.is_file()
    assert opened.windowTitle().startswith("card.brief")
    assert not opened.isWindowModified()


def test_no_place_is_no_save(opened, answers):
    trigger(opened, "add-kicker")
    trigger(opened, "save")
    assert opened.isWindowModified()


def test_a_read_only_folder_is_told_and_nothing_is_lost(opened, answers, tmp_path):
    trigger(opened, "add-kicker")
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    answers.path = blocked / "card.brief"
    trigger(opened, "save-as")
    assert opened.notice.isVisible()
    assert opened.isWindowModified()
    assert len(opened.desk.card.items) == 3


def test_a_trouble_goes_away_when_it_was_read_and_the_work_goes_on(opened):
    opened.desk.trouble.emit("The folder is read-only.")
    opened.notice.be_read()
    assert opened.notice.isVisible()
    trigger(opened, "add-kicker")
    assert not opened.notice.isVisible()


def test_a_trouble_can_be_read_while_one_types_on(opened):
    opened.desk.trouble.emit("Quotation marks cannot be typed here.")
    trigger(opened, "add-kicker")
    assert opened.notice.isVisible()
    opened.notice.be_read()
    assert not opened.notice.isVisible()


def test_a_card_that_does_not_fit_asks_for_no_file(opened, answers):
    opened.desk.add_own(Role.KICKER, "A very long kicker. " * 400)
    trigger(opened, "export")
    trigger(opened, "print")
    assert answers.asked == []
    assert "over by" in opened.notice.text


def test_closing_asks_about_unsaved_work(opened, answers):
    trigger(opened, "add-kicker")
    assert not opened.close()
    assert answers.asked == ["unsaved Harbour board backs a movable barrier"]
    answers.answer = Answer.DISCARD
    assert opened.close()


def test_closing_can_save(opened, answers, tmp_path):
    trigger(opened, "add-kicker")
    answers.answer, answers.path = Answer.SAVE, tmp_path / "card.brief"
    assert opened.close()
    assert answers.path.is_file()


def test_a_save_that_fails_keeps_the_window_open(opened, answers, tmp_path):
    trigger(opened, "add-kicker")
    answers.answer, answers.path = Answer.SAVE, tmp_path / "missing" / "card.brief"
    assert not opened.close()
    assert opened.isWindowModified()


def test_closing_without_work_asks_nothing(opened, answers):
    assert opened.close()
    assert answers.asked == []


def test_opening_another_asks_about_unsaved_work(opened, answers, article):
    trigger(opened, "add-kicker")
    answers.path = article
    trigger(opened, "open")
    assert answers.asked[-1].startswith("unsaved")
    assert not opened.status.is_busy


def test_a_new_card_brings_the_welcome_back(opened):
    trigger(opened, "new")
    assert opened.welcome.isVisible()
    assert opened.windowTitle() == "Briefer"


def test_words_on_the_clipboard_become_an_article(window, settle):
    QApplication.clipboard().setText(TEXT)
    trigger(window, "paste")
    settle()
    assert window.desk.card.sources[0].headline == "Harbour board backs a movable barrier"


def test_an_article_copied_in_a_browser_comes_without_its_junk(window, settle):
    mime = QMimeData()
    mime.setText("Bridge to close\nShare\nThe county closed it. Divers found cracks.")
    mime.setHtml(
        "<h1>Bridge to close</h1><button>Share</button><p>The county <b>closed</b> it.</p>"
        "<p>Divers found cracks.</p>"
    )
    QApplication.clipboard().setMimeData(mime)
    trigger(window, "paste")
    settle()
    article = window.desk.card.sources[0].article
    assert article.text == "Bridge to close\nThe county closed it.\nDivers found cracks."
    assert article.origin.how is Arrival.CLIPBOARD
    assert [left.text for left in article.dropped] == ["Share"]


def test_a_web_page_dropped_on_the_window_opens(window, tmp_path, settle):
    page = tmp_path / "bridge.html"
    page.write_text("<nav>Home</nav><h1>Bridge to close</h1><p>The county closed it.</p>")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    window.files.take(mime)
    settle()
    assert window.desk.card.sources[0].headline == "Bridge to close"


def test_an_empty_clipboard_is_said(window):
    QApplication.clipboard().setText(" ")
    trigger(window, "paste")
    assert window.status.text == "The clipboard holds no words."


def test_a_file_dropped_on_the_window_opens(window, article, settle):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(10, 10), copy, mime, buttons, keys))
    settle()
    assert window.desk.card.sources


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "Bridge.PNG"
    PIL.Image.new("RGB", (60, 40), (120, 90, 30)).save(path)
    return path


def pictures(window):
    return [item for item in window.desk.card.items if item.role is Role.PICTURE]


def test_a_picture_is_asked_for_and_put_on_the_card(opened, answers, picture, settle):
    answers.path = picture
    opened.actions_made["add-picture"].trigger()
    settle()
    (item,) = pictures(opened)
    assert answers.asked == ["picture"]
    assert opened.desk.selection == item.id
    (shown,) = (row for row in opened.panes.outline.items if row.item.id == item.id)
    editors = shown.editors
    assert [part.value for part in editors] == ["caption", "credit", "alt"]


def test_several_files_dropped_become_one_card_with_tabs(window, article, settle, tmp_path):
    ferry = tmp_path / "ferry.txt"
    ferry.write_text("Ferry fares rise in May\nA crossing costs 4 euros from then on.\n")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in (article, ferry)])
    assert window.files.take(carried)
    settle()
    tabs = window.panes.article.tabs
    assert [tabs.tabText(index)[:8] for index in range(tabs.count())] == ["A  Harbo", "B  Ferry"]
    assert tabs.currentIndex() == 0
    trigger(window, "next-article")
    assert window.panes.article.text.toPlainText().startswith("Ferry fares")
    assert tabs.currentIndex() == 1
    trigger(window, "next-article")
    assert tabs.currentIndex() == 0


def test_a_picture_dropped_on_a_card_is_added_and_on_an_empty_desk_opened(
    window, opened, picture, settle
):
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(picture))])
    opened.files.take(carried)
    settle()
    assert len(pictures(opened)) == 1
    opened.desk.new()
    opened.files.take(carried)
    settle()
    assert opened.desk.is_empty
    assert opened.notice.isVisible()


def test_an_unreadable_file_is_told(window, tmp_path, settle):
    window.files.open_path(tmp_path)
    settle()
    assert window.notice.isVisible()
    assert window.welcome.isVisible()


def test_opened_files_are_remembered(opened, article, tmp_path):
    assert opened.files.settings.recent == (article,)
    assert SettingsFile(tmp_path / "settings.toml").read().recent == (article,)


def test_the_page_is_exported_where_asked(opened, answers, tmp_path):
    answers.path = tmp_path / "card.pdf"
    trigger(opened, "export")
    assert answers.asked == ["export harbour.pdf"]
    assert answers.path.read_bytes().startswith(b"%PDF")
    told = "Exported to card.pdf. The passages it uses go along in it."
    assert opened.status.text == told


def test_sheets_open_in_the_viewer_where_there_is_no_printer(opened, viewed):
    opened.files.send(2, Paper.A4, 1, "")
    assert viewed[0].read_bytes().startswith(b"%PDF")
    assert "viewer" in opened.status.text


def test_the_other_palette_is_worn_and_remembered(opened, tmp_path):
    trigger(opened, "theme")
    assert opened.theme.is_dark
    assert SettingsFile(tmp_path / "settings.toml").read().scheme == "dark"
    trigger(opened, "theme")
    assert not opened.theme.is_dark


def test_the_window_comes_back_where_it_was(opened, tmp_path, parts, executor, qtbot):
    opened.resize(760, 640)
    opened.close()
    settings = SettingsFile(tmp_path / "settings.toml")
    again = Window(Desk(parts, executor), settings, Icons(app.ICONS))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 640)


def test_panes_take_the_focus_in_turn(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    for name, index in (("pane-2", 1), ("pane-3", 2), ("next-pane", 0), ("last-pane", 2)):
        trigger(opened, name)
        assert opened.panes.focused == index


def test_undo_belongs_to_the_desk_wherever_the_focus_is(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    trigger(opened, "details")
    field = opened.panes.article.details.fields["publisher"]
    field.setFocus()
    QTest.keyClicks(field, "Gazette")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert not opened.desk.can_undo


def test_holding_moving_and_deleting_by_key(opened):
    desk = opened.desk
    desk.select(desk.card.items[0].id)
    trigger(opened, "hold")
    assert desk.item.held
    assert opened.actions_made["hold"].isChecked()
    trigger(opened, "down")
    assert [item.role for item in desk.card.items] == [Role.STANDFIRST, Role.HEADLINE]
    trigger(opened, "up")
    trigger(opened, "delete")
    assert [item.role for item in desk.card.items] == [Role.STANDFIRST]


def test_words_of_our_own_can_be_typed_at_once(opened, qtbot):
    assert not opened.actions_made["add-kicker"].shortcut().isEmpty()
    with qtbot.waitActive(opened):
        opened.activateWindow()
    trigger(opened, "add-kicker")
    QTest.keyClicks(QApplication.focusWidget(), "Harbour")
    assert opened.desk.item.role is Role.KICKER
    assert opened.desk.shown(opened.desk.selection, Part.TEXT)[0].text == "Harbour"


def test_an_empty_window_adds_nothing(window):
    trigger(window, "add-kicker")
    assert window.desk.is_empty


def test_the_page_is_enlarged_by_action(opened):
    view = opened.panes.page.view
    whole = view.scale
    trigger(opened, "larger")
    assert view.scale > whole
    trigger(opened, "smaller")
    assert view.scale == pytest.approx(whole)
    trigger(opened, "page-width")
    assert view.zoom is Zoom.WIDTH
    trigger(opened, "whole-page")
    assert view.zoom is Zoom.WHOLE


def test_a_shifted_letter_says_what_a_block_is(opened, qtbot, settle):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    text = opened.panes.article.text
    text.setFocus()
    for _ in range(3):
        QTest.keyClick(text, Qt.Key.Key_Down)
    QTest.keyClick(text, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert opened.desk.card.sources[0].blocks[2].kind is BlockKind.HEADLINE
    QTest.keyClick(text, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert opened.desk.card.sources[0].blocks[2].kind is BlockKind.PARAGRAPH


def test_paper_is_chosen_and_shown(opened):
    trigger(opened, "paper-a5")
    assert opened.desk.card.paper is Paper.A5
    assert opened.actions_made["paper-a5"].isChecked()
    assert not opened.actions_made["paper-a4"].isChecked()


def test_every_control_says_its_name(opened):
    def needs_name(widget: QWidget) -> bool:
        takes_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        return widget.isVisible() and (takes_focus or isinstance(widget, QAbstractButton))

    def name(widget: QWidget) -> str:
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)

    trigger(opened, "draft")
    trigger(opened, "details")
    asked = [widget for widget in opened.findChildren(QWidget) if needs_name(widget)]
    assert {QLineEdit, QTextEdit, QAbstractButton, QFrame} <= {
        kind for widget in asked for kind in type(widget).__mro__
    }
    assert [f"{type(w).__name__} {w.objectName()}" for w in asked if not name(w).strip()] == []


def test_the_tab_key_reaches_every_control(opened, qtbot):
    with qtbot.waitActive(opened):
        opened.activateWindow()
    trigger(opened, "draft")
    trigger(opened, "details")
    reached = []
    while (stop := QApplication.focusWidget()) not in reached:
        reached.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)

    def is_stop(widget: QWidget) -> bool:
        takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        # Of papers, one is a stop; the arrow keys lead to the others.
        is_other = isinstance(widget, PaperButton) and not widget.isChecked()
        return bool(takes_tab) and widget.isVisible() and widget.isEnabled() and not is_other

    stops = [widget for widget in opened.findChildren(QWidget) if is_stop(widget)]
    assert len(stops) > 20
    assert [type(w).__name__ for w in stops if w not in reached] == []


def test_every_question_of_the_print_dialog_says_its_name(qtbot):
    dialog = HandoutDialog(None, ("Front desk",), Paper.A4)
    qtbot.addWidget(dialog)
    kinds = (QAbstractButton, QComboBox, QSpinBox)
    asked = [widget for kind in kinds for widget in dialog.findChildren(kind)]
    names = [QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name) for w in asked]
    assert len(names) > 5
    assert all(names)


def test_actions_are_written_once(window):
    made = [action.objectName() for action in window.findChildren(QAction) if action.objectName()]
    assert len(made) == len(set(made))


def test_the_print_dialog_is_reached(opened, monkeypatch, viewed):
    from briefer.ui.handout_dialog import HandoutDialog

    asked = []
    monkeypatch.setattr(HandoutDialog, "exec", lambda dialog: asked.append(dialog.handout) or 0)
    trigger(opened, "print")
    assert asked[0].paper is Paper.A4
    assert viewed == []


def test_geometry_that_is_no_geometry_is_passed_over(parts, executor, tmp_path, qtbot):
    file = SettingsFile(tmp_path / "settings.toml")
    file.change(lambda settings: type(settings)(settings.recent, b"nonsense", settings.scheme))
    made = Window(Desk(parts, executor), file, Icons(app.ICONS))
    qtbot.addWidget(made)
    assert made.width() > 600


def test_recent_files_can_be_asked_for(opened, article):
    trigger(opened, "recent")
    palette = opened.findChild(CommandPalette)
    row = palette.list.topLevelItem(0)
    found = row.text(0), Path(row.text(1))
    palette.close()
    assert found == (article.name, article.parent)
