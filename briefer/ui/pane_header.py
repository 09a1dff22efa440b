"""The head of a pane: its name, a few words about what it shows, and controls at the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

_HEIGHT = 44


class Info(QLabel):
    """A few words that end in dots where there is no room for all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneInfo")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        dots = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), dots, room.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)


class PaneHeader(QWidget):
    """All heads are of one height, so that the panes line up."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setObjectName("paneHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(_HEIGHT)
        name, self._info = QLabel(title), Info()
        name.setObjectName("paneTitle")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 0, 8, 0)
        self._row.setSpacing(8)
        self._row.addWidget(name)
        self._row.addWidget(self._info, 1)

    @property
    def info(self) -> str:
        """The words beside the name."""
        return self._info.text()

    def tell(self, info: str) -> None:
        """Say something about what the pane shows."""
        self._info.setText(info)
        self._info.setToolTip(info)

    def lead(self, control: QWidget) -> None:
        """Put a control beside the name."""
        self._row.insertWidget(1, control)

    def add(self, control: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(control)
