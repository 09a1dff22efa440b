"""The quotation laws there are: those that come with Briefer and the house's own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefer.model.errors import TemplateFaulty
from briefer.model.quotation import HOUSE, QuotationLaw
from briefer.storage.laws import law_names, load_law


class ListedLaw(NamedTuple):
    """A law; `law` is None where it cannot be used, and `faults` say why."""

    name: str
    law: QuotationLaw | None
    faults: str = ""


class Laws:
    """Laws by name, each read once. The folder of the house's own need not be there.

    The names that come with Briefer are taken: such a law is the same on every machine. Own files
    are looked for only when a name is not among them.
    """

    def __init__(self, shipped: Path, own: Callable[[], Path] | None) -> None:
        self._shipped, self._own = shipped, own
        self._loaded: dict[str, QuotationLaw] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Every name: the house's first, the others in order."""
        found = {*law_names(self._shipped), *self._own_names()}
        return tuple(sorted(found, key=lambda name: (name != HOUSE.name, name)))

    def law(self, name: str) -> QuotationLaw:
        """The law of a name. Raises TemplateFaulty where it has faults or there is none."""
        if name not in self._loaded:
            self._loaded[name] = load_law(self._folder(name), name, self._shipped)
        return self._loaded[name]

    def of(self, name: str) -> QuotationLaw:
        """The law of a name, else the one that comes with Briefer for a house without its own."""
        try:
            return self.law(name)
        except TemplateFaulty:
            return HOUSE

    def listed(self) -> Iterator[ListedLaw]:
        """Every law, faulty ones too."""
        for name in self.names:
            try:
                yield ListedLaw(name, self.law(name))
            except TemplateFaulty as error:
                yield ListedLaw(name, None, str(error))

    def reload(self) -> None:
        """Read the files anew when they are next wanted."""
        self._loaded.clear()

    def _folder(self, name: str) -> Path:
        if name in law_names(self._shipped):
            return self._shipped
        if self._own and name in self._own_names():
            return self._own()
        known = ", ".join(self.names)
        raise TemplateFaulty(f"There is no quotation law '{name:.60}'. There are: {known}.")

    def _own_names(self) -> tuple[str, ...]:
        return law_names(self._own()) if self._own else ()
