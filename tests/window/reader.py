"""Reads an article in a real window by keys alone: `python -m tests.window.reader ARTICLE FOLDER`.

Suggestions, find, landmarks, the speakers list, a second article. Writes what it saw as JSON.
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt

from briefer.model.item import Role
from tests.window.hands import ALT, CTRL, SHIFT, Hands, until

BOTH = CTRL | ALT


class Reader(Hands):
    """The scenes of reading, one after the other in one window."""

    @property
    def tools(self):
        return self.window.panes.article.tools

    def chosen(self):
        return self.text.textCursor().selectedText()

    def suggestions(self):
        """Next, why, reject, next, accept."""
        offered = len(self.tools.suggestions.open)
        self.key(Qt.Key.Key_Period)
        until(lambda: self.tools.suggestions.current is not None, "nothing was suggested")
        self.key(Qt.Key.Key_Y)
        until(self.tools.suggestions.note.isVisible, "no reason was given")
        self.told["why"] = self.tools.suggestions.note.text
        self.key(Qt.Key.Key_R)
        until(lambda: len(self.tools.suggestions.open) == offered - 1, "nothing was rejected")
        self.key(Qt.Key.Key_Period)
        until(lambda: self.tools.suggestions.current is not None, "nothing more was suggested")
        suggested = self.tools.suggestions.current
        before = len(self.desk.card.items)
        self.key(Qt.Key.Key_A)
        until(lambda: len(self.desk.card.items) == before + 1, "nothing was accepted")
        self.told["accepted"] = [self.desk.item.role, suggested.role]
        self.key(Qt.Key.Key_Escape)

    def find(self):
        """Find words typed with a straight mark, go on, back, and close."""
        self.key(Qt.Key.Key_F, CTRL)
        until(self.tools.find.field.hasFocus, "the find bar did not take the focus")
        self.type("the town's")
        until(lambda: self.tools.find.count.endswith("of 2"), "not all was found")
        first = self.chosen()
        self.key(Qt.Key.Key_F3)
        self.told["found"] = sorted([first, self.chosen()])
        self.key(Qt.Key.Key_F3, SHIFT)
        until(lambda: self.chosen() == first, "Shift+F3 did not go back")
        self.key(Qt.Key.Key_Escape)
        until(self.text.hasFocus, "the text did not get the focus back")
        self.told["bar"] = self.tools.find.isVisible()

    def landmarks(self):
        """By quotes, then by numbers."""
        self.key(Qt.Key.Key_Q, BOTH)
        until(lambda: self.chosen().startswith("We have run"), "no quote was gone to")
        self.key(Qt.Key.Key_N, BOTH)
        until(lambda: "€40 million" in self.chosen(), "no number was gone to")
        self.key(Qt.Key.Key_F8)
        until(lambda: "€40 million" not in self.chosen(), "F8 did not go on")

    def speakers(self):
        """List who speaks, find one by typing, pick what they say, go there."""
        self.key(Qt.Key.Key_W, BOTH)
        until(self.tools.speakers.field.hasFocus, "the speakers list did not take the focus")
        self.told["speakers"] = [row.words for row in self.tools.speakers.list.rows]
        before = self.count(Role.STATEMENT)
        self.type("gates")
        self.key(Qt.Key.Key_Return, CTRL)
        until(lambda: self.count(Role.STATEMENT) == before + 1, "the statement was not picked")
        self.key(Qt.Key.Key_A, CTRL)
        self.type("ruiz")
        self.key(Qt.Key.Key_Return)
        until(self.text.hasFocus, "Enter did not go to the words")
        self.told["gone to"] = self.chosen()
        self.key(Qt.Key.Key_W, BOTH)
        until(lambda: not self.tools.speakers.isVisible(), "the list did not close")

    def second_article(self, path):
        """Add an article, look at it, go back: the first one stands where it was left."""
        chosen = self.chosen()
        self.in_dialog(Qt.Key.Key_O, path, BOTH)
        until(lambda: len(self.desk.card.sources) == 2, "no article was added")
        until(lambda: "Ferry" in self.text.toPlainText(), "the added article was not shown")
        self.key(Qt.Key.Key_PageDown, CTRL)
        until(lambda: "Ferry" not in self.text.toPlainText(), "Ctrl+Page Down turned nothing")
        self.told["kept"] = self.chosen() == chosen


def main():
    article, folder = Path(sys.argv[1]), Path(sys.argv[2])
    reader = Reader(folder)
    reader.open(article)
    reader.suggestions()
    reader.find()
    reader.landmarks()
    reader.speakers()
    reader.second_article(folder / "ferry.txt")
    reader.desk.save_as(folder / "read.brief")
    reader.quit()
    reader.tell()


if __name__ == "__main__":
    main()
