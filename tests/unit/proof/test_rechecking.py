"""Each passage of a card in a fresh copy of its article."""

from dataclasses import replace

from briefer.model.article import Article, BlockKind, Withheld
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Typed
from briefer.proof.anchoring import Fate
from briefer.proof.rechecking import nearest_source, rechecked, standing
from tests.unit.model.invented import BRIDGE, ODD, kept, of

ITEMS = (
    Item("i1", Role.HEADLINE, Parts(text=(kept("Harrowby bridge to close for two years"),))),
    Item("i2", Role.KEY_POINT, Parts(text=(Typed("Shut for long"),)), (of("cracks in two piers"),)),
)
CARD = Card((Source(BRIDGE), Source(ODD)), ITEMS)


def copy(was: str, now: str) -> Article:
    text = BRIDGE.text.replace(was, now)
    return Article.of([(BlockKind.PARAGRAPH, line) for line in text.split("\n")])


def test_words_shown_and_words_rested_on_are_told_apart():
    found = rechecked(CARD, BRIDGE.id, copy("two piers", "three piers"))
    assert [(each.item, each.part, each.anchored.fate) for each in found] == [
        ("i1", "text", Fate.UNCHANGED),
        ("i2", None, Fate.EDITED),
    ]
    assert (found[1].words, found[1].now) == ("cracks in two piers", "cracks in three piers")


def test_what_still_stands_is_given_with_its_new_places():
    fresh = copy("Harrowby bridge", "Yesterday.\nHarrowby bridge")
    found = rechecked(CARD, BRIDGE.id, fresh)
    places = standing(found, fresh)
    assert set(places) == {span for item in ITEMS for span in item.spans}
    for old, new in places.items():
        assert fresh.text[new.start : new.end] == BRIDGE.text[old.start : old.end]


def test_words_that_did_not_come_along_are_not_held_against_anything():
    gone = replace(BRIDGE, withheld=Withheld(BRIDGE.id, ((2, "0" * 32),)))
    found = rechecked(replace(CARD, sources=(Source(gone),)), BRIDGE.id, BRIDGE)
    assert [each.item for each in found] == ["i1"]


def test_a_copy_belongs_to_the_article_it_shares_most_with():
    assert nearest_source(CARD, copy("two piers", "three piers")) == BRIDGE.id
    assert nearest_source(CARD, ODD) == ODD.id
