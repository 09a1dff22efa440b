"""A place where blocks were left out, folded to one quiet line between the paragraphs."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from briefer.model.article import Dropped
from briefer.model.left_out import Gap
from briefer.ui.fonts import sized
from briefer.ui.left_out_list import LeftOutList
from briefer.ui.left_out_words import gap_words
from briefer.ui.theme import LIGHT, Theme

LINE = 24  # pixels a folded place is high
_INSET, _BELOW, _ARROW = 12, 6, 4
# Names of a face with serifs and of one without.
Families = tuple[tuple[str, ...], tuple[str, ...]]


class LeftOutLine(QAbstractButton):
    """The line: an arrow, what was left out, and a hair line to the end of the column."""

    onward = Signal(int)
    left = Signal()

    def __init__(self, text: str, sans: tuple[str, ...]) -> None:
        super().__init__()
        self.theme: Theme = LIGHT
        self._font = sized(sans, 13)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFixedHeight(LINE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(0, LINE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key == Qt.Key.Key_O:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.onward.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, middle = self.theme, self.height() / 2
        is_awake = self.underMouse() or self.hasFocus() or self.isChecked()
        ink = QColor(theme.accent if self.underMouse() or self.hasFocus() else theme.muted)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(self._arrow(_INSET, middle))
            painter.setFont(self._font)
            painter.setPen(ink if is_awake else QColor(theme.muted))
            room = QRectF(self.rect()).adjusted(_INSET + 14, 0, -_INSET, 0)
            metrics = QFontMetricsF(self._font)
            words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
            begin = room.left() + metrics.horizontalAdvance(words) + 10
            if begin < room.right() and not self.isChecked():
                painter.setPen(QPen(QColor(theme.line), 1))
                painter.drawLine(QPointF(begin, middle + 0.5), QPointF(room.right(), middle + 0.5))

    def _arrow(self, x: float, y: float) -> QPolygonF:
        a = _ARROW
        if self.isChecked():
            points = [QPointF(x, y - a / 2), QPointF(x + 2 * a, y - a / 2), QPointF(x + a, y + a)]
        else:
            points = [QPointF(x + 1, y - a), QPointF(x + 1 + a * 1.4, y), QPointF(x + 1, y + a)]
        return QPolygonF(points)


class LeftOutRow(QWidget):
    """The line, and below it, once it is opened, the blocks; `fitted` when it wants other room."""

    fitted = Signal()
    wanted = Signal(int)  # index in the article's `dropped`
    onward = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget, gap: Gap, families: Families) -> None:
        super().__init__(parent)
        self.gap = gap
        self._serif, self._sans = families
        self._theme: Theme = LIGHT
        self.line = LeftOutLine(gap_words(gap), self._sans)
        self.list: LeftOutList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.line)
        self._column.addStretch()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.line.onward.connect(self.onward)
        self.line.left.connect(self.left)

    @property
    def is_open(self) -> bool:
        """Whether the blocks are shown."""
        return self.line.isChecked()

    @property
    def has_focus(self) -> bool:
        """Whether the line or the blocks have the focus."""
        return self.line.hasFocus() or (self.list is not None and self.list.hasFocus())

    def open(self, blocks: Sequence[Dropped]) -> None:
        """Show the blocks and go to them."""
        if self.list is None:
            self.list = LeftOutList(self._serif, self._sans)
            self.list.fill(blocks)
            self.list.set_theme(self._theme)
            self.list.wanted.connect(self._want)
            self.list.onward.connect(self.onward)
            self.list.left.connect(self.line.click)
            self._column.insertWidget(1, self.list)
        self.line.setChecked(True)
        self.list.show()
        self.list.setFocus()
        self.fitted.emit()

    def fold(self) -> None:
        """Fold to the line; the line keeps the focus the blocks had."""
        had_focus = self.list is not None and self.list.hasFocus()
        self.line.setChecked(False)
        if self.list is not None:
            self.list.hide()
        if had_focus:
            self.line.setFocus()
        self.fitted.emit()

    def height_for(self, width: int) -> int:
        """How high it is in so many pixels."""
        if not self.is_open or self.list is None:
            return LINE
        height = self.list.height_for(width)
        self.list.setFixedHeight(height)
        return LINE + height + _BELOW

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = self.line.theme = theme
        if self.list is not None:
            self.list.set_theme(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_open:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.line), 1))
                painter.setBrush(QColor(self._theme.window))
                area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(area, 8, 8)

    def _want(self, row: int) -> None:
        self.wanted.emit(self.gap.indices[row])
