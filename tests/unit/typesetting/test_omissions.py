"""Omissions: what a template has no place for is told, what it withholds is not."""

from dataclasses import replace

import pytest

from briefer.model.card import Card
from briefer.model.homes import slots_of_items
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Typed
from briefer.model.template import Slot
from briefer.typesetting.omissions import omissions
from tests.target_card import target_card


@pytest.fixture(scope="module")
def no_figures(news_brief):
    slots = tuple(slot for slot in news_brief.slots if Role.FIGURE not in slot.roles)
    return replace(news_brief, slots=slots)


def card(*items: Item) -> Card:
    return Card(items=items)


def item(number: int, role: Role, **parts: str) -> Item:
    return Item(f"i{number}", role, Parts(**{k: (Typed(v),) for k, v in parts.items()}))


def test_a_card_with_a_place_for_everything_has_no_omissions(news_brief):
    assert list(omissions(target_card(), news_brief)) == []


def test_items_without_a_slot_are_told_by_number_and_role(no_figures):
    figures = [item(number, Role.FIGURE, value="7") for number in (1, 2)]
    told = "items have no place in this template: figure."
    assert list(omissions(card(*figures), no_figures)) == [f"2 {told}"]
    (one,) = omissions(card(figures[0]), no_figures)
    assert one.startswith("1 item has no place")


def test_held_items_are_not_told(no_figures):
    held = replace(item(1, Role.FIGURE, value="7"), held=True)
    assert list(omissions(card(held), no_figures)) == []


def test_words_that_no_form_shows_are_told(news_brief):
    quotes = [item(n, Role.QUOTE, text="Yes", context="On Friday.") for n in (1, 2)]
    assert list(omissions(card(*quotes), news_brief)) == [
        "Words that this template does not print: context of 2 quotes."
    ]


def test_a_cue_and_what_a_slot_withholds_are_no_omissions(news_brief):
    asked = item(1, Role.QUESTION, text="Why?", answer="Because.")
    forms = news_brief.slot_for(Role.BACKGROUND).forms
    slot = Slot("questions", "next", (Role.QUESTION,), forms)
    template = replace(news_brief, slots=(*news_brief.slots, slot))
    assert "answer of 1 question" in next(omissions(card(asked), template))
    slot = replace(slot, withholds=("answer",))
    template = replace(news_brief, slots=(*news_brief.slots, slot))
    said = item(2, Role.STATEMENT, text="So it is", cue="said")
    assert list(omissions(card(asked, said), template)) == []


def test_an_item_goes_to_the_slot_chosen_for_it_where_that_takes_its_role(news_brief):
    second = replace(news_brief.slot_for(Role.FIGURE), name="more-figures")
    template = replace(news_brief, slots=(*news_brief.slots, second))
    chosen = replace(item(1, Role.FIGURE, value="7"), slot="more-figures")
    for slot, home in (
        ("more-figures", "more-figures"),
        ("quote", "figures"),
        ("no such slot", "figures"),
    ):
        placed = slots_of_items(card(replace(chosen, slot=slot)), template)
        assert placed[chosen.id].name == home
