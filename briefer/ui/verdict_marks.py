"""Verdicts drawn: the mark before an item's facts, and what there is to look at below its words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefer.model.verdict import Remark, Severity
from briefer.ui.outline_badge import Small
from briefer.ui.theme import LIGHT, Theme
from briefer.ui.verdict_words import Mark, severity_mark, severity_name

SIZE, ROOM = 12, 18  # pixels: a mark, and a mark with what keeps it from the words
_TYPE = 13


def draw_mark(painter: QPainter, mark: Mark, area: QRectF, theme: Theme) -> None:
    """A tick, a ring, a triangle or a disc, with what it asks in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, y, size = area.x(), area.y(), area.width()
    if mark is Mark.HOLDS:
        painter.setPen(QPen(QColor(theme.good), 1.6))
        ticked = ((0.12, 0.55), (0.4, 0.82), (0.9, 0.2))
        painter.drawPolyline([QPointF(x + size * a, y + size * b) for a, b in ticked])
    elif mark is Mark.NOTE:
        painter.setPen(QPen(QColor(theme.muted), 1.2))
        painter.drawEllipse(area.adjusted(3, 3, -3, -3))
    else:
        _draw_alarm(painter, area, theme, is_fault=mark is Mark.FAULT)
    painter.restore()


def _draw_alarm(painter: QPainter, area: QRectF, theme: Theme, *, is_fault: bool) -> None:
    """A disc with a stroke through it for a fault, an outlined triangle for a warning."""
    ink = QColor(theme.bad if is_fault else theme.care)
    middle, top, foot = area.center().x(), area.top(), area.bottom()
    if is_fault:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(area)
        ink = QColor(theme.raised)
        above, below, dot = top + 2.6, top + 6.8, top + 9.4
    else:
        painter.setPen(QPen(ink, 1.2, j=Qt.PenJoinStyle.RoundJoin))
        corners = [
            (middle, top + 0.8),
            (area.right() - 0.4, foot - 1),
            (area.left() + 0.4, foot - 1),
        ]
        painter.drawPolygon([QPointF(*corner) for corner in corners])
        above, below, dot = top + 4.2, top + 7.4, top + 9.4
    painter.setPen(QPen(ink, 1.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle, above), QPointF(middle, below))
    painter.drawPoint(QPointF(middle, dot))


class Facts(Small):
    """Small type with a mark before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark: Mark | None = None
        self._theme = LIGHT

    @property
    def mark(self) -> Mark | None:
        """The mark that is drawn."""
        return self._mark

    def wear(self, mark: Mark | None, theme: Theme) -> None:
        """Wear a mark, or none."""
        self._mark, self._theme = mark, theme
        self.inset = ROOM if mark is not None else 0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words at the right, the mark before them."""
        super().paintEvent(event)
        if self._mark is not None:
            wide = self.fontMetrics().horizontalAdvance(self.fitting)
            left = max(0, self.width() - wide - ROOM)
            area = QRectF(left, (self.height() - SIZE) / 2, SIZE, SIZE)
            with QPainter(self) as painter:
                draw_mark(painter, self._mark, area, self._theme)


class RemarkLine(QLabel):
    """A remark with its mark, wrapped."""

    def __init__(self, remark: Remark, theme: Theme) -> None:
        super().__init__(remark.told[:1].upper() + remark.told[1:])
        self.remark, self._theme = remark, theme
        font = QFont(self.font())
        font.setPixelSize(_TYPE)
        self.setFont(font)
        self.setWordWrap(True)
        self.setIndent(0)
        self.setContentsMargins(ROOM + 2, 0, 0, 0)
        self.setAccessibleName(f"{severity_name(remark.severity)}: {remark.told}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the mark beside their first line."""
        super().paintEvent(event)
        line = QFontMetrics(self.font()).lineSpacing()
        area = QRectF(1, (line - SIZE) / 2, SIZE, SIZE)
        with QPainter(self) as painter:
            draw_mark(painter, severity_mark(self.remark.severity), area, self._theme)


class RemarkLines(QWidget):
    """The faults and warnings of an item, each on lines of its own; nothing where there are none.

    Notes stand in the list of what is to check alone.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._told: tuple[Remark, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    @property
    def told(self) -> list[str]:
        """What is told, line by line."""
        return [remark.told for remark in self._told]

    def tell(self, remarks: Sequence[Remark]) -> None:
        """Tell what there is to look at now."""
        wanted = tuple(one for one in remarks if one.severity is not Severity.NOTE)
        if wanted != self._told:
            self._told = wanted
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self._fill()

    def _fill(self) -> None:
        while (taken := self._column.takeAt(0)) is not None:
            line = taken.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        for remark in self._told:
            self._column.addWidget(RemarkLine(remark, self._theme))
        self.setVisible(bool(self._told))
