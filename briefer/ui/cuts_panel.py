"""The cuts: over the page's foot, what would make the card fit, each by one click or key."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from briefer.desk.desk import Desk
from briefer.model.fitting import Remedy
from briefer.ui.cut_words import lost_words, remedy_words
from briefer.ui.theme import LIGHT, Theme

MOST = 5
_ROW, _LINE, _GAP, _WIDEST = 30, 20, 12, 520  # pixels
# So long nothing is typed before the cuts are measured, in milliseconds.
_IDLE = 250


class CutButton(QAbstractButton):
    """A cut: what to do, what it loses, its key."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._theme = LIGHT
        self._lost = ""
        self.key = QKeySequence(f"Alt+{count}")
        # A button's own key would press it slowly, to be seen.
        QShortcut(self.key, self).activated.connect(self.click)
        self._lines = 1
        font = QFont(self.font())
        font.setPixelSize(14)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tell(self, words: str, lost: str, lines: int) -> None:
        """Offer a cut in words, which may take so many lines."""
        self._lost, self._lines = lost, lines
        self.setFixedHeight(_ROW + (lines - 1) * _LINE)
        self.setAccessibleName(f"{words} ({lost})" if lost else words)
        self.setToolTip(words)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words from the left, what is lost and the key at the right."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isEnabled() and (self.underMouse() or self.hasFocus()):
                painter.setBrush(QColor(theme.hover))
                ring = QPen(QColor(theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen
                painter.setPen(ring)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            area = self.rect().adjusted(10, 0, -10, 0)
            key = self.key.toString(QKeySequence.SequenceFormat.NativeText)
            painter.setPen(QColor(theme.muted))
            area = self._from_right(painter, area, key, 46)
            area = self._from_right(painter, area, self._lost, 84)
            painter.setPen(QColor(theme.text if self.isEnabled() else theme.muted))
            metrics = QFontMetrics(painter.font())
            # Words that do not break at the very edge need some room of every line but the last.
            room = area.width() * self._lines - 60 * (self._lines - 1)
            words = metrics.elidedText(self.toolTip(), Qt.TextElideMode.ElideRight, room)
            wrapped = Qt.TextFlag.TextWordWrap if self._lines > 1 else Qt.TextFlag.TextSingleLine
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | wrapped, words)

    def _from_right(self, painter: QPainter, area: QRect, text: str, least: int) -> QRect:
        """Draw at the right edge; what is left of the area."""
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, flags, text)
        wide = max(least, QFontMetrics(painter.font()).horizontalAdvance(text) + 12)
        return area.adjusted(0, 0, -wide, 0)


class CutsPanel(QFrame):
    """Lists up to five cuts; they are measured when the editor pauses, not at each key press."""

    resized = Signal()  # it came, went or has another height

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cuts")
        self._desk = desk
        self._found: Sequence[Remedy] = ()
        self._title = QLabel()
        self._title.setObjectName("hint")
        self.buttons = [CutButton(count) for count in range(1, MOST + 1)]
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(desk.find_remedies)
        self._lay_out()
        desk.page_changed.connect(self.follow)
        desk.remedies_found.connect(self.offer)
        self.follow()

    @property
    def cover(self) -> int:
        """How many pixels of the page's foot it stands over."""
        return 0 if self.isHidden() else self.height() + _GAP

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        for button in self.buttons:
            button.set_theme(theme)
        self._shadow.setColor(QColor(0, 0, 0, 140 if theme.is_dark else 60))

    def place(self, area: QRect) -> None:
        """Stand at the foot of an area."""
        width = min(area.width() - 2 * _GAP, _WIDEST)
        height = self.sizeHint().height()
        left = area.left() + (area.width() - width) // 2
        self.setGeometry(left, area.bottom() + 1 - height - _GAP, width, height)

    def follow(self) -> None:
        """The page has changed: what was found is about another card."""
        if self._desk.is_over:
            for button in self.buttons:
                button.setEnabled(False)
            self._idle.start()
        else:
            self._idle.stop()
            self._show(())

    def offer(self) -> None:
        """Offer what was found."""
        self._show(self._desk.remedies[:MOST])

    def _show(self, found: Sequence[Remedy]) -> None:
        self._found = found
        several = self.tr("Each of these makes it fit")
        self._title.setText(several if len(found) > 1 else self.tr("This makes it fit"))
        for button, remedy in zip(self.buttons, found, strict=False):
            lines = 1 if len(remedy.cuts) == 1 else 2 if len(remedy.cuts) < 4 else 3
            button.tell(remedy_words(self._desk.card, remedy), lost_words(remedy), lines)
        for count, button in enumerate(self.buttons):
            button.setEnabled(count < len(found))
            button.setVisible(count < len(found))
        self.setVisible(bool(found))
        self.resized.emit()

    def _choose(self) -> None:
        button = self.sender()
        if not isinstance(button, CutButton):
            return
        remedy = self._found[self.buttons.index(button)]
        words = remedy_words(self._desk.card, remedy)
        self._desk.make_fit(remedy)
        self._desk.said.emit(self.tr("Done: {what}.").format(what=words))

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("Cuts that make the card fit"))
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 6)
        column.setSpacing(0)
        self._title.setContentsMargins(10, 0, 10, 4)
        font = QFont(self._title.font())
        font.setPixelSize(12)
        self._title.setFont(font)
        column.addWidget(self._title)
        for button in self.buttons:
            button.clicked.connect(self._choose)
            column.addWidget(button)
        self._shadow = QGraphicsDropShadowEffect(self)
        self._shadow.setBlurRadius(20)
        self._shadow.setOffset(0, 3)
        self.setGraphicsEffect(self._shadow)
        self.hide()
