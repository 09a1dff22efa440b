"""Command palette, print dialog, notice, welcome, status line, icons and palettes."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from shiboken6 import isValid

from briefer import app
from briefer.model.card import Paper
from briefer.model.item import Role
from briefer.ui.actions import Choice
from briefer.ui.command_palette import CommandPalette, matches
from briefer.ui.handout_dialog import Handout, HandoutDialog
from briefer.ui.icons import Icons
from briefer.ui.notice import Notice
from briefer.ui.pane_header import Info
from briefer.ui.status_line import StatusLine
from briefer.ui.style import sheet
from briefer.ui.theme import DARK, LIGHT
from briefer.ui.welcome import Welcome


@pytest.fixture
def palette(shown):
    parent = shown(QWidget())
    called = []
    choices = [
        Choice("Open", "Ctrl+O", lambda: called.append("open")),
        Choice("Undo", "Ctrl+Z", lambda: called.append("undo"), is_enabled=False),
        Choice("Pick as quote", "Q", lambda: called.append("quote")),
    ]
    made = CommandPalette(parent, "What would you like to do?", choices)
    made.show()
    made.called = called
    yield made
    if isValid(made):
        made.close()


def rows(palette):
    found = [palette.list.topLevelItem(index) for index in range(palette.list.topLevelItemCount())]
    return [row.text(0) for row in found if not row.isHidden()]


def test_the_palette_lists_everything_with_its_keys(palette):
    assert rows(palette) == ["Open", "Undo", "Pick as quote"]
    assert palette.list.topLevelItem(0).text(1) == "Ctrl+O"


def test_typing_narrows_and_enter_runs(palette):
    QTest.keyClicks(palette.field, "quo pick")
    assert rows(palette) == ["Pick as quote"]
    called = palette.called
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert called == ["quote"]


def test_the_arrows_move_while_the_field_has_the_focus(palette):
    called = palette.called
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert called == ["quote"]


def test_what_cannot_be_done_is_shown_and_not_run(palette):
    QTest.keyClicks(palette.field, "undo")
    assert rows(palette) == ["Undo"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.called == []


@pytest.mark.parametrize(
    ("typed", "is_hit"), [("", True), ("EXP", True), ("pdf exp", True), ("exq", False)]
)
def test_matching(typed, is_hit):
    assert matches("Export PDF Ctrl+E", typed) is is_hit


def test_the_print_dialog_hands_back_what_is_chosen(qtbot):
    dialog = HandoutDialog(None, ("Desk printer",), Paper.LETTER)
    qtbot.addWidget(dialog)
    assert dialog.handout == Handout(1, Paper.LETTER, 1, "Desk printer")
    dialog.ups[4].click()
    dialog.copies.setValue(3)
    dialog.paper.setCurrentIndex(0)
    dialog.printer.setCurrentIndex(1)
    assert dialog.handout == Handout(4, Paper.A4, 3, "")


def test_without_a_printer_the_viewer_is_offered(qtbot):
    dialog = HandoutDialog(None, (), Paper.A5)
    qtbot.addWidget(dialog)
    assert dialog.handout == Handout(1, Paper.A4, 1, "")
    assert not dialog.copies.isEnabled()


def test_a_notice_stays_until_dismissed(shown, qtbot):
    notice = Notice(Icons(app.ICONS))
    shown(notice, height=60)
    notice.hide()
    with qtbot.waitActive(notice):
        notice.tell("The folder is read-only.")
        notice.activateWindow()
    assert notice.accessibleName() == notice.text == "The folder is read-only."
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_the_welcome_offers_recent_files(shown, qtbot):
    welcome = Welcome(QAction("Open"), QAction("Paste article"))
    shown(welcome)
    welcome.show_recent([Path("/a/one.txt"), Path("/a/two.brief")])
    welcome.show_recent([Path("/a/two.brief")])
    buttons = welcome.findChildren(QWidget, "recent")
    with qtbot.waitSignal(welcome.chosen) as chosen:
        QTest.mouseClick(buttons[-1], Qt.MouseButton.LeftButton)
    assert chosen.args == [Path("/a/two.brief")]


def test_words_of_others_are_never_markup(shown):
    notice = shown(Notice(Icons(app.ICONS)), height=60)
    notice.setStyleSheet(sheet(LIGHT))
    notice.tell("<b>bold</b> does not exist.")
    formats = {label.textFormat() for label in notice.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_the_status_line_shows_work_under_way_and_can_stop_it(shown, qtbot):
    line = shown(StatusLine("Ctrl+K", "Esc"), height=30)
    line.show_busy("Opening a.txt …")
    assert line.is_busy
    with qtbot.waitSignal(line.cancelled):
        line.findChild(QToolButton, "stop").click()
    line.show_busy("")
    assert not line.is_busy


@pytest.mark.parametrize("path", sorted(app.ICONS.glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_draws_in_the_palettes_colour(path, qapp):
    image = Icons(app.ICONS).pixmap(path.stem, "#ff0000", 20, 2.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    inked = [pixel for pixel in pixels if pixel.alpha() > 200]
    assert len(inked) > 20
    assert all(pixel.red() > 200 and pixel.green() < 60 for pixel in inked)


def contrast(one, other):
    def light(colour):
        parts = [channel / 255 for channel in QColor(colour).getRgb()[:3]]
        bent = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * bent[0] + 0.7152 * bent[1] + 0.0722 * bent[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_words_can_be_read_on_every_ground(theme):
    for ground in (theme.window, theme.pane, theme.raised, theme.accent_wash, theme.bad_wash):
        assert contrast(theme.text, ground) >= 7
    for ground in (theme.window, theme.pane, theme.raised):
        assert contrast(theme.muted, ground) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("role", Role)
def test_a_roles_words_can_be_read_on_its_wash(theme, role):
    tint = theme.role_colours[role]
    assert contrast(tint.strong, tint.wash) >= 4.5
    assert contrast(theme.text, tint.wash) >= 7
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in tint)


def test_the_words_of_a_pane_s_head_are_never_cut_in_a_letter(shown):
    info = Info()
    info.setText("m" * 40)
    for wide in range(40, 60):
        shown(info).setFixedSize(wide, 24)
        picture = info.grab().toImage()
        last = picture.width() - 1
        edge = {picture.pixel(last, y) for y in range(picture.height())}
        assert edge == {picture.pixel(0, 0)}, wide
