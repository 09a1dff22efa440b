"""The role bar: a small card of chips beside chosen words, one a role, each with its key."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGraphicsDropShadowEffect,
    QGridLayout,
    QWidget,
)

from briefer.model.item import Role
from briefer.ui.fonts import sized
from briefer.ui.roles import KEYS, PICKED, role_name, role_phrase
from briefer.ui.theme import LIGHT, Theme

_COLUMNS = 3
_HEIGHT = 32


class RoleChip(QAbstractButton):
    """A role to pick words for: a dot in its colour, its name, its key."""

    def __init__(self, role: Role, sans: tuple[str, ...]) -> None:
        super().__init__()
        self.role = role
        self._font = sized(sans, 14)
        self._key_font = sized(sans, 12, QFont.Weight.DemiBold)
        self._theme = LIGHT
        self.setText(role_name(role))
        self.setAccessibleName(self.tr("Pick as {role}").format(role=role_phrase(role)))
        self.setToolTip(f"{role_name(role)} ({KEYS[role]})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._font).horizontalAdvance(self.text()) + 66, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tint = self._theme.role_colours[self.role]
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.underMouse() or self.hasFocus():
                painter.setBrush(QColor(tint.wash))
                ring = QPen(QColor(self._theme.accent), 2)
                painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(area, 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tint.strong))
            painter.drawEllipse(QRectF(10, self.height() / 2 - 4, 8, 8))
            painter.setFont(self._font)
            painter.setPen(QColor(self._theme.text))
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area.adjusted(25, 0, 0, 0), middle, self.text())
            painter.setFont(self._key_font)
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(
                area.adjusted(0, 0, -10, 0), middle | Qt.AlignmentFlag.AlignRight, KEYS[self.role]
            )


class RoleBar(QFrame):
    """Floats over the article by the chosen words; picking or moving on hides it."""

    picked = Signal(object)  # Role

    def __init__(self, parent: QWidget, sans: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("roleBar")
        self.setAccessibleName(self.tr("Roles for the chosen words"))
        self._chips = [RoleChip(role, sans) for role in PICKED]
        grid = QGridLayout(self)
        grid.setContentsMargins(6, 6, 6, 6)
        grid.setSpacing(2)
        for index, chip in enumerate(self._chips):
            grid.addWidget(chip, index // _COLUMNS, index % _COLUMNS)
            chip.clicked.connect(self._clicked)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(20)
        self._shadow.setOffset(0, 3)
        self.setGraphicsEffect(self._shadow)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        for chip in self._chips:
            chip.set_theme(theme)
        self._shadow.setColor(QColor(0, 0, 0, 140 if theme.is_dark else 70))

    def show_by(self, words: QRectF, area: QRectF) -> None:
        """Show below the words, or above where there is no room, inside the area."""
        size, gap = self.sizeHint(), 8
        below = words.bottom() + gap
        fits = below + size.height() <= area.bottom() - gap
        top = below if fits else max(area.top() + gap, words.top() - gap - size.height())
        left = min(max(area.left(), words.left() - gap), area.right() - size.width())
        self.setGeometry(int(max(0.0, left)), int(top), size.width(), size.height())
        self.show()
        self.raise_()

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, RoleChip):
            self.hide()
            self.picked.emit(chip.role)
