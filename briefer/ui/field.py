"""A line of words to be filled in, and how it shows that its words cannot be used."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from briefer.ui.outline_keys import is_history


class Field(QLineEdit):
    """A line of words whose undo is the desk's, not its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("field")

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def blame(self, reason: str) -> None:
        """Mark the field where there is a reason why its words cannot be used."""
        if bool(self.property("faulty")) != bool(reason):
            self.setProperty("faulty", bool(reason))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleDescription(reason)
