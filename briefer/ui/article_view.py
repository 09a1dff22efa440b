"""The article as it is read: a centred column, ¶ numbers beside it, washed picks, mouse, keys."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
)

from briefer.desk.choosing import Step
from briefer.ui.article_document import BODY
from briefer.ui.article_gaps import ArticleGaps
from briefer.ui.fonts import sized
from briefer.ui.washes import paint

_MEASURE = 66  # characters a line
_SAMPLE = "The council voted on Tuesday to build a barrier across the mouth of it"
_GUTTER = 56  # pixels left of the column, for the numbers
_TOP, _BOTTOM = 28, 96
_EDGE = 40  # pixels right of it, for marks

# Paints something of its own behind the visible range of units, in document coordinates.
Layer = Callable[[QPainter, tuple[int, int]], None]

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_BOTH = _SHIFT | Qt.KeyboardModifier.ControlModifier
_STEPS = {
    (Qt.Key.Key_Down, _PLAIN): Step.NEXT_PARAGRAPH,
    (Qt.Key.Key_J, _PLAIN): Step.NEXT_PARAGRAPH,
    (Qt.Key.Key_Up, _PLAIN): Step.PREVIOUS_PARAGRAPH,
    (Qt.Key.Key_J, _SHIFT): Step.PREVIOUS_PARAGRAPH,
    (Qt.Key.Key_Right, _PLAIN): Step.NEXT_SENTENCE,
    (Qt.Key.Key_Left, _PLAIN): Step.PREVIOUS_SENTENCE,
    (Qt.Key.Key_Right, _SHIFT): Step.GROW_END,
    (Qt.Key.Key_Left, _SHIFT): Step.SHRINK_END,
    (Qt.Key.Key_Left, _BOTH): Step.GROW_START,
    (Qt.Key.Key_Right, _BOTH): Step.SHRINK_START,
}


class ArticleView(ArticleGaps):
    """What the mouse and the keys do to the choice, and what is painted round the words."""

    offered = Signal()  # words were chosen with the mouse, or Space asked for the roles
    left = Signal()  # Escape
    pointed = Signal(int)  # a click that chose nothing, at a code point

    def __init__(self, serif: tuple[str, ...], sans: tuple[str, ...]) -> None:
        super().__init__(serif)
        self._number_font = sized(sans, 13)
        body = QFontMetricsF(sized(serif, BODY.size))
        self._measure = body.horizontalAdvance(_SAMPLE) * _MEASURE / len(_SAMPLE)
        self.layers: list[Layer] = []
        self._hovered = -1
        self._since_double = QElapsedTimer()
        self._doubled_at = QPointF()
        self.viewport().setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_column()
        self.steps.begin()
        self.laid.emit()

    def set_column(self) -> None:
        """Centre a column of 66 characters, or what the pane has room for, beside the numbers."""
        free = self.viewport().width() - self._measure
        left = int(max(_GUTTER, free / 2))
        right = int(max(_EDGE, free - left))
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        # Qt leaves no room above the first block of all and none below the last.
        top, bottom = _TOP + self.room_at(0), _BOTTOM + self.room_at(self.document().blockCount())
        margins = form.leftMargin(), form.rightMargin(), form.topMargin(), form.bottomMargin()
        if margins != (left, right, top, bottom):
            form.setLeftMargin(left)
            form.setRightMargin(right)
            form.setTopMargin(top)
            form.setBottomMargin(bottom)
            frame.setFrameFormat(form)

    @property
    def _column_left(self) -> float:
        return self.document().rootFrame().frameFormat().leftMargin()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.scrolled)
            low, high = self.visible_units()
            paint(painter, self.document(), self.washes, (low, high), self.theme)
            for layer in self.layers:
                layer(painter, (low, high))
            painter.setFont(self._number_font)
            block = self.document().findBlock(low)
            while block.isValid() and block.position() < high:
                self._paint_number(painter, block)
                block = block.next()
        super().paintEvent(event)

    def _paint_number(self, painter: QPainter, block: QTextBlock) -> None:
        number = self.numbers.get(block.blockNumber())
        if number is None or block.layout().lineCount() == 0:
            return
        is_hovered = block.blockNumber() == self._hovered
        line = block.layout().lineAt(0)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        baseline = top + line.y() + line.ascent()
        colour = self.theme.accent if is_hovered else self.theme.muted
        painter.setPen(QColor(colour))
        words = f"¶\u202f{number}"
        width = QFontMetricsF(self._number_font).horizontalAdvance(words)
        painter.drawText(QPointF(self._column_left - 16 - width, baseline), words)

    # The mouse

    def _block_beside(self, position: QPointF) -> int:
        """The index of the numbered block whose margin a point lies in, or -1."""
        if not self._column_left - _GUTTER <= position.x() < self._column_left - 8:
            return -1
        block = self.cursorForPosition(position.toPoint()).block()
        rect = self.document().documentLayout().blockBoundingRect(block)
        inside = rect.top() <= position.y() + self.scrolled <= rect.bottom()
        return block.blockNumber() if inside and block.blockNumber() in self.numbers else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        beside = self._block_beside(event.position())
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()  # another button must not lose the choice
        elif beside >= 0:
            self.choose_block(beside)
        elif self._is_third(event):
            self.choose_block(self.textCursor().block().blockNumber())
        else:
            super().mousePressEvent(event)

    def _is_third(self, event: QMouseEvent) -> bool:
        """Whether a press follows a double click at once and at the same place."""
        hints = QGuiApplication.styleHints()
        since, away = self._since_double, event.position() - self._doubled_at
        is_soon = since.isValid() and not since.hasExpired(hints.mouseDoubleClickInterval())
        return is_soon and away.manhattanLength() < hints.startDragDistance()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._since_double.start()
        self._doubled_at = event.position()
        if self._block_beside(event.position()) < 0:
            place = self.cursorForPosition(event.position().toPoint()).position()
            self.choose_sentence(self.offsets.points(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hovered = self._block_beside(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            hand, bar = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(hand if hovered >= 0 else bar)
            self.viewport().update(0, 0, int(self._column_left), self.viewport().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.has_chosen:
            self.offered.emit()
        else:
            self.pointed.emit(self.chosen[0])

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _STEPS.get((Qt.Key(event.key()), modifiers))
        if step is not None:
            self.step(step)
        elif event.key() == Qt.Key.Key_Space and self.has_chosen:
            self.offered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.choose_none()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def column_rect(self) -> QRectF:
        """The column of words in the viewport."""
        width = self.viewport().width() - self._column_left
        return QRectF(self._column_left, 0, min(self._measure, width), self.viewport().height())
