"""The small parts of an outline item: role badge, grip, a line of small type."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from briefer.model.item import Role
from briefer.ui.outline_inks import mixed
from briefer.ui.roles import role_name
from briefer.ui.theme import LIGHT, Theme

_SMALL = 12  # pixels


class Badge(QToolButton):
    """The role as a pill in its colour; a press opens the menu of roles."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self._theme = LIGHT
        self._held = False
        self.setText(role_name(role))
        self.setAccessibleName(self.tr("Role: {role}").format(role=role_name(role)))
        self.setToolTip(self.tr("Change the role"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        font = QFont(self.font())
        font.setPixelSize(_SMALL)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def set_theme(self, theme: Theme, *, held: bool) -> None:
        """Wear a palette."""
        self._theme, self._held = theme, held
        self.update()

    def sizeHint(self) -> QSize:
        """The words and a chevron."""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 32, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill; with the focus, a ring round it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            strong, wash = (QColor(colour) for colour in self._colours())
            pill = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
            painter.setBrush(Qt.BrushStyle.NoBrush if self._held else wash)
            lined = self.hasFocus() or self._held
            painter.setPen(QPen(strong, 1.5 if self.hasFocus() else 1) if lined else QPen(wash, 0))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(strong)
            words = pill.adjusted(9, 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setPen(QPen(strong, 1.4))
            x, y = pill.right() - 13, pill.center().y() - 1
            painter.drawPolyline([QPointF(x, y), QPointF(x + 3, y + 3), QPointF(x + 6, y)])

    def _colours(self) -> tuple[str, str]:
        tint = self._theme.role_colours[self.role]
        if self._held:
            return mixed(tint.strong, self._theme.window, 0.35), self._theme.window
        hover = mixed(tint.wash, tint.strong, 0.12) if self.underMouse() else tint.wash
        return tint.strong, hover


class Grip(QWidget):
    """Six dots to drag an item by. Places are global."""

    grabbed = Signal(QPoint)
    dragged = Signal(QPoint)
    let_go = Signal(QPoint)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = LIGHT.muted
        self._is_held = False
        self.setFixedWidth(20)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to reorder (Alt+Up, Alt+Down)"))
        self.setAccessibleName(self.tr("Drag to reorder"))

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._colour = mixed(theme.muted, theme.raised, 0.35)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_held = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabbed.emit(event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._is_held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._is_held and event.button() is Qt.MouseButton.LeftButton:
            self._let_go()
            self.let_go.emit(event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the item back."""
        if self._is_held and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            self.cancelled.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two columns of three dots."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
            for row in range(3):
                for column in range(2):
                    painter.drawEllipse(QPointF(7.5 + column * 5, 5 + row * 5), 1.4, 1.4)

    def _let_go(self) -> None:
        self._is_held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)


class Adder(QPushButton):
    """A dashed place at the end of the outline, to add what stands on no article."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._theme = LIGHT
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(36)
        font = QFont(self.font())
        font.setPixelSize(_SMALL + 1)
        self.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A plus and the words in a dashed frame."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_lit = self.underMouse() or self.hasFocus()
            frame = QPen(QColor(theme.accent if self.hasFocus() else theme.line), 1)
            frame.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(frame)
            painter.setBrush(QColor(theme.hover if is_lit else theme.window))
            area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(area, 7, 7)
            painter.setPen(QPen(QColor(theme.text if is_lit else theme.muted), 1.4))
            middle = area.center().y()
            painter.drawLine(QPointF(10, middle), QPointF(18, middle))
            painter.drawLine(QPointF(14, middle - 4), QPointF(14, middle + 4))
            painter.drawText(area.adjusted(26, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class Small(QLabel):
    """A line of small type: as much of it as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont(self.font())
        font.setPixelSize(_SMALL)
        self.setFont(font)
        self._shorter = ""
        self.inset = 0  # pixels at the left that the words leave free
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, shorter: str) -> None:
        """Show words, or shorter ones where there is no room."""
        self._shorter = shorter
        self.setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    @property
    def fitting(self) -> str:
        """The words, the shorter ones, or what there is room for of these."""
        metrics, room = self.fontMetrics(), self.width() - self.inset
        is_room = metrics.horizontalAdvance(self.text()) <= room
        words = self.text() if is_room else self._shorter
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words that there is room for."""
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.rect(), self.alignment(), self.fitting)
