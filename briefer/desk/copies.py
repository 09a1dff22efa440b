"""Copies: a card held against a new copy of its article, and the places in it taken over."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.desk.filing import Filing

if TYPE_CHECKING:
    from briefer.desk.rechecking import Held
    from briefer.model.card import Source


class Copies(Filing):
    """A copy is read or fetched elsewhere; what became of the passages is told by `held`."""

    held = Signal(object)  # a Held

    def check_path(self, path: Path) -> None:
        """Hold the card against the copy in a file. Runs elsewhere."""
        work = self.workshop
        self._open(path.name, lambda _: (work.read_path(path), path.name), self._hold)

    def check_address(self, address: str) -> None:
        """Hold the card against the copy at an address. Fetched elsewhere, until cancelled."""
        work = self.workshop
        self._fetch(
            address, lambda stop, _: (work.read_address(address, stop), address), self._hold
        )

    def take_copy(self, held: "Held") -> bool:
        """Let a copy take the place of its article, and the words that stand in it go over.

        Items with words that were edited or are gone stay with the old copy. One step to undo;
        False where nothing goes over, or the article is not on the card any more.
        """
        from briefer.model.recopying import recopied
        from briefer.proof.rechecking import standing

        on_card = {source.article.id for source in self.card.sources}
        if held.fresh is None or held.article not in on_card:
            return False
        places = standing(held.passages, held.fresh.article)
        card = recopied(self.card, held.article, held.fresh, places)
        is_taken = card != self.card
        self.edit(card, self.selection)
        return is_taken

    def add_annotations(self, path: Path) -> None:
        """Put on the card what a file of annotations picks in its articles. One step to undo."""
        from briefer.desk.annotating import annotated
        from briefer.model.errors import PicksFaulty
        from briefer.storage.annotations import LIMIT
        from briefer.storage.files import read_limited

        card, read = self.card, self.workshop.reading
        got = self.attempt(lambda: annotated(card, read_limited(path, LIMIT, PicksFaulty), read))
        if got is None:
            return
        self.edit(got.card, self.selection)
        self.said.emit(self.tr("Picks added: {count}.").format(count=got.count))
        if got.troubles:
            self.trouble.emit("\n".join(map(str, got.troubles)))

    def _hold(self, copy: "tuple[Source, str]") -> None:
        from briefer.desk.rechecking import held_against

        found = self.attempt(lambda: held_against(self.card, *copy))
        if found is not None:
            self.held.emit(found)
