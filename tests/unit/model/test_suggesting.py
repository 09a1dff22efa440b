"""Suggesting: the best of each role, until they are picked or rejected."""

import pytest

from briefer.model import edits, picking
from briefer.model.card import Card, Source
from briefer.model.item import Role
from briefer.model.reading import Reading, Suggestion
from briefer.model.span import Span
from briefer.model.suggesting import best, still_open, without_rejected
from tests.unit.model.invented import BRIDGE, of

CLOSES = "The road bridge will close on 1 April, the county said on Friday"
COST = "It costs €4.2bn, up to 10,000 a day."


def suggested(words, role, score=0.5):
    place = of(words)
    return Suggestion((place.start, place.end), role, score, "a reason")


POINT, STATEMENT = suggested(CLOSES, Role.KEY_POINT), suggested(CLOSES, Role.STATEMENT)
FIGURE, DEAR = suggested("€4.2bn", Role.FIGURE), suggested(COST, Role.KEY_POINT)
ALL = (POINT, STATEMENT, DEAR, FIGURE)


def picked(words, role):
    card = Card((Source(BRIDGE),))
    item = picking.picked("i1", role, of(words), card.sources[0], Reading())
    return edits.add(card, item)


def left(card):
    return [one for one in ALL if one in still_open(ALL, card, card.sources[0])]


def test_nothing_picked_leaves_all_open():
    assert left(Card((Source(BRIDGE),))) == [*ALL]


@pytest.mark.parametrize(
    ("words", "role", "stay"),
    [
        ("The road bridge will close", Role.KEY_POINT, [STATEMENT, DEAR, FIGURE]),
        (CLOSES, Role.STATEMENT, [DEAR, FIGURE]),
        ("€4.2bn", Role.FIGURE, [POINT, STATEMENT, DEAR]),
        (COST, Role.KEY_POINT, [POINT, STATEMENT, FIGURE]),
        ("Harrowby bridge", Role.HEADLINE, [*ALL]),
    ],
)
def test_what_is_picked_is_not_offered_again(words, role, stay):
    assert left(picked(words, role)) == stay


def test_words_of_another_article_take_nothing_away():
    card = picked(CLOSES, Role.KEY_POINT)
    item = card.items[0]
    other = tuple(Span("0" * 32, span.start, span.end) for span in item.spans)
    moved = edits.put(card, type(item)(item.id, item.role, basis=other))
    assert left(moved) == [*ALL]


def test_what_is_rejected_is_not_offered_again_for_its_role():
    card = edits.reject(Card((Source(BRIDGE),)), BRIDGE.id, Role.KEY_POINT, POINT.extent)
    assert left(card) == [STATEMENT, DEAR, FIGURE]
    reading = without_rejected(card.sources[0], Reading(suggestions=ALL))
    assert reading.suggestions == (STATEMENT, DEAR, FIGURE)


def test_each_role_has_its_best_in_the_articles_order():
    weak = [suggested(words, Role.KEY_POINT, 0.1) for words in ("divers", "cracks", "piers")]
    kept = best([*weak, DEAR, POINT, STATEMENT, FIGURE], 100)
    assert kept == (POINT, STATEMENT, weak[0], DEAR, FIGURE)
    assert len(best([*weak, DEAR, POINT], 750)) == 5
