"""What lies on the desk: the card, its history, its page, the selection, and how they change."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from briefer.desk.history import History, Moment
from briefer.model.card import Card, Source
from briefer.model.errors import BrieferError, TemplateFaulty

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.item import Item
    from briefer.model.page import Page
    from briefer.model.reading import Reading
    from briefer.model.roles import Part
    from briefer.model.wording import Fragment

Result = TypeVar("Result")


class Table(QObject):
    """The open card with its history. Errors of ours become `trouble`, never an exception."""

    changed = Signal()  # the card was swapped
    page_changed = Signal()  # its page was set anew
    selected = Signal(str)  # an item id, or "" for none
    pointed = Signal(str)  # the selected item was clicked again
    settled = Signal()  # all that a step changed, the path and the unsaved mark too, was told
    opened = Signal()  # another card lies on the desk
    trouble = Signal(str)  # an error, in words for the editor
    said = Signal(str)  # a quiet message

    def __init__(self, workshop: "Workshop") -> None:
        super().__init__()
        self.workshop = workshop
        self.history = History.of(Card())
        self._page: Page | None = None
        self._unset = ""
        self._stale: dict[str, str] = {}

    @property
    def card(self) -> Card:
        """The card as it stands."""
        return self.history.present.card

    @property
    def page(self) -> "Page | None":
        """The card's page; None for an empty card, or where it cannot be set."""
        return self._page

    @property
    def template_faults(self) -> str:
        """What is wrong with the card's template, a line each; "" where it is sound.

        The page may be there all the same: then it is set as before the faults were made.
        """
        return self._unset or self._stale.get(self.card.template, "")

    @property
    def selection(self) -> str | None:
        """The id of the selected item."""
        return self.history.present.selection

    @property
    def item(self) -> "Item | None":
        """The selected item."""
        return self.card.item(self.selection) if self.selection else None

    @property
    def is_unsaved(self) -> bool:
        """Whether the card holds work that is not in its file."""
        return self.history.is_unsaved

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all lies on the card."""
        return not self.card.sources and not self.card.items

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self.history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self.history.future)

    def source(self, article_id: str) -> Source:
        """The source of an article on the card; KeyError where it is not there."""
        return self.card.source(article_id)

    def reading(self, article_id: str) -> "Reading":
        """What is said in an article on the card."""
        return self.workshop.reading(self.source(article_id))

    def shown(self, item_id: str, part: "Part") -> "tuple[Fragment, ...]":
        """The words of a part as the card's language shows them."""
        from briefer.model import edits
        from briefer.model.wording import wording

        item = self.card.item(item_id)
        how = edits.manner(item.role, part, self.workshop.language(self.card))
        return wording(item.parts[part], self.card.texts, how)

    def select(self, item_id: str | None) -> None:
        """Select an item, or none. One that is not on the card is passed over."""
        is_there = item_id is None or any(item.id == item_id for item in self.card.items)
        if is_there and item_id != self.selection:
            self.history = self.history.select(item_id)
            self.selected.emit(item_id or "")
            self.settled.emit()

    def point(self, item_id: str | None) -> None:
        """Select an item that was clicked; where it is selected, its passage is shown again."""
        if item_id is not None and item_id == self.selection:
            self.pointed.emit(item_id)
        else:
            self.select(item_id)

    def undo(self) -> None:
        """One step back."""
        self.go(self.history.undo())

    def redo(self) -> None:
        """One step forward."""
        self.go(self.history.redo())

    # How it changes

    def edit(
        self, card: Card, selection: str | None, merging: str | None = None, *, afresh: bool = False
    ) -> None:
        """Swap the card, as one step to undo; steps of one `merging` name join (see History).

        Where the words of an item would break a rule of custody the card stays as it is.
        """
        if card == self.card:
            return
        if fault := _broken(card, self.card):
            self.trouble.emit(fault)
            return
        self.go(self.history.step(Moment(card, selection), merging, afresh=afresh))

    def go(self, history: History) -> None:
        """Put the desk where `history` says, and tell who looks."""
        before, self.history = self.history, history
        if history.present.card is not before.present.card:
            self._set_page()
            self.changed.emit()
        if history.present.selection != before.present.selection:
            self.selected.emit(history.present.selection or "")
        self.settled.emit()

    def set_stale(self, template: str, faults: str) -> None:
        """Note what a template's file that was read anew has for faults, and set the page anew."""
        # All others will be read anew too when they are wanted.
        self._stale = {template: faults}
        self._set_page()

    def _set_page(self) -> None:
        """The page follows the card at once; without anything on the card there is none."""
        card = self.card
        self._page, self._unset = None, ""
        try:
            self._page = None if self.is_empty else self.workshop.page(card)
        except TemplateFaulty as error:
            self._unset = str(error)
        except BrieferError as error:
            self.tell(error)
        self.page_changed.emit()

    def did(self, work: Callable[[], object]) -> bool:
        """Whether `work` went through; its trouble is told."""
        return self.attempt(lambda: (work(),)) is not None

    def attempt(self, work: Callable[[], Result]) -> Result | None:
        """What `work` returns, or None with its trouble told."""
        try:
            return work()
        except BrieferError as error:
            self.tell(error)
            return None

    def tell(self, error: BrieferError) -> None:
        """Tell an error to the editor."""
        self.trouble.emit(str(error))


def _broken(card: Card, before: Card) -> str:
    """The first rule of custody that an item breaks; those of the card before are not asked."""
    from briefer.model.custody import broken

    known = set(map(id, before.items))
    fresh = (item for item in card.items if id(item) not in known)
    return next((fault for item in fresh if (fault := broken(item, card.texts))), "")
