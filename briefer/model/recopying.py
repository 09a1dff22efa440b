"""Recopying: another copy of an article takes the place of the one a card was made from.

An item goes over to the new copy whole, or stays with the old one, which then stays on the card.
"""

from collections.abc import Mapping
from dataclasses import replace

from briefer.model.article import Block, BlockKind
from briefer.model.card import Card, Source
from briefer.model.carrying import carried
from briefer.model.item import Item
from briefer.model.span import Span


def recopied(card: Card, article_id: str, fresh: Source, places: Mapping[Span, Span]) -> Card:
    """The card with a fresh copy of an article, and the items whose every place is known in it.

    `places` gives where words of the old copy stand in the fresh one, the very same words. The old
    copy stays as one more article where items still show it; else it goes.
    """
    old = card.source(article_id)
    if fresh.article.id == article_id:
        return card
    if any(source.article.id == fresh.article.id for source in card.sources):
        new = card.source(fresh.article.id)
    else:
        new = replace(fresh, typed=old.typed, kinds=_kinds(old, fresh))
    items = tuple(_item(item, article_id, places) for item in card.items)
    stays = any(span.article == article_id for item in items for span in item.spans)
    sources = [new if source is old else source for source in card.sources if source != new]
    if stays:
        sources.append(old)
    return replace(card, sources=tuple(sources), items=items)


def _item(item: Item, article_id: str, places: Mapping[Span, Span]) -> Item:
    mine = [span for span in item.spans if span.article == article_id]
    if not mine or any(span not in places for span in mine):
        return item
    return carried(item, lambda span: places.get(span, span))


def _kinds(old: Source, fresh: Source) -> tuple[tuple[int, BlockKind], ...]:
    """What the editor said blocks are, for those of the same words in the fresh copy."""
    said = {_words(old, old.article.blocks[index]): kind for index, kind in old.kinds}
    return tuple(
        (index, said[words])
        for index, block in enumerate(fresh.article.blocks)
        if (words := _words(fresh, block)) in said and said[words] is not block.kind
    )


def _words(source: Source, block: Block) -> str:
    return source.article.text[block.start : block.end]
