"""Undo: earlier cards and what was selected, as one frozen value."""

from typing import NamedTuple

from briefer.model.card import Card


class Moment(NamedTuple):
    """A card, and the item that was selected with it."""

    card: Card
    selection: str | None = None


class History(NamedTuple):
    """The present card, those before and after it, and the one that is saved.

    `merging` names what is being typed into; the next step of that name joins the present one.
    """

    present: Moment
    saved: Card
    past: tuple[Moment, ...] = ()
    future: tuple[Moment, ...] = ()
    merging: str | None = None

    @classmethod
    def of(cls, card: Card, selection: str | None = None) -> "History":
        """The history of a card just opened: nothing to undo, nothing unsaved."""
        return cls(Moment(card, selection), card)

    @property
    def is_unsaved(self) -> bool:
        """Whether the present card differs from the saved one; undoing back to it counts."""
        return self.present.card != self.saved

    def step(
        self, moment: Moment, merging: str | None = None, *, afresh: bool = False
    ) -> "History":
        """The history after an edit. Steps of one `merging` name join, unless begun `afresh`.

        The saved card is never merged away: typing after a save is a step of its own.
        """
        joins = (
            merging is not None
            and merging == self.merging
            and not afresh
            and self.present.card != self.saved
        )
        past = self.past if joins else (*self.past, self.present)
        return self._replace(present=moment, past=past, future=(), merging=merging)

    def select(self, selection: str | None) -> "History":
        """The history with another item selected; typing then begins a new step."""
        return self._replace(present=self.present._replace(selection=selection), merging=None)

    def settle(self) -> "History":
        """The history with the present card said to be saved."""
        return self._replace(saved=self.present.card, merging=None)

    def undo(self) -> "History":
        """One step back; the item the step was about stays selected where it is still there."""
        if not self.past:
            return self
        back = _looking_at(self.past[-1], self.present.selection)
        future = (self.present, *self.future)
        return self._replace(present=back, past=self.past[:-1], future=future, merging=None)

    def redo(self) -> "History":
        """One step forward again."""
        if not self.future:
            return self
        past = (*self.past, self.present)
        return self._replace(
            present=self.future[0], past=past, future=self.future[1:], merging=None
        )


def _looking_at(moment: Moment, selection: str | None) -> Moment:
    there = any(item.id == selection for item in moment.card.items)
    return moment._replace(selection=selection) if there else moment
