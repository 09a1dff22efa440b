"""Start a window and print the clock's time after its first paint: `empty` or `briefer`."""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Ends the program once the window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint, then for what it queued."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        print(time.time())
        QApplication.exit(0)


def empty() -> QMainWindow:
    """What every Qt program pays."""
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    return window


def briefer() -> QMainWindow:
    """The window without a card."""
    from briefer import app

    window = app.prepared(app.parts()).window
    window.show()
    return window


if __name__ == "__main__":
    application = QApplication(["benchmark"])
    made = {"empty": empty, "briefer": briefer}[sys.argv[1]]()
    watcher = FirstPaint()
    made.installEventFilter(watcher)
    sys.exit(application.exec())
