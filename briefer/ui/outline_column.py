"""The column of items: follows the card, and shows anew only what changed."""

from collections.abc import Generator
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.model.card import Card
from briefer.ui import outline_facts
from briefer.ui.outline_badge import Adder
from briefer.ui.outline_item import OutlineItem
from briefer.ui.outline_stock import OutlineStock
from briefer.ui.roles import role_name
from briefer.ui.theme import LIGHT, Theme

GAP = 8
# Beside the items on the right, in pixels; a scroll bar takes its width from that.
_EDGE, _BAR = 14, 12


class OutlineColumn(QWidget):
    """The items of the card in their order, and below them what else can be added."""

    made = Signal(object)  # OutlineItem
    chosen = Signal(str)
    left = Signal(str, int)
    added = Signal(object)  # Role: words of our own are wanted

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._theme = LIGHT
        self._card = Card()
        self.selected: str | None = None
        self._items: dict[str, OutlineItem] = {}
        self.stock = OutlineStock(desk, self)
        self.stock.made.connect(self._join)
        # The Tab key does not stop there, but the items follow it in the chain.
        self._empty = _hint(
            self.tr(
                "Nothing on the card yet.\n\nChoose words in the article and give them a role: "
                "K for a key point, Q for a quote, N for a number."
            )
        )
        self._add = Adder(self.tr("Add words of our own"))
        self._additions = QMenu(self._add)
        self._additions.aboutToShow.connect(self._fill_additions)
        self._add.setMenu(self._additions)
        self._column = QVBoxLayout(self)
        self.give_way(0, 0)
        self._column.setSpacing(GAP)
        for widget in (self._empty, self._add):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    @property
    def items(self) -> list[OutlineItem]:
        """The items, top to bottom."""
        return [self._items[item.id] for item in self._card.items]

    def item(self, item_id: str | None) -> OutlineItem | None:
        """The item of an id, if it is there."""
        return self._items.get(item_id) if item_id is not None else None

    @property
    def focused(self) -> str | None:
        """The id of the item that has the focus, itself or in a part."""
        stop = QApplication.focusWidget()
        while stop is not None and not isinstance(stop, OutlineItem):
            stop = stop.parentWidget()
        return stop.item.id if stop is not None else None

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self._add.set_theme(theme)
        palette = self._empty.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        self._empty.setPalette(palette)
        for item in (*self._items.values(), *self.stock.spares):
            item.set_theme(theme)

    def give_way(self, _least: int, most: int) -> None:
        """Keep the items as wide as they are when a scroll bar comes or goes beside them."""
        right = _EDGE - _BAR if most else _EDGE
        self._column.setContentsMargins(12, 12, right, 12)

    @contextmanager
    def laid_out_once(self) -> Generator[None]:
        """Lay out when all that was to be shown is shown, and as high as it is then.

        Qt would do so for each widget that is shown, and squeeze all of them into the height of
        before, until the scroll area makes room.
        """
        self._column.setEnabled(False)
        try:
            yield
        finally:
            self._column.setEnabled(True)
            self._column.invalidate()
            view = self.parentWidget()
            least = view.height() if view is not None else 0
            self.resize(self.width(), max(least, self._column.totalHeightForWidth(self.width())))

    def follow(self, card: Card, selection: str | None) -> bool:
        """Show a card; whether items came, went or changed places."""
        before, self._card = self._card, card
        # An article's details may show in every item (its locator, its marks), and so may the law.
        everything = before.sources is not card.sources or before.law != card.law
        wanted = {item.id: item for item in card.items}
        for item_id, widget in [*self._items.items()]:
            if item_id not in wanted or wanted[item_id].role is not widget.item.role:
                self._drop(item_id)
        for item in card.items:
            widget = self._items.get(item.id)
            if widget is None:
                widget = self._items[item.id] = self.stock.take(item.role)
                widget.show_item(item)
            elif everything or widget.item != item:
                widget.show_item(item)
        self._empty.setVisible(not card.items)
        self.select(selection)
        return self._order()

    def select(self, item_id: str | None) -> None:
        """Show which item is selected."""
        self.selected = item_id
        for item in self._items.values():
            item.set_selected(item.item.id == item_id)

    def _join(self, widget: OutlineItem) -> None:
        widget.set_theme(self._theme)
        widget.chosen.connect(self.chosen)
        widget.left.connect(self.left)
        self.made.emit(widget)

    def _drop(self, item_id: str) -> None:
        if self.focused == item_id:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        widget = self._items.pop(item_id)
        self._column.removeWidget(widget)
        self.stock.keep(widget)

    def _order(self) -> bool:
        """Put the items in the card's order, for the eye and for the Tab key."""
        moved: set[OutlineItem] = set()
        for at, widget in enumerate(self.items):
            if self._column.indexOf(widget) != at:
                self._column.insertWidget(at, widget)
                # At once, and not when the layout comes round: it may be given the focus now.
                widget.show()
                moved.add(widget)
        self._chain(moved)
        return bool(moved)

    def _chain(self, moved: set[OutlineItem]) -> None:
        """Let the Tab key find the items that moved: after the column's head, before its end."""
        before: QWidget = self._empty
        was_moved = True
        for widget in self.items:
            if was_moved or widget in moved:
                self.setTabOrder(before, widget)
            if widget in moved:
                for here, there in pairwise(widget.stops):
                    self.setTabOrder(here, there)
            before, was_moved = widget.stops[-1], widget in moved
        if was_moved:
            self.setTabOrder(before, self._add)

    def _fill_additions(self) -> None:
        self._additions.clear()
        template = self._desk.workshop.template(self._desk.card)
        for role in outline_facts.additions(template):
            add = self._additions.addAction(role_name(role))
            add.triggered.connect(lambda _=False, role=role: self.added.emit(role))


def _hint(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setContentsMargins(16, 32, 16, 32)
    font = QFont(label.font())
    font.setPixelSize(14)
    label.setFont(font)
    return label
