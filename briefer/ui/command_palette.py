"""The command palette: every action with its keys, found by typing some of its letters."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.actions import Actions, Choice
from briefer.ui.steering import SteeredList

_WIDTH, _ROWS, _FRAME = 560, 12, 12


def matches(text: str, typed: str) -> bool:
    """Whether every word typed stands somewhere in a text, whatever the case."""
    folded = text.casefold()
    return all(word in folded for word in typed.casefold().split())


class CommandPalette(QDialog):
    """Asks for one of some choices; the chosen one is called after the palette has closed."""

    def __init__(self, parent: QWidget, hint: str, choices: Iterable[Choice]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("commandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(hint)
        self.field = QLineEdit()
        self.list = SteeredList(self.field)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._run)
        self._choices = [*choices]
        self._rows: list[QTreeWidgetItem] = []
        self._build()
        self._filter("")
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.setFixedWidth(_WIDTH)
        self.move(corner.x() + (parent.width() - _WIDTH) // 2, corner.y() + 96)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys, which are the article's own for as long as its view has the focus."""
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setColumnCount(2)
        self.list.setUniformRowHeights(True)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemClicked.connect(self._run)
        for choice in self._choices:
            row = QTreeWidgetItem([choice.text, choice.key])
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setForeground(1, self.palette().placeholderText())
            row.setDisabled(not choice.is_enabled)
            self._rows.append(row)
        self.list.addTopLevelItems(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)

    def _filter(self, typed: str) -> None:
        first, hits = None, 0
        for choice, row in zip(self._choices, self._rows, strict=True):
            is_hit = matches(f"{choice.text} {choice.key}", typed)
            row.setHidden(not is_hit)
            hits += is_hit
            if first is None and is_hit and choice.is_enabled:
                first = row
        if first is not None:
            self.list.setCurrentItem(first)
        height = self.list.sizeHintForRow(0) * max(1, min(hits, _ROWS)) + _FRAME
        self.list.setFixedHeight(height)
        self.adjustSize()

    def _run(self) -> None:
        row = self.list.currentItem()
        if row not in self._rows or row.isHidden() or row.isDisabled():
            return
        call = self._choices[self._rows.index(row)].call
        self.close()
        call()


def ask_command(window: QWidget, actions: Actions, more: Iterable[Choice] = ()) -> None:
    """Ask for one of all the actions, or of what else there is to choose now."""
    choices = [
        Choice(action.name, action.shown_key, action.call, actions[name].isEnabled())
        for name, action in actions.data.items()
        if name != "commands"
    ]
    hint = QCoreApplication.translate("CommandPalette", "What would you like to do?")
    CommandPalette(window, hint, [*choices, *more]).show()


def ask_recent(window: QWidget, paths: Iterable[Path], call: Callable[[Path], object]) -> None:
    """Ask for one of the recent files."""
    choices = [Choice(path.name, str(path.parent), partial(call, path)) for path in paths]
    translate = QCoreApplication.translate
    some = translate("CommandPalette", "Open a recent file")
    none = translate("CommandPalette", "No recent files yet")
    CommandPalette(window, some if choices else none, choices).show()
