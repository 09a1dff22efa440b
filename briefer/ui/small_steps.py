"""Laying out a long text in small steps, so that nothing else in the window waits for it."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QTextEdit

# Qt makes a step each 10 milliseconds, the first of 1,000 characters and each twice as long as the
# one before, up to 200,000: that one takes far longer than a frame. Six are short enough.
_SHORT = 60  # milliseconds


class SmallSteps(QObject):
    """Has Qt begin with short steps again before they grow long, until the text is laid out."""

    def __init__(self, text: QTextEdit) -> None:
        super().__init__(text)
        self._text = text
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_SHORT)
        self._timer.timeout.connect(self.shorten)

    def begin(self) -> None:
        """The text is being laid out from now on."""
        self._timer.start()

    @property
    def is_done(self) -> bool:
        """Whether all of the text is laid out."""
        return self._text.document().lastBlock().layout().lineCount() > 0

    def shorten(self) -> None:
        """Make the next step a short one, or stop where none is left to be made."""
        if self.is_done:
            self._timer.stop()
        else:
            # A change of no character marks nothing dirty, but Qt counts steps from it.
            self._text.document().markContentsDirty(0, 0)
