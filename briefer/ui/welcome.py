"""The welcome: what the window shows while no article and no card is open."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_SHOWN = 5
_WIDTH, _MARGIN = 640, 32


class Welcome(QFrame):
    """A place to drop things on, the ways to begin with their keys, and recent files.

    The first action is the one that most begin with.
    """

    chosen = Signal(Path)

    def __init__(self, *actions: QAction) -> None:
        super().__init__()
        self.setObjectName("welcome")
        self._place = QFrame()
        self._place.setObjectName("dropPlace")
        self._place.setFixedWidth(_WIDTH)
        self._title = QLabel(self.tr("Drop an article or a card here"))
        self._hint = QLabel(self.tr("A file, a link from the browser, or a card saved by Briefer"))
        self._recent = QVBoxLayout()
        self._build(*actions)

    def _build(self, *actions: QAction) -> None:
        font = QFont(self.font())
        font.setPixelSize(24)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._hint.setObjectName("hint")
        made = [_button(action, is_primary=action is actions[0]) for action in actions]
        self.open_button = made[0]
        buttons = _centred(*made)
        buttons.setSpacing(12)
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(_MARGIN, 56, _MARGIN, 56)
        inside.setSpacing(8)
        inside.addLayout(_centred(self._title))
        inside.addLayout(_centred(self._hint))
        inside.addSpacing(20)
        inside.addLayout(buttons)
        self._recent.setSpacing(0)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(_centred(self._place))
        column.addSpacing(20)
        recent = QHBoxLayout()
        recent.addStretch()
        recent.addLayout(self._recent)
        recent.addStretch()
        column.addLayout(recent)
        column.addStretch(3)

    def show_recent(self, paths: Iterable[Path]) -> None:
        """Offer recent files."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path in [*paths][:_SHOWN]:
            button = QPushButton(path.name)
            button.setObjectName("recent")
            button.setToolTip(str(path))
            button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
            button.setProperty("path", str(path))
            button.clicked.connect(self._choose)
            self._recent.addWidget(button)

    def show_busy(self, text: str) -> None:
        """Say what is under way, or how to begin where nothing is."""
        words = text or self.tr("Drop an article or a card here")
        if text:
            from PySide6.QtCore import Qt  # a long name of a site or a file

            room, dots = _WIDTH - 2 * _MARGIN, Qt.TextElideMode.ElideMiddle
            words = self._title.fontMetrics().elidedText(text, dots, room)
        self._title.setText(words)

    def set_over(self, is_over: bool) -> None:
        """Show that a file is held over the window."""
        self._place.setProperty("over", is_over)
        self._place.style().unpolish(self._place)
        self._place.style().polish(self._place)

    def _choose(self) -> None:
        self.chosen.emit(Path(self.sender().property("path")))


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def _button(action: QAction, *, is_primary: bool = False) -> QPushButton:
    keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
    name = action.iconText().strip()
    button = QPushButton(f"{name}   {keys}")
    button.setAccessibleName(name)
    button.clicked.connect(action.trigger)
    if is_primary:
        button.setObjectName("primary")
    return button
