"""The status line: what was done last, what is under way, and the key that lists all keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget


class StatusLine(QStatusBar):
    """A quiet line. A message stays until the work goes on."""

    cancelled = Signal()  # by the button beside the bar

    def __init__(self, commands_key: str, cancel_key: str) -> None:
        super().__init__()
        self._cancel_key = cancel_key
        self._words = QLabel()
        self._progress: QWidget | None = None
        self._words.setAccessibleName(self.tr("Status"))
        self._words.setMinimumWidth(1)  # a long message is cut off, and never widens the window
        hint = QLabel(self.tr("All commands: {key}").format(key=commands_key))
        self.setSizeGripEnabled(False)
        self.addWidget(self._words, 1)
        self.addPermanentWidget(hint)

    @property
    def text(self) -> str:
        """The message shown."""
        return self._words.text()

    @property
    def is_busy(self) -> bool:
        """Whether work is shown to be under way."""
        return self._progress is not None and self._progress.isVisibleTo(self)

    def say(self, text: str) -> None:
        """Show a message."""
        self._words.setText(text)

    def show_busy(self, text: str) -> None:
        """Show what is under way, or that nothing is."""
        if self._progress is None:
            self._progress = self._made()
        self._progress.setVisible(bool(text))
        self._words.setText(text)

    def _made(self) -> QWidget:
        """A bar that moves while work is under way, and what ends it; made for the first work."""
        from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton

        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setFixedSize(120, 6)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Work under way"))
        stop = QToolButton()
        stop.setObjectName("stop")
        stop.setText(self.tr("Stop   {key}").format(key=self._cancel_key))
        stop.setAccessibleName(self.tr("Stop"))
        stop.clicked.connect(self.cancelled)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(bar)
        row.addWidget(stop)
        self.insertPermanentWidget(1, both)
        return both
