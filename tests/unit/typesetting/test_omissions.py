"""Omissions: what a template has no place for is told, what it withholds is not."""

from dataclasses import replace

import pytest

from briefer.model.card import Card
from briefer.model.homes import slots_of_items
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Typed
from briefer.model.template import Form, Portion, Slot
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


@pytest.fixture(scope="module")
def texts_only(news_brief):
    """A template that prints the text of quotes and questions, no other part."""
    forms = (Form((Portion("body", Part.TEXT),)),)
    return replace(news_brief, slots=(Slot("words", "main", (Role.QUOTE, Role.QUESTION), forms),))


def test_words_that_no_form_shows_are_told(texts_only):
    quotes = [item(n, Role.QUOTE, text="Yes", context="On Friday.") for n in (1, 2)]
    asked = item(3, Role.QUESTION, text="Why?", answer="Because.")
    assert list(omissions(card(*quotes, asked), texts_only)) == [
        "Words that this template does not print: context of 2 quotes, answer of 1 question."
    ]


def test_a_cue_and_what_a_slot_withholds_are_no_omissions(texts_only, news_brief):
    asked = item(1, Role.QUESTION, text="Why?", answer="Because.")
    (slot,) = texts_only.slots
    template = replace(texts_only, slots=(replace(slot, withholds=(Part.ANSWER,)),))
    assert list(omissions(card(asked), template)) == []
    said = item(2, Role.STATEMENT, text="So it is", cue="said")
    assert list(omissions(card(said), news_brief)) == []


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
