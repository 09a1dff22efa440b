"""What travels: the blocks a card uses, and of the others nothing but length and digest."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model import edits
from briefer.model.article import Article, BlockKind, Details, Origin, digest
from briefer.model.canonical import canonical
from briefer.model.card import Attach, Card, Options, Original, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Typed
from briefer.model.span import Span
from briefer.model.travelling import filler, travelling

ARTICLE = Article.of(
    [
        (BlockKind.HEADLINE, "Bridge shut"),
        (BlockKind.PARAGRAPH, "The bridge will close."),
        (BlockKind.PARAGRAPH, "A secret aside."),
        (BlockKind.PARAGRAPH, "It opens in May."),
    ],
    origin=Origin(name="bridge.txt", who="someone@example.org", when="2026-11-01T10:00"),
)


def kept(words):
    at = ARTICLE.text.index(words)
    return Kept(Span(ARTICLE.id, at, at + len(words)))


POINT = Item("i1", Role.KEY_POINT, Parts(text=(kept("bridge will"), Typed(" …"))))
HELD = Item("i2", Role.KEY_POINT, Parts(text=(kept("secret"),)), held=True)
MAY = Item("i3", Role.WHATS_NEXT, Parts(text=(Typed("Spring"),)), (kept("in May").span,))
CARD = Card((Source(ARTICLE, original=Original("bridge.txt", b"raw")),), (POINT, HELD, MAY))


def test_what_the_editor_rejected_stays_at_home():
    card = edits.reject(CARD, ARTICLE.id, Role.KEY_POINT, (0, 6))
    for attach in (Attach.ARTICLE, Attach.PASSAGES):
        goes = travelling(replace(card, options=Options(attach=attach)))
        assert goes.sources[0].rejected == ()


def asked(attach):
    return replace(CARD, options=Options(attach=attach))


def test_nothing_travels_where_nothing_is_to():
    assert travelling(asked(Attach.NOTHING)) is None


def test_with_the_article_all_words_travel_and_the_original_stays():
    goes = travelling(asked(Attach.ARTICLE))
    assert goes.sources == (Source(ARTICLE),)
    assert goes.items == CARD.items


def test_with_passages_only_what_is_shown_or_rested_on_travels():
    (source,) = travelling(CARD).sources
    lines = source.article.text.split("\n")
    assert lines[0] == "Bridge shut"
    assert lines[1] == "The bridge will close."
    assert lines[2] == "… … … … … … … …"
    assert lines[3] == "It opens in May."
    assert source.article.withheld.blocks == ((2, digest("A secret aside.")),)
    assert source.original is None
    assert source.article.origin == ARTICLE.origin


def test_who_sent_it_stays_at_home_where_the_source_line_does_not_tell():
    known = replace(ARTICLE, details=Details(published="2026-11-02", publisher="The Gazette"))
    card = replace(CARD, sources=(Source(known),), items=())
    assert travelling(card).sources[0].article.origin == Origin(name="bridge.txt")


def test_what_is_held_back_stays_at_home():
    assert travelling(CARD).items == (POINT, MAY)


def test_every_place_and_the_articles_id_stay_true():
    goes = travelling(CARD)
    assert goes.sources[0].article.id == ARTICLE.id
    for item in goes.items:
        for span in item.spans:
            assert goes.words(span) == CARD.words(span)


def test_what_travelled_once_travels_on_as_it_is():
    once = travelling(CARD)
    assert travelling(once) == once


def test_what_is_withheld_stays_so_though_an_item_shows_it():
    once = travelling(CARD)
    shown = replace(once, items=(replace(HELD, held=False),))
    goes = travelling(shown)
    assert dict(goes.sources[0].article.withheld.blocks)[2] == digest("A secret aside.")


def test_a_card_that_uses_all_withholds_nothing():
    all_of_it = Item("i1", Role.BACKGROUND, Parts(text=(Kept(Span(ARTICLE.id, 0, 66)),)))
    goes = travelling(replace(CARD, items=(all_of_it,)))
    assert goes.sources[0].article.withheld is None


@given(st.integers(1, 300))
def test_filler_is_canonical_of_its_length_and_has_no_words(length):
    text = filler(length)
    assert len(text) == length
    assert canonical(text) == text
    assert set(text) <= {"…", " "}


@pytest.mark.parametrize("length", [1, 2, 3])
def test_short_filler(length):
    assert filler(length) == "………"[:length] if length < 3 else "… …"
