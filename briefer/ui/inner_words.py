"""A field by the caret: for words that come into marks, a quotation's, a title's, or brackets."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.model.quotation import QUOTATION_MARKS
from briefer.ui.steering import SteeredList

_WIDTH, _FRAME = 400, 12
_CLOSING = QUOTATION_MARKS | frozenset("'’")


class InnerWords(QDialog):
    """Asks for a few words where the caret stands; Enter gives them, Escape lets them be."""

    given = Signal(str)

    def __init__(self, parent: QWidget, hint: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(hint)
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.returnPressed.connect(self._give)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addWidget(self.field)
        self.setFixedWidth(_WIDTH)

    def open_at(self, place: QPoint) -> None:
        """Show below a place of the screen, and take the keys."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        self.move(left, min(place.y(), room.bottom() - self.height()))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _give(self) -> None:
        if words := self.field.text().strip():
            self.close()
            self.given.emit(words)


class QuoteWords(InnerWords):
    """Asks which words that were said stand between the marks, and offers those that may.

    `offers` gives them for a beginning, `is_said` tells whether words were said just so. A closing
    mark takes what was typed, if it was said; what was not may be declared a title.
    """

    titled = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        offers: Callable[[str], tuple[str, ...]],
        is_said: Callable[[str], bool],
    ) -> None:
        super().__init__(parent, parent.tr("Words that were said …"))
        self._offers, self._is_said = offers, is_said
        self.list, self.told = SteeredList(self.field), QLabel()
        self._rows: list[QTreeWidgetItem] = []
        self._build()
        self._follow("")

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Words that may be quoted"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._give)
        self.told.setObjectName("reason")
        self.told.setWordWrap(True)
        self.told.setContentsMargins(12, 4, 12, 4)
        self.told.hide()
        self.field.textChanged.connect(self._follow)
        self.column.addWidget(self.told)
        self.column.addWidget(self.list)

    @property
    def rows(self) -> list[str]:
        """What can be chosen, top to bottom."""
        return [row.text(0) for row in self._rows]

    def _follow(self, typed: str) -> None:
        """Offer what begins as typed; a closing mark at the end takes it."""
        if typed and typed[-1] in _CLOSING and self._is_said(typed[:-1]):
            self._quote(typed[:-1])
            return
        words = typed.rstrip("".join(_CLOSING)).strip()
        shown = [f"“{offered}”" for offered in self._offers(words)]
        if words and not self._is_said(words):
            shown.append(self.tr("Title or term: “{words}”").format(words=words))
        self._show_rows(shown)
        is_wrong = len(words) < len(typed.strip())
        told = self.tr("“{words}” was not said between quotation marks.").format(words=words)
        self.told.setText(told if is_wrong else "")
        self.told.setVisible(is_wrong)
        self.adjustSize()

    def _show_rows(self, shown: list[str]) -> None:
        self.list.clear()
        self._rows = [QTreeWidgetItem([text]) for text in shown]
        self.list.addTopLevelItems(self._rows)
        if self._rows:
            self.list.setCurrentItem(self._rows[0])
        height = self.list.sizeHintForRow(0) * len(shown) + _FRAME if shown else 0
        self.list.setFixedHeight(height)

    def _give(self) -> None:
        """Take the row that is chosen."""
        row = self.list.currentItem()
        at = self._rows.index(row) if row in self._rows else -1
        typed = self.field.text().strip("".join(_CLOSING) + " ")
        offered = self._offers(typed)
        if 0 <= at < len(offered):
            self._quote(offered[at])
        elif at >= 0:
            self.close()
            self.titled.emit(typed)

    def _quote(self, words: str) -> None:
        self.close()
        self.given.emit(words)
