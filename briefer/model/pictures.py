"""Pictures on a card: how one is added, and which lack the words for who cannot see them."""

from dataclasses import replace

from briefer.model import edits
from briefer.model.card import Card
from briefer.model.image import Image
from briefer.model.item import Item
from briefer.model.roles import Part, Role


def with_image(card: Card, image: Image) -> Card:
    """The card carrying an image, once."""
    if card.image(image.digest) is not None:
        return card
    return replace(card, images=(*card.images, image))


def add_picture(card: Card, image: Image) -> tuple[Card, str]:
    """The card with a picture, its words still to be written; and the id of the item."""
    item = Item(edits.next_id(card), Role.PICTURE, image=image.digest)
    return edits.add(with_image(card, image), item), item.id


def undescribed(card: Card) -> tuple[Item, ...]:
    """The pictures that print without a description."""
    return tuple(
        item for item in card.printed if item.role is Role.PICTURE and not item.parts[Part.ALT]
    )
