"""A flat box to choose from, and one in which any words may be typed besides."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from briefer.ui.field import Field

_HEIGHT, _PAD, _ARROW, _CORNER = 28, 8, 24, 4


class ChoiceBox(QComboBox):
    """Looks like a field, with a chevron at its right; its colours are the palette's."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = palette.color(QPalette.ColorRole.Mid)
            field = self.lineEdit()
            is_on = self.hasFocus() or (field is not None and field.hasFocus())
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link) if is_on else line, 1))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER + 1, _CORNER + 1
            )
            if field is None:
                words, role = self.currentText(), QPalette.ColorRole.Text
                if not words:
                    words, role = self.placeholderText(), QPalette.ColorRole.PlaceholderText
                painter.setPen(palette.color(role))
                room = self.rect().adjusted(_PAD, 0, -_ARROW, 0)
                right = Qt.TextElideMode.ElideRight
                words = self.fontMetrics().elidedText(words, right, room.width())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            self._draw_chevron(painter, palette.color(QPalette.ColorRole.PlaceholderText))

    def _draw_chevron(self, painter: QPainter, ink: QColor) -> None:
        painter.setPen(QPen(ink, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        at = QPointF(self.width() - _ARROW / 2, self.height() / 2)
        painter.drawPolyline([at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)])


class SuggestBox(ChoiceBox):
    """Any words may be typed, some can be chosen; nothing is completed while one types."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = Field()
        self.setEditable(True)
        self.setLineEdit(self.field)
        self.field.setObjectName("inner")
        self.field.setFrame(False)
        # Not by the style sheet: a field that is polished again inside a box would lose it.
        self.field.setTextMargins(_PAD - _CORNER - 2, 0, 0, 0)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # pyright: ignore[reportArgumentType]
        self.activated.connect(lambda: self.chosen.emit())

    def offer(self, words: Sequence[str]) -> None:
        """Suggest these words; what stands in the field stays."""
        if [self.itemText(at) for at in range(self.count())] == [*words]:
            return
        there = self.field.text()
        self.clear()
        self.addItems([*words])
        self.setCurrentIndex(-1)
        self.field.setText(there)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        """The words stand where those of a field stand, clear of the corners of the box."""
        self.field.setGeometry(self.rect().adjusted(_CORNER, 2, -_ARROW, -2))
