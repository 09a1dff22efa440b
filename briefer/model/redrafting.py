"""Redrafting: a draft laid on a card that an editor has worked on; their words stay."""

from dataclasses import replace

from briefer.model.card import Card
from briefer.model.edits import add, next_id
from briefer.model.item import Item
from briefer.model.passage import Added, Typed, leaves
from briefer.model.roles import SINGLE


def redrafted(drafted: Card, card: Card) -> tuple[Item, ...]:
    """The items of a draft, and those of the card that hold words of ours.

    What is drafted for a place that is taken, or of a passage that stands there, is left out.
    """
    kept = [item for item in card.items if _is_worked_on(item)]
    taken = {item.role for item in kept} & SINGLE
    used = [span for item in kept for span in item.spans]
    fresh = Card(items=tuple(kept))
    for item in drafted.items:
        is_told = any(one.meets(other) for one in item.spans for other in used)
        if item.role not in taken and not is_told:
            fresh = add(fresh, replace(item, id=next_id(fresh)))
    return fresh.items


def _is_worked_on(item: Item) -> bool:
    """Whether an item rests on nothing, or words of ours stand in it."""
    return not item.spans or any(
        isinstance(piece, Added) or (isinstance(piece, Typed) and any(map(str.isalnum, piece.text)))
        for _, passage in item.parts
        for piece in leaves(passage)
    )
