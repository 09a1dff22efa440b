"""Brackets, [sic] and changed capitals inside quotation marks."""

from dataclasses import replace

import pytest

from briefer.model.custody import broken
from briefer.model.errors import EditRefused
from briefer.model.fragment import PLAIN, Manner
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Quoted, Typed
from briefer.model.quotation import Allowance, Capital, QuotationLaw
from briefer.model.quoting import recased, with_added, with_sic
from briefer.model.wording import shown
from tests.unit.model.invented import TEXTS, kept

PASSAGE = (
    Typed("She: "),
    Quoted((kept("We did not take this step lightly, but a bridge that might fail"),)),
)
STRICT = Manner(
    law=QuotationLaw(
        house="The wire",
        adding=Allowance.REFUSED,
        altering=Allowance.REFUSED,
        sic=Allowance.REFUSED,
        capital=Capital.REFUSED,
    )
)


def at(words: str) -> int:
    return shown(PASSAGE, TEXTS).index(words)


def is_sound(passage) -> bool:
    return not broken(Item("i1", Role.NOTE, Parts(text=passage)), TEXTS)


@pytest.mark.parametrize(
    ("start", "end", "words", "expected"),
    [
        ("ightly", "", "in May", "She: “We did not take this step lightly [in May], but a bridge"),
        (" step", "", "[bold]", "She: “We did not take this [bold] step lightly, but a bridge"),
        ("We", "We", "The county", "She: “[The county] did not take this step lightly, but a"),
        ("this step", "this step", "it", "She: “We did not take [it] lightly, but a bridge"),
    ],
)
def test_words_in_brackets_are_added_or_stand_for_others(start, end, words, expected):
    first = at(start)
    passage = with_added(PASSAGE, TEXTS, first, first + len(end), words)
    assert shown(passage, TEXTS).startswith(expected)
    assert is_sound(passage)


@pytest.mark.parametrize("words", ["", "a “b”", "x" * 81, " ] "])
def test_what_is_no_word_in_brackets_is_refused(words):
    with pytest.raises(EditRefused, match="1 to 80 characters"):
        with_added(PASSAGE, TEXTS, at("not"), at("not"), words)


def test_outside_quotation_marks_there_are_no_brackets():
    for place in (0, 4, 5, len(shown(PASSAGE, TEXTS))):
        with pytest.raises(EditRefused, match="caret between quotation marks"):
            with_added(PASSAGE, TEXTS, place, place, "so")


def test_a_part_of_a_word_is_not_replaced():
    with pytest.raises(EditRefused, match="whole words"):
        with_added(PASSAGE, TEXTS, at("ridge"), at("ridge") + 5, "it")


def test_sic_comes_and_goes():
    marked = with_sic(PASSAGE, TEXTS, at("step") + 2)
    assert "this step [sic] lightly" in shown(marked, TEXTS)
    assert with_sic(marked, TEXTS, at("step") + 2) == PASSAGE


def test_a_capital_comes_and_goes():
    small = recased(PASSAGE, TEXTS, at("We"))
    assert "“[w]e did" in shown(small, TEXTS)
    assert is_sound(small)
    assert recased(small, TEXTS, at("We") + 1) == PASSAGE


def test_a_capital_that_the_law_changes_silently_shows_no_bracket():
    silent = Manner(law=replace(PLAIN.law, capital=Capital.SILENT))
    assert "“we did" in shown(recased(PASSAGE, TEXTS, at("We"), silent), TEXTS, silent)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: with_added(PASSAGE, TEXTS, 8, 8, "so", STRICT), "The wire adds no words"),
        (lambda: with_added(PASSAGE, TEXTS, 6, 8, "so", STRICT), "The wire replaces no words"),
        (lambda: with_sic(PASSAGE, TEXTS, 8, STRICT), "The wire uses no"),
        (lambda: recased(PASSAGE, TEXTS, 8, STRICT), "The wire shows no changed capital"),
    ],
)
def test_what_the_law_is_against_is_refused(act, told):
    with pytest.raises(EditRefused, match=told):
        act()
