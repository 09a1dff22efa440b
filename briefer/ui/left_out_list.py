"""The blocks that were left out at one place, to read and to bring back."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from briefer.model.article import Dropped
from briefer.ui.fonts import sized
from briefer.ui.left_out_words import reason_name
from briefer.ui.theme import LIGHT, Theme

_BLOCK, _HEARD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleTextRole
_INSET, _ABOVE, _LABEL, _BESIDE = 12, 6, 17, 96
_AROUND = 4
_HIGHEST = 280
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class LeftOutRows(QStyledItemDelegate):
    """Paints a block: its reason small, its words below, and how to bring it back at the right."""

    def __init__(self, serif: tuple[str, ...], sans: tuple[str, ...]) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self.width = 400
        self.label = 0  # pixels for the reason above the words; none where all have the same
        self._words, self._small = sized(serif, 15), sized(sans, 12)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self.width, int(self._words_height(index) + self.label + 2 * _ABOVE) + 1)

    def _words_height(self, index: QModelIndex | QPersistentModelIndex) -> float:
        room = QRectF(0, 0, self.width - 2 * _INSET - _BESIDE, 1e6)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        return QFontMetricsF(self._words).boundingRect(room, _WRAPPED, text).height()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        # Qt's own descriptions leave the option's fields out.
        area = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_wash))
            painter.drawRoundedRect(area.adjusted(_AROUND, 0, -_AROUND, 0), 5, 5)
        inside = area.adjusted(_INSET, _ABOVE, -_INSET, -_ABOVE)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        if self.label:
            painter.drawText(inside, Qt.AlignmentFlag.AlignTop, index.data(_BLOCK))
        if is_current:
            painter.setPen(QColor(self.theme.accent))
            right = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
            painter.drawText(inside.adjusted(0, 2, 0, 0), right, self.tr("Bring back  ↵"))
        painter.setFont(self._words)
        painter.setPen(QColor(self.theme.text))
        inside.adjust(0, self.label, -_BESIDE, 0)
        painter.drawText(inside, int(_WRAPPED), index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()


class LeftOutList(QListWidget):
    """The blocks as rows; Enter, a double click or a click at the right brings one back."""

    wanted = Signal(int)  # the row of the block to bring back
    left = Signal()  # Escape
    onward = Signal(int)  # 1 for the next place, -1 for the one before

    def __init__(self, serif: tuple[str, ...], sans: tuple[str, ...]) -> None:
        super().__init__()
        self._painted = LeftOutRows(serif, sans)
        self._pressed = -1
        self.setObjectName("leftOutList")
        self.setAccessibleName(self.tr("Blocks that were left out"))
        self.setItemDelegate(self._painted)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._want)

    def fill(self, blocks: Sequence[Dropped]) -> None:
        """List these blocks."""
        self._painted.label = _LABEL if len({block.why for block in blocks}) > 1 else 0
        for block in blocks:
            item = QListWidgetItem(block.text)
            item.setData(_BLOCK, reason_name(block.why))
            item.setData(_HEARD, f"{reason_name(block.why)}: {block.text}")
            self.addItem(item)
        self.setCurrentRow(0)

    def height_for(self, width: int) -> int:
        """How high the rows are in so many pixels; more than fit are scrolled."""
        self._painted.width = width
        self.scheduleDelayedItemsLayout()
        height = 0
        for row in range(self.count()):
            height += self.sizeHintForRow(row)
            if height >= _HIGHEST:
                return _HIGHEST
        return height

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._painted.theme = theme
        self.viewport().update()

    def _want(self, index: QModelIndex) -> None:
        self.wanted.emit(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentRow() >= 0:
            self.wanted.emit(self.currentRow())
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_O:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.onward.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.currentRow()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        row = self.indexAt(place).row()
        # Only where the words that say so were there to be clicked.
        if row == self._pressed >= 0 and self._is_at_words(place, row):
            self.wanted.emit(row)

    def _is_at_words(self, place: QPoint, row: int) -> bool:
        area = self.visualRect(self.model().index(row, 0))
        return (
            place.x() > area.right() - _BESIDE
            and place.y() < area.top() + _ABOVE + _LABEL + _AROUND
        )
