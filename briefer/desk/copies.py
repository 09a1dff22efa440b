"""Copies: a card held against a new copy of its article; errors of the copy it has, corrected."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from briefer.desk.filing import Filing

if TYPE_CHECKING:
    from briefer.desk.rechecking import Held
    from briefer.model.card import Source
    from briefer.model.reading import Extent


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

    def correct(self, article_id: str, place: "Extent", words: str) -> bool:
        """Correct words that were read wrong; every pick follows. False where it is refused.

        What stands between quotation marks, in the article or on the card, is the speaker's: there
        only torn words can be mended.
        """
        from briefer.model.correcting import corrected
        from briefer.model.passage import Quoted, spans
        from briefer.model.reading import Speech

        reading = self.reading(article_id)
        quoted = [
            piece
            for one in reading.statements
            if one.kind is not Speech.INDIRECT
            for piece in one.pieces or (one.extent,)
        ]
        quoted += [
            (span.start, span.end)
            for item in self.card.items
            for _, passage in item.parts
            for piece in passage
            if isinstance(piece, Quoted)
            for span in spans((piece,))
            if span.article == article_id
        ]
        card = self.attempt(lambda: corrected(self.card, article_id, place, words, quoted))
        if card is None:
            return False
        self.edit(card, self.selection)
        return True

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
