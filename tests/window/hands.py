"""Hands and eyes on a real window: keys and mouse in, what is seen out.

Nothing waits on a duration: every step waits for what it brings about, and gives up loudly.
"""

import json
import time

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from briefer import app
from briefer.model.item import Part
from briefer.ui.washes import range_rects

LEFT = Qt.MouseButton.LeftButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DEADLINE = 30


def until(condition, what):
    """Let the window work until a condition holds."""
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(what)
        loop = QEventLoop()
        QTimer.singleShot(5, loop.quit)
        loop.exec()


class Hands:
    """The hands: keys go where the focus is, as the screen's own would."""

    def __init__(self, folder):
        started = app.prepared(app.parts())
        self.application, self.desk, self.window = started
        self.folder = folder
        self.told = {"trouble": []}
        self.desk.trouble.connect(self.told["trouble"].append)
        self.window.show()
        self.window.activateWindow()
        until(self.window.isActiveWindow, "the window never became active")

    # Hands

    def key(self, key, modifiers=PLAIN):
        QTest.keyClick(self.window.windowHandle(), key, modifiers)

    def type(self, words):
        for letter in words:
            QTest.keyClick(QApplication.focusWidget(), letter)

    def click(self, widget, at=None):
        QTest.mouseClick(widget, LEFT, PLAIN, at or widget.rect().center())

    def in_dialog(self, key, path, modifiers=CTRL):
        """Press a key that asks for a file, and type its name into the dialog."""
        watch = QTimer()
        watch.timeout.connect(lambda: self._fill_in(path, watch))
        watch.start(5)
        self.key(key, modifiers)
        until(lambda: not watch.isActive(), "no file dialog")

    def _fill_in(self, path, watch):
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            return
        watch.stop()
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        QApplication.clipboard().setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClick(field, Qt.Key.Key_V, CTRL)
        # The list of completions would take the Enter that is meant for the dialog.
        if (popup := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def wheel(self, viewport, top, height):
        """Turn the wheel until what stands at `top()` is in view, or it scrolls no further."""
        handle, at = self.window.windowHandle(), viewport.rect().center()
        last = None
        while (here := top()) != last and not 0 <= here <= max(viewport.height() - height, 0):
            last = here
            notch = QPoint(0, 120 if here < 0 else -120)
            QTest.wheelEvent(handle, viewport.mapTo(self.window, at).toPointF(), notch)
            self.application.processEvents()

    # Eyes

    @property
    def text(self):
        return self.window.panes.article.text

    def place(self, words, *, end=False):
        """Where words of the article stand in its viewport, once they are in view."""
        start = self.text.toPlainText().index(words)
        first = next(range_rects(self.text.document(), start, start + 1))
        self.wheel(self.text.viewport(), lambda: first.top() - self.text.scrolled, 96)
        at = start + len(words) - 1 if end else start
        rect = next(range_rects(self.text.document(), at, at + 1))
        x = rect.right() - 1 if end else rect.left() + 1
        return QPoint(int(x), int(rect.center().y()) - self.text.scrolled)

    def item(self, role, index=0):
        """The outline's item of a role."""
        found = [item for item in self.window.panes.outline.items if item.item.role is role]
        item, viewport = found[index], self.window.panes.outline.viewport()
        self.wheel(viewport, lambda: item.mapTo(viewport, QPoint(0, 0)).y(), item.height())
        return item

    def order(self):
        return [
            "".join(f.text for f in self.desk.shown(i.id, Part.TEXT)) for i in self.desk.card.items
        ]

    def count(self, role):
        return sum(item.role is role for item in self.desk.card.items)

    def open(self, path):
        self.in_dialog(Qt.Key.Key_O, path)
        until(lambda: not self.desk.is_busy and not self.desk.is_empty, "nothing was opened")
        until(lambda: self.window.panes is not None and self.text.isVisible(), "no panes")

    def quit(self):
        self.key(Qt.Key.Key_Q, CTRL)
        until(lambda: not self.window.isVisible(), "the window did not close")

    def tell(self):
        """Write what was seen, for the test that waits for it."""
        print(json.dumps(self.told))
