"""Edits: a new card each time, with what was asked and nothing else changed."""

import pytest

from briefer.model import edits
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Options, Paper, Source
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.language import Language
from briefer.model.passage import Typed
from tests.unit.model.invented import BRIDGE, CARD, kept

ENGLISH = Language()


def card(*roles: Role) -> Card:
    result = CARD
    for role in roles:
        result = edits.add(result, Item(edits.next_id(result), role))
    return result


def ids(of: Card) -> list[str]:
    return [item.id for item in of.items]


def test_items_stand_after_their_like_and_roles_in_their_order():
    made = card(Role.WHATS_NEXT, Role.KEY_POINT, Role.HEADLINE, Role.KEY_POINT)
    assert [item.role for item in made.items] == [
        Role.HEADLINE,
        Role.KEY_POINT,
        Role.KEY_POINT,
        Role.WHATS_NEXT,
    ]
    assert ids(made) == ["i3", "i2", "i4", "i1"]


def test_an_item_is_added_where_it_is_wished():
    assert ids(edits.add(card(Role.NOTE, Role.NOTE), Item("i9", Role.NOTE), 1)) == [
        "i1",
        "i9",
        "i2",
    ]


def test_an_id_is_never_used_twice():
    made = edits.remove(card(Role.NOTE, Role.NOTE), "i1")
    assert edits.next_id(made) == "i3"


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        (0, ["i3", "i1", "i2"]),
        (1, ["i1", "i3", "i2"]),
        (-5, ["i3", "i1", "i2"]),
        (9, ["i1", "i2", "i3"]),
    ],
)
def test_moving(to, expected):
    assert ids(edits.move(card(Role.NOTE, Role.NOTE, Role.NOTE), "i3", to)) == expected


def test_holding_and_printing_again():
    made = card(Role.NOTE)
    assert edits.hold(made, "i1", held=True).items[0].held
    assert edits.hold(edits.hold(made, "i1", held=True), "i1", held=False) == made


def test_an_item_that_is_not_there_is_a_key_error():
    for edit in (edits.move, edits.put_part):
        with pytest.raises(KeyError):
            edit(CARD, "i1", 0) if edit is edits.move else edit(CARD, "i1", Part.TEXT, ())
    with pytest.raises(KeyError):
        edits.put(CARD, Item("i1", Role.NOTE))


def test_rewording_a_part_leaves_the_others():
    made = edits.put(card(Role.KEY_POINT), Item("i1", Role.KEY_POINT, Parts(lead=(Typed("Lead"),))))
    edited = edits.reword(made, "i1", Part.TEXT, (0, 0), "New", ENGLISH)
    assert edited.card.item("i1").parts == Parts(lead=(Typed("Lead"),), text=(Typed("New"),))
    assert edited.caret == 3


def test_only_the_text_of_a_sentence_role_is_mended_to_a_sentence():
    assert edits.manner(Role.KEY_POINT, Part.TEXT, ENGLISH).sentence
    assert edits.manner(Role.QUESTION, Part.ANSWER, ENGLISH).sentence
    assert not edits.manner(Role.KEY_POINT, Part.LEAD, ENGLISH).sentence
    assert not edits.manner(Role.HEADLINE, Part.TEXT, ENGLISH).sentence


def test_an_article_comes_onto_the_card_once():
    again = Source(BRIDGE, Details(publisher="Other"))
    assert edits.add_source(CARD, again) == CARD
    new = Source(Article.of([(BlockKind.PARAGRAPH, "New")]))
    assert edits.add_source(CARD, new).sources == (*CARD.sources, new)


def test_details_are_made_harmless():
    made = edits.set_details(CARD, BRIDGE.id, Details(("A\u202eb",), publisher="X\ud800 \n"))
    assert made.source(BRIDGE.id).typed == Details(("Ab",), publisher="X  ")


def test_there_is_one_headline():
    made = edits.set_kind(CARD, BRIDGE.id, 2, BlockKind.HEADLINE)
    source = made.source(BRIDGE.id)
    assert [block.kind for block in source.blocks].count(BlockKind.HEADLINE) == 1
    assert source.blocks[2].kind is BlockKind.HEADLINE
    assert source.blocks[0].kind is BlockKind.PARAGRAPH


def test_a_kind_said_back_is_forgotten():
    made = edits.set_kind(CARD, BRIDGE.id, 2, BlockKind.HEADING)
    assert edits.set_kind(made, BRIDGE.id, 2, BlockKind.PARAGRAPH) == CARD


def test_words_of_a_card_stay_when_a_kind_changes():
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("The road bridge"),)))
    made = edits.set_kind(edits.add(CARD, item), BRIDGE.id, 0, BlockKind.OTHER)
    assert made.words(made.item("i1").spans[0]) == "The road bridge"


def test_settings_of_the_card():
    made = edits.set_options(
        edits.set_paper(edits.set_template(CARD, "quote-card"), Paper.A5), Options(locators=False)
    )
    assert (made.template, made.paper, made.options.locators) == ("quote-card", Paper.A5, False)


def test_a_suggestion_is_rejected_once_and_for_one_article():
    made = edits.reject(CARD, BRIDGE.id, Role.KEY_POINT, (4, 9))
    assert edits.reject(made, BRIDGE.id, Role.KEY_POINT, (4, 9)) == made
    assert made.source(BRIDGE.id).rejected == ((Role.KEY_POINT, 4, 9),)
    assert [source.rejected for source in made.sources if source.article is not BRIDGE] == [()]
