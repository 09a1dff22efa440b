"""A session: the application and its one window, from start to exit code."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from briefer.desk.desk import Desk
from briefer.storage.settings import SettingsFile
from briefer.ui.icons import Icons
from briefer.ui.window import Window

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


def application() -> QApplication:
    """The application of this process, made where there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["briefer"])
    app.setApplicationName("Briefer")
    app.setDesktopFileName("briefer")
    return app


def opened(workshop: "Workshop", settings: Path, icons: Path, path: Path | None) -> Window:
    """The window, shown, with an article or a card being opened where `path` names one."""
    desk = Desk(workshop)
    window = Window(desk, SettingsFile(settings), Icons(icons))
    window.show()
    if path is not None:
        window.files.open_path(path)
    return window


def run(workshop: "Workshop", settings: Path, icons: Path, path: Path | None) -> int:
    """Show the window until it is closed; the exit code. The display must have been checked."""
    app = application()
    window = opened(workshop, settings, icons, path)
    code = app.exec()
    window.deleteLater()
    return code
