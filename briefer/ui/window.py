"""The window: welcome or three panes, menus and toolbar of the actions, status and trouble."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.storage.settings import SettingsFile
from briefer.ui import fonts
from briefer.ui.actions import Actions, Scope
from briefer.ui.asking import Asking
from briefer.ui.carried import files_in, link_in
from briefer.ui.commands import BEGINNINGS, commands, menus
from briefer.ui.files import Files, Viewer, view
from briefer.ui.icons import Icons
from briefer.ui.notice import Notice
from briefer.ui.status_line import StatusLine
from briefer.ui.style import dress
from briefer.ui.theme import DARK, LIGHT, Theme, named
from briefer.ui.toolbar import PRIMARY, SHOWN, toolbar
from briefer.ui.welcome import Welcome

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QShowEvent,
    )

    from briefer.desk.rechecking import Held
    from briefer.ui.panes import Panes

_FIRST_SIZE = (1440, 900)
_AFTER_FIRST_PAINT = 100  # milliseconds


class Window(QMainWindow):
    """One window on one desk. `make_panes`, `asking` and `viewer` can be others in a test."""

    def __init__(
        self,
        desk: Desk,
        settings: SettingsFile,
        icons: Icons,
        make_panes: Callable[[Desk], "Panes"] | None = None,
        asking: Asking | None = None,
        viewer: Viewer = view,
    ) -> None:
        super().__init__()
        self._desk, self._make_panes = desk, make_panes
        self._sans = fonts.install(desk.workshop.faces, fonts.SANS)
        self.files = Files(desk, self, settings, asking or Asking(), viewer)
        self.theme: Theme = named(self.files.settings.scheme)
        self.panes: Panes | None = None
        self._dress()
        self.actions_made = Actions(commands(desk, self.files, self), self, icons)
        self.notice = Notice(icons)
        self.welcome = Welcome(*(self.actions_made[name] for name in BEGINNINGS))
        self._stack = QStackedWidget()
        keys = [self.actions_made.data[name].shown_key for name in ("commands", "cancel")]
        self.status = StatusLine(*keys)
        self._build()
        self._connect()
        self._tint()
        self._refresh()
        self._restore()
        self.welcome.open_button.setFocus()

    # How it is built

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.actions_made.fill(self.menuBar(), menus(self._desk))
        self.addToolBar(toolbar(self.tr("Tools"), self.actions_made))
        self._stack.addWidget(self.welcome)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        desk = self._desk
        desk.settled.connect(self._refresh)
        desk.changed.connect(self._work_goes_on)
        desk.opened.connect(self._show_opened)
        desk.said.connect(self.status.say)
        desk.trouble.connect(self.notice.tell)
        desk.busy.connect(self._show_busy)
        desk.held.connect(self._show_held)
        self.status.cancelled.connect(desk.cancel)
        self.files.remembered.connect(self._show_recent_files)
        self.welcome.chosen.connect(self.files.open_path)
        self._show_recent_files()

    def _restore(self) -> None:
        geometry = self.files.settings.geometry
        if not geometry or not self.restoreGeometry(QByteArray(geometry)):
            room = self.screen().availableGeometry()
            self.resize(min(_FIRST_SIZE[0], room.width()), min(_FIRST_SIZE[1], room.height()))

    # What is shown

    def _refresh(self) -> None:
        self.setWindowTitle(
            f"{self.files.name}[*] — Briefer" if not self._desk.is_empty else "Briefer"
        )
        self.setWindowModified(self._desk.is_unsaved)
        self.actions_made.refresh()

    def _show_opened(self) -> None:
        """Show the panes for a card, the welcome for an empty desk."""
        self.notice.dismiss()
        if self._desk.is_empty:
            self._stack.setCurrentWidget(self.welcome)
            self.welcome.open_button.setFocus()
            return
        panes = self._prepared()
        self._stack.setCurrentWidget(panes)
        panes.go_to(0)

    def _prepared(self) -> "Panes":
        if self.panes is None:
            from briefer.ui.panes import Panes

            self.panes = (self._make_panes or Panes)(self._desk)
            self._stack.addWidget(self.panes)
            self.panes.set_theme(self.theme)
            self.panes.article.said.connect(self.status.say)
            self.actions_made.give(Scope.ARTICLE, self.panes.article.text)
        return self.panes

    def _show_recent_files(self) -> None:
        self.welcome.show_recent(self.files.settings.recent)

    def _work_goes_on(self) -> None:
        """A message is about what was done last; a trouble is over once the page can be set."""
        self.status.say("")
        if self._desk.page is not None:
            self.notice.be_over()

    def _show_busy(self, text: str) -> None:
        if text:
            self.notice.dismiss()  # about what was tried before
        self.notice.set_escapable(not text)  # Escape stops the work first
        self.actions_made.refresh()
        self.status.show_busy(text)
        self.welcome.show_busy(text)

    def _show_held(self, held: "Held") -> None:
        """What became of the passages in a new copy of their article."""
        from briefer.ui.copy_report import CopyReport

        CopyReport(self, self._desk, held, self.theme).show()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress(app, self.theme, self._sans)

    def _tint(self) -> None:
        self.actions_made.tint(SHOWN, self.theme, self.devicePixelRatioF(), PRIMARY)
        there = "light" if self.theme.is_dark else "dark"
        self.actions_made.set_icon("theme", there, self.theme, self.devicePixelRatioF())
        self.notice.set_theme(self.theme)
        if self.panes is not None:
            self.panes.set_theme(self.theme)

    # What the actions call

    def on_panes(self, call: Callable[["Panes"], object]) -> None:
        """Do something with the panes, where there are any."""
        if self.panes is not None:
            call(self.panes)

    def show_commands(self) -> None:
        """Ask for one of all the actions."""
        from briefer.ui.command_palette import ask_command
        from briefer.ui.law_choices import law_choices
        from briefer.ui.template_choices import palette_choices

        choices = [*palette_choices(self._desk), *law_choices(self._desk)]
        ask_command(self, self.actions_made, choices)

    def show_recent(self) -> None:
        """Ask for one of the recent files."""
        from briefer.ui.command_palette import ask_recent

        ask_recent(self, self.files.settings.recent, self.files.open_path)

    def show_network_log(self) -> None:
        """Show what was asked of the network."""
        from briefer.ui.network_log_dialog import show_network_log

        show_network_log(self, self._desk)

    def switch_theme(self) -> None:
        """Light to dark, dark to light."""
        self.theme = LIGHT if self.theme.is_dark else DARK
        name = self.theme.name
        self.files.remember(lambda settings: replace(settings, scheme=name))
        self._dress()
        self._tint()

    # Qt's events

    def createPopupMenu(self) -> None:
        """No menu for hiding the toolbar: what is hidden by mistake is hard to find again."""

    def showEvent(self, event: "QShowEvent") -> None:
        super().showEvent(event)
        # Once the window has been seen, so that the first article then opens at once.
        QTimer.singleShot(_AFTER_FIRST_PAINT, self._prepared)

    def closeEvent(self, event: "QCloseEvent") -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        geometry = bytes(self.saveGeometry().data())
        self.files.remember(lambda settings: replace(settings, geometry=geometry))
        self._desk.close()
        event.accept()

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if files_in(event.mimeData()) or link_in(event.mimeData()):
            self.welcome.set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: "QDragLeaveEvent") -> None:
        self.welcome.set_over(False)

    def dropEvent(self, event: "QDropEvent") -> None:
        self.welcome.set_over(False)
        if self.files.take(event.mimeData()):
            event.acceptProposedAction()
