"""The passage editor: shows the words of one part of an item, and sends what is typed to the desk.

It never changes its own document: every insertion, cut, paste, drop and composed character becomes
`desk.reword`, and then the words are shown as the desk has them.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from briefer.desk.desk import Desk
from briefer.model.item import Part
from briefer.model.quotation import is_mark
from briefer.ui import outline_keys
from briefer.ui.outline_keys import HistoryKeys
from briefer.ui.outline_words import Words


class PassageEdit(Words):
    """The words of one part, editable in place."""

    left = Signal(int)  # the caret left the part: 1 forwards, -1 backwards
    dropped_out = Signal()  # Escape: back to the item
    entered = Signal()  # the part has the focus

    def __init__(self, desk: Desk, item_id: str, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self._desk = desk
        self.item_id = item_id
        self._asked_at = (0, 0)  # where words that were asked for will stand
        self._history = HistoryKeys(self)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._heed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing and deleting go to the desk; moving and copying are the widget's own."""
        if (move := outline_keys.deletion(event)) is not None:
            self._delete(move)
        elif call := self._command(event):
            call()
        elif outline_keys.is_typing(event):
            self._replace(*self._range(self.textCursor()), event.text())
        elif outline_keys.is_moving(event):
            self._move(event)
        else:
            event.ignore()

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        keys = QKeySequence.StandardKey
        commands: tuple[tuple[bool, Callable[[], object]], ...] = (
            (event.matches(keys.Cut), self.cut),
            (event.matches(keys.Paste), self.paste),
            (event.matches(keys.Undo), self._desk.undo),
            (event.matches(keys.Redo), self._desk.redo),
            (outline_keys.is_enter(event), lambda: self.left.emit(1)),
            (event.key() == Qt.Key.Key_Escape, self.dropped_out.emit),
        )
        return next((call for is_meant, call in commands if is_meant), None)

    def cut(self) -> None:
        """Copy the selected words, then cut them."""
        self.copy()
        self._replace(*self._range(self.textCursor()), "")

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pasted words are typed words."""
        if source.hasText():
            self._replace(*self._range(self.textCursor()), source.text())

    def dropEvent(self, event: QDropEvent) -> None:
        """Words dropped here are typed where they fall."""
        at = self._points(self.cursorForPosition(event.position().toPoint()).position())
        event.acceptProposedAction()
        self._replace(at, at, event.mimeData().text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A composed character is typed when it is done; until then Qt shows it on the way."""
        start, end = self._range(self.textCursor())
        words = event.commitString()
        if event.replacementLength():
            at = self.textCursor().position() + event.replacementStart()
            start, end = self._points(at), self._points(at + event.replacementLength())
        if words or (start != end and event.preeditString()):
            self._replace(start, end, words)
        super().inputMethodEvent(QInputMethodEvent(event.preeditString(), event.attributes()))

    def _move(self, event: QKeyEvent) -> None:
        """Move as the widget does; beyond the first or last line the caret leaves the part."""
        keys = QKeySequence.StandardKey
        up, down = event.matches(keys.MoveToPreviousLine), event.matches(keys.MoveToNextLine)
        move = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        if (up or down) and not self.textCursor().movePosition(move):
            self.left.emit(-1 if up else 1)
        else:
            super().keyPressEvent(event)

    def _delete(self, move: QTextCursor.MoveOperation) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
        start, end = self._range(cursor)
        before = self._fragments
        self._replace(start, end, "")
        # What is only drawn (a mark, a mended stop) cannot be cut: the caret steps over it.
        if self._fragments == before and move is QTextCursor.MoveOperation.NextCharacter:
            self.place_caret(end)

    def _replace(self, start: int, end: int, words: str) -> None:
        if (start == end and not words) or self._asks_for_words(start, end, words):
            return
        self._show_at(self._desk.reword(self.item_id, self.part, start, end, words))

    def _show_at(self, caret: int | None) -> None:
        """Show the words as the desk has them now, the caret there; nothing where it refused."""
        if caret is not None:
            self.show_words(self._desk.shown(self.item_id, self.part))
            self.place_caret(caret)

    # What comes into marks

    def _asks_for_words(self, start: int, end: int, words: str) -> bool:
        """Whether a mark was typed that opens: then it is asked which words it opens."""
        is_bracket = words == "["
        if not is_bracket and (len(words) != 1 or not is_mark(self.words[:start] + words, start)):
            return False
        if is_bracket is not self._desk.is_marked(self.item_id, self.part, start):
            return False
        if is_bracket:
            self.bracket()
        else:
            self._quote(start, end)
        return True

    def _quote(self, start: int, end: int) -> None:
        from briefer.ui.inner_words import QuoteWords

        item, desk = self.item_id, self._desk
        asked = QuoteWords(self, partial(desk.offers, item), partial(desk.is_said, item))
        asked.given.connect(self._quote_said)
        asked.titled.connect(self._declare_title)
        self._asked_at = start, end
        asked.open_at(self._below(start))

    def _quote_said(self, words: str) -> None:
        start, end = self._asked_at
        quoted = f"“{words}”"
        self._show_at(self._desk.reword(self.item_id, self.part, start, end, quoted))

    def _declare_title(self, words: str) -> None:
        start, end = self._asked_at
        self._show_at(self._desk.declare_title(self.item_id, self.part, start, end, words))

    def bracket(self) -> None:
        """Ask for words in brackets, to stand at the caret or for the words chosen."""
        from briefer.ui.inner_words import InnerWords

        self._asked_at = self._range(self.textCursor())
        asked = InnerWords(self, self.tr("Words in brackets …"))
        asked.given.connect(self._bracket)
        asked.open_at(self._below(self._asked_at[0]))

    def _bracket(self, words: str) -> None:
        start, end = self._asked_at
        self._mark(self._desk.bracket(self.item_id, self.part, start, end, words), end)

    def mark_sic(self) -> None:
        """Put [sic] behind the word at the caret, or take it away."""
        self._mark(self._desk.mark_sic(self.item_id, self.part, self.caret), self.caret)

    def recase(self) -> None:
        """Change the capital of the word at the caret, or change it back."""
        self._mark(self._desk.recase(self.item_id, self.part, self.caret), self.caret)

    def _mark(self, is_done: bool, caret: int) -> None:
        self._show_at(caret if is_done else None)

    def _below(self, at: int) -> QPoint:
        """The place on the screen below a code point of the words."""
        cursor = self.textCursor()
        cursor.setPosition(self._units(at))
        return self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())

    def _heed(self) -> None:
        """Something else changed the document, an aid for the blind say: the desk decides on it."""
        if not self.is_true:
            QTimer.singleShot(0, self._hand_over)

    def _hand_over(self) -> None:
        old, new = self.words, self.toPlainText()
        start = _shared(old, new)
        tail = _shared(old[start:][::-1], new[start:][::-1])
        self._write()
        self._replace(start, len(old) - tail, new[start : len(new) - tail])

    # The mouse and the focus

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press drops the selection, so that no words can be dragged out of the document."""
        if event.button() is Qt.MouseButton.LeftButton and not event.modifiers():
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cut, copy, paste: the widget's own menu would change the document itself."""
        menu = QMenu(self)
        chosen = self.textCursor().hasSelection()
        menu.addAction(self.tr("Cut"), self.cut).setEnabled(chosen)
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(chosen)
        menu.addAction(self.tr("Paste"), self.paste).setEnabled(self.canPaste())
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.selectAll)
        if self._desk.is_marked(self.item_id, self.part, self.caret):
            menu.addSeparator()
            menu.addAction(self.tr("Words in brackets …"), self.bracket)
            menu.addAction(self.tr("Mark [sic]"), self.mark_sic)
            menu.addAction(self.tr("Change the capital"), self.recase)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The item of the part is the one being worked on."""
        super().focusInEvent(event)
        self.installEventFilter(self._history)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is typed here any more."""
        super().focusOutEvent(event)
        self.removeEventFilter(self._history)


def _shared(one: str, two: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
