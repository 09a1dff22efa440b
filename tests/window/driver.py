"""Makes a card in a real window: `python -m tests.window.driver ARTICLE FOLDER`.

Writes what it saw as JSON to standard output.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.model.card import Paper
from briefer.model.item import Part, Role
from briefer.ui.command_palette import CommandPalette
from briefer.ui.role_bar import RoleChip
from tests.window.hands import ALT, CTRL, LEFT, PLAIN, SHIFT, Hands, until


class Driver(Hands):
    """The work of a card, from opening to reopening."""

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

    def command(self, typed, done):
        """Run a command by some letters of its name, and do until it is done."""
        self.key(Qt.Key.Key_K, CTRL)
        until(lambda: self.window.findChild(CommandPalette), "no palette")
        field = self.window.findChild(CommandPalette).field
        until(field.hasFocus, "the palette did not take the focus")
        self.type(typed)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        until(done, f"{typed} did nothing")

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
        self.write_lead(Role.BACKGROUND, "A long wait.")
        self.command("letter", lambda: self.desk.card.paper is Paper.LETTER)
        self.command("undo", lambda: self.desk.card.paper is Paper.A4)
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
        self.quit()


def main():
    driver = Driver(Path(sys.argv[2]))
    driver.work(Path(sys.argv[1]))
    driver.tell()


if __name__ == "__main__":
    main()
