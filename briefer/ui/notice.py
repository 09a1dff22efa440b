"""The notice: a trouble in words, over the panes, there until it is dismissed or work goes on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from briefer.ui.icons import Icons
from briefer.ui.theme import LIGHT, Theme


class Notice(QFrame):
    """One trouble at a time; a newer one takes its place."""

    dismissed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._icons, self._theme = icons, LIGHT
        self._sign, self._words, self._close = QLabel(), QLabel(), QToolButton()
        self._words.setWordWrap(True)
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss (Esc)"))
        escape = QAction(self)
        # As a list: a single key would be looked for in the whole `Qt` namespace first.
        escape.setShortcuts([QKeySequence("Esc")])
        escape.triggered.connect(self.dismiss)
        self.addAction(escape)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """The trouble told last."""
        return self._words.text()

    def tell(self, text: str) -> None:
        """Show a trouble."""
        # Loaded with the first trouble: it brings hundreds of enum members.
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setText(text)
        self.setAccessibleName(text)
        self._tint()
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Put the trouble away."""
        self.hide()
        self.dismissed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        if not self.isHidden():
            self._tint()

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._icons.pixmap("warning", self._theme.bad, 18, ratio))
        self._close.setIcon(self._icons.icon("close", self._theme, ratio))
