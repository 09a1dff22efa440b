"""The notice: a trouble in words, over the panes, until it is dismissed or read and over."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton

from briefer.ui.icons import Icons
from briefer.ui.theme import LIGHT, Theme

_TO_READ = 5000  # milliseconds in which a trouble can be read


class Notice(QFrame):
    """One trouble at a time; a newer one takes its place."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._icons, self._theme = icons, LIGHT
        self._is_over = False
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.timeout.connect(self.be_read)
        self._sign, self._words, self._close = QLabel(), QLabel(), QToolButton()
        self._words.setWordWrap(True)
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss (Esc)"))
        self._escape = QAction(self)
        # As a list: a single key would be looked for in the whole `Qt` namespace first.
        self._escape.setShortcuts([QKeySequence("Esc")])
        self._escape.triggered.connect(self.dismiss)
        self.addAction(self._escape)
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
        self._is_over = False
        self._reading.start(_TO_READ)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def be_over(self) -> None:
        """The trouble is over; its words go once they could be read."""
        self._is_over = True
        if not self._reading.isActive():
            self.dismiss()

    def be_read(self) -> None:
        """The trouble was there long enough to be read; it goes if it is over."""
        self._reading.stop()
        if self._is_over:
            self.dismiss()

    def dismiss(self) -> None:
        """Put the trouble away."""
        self.hide()

    def set_escapable(self, is_escapable: bool) -> None:
        """Say whether Escape puts a trouble away, or is another's for now."""
        self._escape.setEnabled(is_escapable)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        if not self.isHidden():
            self._tint()

    def _tint(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(self._icons.pixmap("warning", self._theme.bad, 18, ratio))
        self._close.setIcon(self._icons.icon("close", self._theme, ratio))
