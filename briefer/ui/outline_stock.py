"""The stock of outline items: made ahead and kept, so that a pick has only to fill one in."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefer.desk.desk import Desk
from briefer.model.roles import Role
from briefer.ui.outline_item import OutlineItem
from briefer.ui.outline_menu import OutlineMenu
from briefer.ui.roles import PICKED

_IDLE = 100  # milliseconds after an item was taken


class OutlineStock(QObject):
    """One spare item of each role at most. It takes longer to make one than to show a pick."""

    made = Signal(object)  # OutlineItem

    def __init__(self, desk: Desk, column: QWidget) -> None:
        super().__init__(column)
        self._desk, self._column = desk, column
        self._spare: dict[Role, OutlineItem] = {}
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(self.make_ahead)
        self._idle.start()

    @property
    def spares(self) -> Collection[OutlineItem]:
        """The items that show nothing."""
        return self._spare.values()

    def take(self, role: Role) -> OutlineItem:
        """An item to be filled in."""
        self._idle.start()
        return self._spare.pop(role, None) or self._make(role)

    def keep(self, item: OutlineItem) -> None:
        """Put away an item that shows nothing of the card any more."""
        item.hide()
        item.set_selected(False)
        role = item.item.role
        if self._spare.setdefault(role, item) is not item:
            item.deleteLater()

    def make_ahead(self) -> None:
        """Make one that is missing of those that can be picked, and others later.

        While something is being opened there is no time: the two would wait for each other.
        """
        missing = next((role for role in PICKED if role not in self._spare), None)
        if missing is not None:
            if not self._desk.is_busy:
                self._spare[missing] = self._make(missing)
            self._idle.start()

    def _make(self, role: Role) -> OutlineItem:
        item = OutlineItem(self._desk, role, self._column)
        OutlineMenu(self._desk, item)
        item.hide()
        self.made.emit(item)
        for widget in (item, *item.findChildren(QWidget)):
            widget.ensurePolished()
        return item
