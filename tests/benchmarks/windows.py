"""Start a window and print the clock's time after its first paint: `empty` or `briefer`."""

import sys
import time
from typing import Any


def empty() -> tuple[Any, Any]:
    """What every Qt program pays."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(["benchmark"])
    window = QMainWindow()
    window.resize(1440, 900)
    return application, window


def briefer() -> tuple[Any, Any]:
    """The window without a card, begun as the command begins it: its own imports come first."""
    import gc

    from briefer import cli

    gc.set_threshold(cli.COLLECT_AFTER)
    import briefer.cli.starting  # noqa: F401 - what the command loads counts
    from briefer import app

    application, _, window = app.prepared(app.parts())
    return application, window


def watch(application: Any, window: Any) -> int:
    """Show the window, and end the program once it has been painted."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Wait for the paint, then for what it queued."""
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, self.painted)
            return False

        def painted(self) -> None:
            print(time.time())
            application.exit(0)

    watcher = FirstPaint()
    window.installEventFilter(watcher)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(watch(*{"empty": empty, "briefer": briefer}[sys.argv[1]]()))
