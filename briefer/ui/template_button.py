"""The quiet button in the head of the page: what the page is set in, and the way to change it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from briefer.ui.theme import LIGHT, Theme

_HEIGHT, _PAD, _CHEVRON = 28, 8, 20


class TemplateButton(QPushButton):
    """Words with a chevron; no frame until the pointer or the focus is on it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Choose a template (Ctrl+T)"))

    def tell(self, words: str) -> None:
        """Say what the page is set in."""
        self.setText(words)
        self.setAccessibleName(self.tr("Template: {words}").format(words=words))
        self.updateGeometry()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * _PAD + _CHEVRON, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words in the quiet colour, darker under the pointer."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_lit = self.underMouse() or self.isDown()
            painter.setBrush(QColor(theme.hover) if is_lit else Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            ink = QColor(theme.text if is_lit else theme.muted)
            painter.setPen(ink)
            room = self.rect().adjusted(_PAD, 0, -_PAD - _CHEVRON, 0)
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            painter.setPen(QPen(ink, 1.5))
            at = QPointF(self.width() - _PAD - 8, self.height() / 2 + 1)
            painter.drawPolyline([at + QPointF(-4, -2), at + QPointF(0, 2), at + QPointF(4, -2)])
