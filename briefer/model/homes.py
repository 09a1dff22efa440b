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
    parted = any(slot.source for slot in template.slots)
    found: dict[str, Slot] = {}
    before = 0
    for item in card.printed:
        source = _source(item, order, before) if parted else 0
        if slot := _home(item, source, template):
            found[item.id] = slot
            before = slot.source or before
    return found


def _home(item: Item, source: int, template: Template) -> Slot | None:
    """The slot chosen for it, else the one for its article, else the first that takes its role."""
    takes = [slot for slot in template.slots if item.role in slot.roles]
    chosen = [slot for slot in takes if slot.name == item.slot]
    told = [slot for slot in takes if source and slot.source == source]
    return next(iter((*chosen, *told, *takes)), None)


def _source(item: Item, order: Mapping[str, int], before: int) -> int:
    """Which article an item's words are from, counted from 1; of several that of the one before."""
    sources = {order[span.article] for span in item.spans if span.article in order}
    return before if before in sources or not sources else min(sources)
