"""What is to check: the faults, warnings and notes of the card, each a step from its item."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from briefer.model.card import Card
from briefer.model.item import Item
from briefer.model.verdict import Remark
from briefer.ui.cut_words import item_name
from briefer.ui.theme import LIGHT, Theme
from briefer.ui.verdict_marks import ROOM, SIZE, draw_mark
from briefer.ui.verdict_words import severity_mark, severity_name

Found = tuple[Item, Remark]
_REMARK, _NAME, _ID = (Qt.ItemDataRole.UserRole + count for count in range(3))
_HEARD = Qt.ItemDataRole.AccessibleTextRole
_INSET, _ABOVE, _TYPE = 16, 5, 13  # pixels
_HIGHEST = 220
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class CheckRows(QStyledItemDelegate):
    """Paints a mark, the item's name, and under it what there is to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.width = 300

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        metrics = QFontMetricsF(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        room = QRectF(0, 0, self.width - 2 * _INSET - ROOM, 1e6)
        words = metrics.boundingRect(room, _WRAPPED, index.data(Qt.ItemDataRole.DisplayRole))
        return QSize(self.width, int(metrics.lineSpacing() + words.height()) + 2 * _ABOVE + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Qt's own descriptions leave the option's fields out.
        area = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        font = option.font  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_wash))
            painter.drawRoundedRect(area.adjusted(6, 0, -6, 0), 5, 5)
        painter.setFont(font)
        inside = area.adjusted(_INSET, _ABOVE, -_INSET, -_ABOVE)
        line = QFontMetricsF(font).lineSpacing()
        mark = QRectF(inside.left(), inside.top() + (line - SIZE) / 2, SIZE, SIZE)
        remark: Remark = index.data(_REMARK)
        draw_mark(painter, severity_mark(remark.severity), mark, self.theme)
        inside.adjust(ROOM, 0, 0, 0)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop, index.data(_NAME))
        painter.setPen(QColor(self.theme.text))
        inside.adjust(0, line, 0, 0)
        painter.drawText(inside, int(_WRAPPED), index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()


class CheckList(QListWidget):
    """One is at a row; Enter goes into the words of its item, Escape back to the card."""

    moved = Signal(str)  # the id of the item one is at
    wanted = Signal(QListWidgetItem)  # the row whose words are wanted
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.painted = CheckRows()
        self.setObjectName("checkList")
        self.setAccessibleName(self.tr("What is to check"))
        self.setItemDelegate(self.painted)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        font = self.font()
        font.setPixelSize(_TYPE)
        self.setFont(font)
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._tell)
        self.itemActivated.connect(self.wanted)

    def fill(self, card: Card, found: Sequence[Found]) -> None:
        """List these; one stays at the row where one was."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for item, remark in found:
            self.addItem(_row(item_name(card, item), item, remark))
        self.setCurrentRow(min(row, self.count() - 1))
        self.blockSignals(False)
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows are, up to a limit."""
        self.painted.width = self.viewport().width()
        self.scheduleDelayedItemsLayout()
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(min(height, _HIGHEST))

    def go_on(self) -> None:
        """Go to the next row, after the last to the first."""
        if self.count():
            self.setCurrentRow((self.currentRow() + 1) % self.count())

    def enter(self) -> None:
        """Take the focus, at the row where one was, or at the first."""
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        else:
            self._tell(self.currentItem())
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self.painted.width:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, row: QListWidgetItem | None) -> None:
        if row is not None:
            self.moved.emit(row.data(_ID))


class ToCheck(QFrame):
    """The list under a line that says how to use it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toCheck")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.list = CheckList()
        hint = QLabel(self.tr("F7: next · Enter: to its words · Esc: close"))
        hint.setObjectName("hint")
        hint.setProperty("small", True)
        hint.setContentsMargins(_INSET, 6, _INSET, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(0)
        column.addWidget(hint)
        column.addWidget(self.list)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.list.painted.theme = theme
        self.list.viewport().update()


def _row(name: str, item: Item, remark: Remark) -> QListWidgetItem:
    words = remark.told[:1].upper() + remark.told[1:]
    row = QListWidgetItem(words)
    name = name[:1].upper() + name[1:]
    row.setData(_REMARK, remark)
    row.setData(_NAME, name)
    row.setData(_ID, item.id)
    row.setData(_HEARD, f"{severity_name(remark.severity)}, {name}: {words}")
    return row
