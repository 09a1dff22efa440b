"""The embargo that articles come with, on the card that is made of them."""

from dataclasses import replace

from briefer.model.card import Card, Source
from briefer.model.edits import add_source
from briefer.model.embargo import is_moment, latest


def embargoed(card: Card) -> Card:
    """The card with the latest embargo of its articles, where it has none of its own."""
    if card.options.embargo:
        return card
    found = latest(source.article.origin.embargo for source in card.sources)
    return replace(card, options=replace(card.options, embargo=found)) if found else card


def with_source(card: Card, source: Source) -> Card:
    """The card with one more article, held back as long as that is; itself if nothing is new."""
    told = latest([card.options.embargo or "", source.article.origin.embargo])
    if told != card.options.embargo:
        card = replace(card, options=replace(card.options, embargo=told))
    return add_source(card, source)


def unclear_embargo(card: Card) -> str:
    """How an article words an embargo that is no moment, where the editor gave none; else "".

    A moment that another article tells is no answer to it.
    """
    told = [source.article.origin.embargo for source in card.sources]
    if card.options.embargo not in {None, latest(told)}:
        return ""
    return next((each for each in told if each and not is_moment(each)), "")
