"""Rechecking: what became of each passage of a card in a fresh copy of its article."""

from collections.abc import Iterator, Mapping, Sequence

from briefer.model.article import Article
from briefer.model.card import Card
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.passage import spans
from briefer.model.roles import Part
from briefer.model.span import Span
from briefer.proof.anchoring import Anchored, Fate, anchored

STANDING = frozenset({Fate.UNCHANGED, Fate.MOVED})


@frozen
class Rechecked:
    """A place that an item shows in a part (None: that it rests on), and what became of it.

    `words` are the article's as they were, `now` as they are in the fresh copy ("" where gone).
    """

    item: str
    part: Part | None
    span: Span
    words: str
    now: str
    anchored: Anchored

    @property
    def is_affected(self) -> bool:
        """Whether the fresh copy no longer says these words."""
        return self.anchored.fate not in STANDING


def rechecked(card: Card, article_id: str, fresh: Article) -> tuple[Rechecked, ...]:
    """What became of every place of an article that a card's items show or rest on, in order.

    Places whose words did not come along in a PDF are left out: there is nothing to hold against.
    """
    old = card.source(article_id).article
    known: dict[Span, Anchored] = {}
    found: list[Rechecked] = []
    for item in card.items:
        for part, span in _places(item):
            if span.article != article_id or old.lacks(span.start, span.end):
                continue
            if span not in known:
                known[span] = anchored(old.text, (span.start, span.end), fresh.text)
            got = known[span]
            words = old.text[span.start : span.end]
            now = fresh.text[slice(*got.place)] if got.place else ""
            found.append(Rechecked(item.id, part, span, words, now, got))
    return tuple(found)


def standing(found: Sequence[Rechecked], fresh: Article) -> Mapping[Span, Span]:
    """Where the words that are unchanged or moved stand in the fresh copy."""
    return {
        each.span: Span(fresh.id, *each.anchored.place)
        for each in found
        if each.anchored.place and not each.is_affected
    }


def nearest_source(card: Card, fresh: Article) -> str:
    """The id of the card's article that a copy has most paragraphs in common with."""
    lines = set(fresh.text.split("\n"))
    shared = {
        source.article.id: sum(
            len(line) for line in source.article.text.split("\n") if line in lines
        )
        for source in card.sources
    }
    return max(shared, key=lambda article_id: shared[article_id])


def _places(item: Item) -> Iterator[tuple[Part | None, Span]]:
    for part, passage in item.parts:
        yield from ((part, span) for span in spans(passage))
    yield from ((None, span) for span in item.basis)
