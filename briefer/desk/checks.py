"""Checks: what there is to look at in the card before it goes out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.desk.looks import Looks
from briefer.model.card import Card

if TYPE_CHECKING:
    from pathlib import Path

    from briefer.desk.jobs import Executor
    from briefer.desk.workshop import Workshop
    from briefer.model.item import Item
    from briefer.model.verdict import Judged, Remark


class Checks(Looks):
    """Keeps the verdicts on the card. They are found when the editor pauses, not at a key press."""

    judged_anew = Signal()  # the verdicts are those on the card as it stands

    def __init__(self, workshop: "Workshop", executor: "Executor | None" = None) -> None:
        super().__init__(workshop, executor)
        self._judged_card: Card = self.card
        self._judged: dict[str, Judged] = {}

    def judge(self) -> None:
        """Judge every item of the card as it stands; what did not change is not judged again."""
        card = self.card
        if self._judged_card is card:
            return
        found = self.attempt(lambda: self.workshop.judged(card)) or ()
        self._judged_card, self._judged = card, {one.item: one for one in found}
        self.judged_anew.emit()

    def export(self, path: "Path") -> bool:
        """Write the card's PDF, and say so where something on it does not hold."""
        from briefer.model.verdict import Severity

        if not super().export(path):
            return False
        self.judge()
        count = sum(remark.severity is Severity.FAULT for _, remark in self.to_check)
        one = self.tr("Exported, but a quotation or number on it does not hold: F7 shows it.")
        several = self.tr("Exported, but {count} things on it do not hold: F7 shows them.")
        if count:
            self.trouble.emit(one if count == 1 else several.format(count=count))
        return True

    def set_law(self, name: str) -> None:
        """Put the card's quotations under another law; what it has against them is found at once.

        A law with faults is told and changes nothing.
        """
        from briefer.model import edits

        law = self.attempt(lambda: self.workshop.languages.laws.law(name))
        if law is not None:
            self.edit(edits.set_law(self.card, name), self.selection)
            self.judge()

    @property
    def against_law(self) -> "tuple[Remark, ...]":
        """What the card's law has against its quotations, as they were last judged."""
        return tuple(remark for _, remark in self.to_check if remark.is_of_law)

    def judged(self, item: "Item") -> "Judged | None":
        """The verdict on an item of the card; None where it has changed since, or is held back."""
        was = next((old for old in self._judged_card.items if old.id == item.id), None)
        then, now = self._judged_card, self.card
        is_same = was == item and then.sources == now.sources and then.law == now.law
        return self._judged.get(item.id) if is_same else None

    @property
    def to_check(self) -> "tuple[tuple[Item, Remark], ...]":
        """Each remark with its item, faults first, then in the card's order."""
        from briefer.model.verdict import Severity

        found = [
            (item, remark)
            for item in self.card.printed
            if (judged := self.judged(item)) is not None
            for remark in judged.remarks
        ]
        weights = list(Severity)
        return tuple(sorted(found, key=lambda each: weights.index(each[1].severity)))
