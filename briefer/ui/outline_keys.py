"""What a key press in a passage editor means."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

_Key = QKeySequence.StandardKey
_Move = QTextCursor.MoveOperation
_COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

_DELETIONS = (
    (_Key.DeleteStartOfWord, _Move.PreviousWord),
    (_Key.DeleteEndOfWord, _Move.NextWord),
    (_Key.DeleteEndOfLine, _Move.EndOfBlock),
    (_Key.Delete, _Move.NextCharacter),
)
_MOVES = (
    _Key.MoveToNextChar,
    _Key.MoveToPreviousChar,
    _Key.MoveToNextWord,
    _Key.MoveToPreviousWord,
    _Key.MoveToNextLine,
    _Key.MoveToPreviousLine,
    _Key.MoveToStartOfLine,
    _Key.MoveToEndOfLine,
    _Key.MoveToStartOfBlock,
    _Key.MoveToEndOfBlock,
    _Key.MoveToStartOfDocument,
    _Key.MoveToEndOfDocument,
    _Key.SelectNextChar,
    _Key.SelectPreviousChar,
    _Key.SelectNextWord,
    _Key.SelectPreviousWord,
    _Key.SelectNextLine,
    _Key.SelectPreviousLine,
    _Key.SelectStartOfLine,
    _Key.SelectEndOfLine,
    _Key.SelectStartOfBlock,
    _Key.SelectEndOfBlock,
    _Key.SelectStartOfDocument,
    _Key.SelectEndOfDocument,
    _Key.SelectAll,
    _Key.Copy,
)


class HistoryKeys(QObject):
    """Leaves undo and redo to the window, so that they go to the desk.

    It is put before a part while that has the focus: Qt would ask a method `event` of its own for
    every paint and move as well.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys are not kept from the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_history(event):
            event.ignore()
            return True
        return False


def deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    """How far a key deletes, as a move of the caret; None where it does not delete."""
    for key, move in _DELETIONS:
        if event.matches(key):
            return move
    # Backspace is no standard key on every platform.
    if event.key() == Qt.Key.Key_Backspace and not event.modifiers() & _COMMAND:
        return _Move.PreviousCharacter
    return None


def is_history(event: QKeyEvent) -> bool:
    """Whether a key means undo or redo."""
    return event.matches(_Key.Undo) or event.matches(_Key.Redo)


def is_moving(event: QKeyEvent) -> bool:
    """Whether a key moves the caret, selects or copies: nothing that changes words."""
    return any(event.matches(key) for key in _MOVES)


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter, on its own or with Shift."""
    is_return = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_return and not event.modifiers() & _COMMAND


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key types words. Ctrl with Alt is AltGr and types."""
    held = event.modifiers() & _COMMAND
    is_plain = not held or held == _COMMAND
    return bool(event.text()) and event.text().isprintable() and is_plain
