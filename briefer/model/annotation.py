"""Annotations: items of a card as other tools give them, their words not yet found anywhere."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from briefer.model.card import Card
from briefer.model.carrying import carried
from briefer.model.edits import next_id
from briefer.model.errors import BrieferError, EditRefused
from briefer.model.frozen import frozen
from briefer.model.item import PARTS, Item, Part
from briefer.model.passage import Typed
from briefer.model.picking import own, picked
from briefer.model.reading import Reading
from briefer.model.roles import Role
from briefer.model.selector import Selector
from briefer.model.span import Span

# The words of a selector in an article's text, by its id and text; None where they do not stand.
Find = Callable[[Selector, str], tuple[int, int] | None]
_URN = "urn:briefer:article:"


@frozen
class Annotation:
    """What was noted of some words: for an item of ours all of it, else a role and a comment.

    `targets` give, for each place of the item, its article's address or URN and its words. The
    places name their articles by these, not by ids.
    """

    role: Role
    comment: str = ""
    targets: tuple[tuple[Span, Selector], ...] = ()
    item: Item | None = None


@frozen
class Taken:
    """A card with annotations taken up, how many, and why others were not."""

    card: Card
    count: int
    troubles: tuple[BrieferError, ...] = ()


def named(card: Card) -> Mapping[str, str]:
    """What annotations call each article, by its id: its own address, else a URN."""
    urls = [source.details.url for source in card.sources]
    return {
        source.article.id: url
        if (url := source.details.url) and urls.count(url) == 1
        else f"{_URN}{source.article.id}"
        for source in card.sources
    }


def taken(
    card: Card, annotations: tuple[Annotation, ...], readings: Mapping[str, Reading], find: Find
) -> Taken:
    """The card with an item for each annotation whose words stand in its articles, in their order.

    `readings` are those of the articles by id.
    """
    troubles: list[BrieferError] = []
    count = 0
    for number, each in enumerate(annotations, start=1):
        try:
            item = _item(card, each, readings, find)
        except BrieferError as error:
            troubles.append(type(error)(f"Annotation {number} ({each.role}): {error}"))
        else:
            card = replace(card, items=(*card.items, item))
            count += 1
    return Taken(card, count, tuple(troubles))


def _item(card: Card, each: Annotation, readings: Mapping[str, Reading], find: Find) -> Item:
    places = {span: _found(card, span.article, words, find) for span, words in each.targets}
    given = each.item
    free = given is not None and all(given.id != item.id for item in card.items)
    item_id = given.id if given and free else next_id(card)
    if given is not None:
        return replace(carried(given, lambda span: places[span]), id=item_id)
    if not places:
        return own(item_id, Role.NOTE, each.comment)
    first = next(iter(places.values()))
    item = picked(item_id, each.role, first, card.source(first.article), readings[first.article])
    if each.comment and Part.LEAD in PARTS[each.role]:
        item = replace(item, parts=item.parts.put(Part.LEAD, (Typed(each.comment),)))
    return item


def _found(card: Card, name: str, words: Selector, find: Find) -> Span:
    """Where words stand: in the article that is meant; in any, where none has that name."""
    names = named(card)
    meant = [s for s in card.sources if name in {names[s.article.id], f"{_URN}{s.article.id}"}]
    for source in meant or card.sources:
        if place := find(words, source.article.text):
            return Span(source.article.id, *place)
    raise EditRefused(f"“{words.exact:.60}” does not stand in the article as it was.")
