"""The embargo that articles come with, on the card that is made of them."""

from dataclasses import replace

from briefer.model.card import Card
from briefer.model.embargo import latest


def embargoed(card: Card) -> Card:
    """The card with the latest embargo of its articles, where it has none of its own."""
    if card.options.embargo:
        return card
    found = latest(source.article.origin.embargo for source in card.sources)
    return replace(card, options=replace(card.options, embargo=found)) if found else card
