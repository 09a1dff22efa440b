"""The accent of a card: a few that can be read, the template's own, and a field for any other."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from briefer.ui.field import Field
from briefer.ui.theme import LIGHT, Theme

# Quiet colours for labels and numbers, all above 5 to 1 on white (WCAG AA asks 4.5).
ACCENTS = ("#a3262a", "#8a4b08", "#1f6f5c", "#1f5fa8", "#5b4a9e", "#16181d")
_DOT = 24


class Dot(QAbstractButton):
    """A colour as a dot, ringed where the card wears it; a hollow one for the template's own."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self._theme = LIGHT
        self._shown = colour
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def show_colour(self, colour: str) -> None:
        """Show another colour than the one it stands for: what the template's own is."""
        self._shown = colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_DOT, _DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            middle = QRectF(self.rect()).center()
            if self.isChecked() or self.hasFocus() or self.underMouse():
                ring = theme.text if self.isChecked() else theme.muted
                painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else ring), 1.5))
                painter.drawEllipse(middle, 10.0, 10.0)
            if self.colour:
                # On the dark palette a dark ink would vanish without its hairline.
                painter.setPen(QPen(QColor(theme.muted), 1) if theme.is_dark else Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._shown))
                painter.drawEllipse(middle, 7.0, 7.0)
                return
            painter.setPen(QPen(QColor(self._shown or theme.muted), 3))
            painter.drawEllipse(middle, 5.5, 5.5)


class AccentRow(QWidget):
    """A field and dots; what is typed goes out letter by letter, "" for the template's own."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field()
        self.field.setAccessibleName(self.tr("Accent"))
        self.field.setPlaceholderText("#rrggbb")
        self.field.setFixedWidth(92)
        self.field.textEdited.connect(self.given)
        self.own = Dot("", self.tr("The template’s own accent"))
        self.dots = (self.own, *(Dot(colour, colour) for colour in ACCENTS))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.field)
        row.addSpacing(6)
        for dot in self.dots:
            row.addWidget(dot)
            dot.clicked.connect(self._choose)
        row.addStretch()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        for dot in self.dots:
            dot.set_theme(theme)

    def tell(self, accent: str, own: str) -> None:
        """Show the card's accent, "" for the template's own, and what that one is."""
        self.own.show_colour(own)
        for dot in self.dots:
            dot.setChecked(dot.colour == accent)
        if not self.field.hasFocus() or self.field.text().lower().strip() != accent:
            self.field.setText(accent)

    def _choose(self) -> None:
        dot = self.sender()
        if isinstance(dot, Dot):
            self.field.setText(dot.colour)
            self.given.emit(dot.colour)
