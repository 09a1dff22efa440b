"""The brand kits there are, read when they are asked for: they may have been changed meanwhile."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from briefer.model.brand import Brand
from briefer.model.card import Card
from briefer.model.errors import TemplateFaulty


class ListedBrand(NamedTuple):
    """A brand kit; `brand` is None where it cannot be used, and `faults` say why."""

    name: str
    brand: Brand | None
    faults: str = ""


class Brands:
    """Brand kits by name, in a folder that need not be there."""

    def __init__(self, folder: Callable[[], Path] | None) -> None:
        self._folder = folder

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in order."""
        from briefer.storage.brands import brand_names

        return brand_names(self._folder()) if self._folder else ()

    def brand(self, name: str) -> Brand:
        """The brand kit of a name. Raises TemplateFaulty."""
        from briefer.storage.brands import load_brand

        if self._folder is None or name not in self.names:
            where = self._folder() / f"{name:.60}.toml" if self._folder else "your brands folder"
            known = ", ".join(self.names) or "none yet"
            raise TemplateFaulty(f"There is no brand kit {where}. There are: {known}.")
        return load_brand(self._folder(), name)

    def listed(self) -> Iterator[ListedBrand]:
        """Every brand kit, faulty ones too, by name."""
        for name in self.names:
            try:
                yield ListedBrand(name, self.brand(name))
            except TemplateFaulty as error:
                yield ListedBrand(name, None, str(error))


def wears(card: Card, brand: Brand) -> bool:
    """Whether a card has all that a brand kit gives: nothing of it was changed since."""
    options = card.options
    logo = brand.logo.digest if brand.logo else None
    worn = (options.organisation or "", options.accent, options.logo)
    return worn == (brand.organisation, brand.accent, logo)
