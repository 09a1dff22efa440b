"""Whom "he", "the mayor" and a last name mean."""

import pytest

from tests.unit.articles.spoken import Told


def names(*paragraphs: str) -> list[str | None]:
    return [who for _, _, who in Told(*paragraphs).said()]


@pytest.mark.parametrize(
    ("before", "pronoun", "meant"),
    [
        ("Peter Lane met Mary Pell on Monday.", "He", "Peter Lane"),
        ("Peter Lane met Mary Pell on Monday.", "She", "Mary Pell"),
        ("Mr. Lane met Mary Pell on Monday.", "He", "Lane"),
        ("Peter Lane, the mayor, left. Sallow Bank closed.", "He", "Peter Lane"),
        ("“Ask Paul Roe about it,” Peter Lane told the council.", "He", "Peter Lane"),
    ],
)
def test_a_pronoun_means_the_one_who_fits(before: str, pronoun: str, meant: str):
    assert names(before, f"{pronoun} said that the ferry stops.")[-1] == meant


def test_whoever_spoke_last_goes_on():
    assert names(
        "Peter Lane said that the ferry stops. It sails past the inn of Paul Roe.",
        "“It is late,” he added.",
    ) == ["Peter Lane", "Peter Lane"]


def test_whoever_is_quoted_as_saying_speaks():
    told = Told("Peter Lane left. The radio quoted him as saying that the ferry stops.")
    assert told.said() == [("indirect", "the ferry stops", "Peter Lane")]


def test_an_office_means_its_holder():
    told = Told("Mayor Ana Ruiz came late.", "The mayor said that the ferry stops.")
    assert told.words(told.statement.name) == "Ana Ruiz"
    assert told.words(told.statement.role) == "Mayor"
    assert told.words(told.statement.speaker) == "The mayor"


def test_a_deputy_does_not_hold_the_office():
    told = Told("Deputy Mayor Ana Ruiz came.", "The mayor said that the ferry stops.")
    assert told.statement.name is None


def test_two_of_one_last_name_are_two():
    told = Told(
        "Peter Lane and Mary Lane came.", "Mary Lane said it stops.", "Peter Lane said it sinks."
    )
    assert [who for _, _, who in told.said()] == ["Mary Lane", "Peter Lane"]


@pytest.mark.parametrize(
    "before",
    [
        "Peter Lane met the council. The White House was told in New Mexico.",
        "Peter Lane met the council. On Monday Sallow Bank closed.",
    ],
)
def test_a_house_a_state_and_a_day_are_not_he(before: str):
    assert names(before, "He said that the ferry stops.") == ["Peter Lane"]


def test_a_joining_word_is_no_part_of_a_name():
    assert names("And Peter Lane came late.", "He said that the ferry stops.") == ["Peter Lane"]


def test_the_end_of_an_office_is_no_part_of_a_name():
    told = Told("Secretary of State John F. Lane came late.", "Lane said that the ferry stops.")
    assert told.words(told.statement.name) == "John F. Lane"
