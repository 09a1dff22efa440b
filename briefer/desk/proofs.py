"""Proofs: cards judged before they go out, with the words of each language that are on disk."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.frozen import frozen

if TYPE_CHECKING:
    from briefer.model.card import Card, Source
    from briefer.model.language import Language
    from briefer.model.reading import Reading
    from briefer.model.verdict import Judged
    from briefer.proof.judging import Judge


@frozen(slots=False)
class Proofs:
    """Judges cards. `sense` and `quantities` are the folders of each language's words."""

    sense: Path
    quantities: Path

    def judged(
        self, card: "Card", read: "Callable[[Source], Reading]", language: "Language"
    ) -> "tuple[Judged, ...]":
        """Each printed item of a card with its verdict and what to look at, in its order.

        `read` gives the reading of an article.
        """
        if not card.printed:
            return ()
        readings = {source.article.id: read(source) for source in card.sources}
        return self._judge.judged(card, readings, language)

    @cached_property
    def _judge(self) -> "Judge":
        from briefer.proof.judging import Judge
        from briefer.storage.quantity_words import load_quantity_words
        from briefer.storage.senses import load_guards

        return Judge(
            lambda code: load_quantity_words(self.quantities, code),
            lambda code: load_guards(self.sense, code),
        )
