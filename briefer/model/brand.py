"""A brand kit: who gives a card out, and how it shows. Applied, its values are the card's own."""

from dataclasses import replace

from briefer.model.canonical import harmless
from briefer.model.card import Card
from briefer.model.contrast import checked_accent
from briefer.model.frozen import frozen
from briefer.model.image import Image
from briefer.model.pictures import with_image


@frozen
class Brand:
    """What an organisation's cards have in common. `name` is the kit's own, for choosing it."""

    name: str
    organisation: str = ""
    accent: str | None = None
    logo: Image | None = None


def apply_brand(card: Card, brand: Brand) -> Card:
    """The card in a brand's accent, under its name and logo, whatever it wore before.

    The card carries all of it, so that it looks the same elsewhere. Raises ColourRefused.
    """
    options = replace(
        card.options,
        organisation=harmless(brand.organisation) or None,
        accent=checked_accent(brand.accent) if brand.accent else None,
        logo=brand.logo.digest if brand.logo else None,
    )
    dressed = with_image(card, brand.logo) if brand.logo else card
    return replace(dressed, options=options)
