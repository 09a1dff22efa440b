"""The note beside suggested words: for which role, why, where, and what may be done about it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.model.reading import Suggestion
from briefer.ui.roles import role_name
from briefer.ui.theme import LIGHT, Theme

_WIDTH, _GAP = 320, 8


class SuggestionNote(QFrame):
    """Floats over the article by the words; it takes no focus, so that the keys go on working."""

    accepted = Signal()
    rejected = Signal()
    onward = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionNote")
        self._theme, self._suggestion = LIGHT, None
        self.buttons: list[QPushButton] = []
        self._dot, self._role, self._where, self._why = QLabel(), QLabel(), QLabel(), QLabel()
        self._shadow = QGraphicsDropShadowEffect(self)
        self._column = QVBoxLayout(self)
        self._build()
        self.hide()

    def _build(self) -> None:
        self._role.setObjectName("paneTitle")
        self._where.setObjectName("hint")
        self._dot.setFixedSize(8, 8)
        for label in (self._role, self._where, self._why):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._dot)
        head.addWidget(self._role, 1)
        head.addWidget(self._where)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for words, key, call in (
            (self.tr("Accept"), "A", self.accepted.emit),
            (self.tr("Reject"), "R", self.rejected.emit),
            (self.tr("Next"), ".", self.onward.emit),
        ):
            self.buttons.append(self._button(words, key, call))
            foot.addWidget(self.buttons[-1])
        foot.addStretch()
        column = self._column
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._why)
        column.addLayout(foot)
        self._shadow.setBlurRadius(20)
        self._shadow.setOffset(0, 3)
        self.setGraphicsEffect(self._shadow)

    def _button(self, words: str, key: str, call: Callable[[], None]) -> QPushButton:
        button = QPushButton(f"{words}  {key}")
        button.setObjectName("plain")
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(call)
        return button

    @property
    def text(self) -> str:
        """All that the note says, in one line."""
        return f"{self._role.text()}, {self._where.text()}: {self._why.text()}"

    def tell(self, suggestion: Suggestion, where: str) -> None:
        """Say why these words are suggested."""
        self._role.setText(role_name(suggestion.role))
        self._where.setText(where)
        self._why.setText(suggestion.why[:1].upper() + suggestion.why[1:] + ".")
        self._suggestion = suggestion
        self._tint()
        self.setAccessibleName(self.text)

    def show_by(self, words: QRectF, area: QRectF) -> None:
        """Show below the words, or above where there is no room, inside the area."""
        width = int(min(_WIDTH, area.width()))
        self.setFixedWidth(width)
        height = self._column.totalHeightForWidth(width)
        below = words.bottom() + _GAP
        fits = below + height <= area.bottom() - _GAP
        top = below if fits else max(area.top() + _GAP, words.top() - _GAP - height)
        self.setGeometry(int(area.left()), int(top), width, height)
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self._shadow.setColor(QColor(0, 0, 0, 140 if theme.is_dark else 70))
        self._tint()

    def _tint(self) -> None:
        if self._suggestion is not None:
            strong = self._theme.role_colours[self._suggestion.role].strong
            self._dot.setStyleSheet(f"background: {strong}; border-radius: 4px;")
