"""The outline pane: the card as a column of items, and the keys that work on the selected one."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from briefer.desk.desk import Desk
from briefer.model.roles import Role
from briefer.ui.outline_column import OutlineColumn
from briefer.ui.outline_drag import OutlineDrag
from briefer.ui.outline_item import OutlineItem
from briefer.ui.passage_edit import PassageEdit
from briefer.ui.theme import Theme


class OutlinePane(QScrollArea):
    """Shows the desk's card and follows it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._column = OutlineColumn(desk)
        self._drag = OutlineDrag(self, self._column)
        self._is_following = False
        self._looked_to: str | None = None
        self.setWidget(self._column)
        self.setWidgetResizable(True)
        # The Tab key goes to its items; a pane in their way would hold it up.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Card"))
        self._column.made.connect(self._drag.attach)
        self._column.chosen.connect(self._choose)
        self._column.left.connect(self._carry_on)
        self._column.added.connect(self.add)
        self._drag.fell.connect(desk.move)
        self.verticalScrollBar().rangeChanged.connect(self._column.give_way)
        desk.changed.connect(self._follow)
        desk.judged_anew.connect(self._show_judged)
        desk.selected.connect(self._show_selection)
        self._follow()

    @property
    def items(self) -> list[OutlineItem]:
        """The items as they stand, top to bottom."""
        return self._column.items

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
        self.setPalette(palette)
        self._column.set_theme(theme)
        self._drag.set_theme(theme)

    # What can be done with the selected item

    def step(self, way: int) -> None:
        """Select the next item (1) or the one before (-1), and give it the focus."""
        items = self.items
        if items:
            at = self._index()
            beyond = 0 if way > 0 else len(items) - 1
            to = beyond if at is None else max(0, min(at + way, len(items) - 1))
            items[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def move_selected(self, way: int) -> None:
        """Move the selected item down (1) or up (-1)."""
        at = self._index()
        if at is not None and 0 <= at + way < len(self.items):
            self._desk.move(self.items[at].item.id, at + way)

    def hold_selected(self) -> None:
        """Hold the selected item back, or print it again."""
        if (item := self._selected()) is not None:
            self._desk.hold(item.item.id, not item.item.held)

    def delete_selected(self) -> None:
        """Take the selected item off the card; its neighbour takes the focus."""
        if (item := self._selected()) is not None:
            self._desk.remove(item.item.id)

    def focus_selected(self) -> None:
        """Give the selected item the focus."""
        if (item := self._selected()) is not None:
            item.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, role: Role) -> None:
        """Add an item of our own words, or go to the one there is, and let it be written."""
        self._desk.add_own(role)
        self.edit_selected()

    def edit_selected(self) -> None:
        """Put the caret into the words of the selected item."""
        if (item := self._selected()) is not None:
            item.edit()

    def on_words(self, act: Callable[[PassageEdit], object]) -> None:
        """Do something at the caret of the selected item, where it stood last."""
        if (item := self._selected()) is not None:
            act(item.editor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus goes on to the selected item, or to the first one."""
        super().focusInEvent(event)
        if self._selected() is None:
            self.step(1)
        else:
            self.focus_selected()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the outline; an editor of words has had its turn before."""
        if (call := self._command(event)) is not None:
            call()
        else:
            super().keyPressEvent(event)

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, alt = Qt.Key, Qt.KeyboardModifier.AltModifier
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands: dict[tuple[int, Qt.KeyboardModifier], Callable[[], None]] = {
            (key.Key_Up, Qt.KeyboardModifier.NoModifier): lambda: self.step(-1),
            (key.Key_Down, Qt.KeyboardModifier.NoModifier): lambda: self.step(1),
            (key.Key_Up, alt): lambda: self.move_selected(-1),
            (key.Key_Down, alt): lambda: self.move_selected(1),
            (key.Key_Delete, Qt.KeyboardModifier.NoModifier): self.delete_selected,
            (key.Key_H, Qt.KeyboardModifier.ControlModifier): self.hold_selected,
        }
        return commands.get((event.key(), modifiers))

    # Following the desk

    def _follow(self) -> None:
        focused = self._column.focused
        self._is_following = True
        with self._column.laid_out_once():
            is_other = self._column.follow(self._desk.card, self._desk.selection)
        if is_other:
            self._drag.over(self.items)
        self._is_following = False
        self._look_to_selected()
        # An item that went, or came back in another role, leaves its focus to the selected one.
        if focused is not None and self._column.focused is None:
            self.focus_selected()

    def _show_judged(self) -> None:
        for item in self.items:
            item.show_judged()

    def _choose(self, item_id: str) -> None:
        """An item took the focus; while the card changes it is Qt that passes the focus on."""
        if not self._is_following:
            self._desk.point(item_id)

    def _show_selection(self) -> None:
        if self._column.selected != self._desk.selection:
            with self._column.laid_out_once():
                self._column.select(self._desk.selection)
        self._look_to_selected()

    def _look_to_selected(self) -> None:
        """Bring another item that was selected into view, when the layout has found its height."""
        before, self._looked_to = self._looked_to, self._desk.selection
        if self._looked_to is not None and self._looked_to != before:
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        if (item := self._selected()) is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.ensureWidgetVisible(item, 0, 12)

    def _selected(self) -> OutlineItem | None:
        return self._column.item(self._desk.selection)

    def _index(self) -> int | None:
        item = self._selected()
        return self.items.index(item) if item is not None else None

    def _carry_on(self, item_id: str, way: int) -> None:
        """The caret goes on in the next item, or back to the end of the one before."""
        ids = [item.item.id for item in self.items]
        to = ids.index(item_id) + way
        if 0 <= to < len(ids):
            self.items[to].edit(last=way < 0)
