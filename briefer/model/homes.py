"""Which slot of a template each item of a card stands in."""

from collections.abc import Mapping

from briefer.model.card import Card
from briefer.model.item import Item
from briefer.model.template import Slot, Template


def slots_of_items(card: Card, template: Template) -> Mapping[str, str]:
    """The name of each printed item's slot by item id; an item no slot takes is left out.

    It is the slot chosen for it, else the one for the article its words are from (words that are
    all ours go with the item before them), else the first that takes its role.
    """
    order = {source.article.id: at for at, source in enumerate(card.sources, start=1)}
    found: dict[str, str] = {}
    source = 0
    for item in card.printed:
        if slot := _home(item, order, source, template):
            found[item.id] = slot.name
            source = slot.source or source
    return found


def _home(item: Item, order: Mapping[str, int], before: int, template: Template) -> Slot | None:
    takes = [slot for slot in template.slots if item.role in slot.roles]
    chosen = next((slot for slot in takes if slot.name == item.slot), None)
    if chosen is not None or not takes:
        return chosen
    sources = {order.get(span.article, 0) for span in item.spans} or {before}
    source = before if before in sources else min(sources)
    return next((slot for slot in takes if slot.source == source), takes[0])
