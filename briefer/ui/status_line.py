"""The status line: what was done last, what is under way, and the key that lists all keys."""

from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar


class StatusLine(QStatusBar):
    """A quiet line. A message stays until the work goes on."""

    def __init__(self, commands_key: str) -> None:
        super().__init__()
        self._words, self._progress = QLabel(), QProgressBar()
        self._words.setAccessibleName(self.tr("Status"))
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress.setRange(0, 0)
        self._progress.setFixedSize(120, 6)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Work under way"))
        self._progress.hide()
        hint = QLabel(self.tr("All commands: {key}").format(key=commands_key))
        self.setSizeGripEnabled(False)
        self.addWidget(self._words, 1)
        self.addPermanentWidget(self._progress)
        self.addPermanentWidget(hint)

    @property
    def text(self) -> str:
        """The message shown."""
        return self._words.text()

    @property
    def is_busy(self) -> bool:
        """Whether work is shown to be under way."""
        return self._progress.isVisibleTo(self)

    def say(self, text: str) -> None:
        """Show a message."""
        self._words.setText(text)

    def show_busy(self, text: str) -> None:
        """Show what is under way, or that nothing is."""
        self._progress.setVisible(bool(text))
        self._words.setText(text)
