"""Which slot of a template each item of a card stands in."""

from collections.abc import Mapping

from briefer.model.card import Card
from briefer.model.item import Item
from briefer.model.template import Slot, Template


def slots_of_items(card: Card, template: Template) -> Mapping[str, Slot]:
    """Each printed item's slot by item id; an item that no slot takes is left out.

    Where slots are for one article each, an item goes with the article its words are from, and
    words that are all ours go with the item before them.
    """
    order = {source.article.id: at for at, source in enumerate(card.sources, start=1)}
    found: dict[str, Slot] = {}
    before = 0
    for item in card.printed:
        if slot := template.home(item, _source(item, order, before)):
            found[item.id] = slot
            before = slot.source or before
    return found


def _source(item: Item, order: Mapping[str, int], before: int) -> int:
    """Which article an item's words are from, counted from 1; of several that of the one before."""
    sources = {order[span.article] for span in item.spans if span.article in order}
    return before if before in sources or not sources else min(sources)
