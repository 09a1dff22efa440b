"""The desk: everything an editor may do with the open card.

What edits and picking need is imported by the first edit: an empty window must not pay for it.
"""

from dataclasses import fields, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.desk.history import History
from briefer.desk.jobs import Executor
from briefer.desk.words import Words
from briefer.model.article import Details
from briefer.model.card import Card
from briefer.model.roles import SINGLE, Role

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.fitting import Remedy
    from briefer.model.item import Item
    from briefer.model.span import Span


class Desk(Words):
    """The one object with state: what lies there, files, looks, checks, words, and edits here."""

    remedies_found = Signal()  # for a card that does not fit, what would make it fit

    def __init__(self, workshop: "Workshop", executor: Executor | None = None) -> None:
        super().__init__(workshop, executor)
        self._remedies: tuple[Card, tuple[Remedy, ...]] = (self.card, ())

    def pick(self, role: Role, span: "Span") -> str | None:
        """Put words of an article on the card; the new item's id, or None where it is refused."""
        from briefer.model import edits, picking

        source, reading = self.source(span.article), self.reading(span.article)
        fresh = edits.next_id(self.card)
        item = self.attempt(lambda: picking.picked(fresh, role, span, source, reading))
        if item is None:
            return None
        twin = next((old for old in self.card.items if replace(old, id=fresh) == item), None)
        if twin is not None:
            self.select(twin.id)
            return twin.id
        return self._put_on(item)

    def add_own(self, role: Role, words: str = "") -> str:
        """Put an item of our own words on the card; one that can stand only once is selected."""
        from briefer.model import edits, picking

        there = next((old for old in self.card.items if old.role is role), None)
        if role in SINGLE and there is not None:
            self.select(there.id)
            return there.id
        return self._put_on(picking.own(edits.next_id(self.card), role, words))

    def draft(self) -> None:
        """Fill the card with what the articles offer; lines that hold words of ours stay."""
        from briefer.model.redrafting import redrafted

        drafted = self.attempt(lambda: self.workshop.draft(self.card.sources, self.card))
        if drafted is not None:
            self.edit(replace(self.card, items=redrafted(drafted, self.card)), None)

    def open_drafted(self) -> None:
        """Fill a card that was just opened: nothing of it is to be undone or saved."""
        self.draft()
        self.go(History.of(self.card))

    def recast(self, item_id: str, role: Role) -> None:
        """Give an item another role."""
        from briefer.model import edits, picking
        from briefer.model.reading import Reading

        item = self.card.item(item_id)
        article = item.spans[0].article if item.spans else None
        source = self.source(article) if article else None
        reading = self.reading(article) if article else Reading()
        cast = self.attempt(lambda: picking.recast(item, role, source, reading))
        if cast is not None:
            self.edit(edits.put(self.card, cast), item_id)

    def hold(self, item_id: str, held: bool) -> None:
        """Hold an item back, or print it again."""
        from briefer.model import edits

        self.edit(edits.hold(self.card, item_id, held=held), item_id)

    def remove(self, item_id: str) -> None:
        """Take an item off the card; its neighbour is selected."""
        from briefer.model import edits

        ids = [item.id for item in self.card.items]
        at = ids.index(item_id)
        near = [*ids[at + 1 : at + 2], *reversed(ids[:at])]
        self.edit(edits.remove(self.card, item_id), near[0] if near else None)

    def move(self, item_id: str, to: int) -> None:
        """Move an item to index `to`, counted without it."""
        from briefer.model import edits

        self.edit(edits.move(self.card, item_id, to), item_id)

    def set_details(self, article_id: str, typed: Details) -> None:
        """Fill in an article's details; typing in one field is one step."""
        from briefer.model import edits

        old = self.source(article_id).typed
        names = [f.name for f in fields(Details) if getattr(old, f.name) != getattr(typed, f.name)]
        card = edits.set_details(self.card, article_id, typed)
        self.edit(card, self.selection, f"{article_id} {names}")

    def reject(self, article_id: str, role: Role, extent: tuple[int, int]) -> None:
        """Suggest words of an article no more for a role on this card."""
        from briefer.model import edits

        self.edit(edits.reject(self.card, article_id, role, extent), self.selection)

    def bring_back(self, article_id: str, index: int) -> str | None:
        """Bring back what an import left out; the article's new id, or None where it is refused."""
        from briefer.model.restoring import restored

        place = [source.article.id for source in self.card.sources].index(article_id)
        card = self.attempt(lambda: restored(self.card, article_id, index))
        if card is None:
            return None
        self.edit(card, self.selection)
        return card.sources[place].article.id

    @property
    def is_over(self) -> bool:
        """Whether there is a page and the card does not fit it."""
        return self.page is not None and self.page.fit.over is not None

    @property
    def remedies(self) -> "tuple[Remedy, ...]":
        """What would make the card fit, where it was measured as it stands; least loss first."""
        card, found = self._remedies
        return found if card is self.card else ()

    def find_remedies(self) -> None:
        """Measure what would make the card fit. It takes longer than a key press may."""
        card = self.card
        if self.is_over and self._remedies[0] is not card:
            found = self.attempt(lambda: self.workshop.remedies(card))
            self._remedies = (card, found or ())
            self.remedies_found.emit()

    def make_fit(self, remedy: "Remedy") -> None:
        """Make the cuts of a remedy found for the card as it stands: one step to undo."""
        if remedy in self.remedies:
            self.edit(remedy.card, self.selection)

    def _put_on(self, item: "Item") -> str:
        from briefer.model import edits

        there = next((old for old in self.card.items if old.role is item.role), None)
        if item.role in SINGLE and there is not None:
            card = edits.put(self.card, replace(item, id=there.id))
            self.edit(card, there.id)
            return there.id
        self.edit(edits.add(self.card, item), item.id)
        return item.id
