"""Restoring: a block that an import left out is brought back, and every place of the card follows.

The article with the block in it is another article, with another id; the words every passage shows
stay what they were.
"""

from collections.abc import Iterator
from dataclasses import replace

from briefer.model.article import Article, Block, Dropped
from briefer.model.card import Card
from briefer.model.carrying import carried_parts
from briefer.model.errors import EditRefused
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.passage import spans
from briefer.model.span import Span


@frozen
class _Shift:
    """Where in an article words are put in (`at`), how many code points, and the ids."""

    old: str
    new: str
    at: int
    by: int

    def span(self, span: Span) -> Span:
        """A span that does not run over the place, in the new article."""
        if span.article != self.old:
            return span
        by = self.by if span.start >= self.at else 0
        return Span(self.new, span.start + by, span.end + by)

    def runs_over(self, span: Span) -> bool:
        """Whether the place lies inside a span."""
        return span.article == self.old and span.start < self.at < span.end

    def parts(self, span: Span) -> Iterator[Span]:
        """A span in the new article, in two where the place lies inside."""
        if self.runs_over(span):
            if span.start < self.at - 1:
                yield Span(self.new, span.start, self.at - 1)
            yield Span(self.new, self.at + self.by, span.end + self.by)
        else:
            yield self.span(span)


def restored(card: Card, article_id: str, index: int) -> Card:
    """The card with the block `dropped[index]` of an article brought back at its place.

    Raises EditRefused where a passage runs over that place: its words would no longer be one.
    """
    source = card.source(article_id)
    old = source.article
    left = old.dropped[index]
    article = with_block(old, index)
    at = old.blocks[left.before].start if left.before < len(old.blocks) else len(old.text) + 1
    shift = _Shift(old.id, article.id, at, len(left.text) + 1)
    items = tuple(_moved(item, shift) for item in card.items)
    kinds = tuple((place + (place >= left.before), kind) for place, kind in source.kinds)
    rejected = tuple(
        (role, span.start, span.end)
        for role, start, end in source.rejected
        for span in shift.parts(Span(old.id, start, end))
    )
    corrections = tuple(
        replace(one, at=shift.span(Span(old.id, one.at, one.at)).start)
        for one in source.corrections
    )
    fresh = replace(
        source, article=article, kinds=kinds, rejected=rejected, corrections=corrections
    )
    sources = tuple(fresh if other is source else other for other in card.sources)
    return replace(card, sources=sources, items=items)


def with_block(article: Article, index: int) -> Article:
    """The article with a block that was left out back at its place."""
    left = article.dropped[index]
    texts = [article.text[block.start : block.end] for block in article.blocks]
    kinds = [block.kind for block in article.blocks]
    texts.insert(left.before, left.text)
    kinds.insert(left.before, left.kind)
    blocks: list[Block] = []
    at = 0
    for kind, text in zip(kinds, texts, strict=True):
        blocks.append(Block(kind, at, at + len(text)))
        at += len(text) + 1
    dropped = tuple(_renumbered(article.dropped, index))
    return replace(article, text="\n".join(texts), blocks=tuple(blocks), dropped=dropped)


def _renumbered(dropped: tuple[Dropped, ...], index: int) -> Iterator[Dropped]:
    """The others that were left out; those behind the block that is back stand one later."""
    place = dropped[index].before
    for at, other in enumerate(dropped):
        if at != index:
            is_behind = other.before > place or (other.before == place and at > index)
            yield replace(other, before=other.before + is_behind)


def _moved(item: Item, shift: _Shift) -> Item:
    for _, passage in item.parts:
        if any(map(shift.runs_over, spans(passage))):
            message = (
                "Words that were picked run over the place of this block. "
                "Trim that pick to one side of it, then bring the block back."
            )
            raise EditRefused(message)
    basis = tuple(part for span in item.basis for part in shift.parts(span))
    return replace(item, parts=carried_parts(item.parts, shift.span), basis=basis)
