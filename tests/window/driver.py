"""Drives a real window with mouse and keys only: `python -m tests.window.driver ARTICLE FOLDER`.

Writes what it saw as JSON to standard output. Nothing waits on a duration: every step waits for
what it brings about, and gives up loudly.
"""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from briefer import app
from briefer.model.item import Part, Role
from briefer.ui.role_bar import RoleChip
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


class Driver:
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

    def in_dialog(self, key, path):
        """Press a key that asks for a file, and type its name into the dialog."""
        watch = QTimer()
        watch.timeout.connect(lambda: self._fill_in(path, watch))
        watch.start(5)
        self.key(key, CTRL)
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

    # The work

    def open(self, path):
        self.in_dialog(Qt.Key.Key_O, path)
        until(lambda: not self.desk.is_busy and not self.desk.is_empty, "nothing was opened")
        until(lambda: self.window.panes is not None and self.text.isVisible(), "no panes")

    def pick_paragraph(self, words):
        left = int(self.text.column_rect().left()) - 24
        self.click(self.text.viewport(), QPoint(left, self.place(words).y()))
        chips = {chip.role: chip for chip in self.window.findChildren(RoleChip)}
        until(chips[Role.KEY_POINT].isVisible, "no roles were offered")
        self.click(chips[Role.KEY_POINT])
        until(lambda: self.count(Role.KEY_POINT) == 1, "the paragraph was not picked")

    def pick_sentence(self, words, key, role):
        before = self.count(role)
        QTest.mouseDClick(self.text.viewport(), LEFT, PLAIN, self.place(words))
        until(lambda: self.text.has_chosen, "no sentence was chosen")
        self.key(key)
        until(lambda: self.count(role) == before + 1, "the sentence was not picked")

    def pick_phrase(self, words, key, role):
        before = self.count(role)
        view = self.text.viewport()
        start, end = self.place(words), self.place(words, end=True)
        QTest.mousePress(view, LEFT, PLAIN, start)
        QTest.mouseMove(view, QPoint((start.x() + end.x()) // 2, end.y()))
        QTest.mouseMove(view, end)
        QTest.mouseRelease(view, LEFT, PLAIN, end)
        until(lambda: self.text.has_chosen, "no phrase was chosen")
        self.key(key)
        until(lambda: self.count(role) == before + 1, "the phrase was not picked")

    def trim(self, role, words):
        """Select the last words of an item by keys and delete them."""
        editor = self.item(role).editors[Part.TEXT]
        self.click(editor.viewport())
        until(editor.hasFocus, "the words did not take the focus")
        self.key(Qt.Key.Key_End, CTRL)
        while not editor.textCursor().selectedText().startswith(words):
            self.key(Qt.Key.Key_Left, CTRL | SHIFT)
        self.key(Qt.Key.Key_Delete)
        until(lambda: words not in editor.toPlainText(), "nothing was trimmed")

    def drag_above(self, role, index, other):
        """Drag an item by its grip above another of its role."""
        grip, target = self.item(role, index).grip, self.item(role, other)
        start = grip.rect().center()
        above = grip.mapFromGlobal(target.mapToGlobal(QPoint(20, 2)))
        before = self.order()
        QTest.mousePress(grip, LEFT, PLAIN, start)
        for part in (1, 2, 3, 4):
            QTest.mouseMove(grip, start + (above - start) * part / 4)
        QTest.mouseRelease(grip, LEFT, PLAIN, above)
        until(lambda: self.order() != before, "the drag moved nothing")

    def move_up(self, role, index):
        before = self.order()
        self.click(self.item(role, index), QPoint(200, 16))
        self.key(Qt.Key.Key_Up, ALT)
        until(lambda: self.order() != before, "Alt+Up moved nothing")

    def hold(self, role):
        item = self.item(role)
        self.click(item, QPoint(200, 16))
        self.key(Qt.Key.Key_H, CTRL)
        until(lambda: self.desk.item is not None and self.desk.item.held, "nothing is held back")

    def write_lead(self, role, words):
        item = self.item(role)
        self.click(item, QPoint(200, 16))
        lead = item.editors[Part.LEAD]
        until(lead.isVisible, "the lead-in cannot be filled in")
        self.click(lead.viewport())
        until(lead.hasFocus, "the lead-in did not take the focus")
        self.type(words)
        until(lambda: lead.toPlainText() == words, "the lead-in was not typed")
        self.key(Qt.Key.Key_Z, CTRL)
        until(lambda: not self.item(role).editors[Part.LEAD].toPlainText(), "nothing was undone")
        self.key(Qt.Key.Key_Z, CTRL | SHIFT)
        until(lambda: self.item(role).editors[Part.LEAD].toPlainText() == words, "nothing redone")

    def work(self, article):
        """A card from an article, from opening to export, save and reopening."""
        self.open(article)
        self.pick_paragraph("The board voted")
        self.pick_sentence("Water stood", Qt.Key.Key_B, Role.BACKGROUND)
        self.pick_phrase("The ring road stays open", Qt.Key.Key_K, Role.KEY_POINT)
        self.pick_sentence("Residents of", Qt.Key.Key_K, Role.KEY_POINT)
        self.trim(Role.BACKGROUND, "in the market")
        self.drag_above(Role.KEY_POINT, 2, 0)
        self.move_up(Role.KEY_POINT, 2)
        self.hold(Role.STANDFIRST)
        self.write_lead(Role.BACKGROUND, "Six years ago.")
        self.told["order"] = self.order()
        self.told["dirty"] = self.window.isWindowModified()
        pdf, card = self.folder / "card.pdf", self.folder / "card.brief"
        self.in_dialog(Qt.Key.Key_E, pdf)
        until(pdf.is_file, "no PDF was written")
        self.in_dialog(Qt.Key.Key_S, card)
        until(lambda: not self.window.isWindowModified(), "the card was not saved")
        self.told["title"] = self.window.windowTitle()
        self.reopen(card)

    def reopen(self, path):
        before = self.desk.card
        self.key(Qt.Key.Key_N, CTRL)
        until(lambda: self.desk.is_empty, "the desk was not cleared")
        self.open(path)
        self.told["same"] = self.desk.card == before
        self.in_dialog(Qt.Key.Key_E, self.folder / "again.pdf")
        until((self.folder / "again.pdf").is_file, "no second PDF was written")
        self.key(Qt.Key.Key_Q, CTRL)
        until(lambda: not self.window.isVisible(), "the window did not close")


def main():
    driver = Driver(Path(sys.argv[2]))
    driver.work(Path(sys.argv[1]))
    print(json.dumps(driver.told))


if __name__ == "__main__":
    main()
