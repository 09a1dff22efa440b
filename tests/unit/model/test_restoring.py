"""Bringing back what an import left out: the words of every passage stay, places follow."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind, Dropped, DropReason
from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Added, Quoted, Respelt, spans
from briefer.model.restoring import restored
from briefer.model.span import Span
from briefer.model.wording import shown
from tests.unit.model.invented import BRIDGE, CARD, ODD, PASSAGES, kept, of

ASIDE = Dropped("Traders met on Monday 𝔘.", DropReason.ASIDE, 3)
AFTER = Dropped("More news", DropReason.RELATED, 3, BlockKind.HEADING)
LAST = Dropped("Home", DropReason.NAVIGATION, 5)
PAGE = replace(BRIDGE, dropped=(ASIDE, AFTER, LAST))


def card(*items: Item, **more) -> Card:
    return Card((Source(PAGE, **more), Source(ODD)), items)


def texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def test_the_block_stands_at_its_place_again_and_is_no_longer_left_out():
    made = restored(card(), PAGE.id, 0).sources[0].article
    assert texts(made) == [*texts(PAGE)[:3], ASIDE.text, *texts(PAGE)[3:]]
    assert made.dropped == (replace(AFTER, before=4), replace(LAST, before=6))
    assert made.id != PAGE.id
    assert (made.details, made.origin) == (PAGE.details, PAGE.origin)


def test_one_that_stood_before_another_stays_before_it():
    made = restored(card(), PAGE.id, 1).sources[0].article
    assert texts(made)[3] == "More news"
    assert made.blocks[3].kind is BlockKind.HEADING
    assert made.dropped == (ASIDE, replace(LAST, before=6))


def test_at_the_end():
    made = restored(card(), PAGE.id, 2).sources[0].article
    assert made.text == f"{PAGE.text}\nHome"


@st.composite
def worked_cards(draw):
    """A card over an article with things left out, with passages anywhere."""
    places = draw(st.lists(st.integers(0, len(BRIDGE.blocks)), min_size=1, max_size=4))
    left = tuple(
        Dropped(f"Left out {n}", draw(st.sampled_from(DropReason)), place)
        for n, place in enumerate(sorted(places))
    )
    items = tuple(
        Item(
            f"i{n}",
            Role.KEY_POINT,
            Parts(text=passage, lead=draw(PASSAGES)),
            basis=spans(passage) if n % 2 else (),
        )
        for n, passage in enumerate(draw(st.lists(PASSAGES, max_size=4)))
    )
    kinds = ((2, BlockKind.HEADING),) if draw(st.booleans()) else ()
    page = replace(BRIDGE, dropped=left)
    made = Card((Source(page, kinds=kinds), Source(ODD)), items)
    return made, draw(st.integers(0, len(left) - 1))


@given(worked_cards())
def test_every_passage_shows_the_same_words(made: tuple[Card, int]):
    before, index = made
    try:
        after = restored(before, BRIDGE.id, index)
    except EditRefused:
        left = before.sources[0].article.dropped[index].before
        at = BRIDGE.blocks[left].start
        assert any(s.start < at < s.end for item in before.items for s in item.spans)
        return
    old, new = before.sources[0].article, after.sources[0].article
    assert new.id != old.id
    assert old.dropped[index].text in texts(new)
    assert old.dropped[index].text not in {left.text for left in new.dropped}
    assert len(new.dropped) == len(old.dropped) - 1
    for item, moved in zip(before.items, after.items, strict=True):
        for part, passage in item.parts:
            assert shown(moved.parts[part], after.texts) == shown(passage, before.texts)
        assert [after.words(span) for span in moved.basis] == [
            before.words(span) for span in item.basis
        ]
        assert all(span.article in after.texts for span in moved.spans)
    kinds = {old.text[slice(b.start, b.end)]: b.kind for b in before.sources[0].blocks}
    for block in after.sources[0].blocks:
        words = new.text[block.start : block.end]
        assert kinds.get(words, block.kind) is block.kind


def test_every_kind_of_piece_follows():
    pieces = (
        kept("The road bridge"),
        Respelt(of("a day"), "daily"),
        Quoted((Added("T", of("that might")), kept("built for carts"), Added("sic"))),
    )
    item = Item("i1", Role.STATEMENT, Parts(text=pieces), basis=(of("was built"),))
    made = restored(card(item), PAGE.id, 0)
    assert made.items[0].parts[Part.TEXT] != pieces
    assert shown(made.items[0].parts[Part.TEXT], made.texts) == shown(pieces, CARD.texts)
    assert made.words(made.items[0].basis[0]) == "was built"


def test_the_other_article_of_the_card_is_left_alone():
    item = Item("i1", Role.NOTE, Parts(text=(kept("sign", ODD),)))
    made = restored(card(item), PAGE.id, 0)
    assert made.items == (item,)
    assert made.sources[1].article is ODD


def test_words_that_run_over_the_place_are_not_torn():
    over = Span(PAGE.id, of("grow").start, of("take this step").end)
    item = Item("i1", Role.KEY_POINT, Parts(text=(replace(kept("grow"), span=over),)))
    with pytest.raises(EditRefused, match="run over the place"):
        restored(card(item), PAGE.id, 0)
    rests = Item("i1", Role.KEY_POINT, basis=(over,))
    made = restored(card(rests), PAGE.id, 0)
    words = [made.words(span) for span in made.items[0].basis]
    assert "\n".join(words) == card().words(over)


def test_rejected_suggestions_follow():
    span = of("It was built for carts.")
    made = restored(card(rejected=((Role.QUOTE, span.start, span.end),)), PAGE.id, 0)
    ((role, start, end),) = made.sources[0].rejected
    assert role is Role.QUOTE
    assert made.sources[0].article.text[start:end] == "It was built for carts."


def test_all_can_be_brought_back_one_after_the_other():
    made = card()
    for _ in PAGE.dropped:
        made = restored(made, made.sources[0].article.id, 0)
    assert made.sources[0].article.dropped == ()
    assert texts(made.sources[0].article)[3:5] == [ASIDE.text, AFTER.text]
