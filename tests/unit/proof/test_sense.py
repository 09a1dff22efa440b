"""The sense guard, case by case: what a guard guards, and where that ends."""

import pytest

from briefer.model.sense import Guard
from briefer.proof.sense import before_and_after, losses, states_as_fact
from tests.evaluation.sense import cut, guards

ENGLISH = guards("en")


def lost(marked: str, *, attributed: bool = False) -> list[str]:
    text, cuts = cut(marked)
    found = losses(text, cuts, ENGLISH, attributed=attributed)
    return [f"{loss.guard} {text[slice(*loss.extent)]}" for loss in found]


@pytest.mark.parametrize(
    ("marked", "told"),
    [
        ("It is {unlikely that }we will pay.", ["hedge unlikely"]),
        ("It reaches {no more than }300 km.", ["measure no more than"]),
        ("It reaches {up to }300 km.", ["measure up to"]),
        ("He looked {up to }the hills.", []),
        ("{In May }we vote.", []),
        ("We {may }vote.", ["hedge may"]),
        ("We don’t know{, and never asked}.", []),
        ("We d{on’}t know.", ["negation don’t"]),
        ("{It did not rain. }The road is dry.", []),
        ("The plan{, allegedly,} was his.", ["hedge allegedly"]),
    ],
)
def test_a_guard_is_missed_where_its_words_stay(marked: str, told: list[str]):
    assert lost(marked) == told


def test_an_attribution_may_go_where_the_card_says_whose_it_is():
    assert (
        lost("The mill leaked{, critics say}.") == ["attribution say", "attribution critics"][::-1]
    )
    assert lost("The mill leaked{, critics say}.", attributed=True) == []


def test_a_pick_is_a_cut_of_what_stands_before_and_after_it_in_its_sentences():
    text = "We know. Officials deny that the plant leaked in March. It rained."
    start = text.index("the plant")
    pick = (start, start + len("the plant leaked"))
    cuts = before_and_after(text, pick)
    assert [text[slice(*one)] for one in cuts] == ["Officials deny that ", " in March. "]
    assert {loss.guard for loss in losses(text, cuts, ENGLISH)} == {Guard.ATTRIBUTION}


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("en", "{Without a permit, }the farm may pump water."),
        ("en", "All the money is gone{, with the exception of a small reserve}."),
        ("es", "{Sin permiso, }la finca bombea agua."),
        ("fr", "{Sans permis, }la ferme pompe."),
        ("fr", "Il travaille{, à l’exception du lundi}."),
        ("de", "Alle Straßen sind gesperrt{, ausgenommen für Busse}."),
    ],
)
def test_an_exception_is_a_condition(language: str, marked: str):
    found = losses(*cut(marked), guards(language))
    assert Guard.CONDITION in {loss.guard for loss in found}


def test_a_language_without_guards_tells_nothing():
    assert losses("Не так.", ((0, 2),), guards("uk")) == ()


def test_the_attribution_that_a_headline_drops_is_told_where_it_stands():
    body = "It rained. “So be it.” The works are late. Critics say the mill poisoned the river."
    loss = states_as_fact("Mill poisoned the river", body, ENGLISH)
    assert loss is not None
    assert body[slice(*loss.extent)] == "Critics"


def test_a_headline_is_held_against_words_whatever_their_case():
    body = "Es regnete.\nKritiker sagen, die STRASSE zerstöre das Ufer und die Straßenbahn."
    loss = states_as_fact("Straßenbahn zerstöre Ufer", body, guards("de"))
    assert loss is not None
    assert body[slice(*loss.extent)].startswith("Kritiker")


def test_a_headline_that_says_less_than_the_body_is_no_matter():
    assert states_as_fact("A town by the sea", "Critics say the plan is dear.", ENGLISH) is None
