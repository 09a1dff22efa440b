"""What a card answers about itself."""

from dataclasses import replace

import pytest

from briefer.model.article import Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Part, Parts, Role, Whose
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.span import Span
from tests.unit.model.invented import BRIDGE, CARD, ODD, kept, of


def test_the_language_is_the_first_that_is_known():
    assert Card((Source(ODD), Source(BRIDGE))).language == "en"
    assert Card((Source(ODD, Details(language="hi")), Source(BRIDGE))).language == "hi"
    assert Card().language == "en"


def test_held_items_do_not_print():
    items = (Item("i1", Role.NOTE), Item("i2", Role.NOTE, held=True))
    assert replace(CARD, items=items).printed == items[:1]


def test_what_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        CARD.item("i9")
    with pytest.raises(KeyError):
        CARD.source("0" * 32)


def test_words_are_the_articles_own():
    assert CARD.words(of("“no 𐐨 way”", ODD)) == "“no 𐐨 way”"


@pytest.mark.parametrize(
    ("parts", "basis", "whose"),
    [
        (Parts(text=(Typed("x"),)), (), Whose.OURS),
        (Parts(text=(Typed("x"),)), (of("plan"),), Whose.RESTING),
        (Parts(text=(Typed("x"), kept("plan"))), (), Whose.ARTICLE),
        (Parts(text=(Quoted((kept("plan"),)),)), (), Whose.ARTICLE),
        (Parts(value=(kept("€4.2bn"),), caption=(Typed("x"),)), (), Whose.ARTICLE),
        (Parts(value=(Typed("4"),), caption=(kept("plan"),)), (), Whose.RESTING),
    ],
)
def test_whose_words_an_item_shows(parts, basis, whose):
    assert Item("i", Role.FIGURE, parts, basis).whose is whose


def test_the_spans_of_an_item_are_in_article_order_and_single():
    plan, road = of("plan"), of("The road")
    parts = Parts(text=(Kept(plan), Quoted((Kept(road),))), speaker=(Kept(plan),))
    assert Item("i", Role.QUOTE, parts, (road,)).spans == (road, plan)


def test_parts_are_read_and_put_by_name():
    parts = Parts().put(Part.SPEAKER_ROLE, (Typed("mayor"),)).put(Part.LEAD, (Typed("a"),))
    assert parts[Part.SPEAKER_ROLE] == (Typed("mayor"),)
    assert [part for part, _ in parts] == [Part.LEAD, Part.SPEAKER_ROLE]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_runs_forwards(start, end):
    with pytest.raises(ValueError, match="forwards"):
        Span("a", start, end)


def test_spans_of_two_articles_never_meet():
    left, right = Span("a", 0, 5), Span("b", 0, 5)
    assert not left.meets(right)
    assert not left.holds(right)
    assert not left.meets_start(Span("b", 5, 6))


def test_spans_that_touch_do_not_meet():
    left, right = Span("a", 0, 5), Span("a", 5, 9)
    assert not left.meets(right)
    assert left.meets_start(right)
    assert left.meets(Span("a", 4, 9))
    assert left.holds(Span("a", 4, 5))
    assert not left.holds(Span("a", 4, 6))
