"""The language of a card, with the law that its quotations are under; tables are read once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.frozen import frozen

if TYPE_CHECKING:
    from briefer.desk.laws import Laws
    from briefer.model.card import Card
    from briefer.model.language import Language
    from briefer.model.quotation import QuotationLaw


@frozen(slots=False)
class Languages:
    """Languages by card. Cards of the same language and law have the same object.

    `tables` is the folder of language tables, `quotation` that of the laws that ship;
    `configuration` gives the editor's folder, where a house's own laws lie.
    """

    tables: Path
    quotation: Path
    configuration: Callable[[], Path] | None = None

    def of(self, card: "Card") -> "Language":
        """The card's language: English, as its code tells, where there is no table for it.

        Its law is the card's: the house's, as its name tells, where that one cannot be used.
        """
        from briefer.storage.languages import load_language

        code, law = card.language, self.laws.of(card.law)
        known = self._known.get(code) or load_language(self.tables, code)
        if known.law is not law:
            known = replace(known, law=law)
        self._known[code] = known
        return known

    def shipped_laws(self) -> "Iterator[QuotationLaw]":
        """The laws that ship. Raises TemplateFaulty where one has faults."""
        from briefer.storage.laws import law_names, load_law

        for name in law_names(self.quotation):
            yield load_law(self.quotation, name, self.quotation)

    @cached_property
    def laws(self) -> "Laws":
        """The quotation laws there are."""
        from briefer.desk.laws import Laws

        home = self.configuration
        return Laws(self.quotation, (lambda: home() / "quotation") if home else None)

    @cached_property
    def _known(self) -> "dict[str, Language]":
        return {}
