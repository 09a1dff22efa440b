"""Actions as data, each written once; menus, toolbar, palette and tests are made of them."""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefer.ui.icons import Icons
from briefer.ui.theme import Theme


class Scope(Enum):
    """Where an action's keys work."""

    WINDOW = auto()
    ARTICLE = auto()  # single letters, while the article has the focus


class Action(NamedTuple):
    """Something an editor may do. `enabled` and `checked` are asked whenever the desk changes."""

    id: str
    text: str
    call: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW
    enabled: Callable[[], bool] | None = None
    checked: Callable[[], bool] | None = None

    @property
    def name(self) -> str:
        """The text as a name: without the mark for its letter in a menu, and without dots."""
        return self.text.replace("&", "").removesuffix(" …")

    @property
    def shown_key(self) -> str:
        """The first key as the platform writes it, "" where there is none."""
        form = QKeySequence.SequenceFormat.NativeText
        return QKeySequence(self.keys[0]).toString(form) if self.keys else ""


class Choice(NamedTuple):
    """Something to choose that is only known when one looks: a template, a recent file."""

    text: str
    key: str
    call: Callable[[], object]
    is_enabled: bool = True
    is_checked: bool = False


class Menu(NamedTuple):
    """A menu: its title and the ids of its actions, "" for a line between them.

    `more` gives what stands below them, asked for whenever the menu opens.
    """

    title: str
    ids: tuple[str, ...]
    more: Callable[[], Iterable[Choice]] | None = None


class Actions(QObject):
    """The Qt side of the actions: one QAction each, kept in step with what may be done now."""

    def __init__(self, actions: Iterable[Action], window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._icons = icons
        self._data: dict[str, Action] = {}
        self._made: dict[str, QAction] = {}
        for action in actions:
            made = self._make(action)
            self._data[action.id], self._made[action.id] = action, made
            if action.scope is Scope.WINDOW:
                window.addAction(made)

    @property
    def data(self) -> Mapping[str, Action]:
        """The actions by id, in the order they were written."""
        return self._data

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def _make(self, action: Action) -> QAction:
        made = QAction(action.text, self)
        made.setObjectName(action.id)
        made.setShortcuts([QKeySequence(key) for key in action.keys])
        made.setToolTip(f"{action.name}  {action.shown_key}".strip())
        made.setCheckable(action.checked is not None)
        made.triggered.connect(lambda: action.call())
        return made

    def give(self, scope: Scope, widget: QWidget) -> None:
        """Let the keys of a scope work while `widget` has the focus."""
        from PySide6.QtCore import Qt

        made = [self._made[a.id] for a in self._data.values() if a.scope is scope]
        for action in made:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        widget.addActions(made)

    def refresh(self) -> None:
        """Enable and check what may be done and what holds now."""
        for action_id, action in self._data.items():
            if action.enabled is not None:
                self._made[action_id].setEnabled(action.enabled())
            if action.checked is not None:
                self._made[action_id].setChecked(action.checked())

    def tint(self, names: Iterable[str], theme: Theme, ratio: float, on_accent: str) -> None:
        """Give the icons of a palette to actions that show them."""
        for name in names:
            drawing, is_on_accent = self._data[name].icon, name == on_accent
            icon = self._icons.icon(drawing, theme, ratio, on_accent=is_on_accent)
            self._made[name].setIcon(icon)
            self._made[name].setIconVisibleInMenu(False)

    def set_icon(self, name: str, drawing: str, theme: Theme, ratio: float) -> None:
        """Give an action another icon than its own: the one of what it leads to."""
        self._made[name].setIcon(self._icons.icon(drawing, theme, ratio))

    def fill(self, bar: QMenuBar, menus: Iterable[Menu]) -> None:
        """Make the menu bar."""
        for menu in menus:
            made = bar.addMenu(menu.title)
            for action_id in menu.ids:
                if action_id:
                    made.addAction(self._made[action_id])
                else:
                    made.addSeparator()
            if menu.more is not None:
                made.aboutToShow.connect(partial(self._fill_more, made, menu.more))

    def _fill_more(self, menu: QMenu, more: Callable[[], Iterable[Choice]]) -> None:
        """Put what there is to choose now below a menu's actions."""
        known = {*self._made.values()}
        for action in menu.actions():
            if action not in known and not action.isSeparator():
                menu.removeAction(action)
        for choice in more():
            made = menu.addAction(choice.text.replace("&", "&&"), choice.call)
            made.setCheckable(True)
            made.setChecked(choice.is_checked)
            made.setEnabled(choice.is_enabled)
