"""A fresh copy of an article takes the old one's place; what it does not say stays with the old."""

from dataclasses import replace

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Added, Quoted, Typed
from briefer.model.recopying import recopied
from briefer.model.span import Span
from briefer.model.wording import shown
from tests.unit.model.invented import BRIDGE, ODD, kept, of

FRESH = Article.of(
    [(BlockKind.PARAGRAPH, line) for line in ("News of today", *BRIDGE.text.split("\n"))]
)
QUOTE = Quoted((Added("B", of("b")), kept("built for carts")))
ITEMS = (
    Item("i1", Role.KEY_POINT, Parts(text=(kept("cracks in two piers"), Typed(" found")))),
    Item("i2", Role.QUOTE, Parts(text=(QUOTE,))),
    Item("i3", Role.NOTE, Parts(text=(Typed("Ours"),)), (of("up to 10,000 a day"),)),
)
CARD = Card((Source(BRIDGE, Details(publisher="The Post")), Source(ODD)), ITEMS)


def places(*items: Item) -> dict[Span, Span]:
    by = len("News of today\n")
    return {
        span: Span(FRESH.id, span.start + by, span.end + by)
        for item in items
        for span in item.spans
    }


def words(card: Card) -> list[str]:
    return [shown(item.parts.text, card.texts) for item in card.items]


def test_all_goes_over_and_the_words_stay():
    card = recopied(CARD, BRIDGE.id, Source(FRESH), places(*ITEMS))
    assert [source.article.id for source in card.sources] == [FRESH.id, ODD.id]
    assert words(card) == words(CARD)
    assert all(span.article == FRESH.id for item in card.items for span in item.spans)
    assert card.sources[0].typed == Details(publisher="The Post")


def test_what_is_not_known_there_stays_whole_with_the_old_copy():
    known = places(*ITEMS)
    del known[of("built for carts")]
    card = recopied(CARD, BRIDGE.id, Source(FRESH), known)
    assert [source.article.id for source in card.sources] == [FRESH.id, ODD.id, BRIDGE.id]
    assert card.items[1] == ITEMS[1]
    assert words(card) == words(CARD)


def test_the_same_text_changes_nothing():
    assert recopied(CARD, BRIDGE.id, Source(BRIDGE), {}) is CARD


def test_a_copy_that_is_on_the_card_is_not_put_there_twice():
    both = replace(CARD, sources=(*CARD.sources, Source(FRESH)))
    card = recopied(both, BRIDGE.id, Source(FRESH), places(*ITEMS))
    assert [source.article.id for source in card.sources] == [FRESH.id, ODD.id]


def test_what_the_editor_said_a_block_is_stays_said():
    source = Source(BRIDGE, kinds=((1, BlockKind.HEADING),))
    card = recopied(replace(CARD, sources=(source,)), BRIDGE.id, Source(FRESH), places(*ITEMS))
    assert card.sources[0].kinds == ((2, BlockKind.HEADING),)
