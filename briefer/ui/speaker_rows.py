"""How the rows of the speakers list are painted: who speaks, and what they say in which way."""

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefer.model.frozen import frozen
from briefer.model.reading import Extent, Speech, Statement
from briefer.model.roles import Role
from briefer.ui.theme import LIGHT, Theme

ROW = Qt.ItemDataRole.UserRole
_HEIGHT, _INSET, _INDENT, _GAP, _DOT = 28, 16, 16, 8, 8


@frozen
class Row:
    """A row: `beside` stands muted after the words, `at_end` at the right.

    `extent` is where in the article its words stand; `statement` is None for a speaker.
    """

    words: str
    beside: str
    at_end: str
    extent: Extent
    statement: Statement | None = None


def speech_name(speech: Speech) -> str:
    """What a way of attributing words is called on screen."""
    translate = QCoreApplication.translate
    names = {
        Speech.DIRECT: translate("Speech", "quote"),
        Speech.MIXED: translate("Speech", "part quote"),
        Speech.INDIRECT: translate("Speech", "reported"),
    }
    return names[speech]


class SpeakerRows(QStyledItemDelegate):
    """Paints rows of one height."""

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = LIGHT

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, _HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, theme = index.data(ROW), self.theme
        if not isinstance(row, Row):
            return
        # Qt's own descriptions leave the option's fields out.
        area = QRectF(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        font = QFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.accent_wash))
        inside = area.adjusted(_INSET, 0, -_INSET, 0)
        if row.statement is not None:
            inside.setLeft(inside.left() + _INDENT)
            self._dot(painter, row.statement.kind, inside.left(), inside.center().y())
            inside.setLeft(inside.left() + _DOT + _GAP)
        else:
            font.setWeight(QFont.Weight.DemiBold)
        self._words(painter, row, inside, font)
        painter.restore()

    def _dot(self, painter: QPainter, speech: Speech, left: float, middle: float) -> None:
        """Full for a quote, half for a part quote, empty for what is reported."""
        role = Role.STATEMENT if speech is Speech.INDIRECT else Role.QUOTE
        strong = QColor(self.theme.role_colours[role].strong)
        circle = QRectF(left + 0.75, middle - _DOT / 2 + 0.75, _DOT - 1.5, _DOT - 1.5)
        painter.setPen(QPen(strong, 1.5))
        painter.setBrush(strong if speech is Speech.DIRECT else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if speech is Speech.MIXED:
            painter.setBrush(strong)
            painter.drawPie(circle, 90 * 16, 180 * 16)

    def _words(self, painter: QPainter, row: Row, area: QRectF, font: QFont) -> None:
        plain = QFont(font)
        plain.setWeight(QFont.Weight.Normal)
        metrics, quiet = QFontMetricsF(font), QFontMetricsF(plain)
        right = quiet.horizontalAdvance(row.at_end)
        room = area.width() - right - 2 * _GAP
        words = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(font)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(QPointF(area.left(), baseline), words)
        taken = metrics.horizontalAdvance(words) + _GAP
        painter.setFont(plain)
        painter.setPen(QColor(self.theme.muted))
        beside = quiet.elidedText(row.beside, Qt.TextElideMode.ElideRight, max(0.0, room - taken))
        painter.drawText(QPointF(area.left() + taken, baseline), beside)
        painter.drawText(QPointF(area.right() - right, baseline), row.at_end)
