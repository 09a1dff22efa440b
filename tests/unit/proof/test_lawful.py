"""What a law has against a quotation, law by law and thing by thing."""

import pytest

from briefer import assets
from briefer.model.card import Card
from briefer.model.item import Item, Parts
from briefer.model.language import Language
from briefer.model.passage import Added, Kept, Quoted, Typed
from briefer.model.quotation import HOUSE
from briefer.model.roles import Role
from briefer.model.span import Span
from briefer.model.verdict import Severity
from briefer.proof.judging import Judge
from briefer.storage.laws import law_names, load_law
from briefer.storage.quantity_words import load_quantity_words
from briefer.storage.senses import load_guards
from tests.unit.articles.spoken import Told

FOLDER = assets.RESOURCES / "quotation"
LAWS = {name: load_law(FOLDER, name, FOLDER) for name in law_names(FOLDER)}
TOLD = Told(
    "“We have run out of years, and nobody here is happy,” said Ana Ruiz.",
    "At noon the board went home. “They build it in spring,” said Ana Ruiz.",
)
TEXT, ID = TOLD.source.article.text, TOLD.source.article.id
JUDGE = Judge(
    lambda code: load_quantity_words(assets.RESOURCES / "quantities", code),
    lambda code: load_guards(assets.RESOURCES / "sense", code),
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(ID, start, start + len(words))


def kept(words: str) -> Kept:
    return Kept(span(words))


CUT = (kept("We have run out"), kept("nobody here is happy"))
ADDED = (kept("nobody"), Added("in town"), kept("here is happy"))
ALTERED = (Added("The crews", span("They")), kept("build it in spring"))
SIC = (kept("We have run out of years"), Added("sic"))
CAPITAL = (Added("N", span("nobody").within(0, 1)), kept("obody here is happy"))
JOINED = (kept("We have run out of years"), kept("build it in spring"))


def remarks(law: str, pieces: tuple[Kept | Added, ...], named: str | None = None) -> list[str]:
    item = Item("i1", Role.QUOTE, Parts(text=(Quoted(pieces),), speaker=(Typed("Ana Ruiz"),)))
    card = Card((TOLD.source,), (item,), law=named or law)
    (one,) = JUDGE.judged(card, {ID: TOLD.reading}, Language(law=LAWS[law]))
    assert one.is_fault is any(each.severity is Severity.FAULT for each in one.remarks)
    return [f"{each.severity}: {each.told}" for each in one.remarks]


@pytest.mark.parametrize(
    ("law", "pieces", "told"),
    [
        ("reuters", ADDED, "fault: Reuters adds no words in brackets: take “[in town]” out"),
        ("reuters", ALTERED, "fault: Reuters replaces no words by others in brackets: put"),
        ("reuters", SIC, "fault: Reuters uses no [sic]: take “[sic]” out"),
        ("reuters", CAPITAL, "fault: Reuters shows no changed capital: put the article's letter"),
        ("reuters", JOINED, "warning: Reuters avoids joining passages into one quote: make a"),
        ("ap", ADDED, "warning: AP avoids words in brackets: take “(in town)” out"),
        ("ap", ALTERED, "warning: AP avoids replacing words by others in brackets: put the"),
        ("ap", SIC, "fault: AP uses no [sic]: take “(sic)” out"),
        ("ap", CAPITAL, "fault: AP shows no changed capital: put the article's letter back for"),
        ("ap", JOINED, "warning: AP avoids joining passages into one quote: make a quote of each"),
    ],
)
def test_what_a_law_is_against_is_told_with_the_cure(law, pieces, told):
    (remark,) = remarks(law, pieces)
    assert remark.startswith(told)
    assert remark.endswith(" or choose another quote style")


@pytest.mark.parametrize("pieces", [CUT, ADDED, ALTERED, SIC, CAPITAL, JOINED])
@pytest.mark.parametrize("law", ["house", "chicago"])
def test_these_allow_all_that_is_shown(law, pieces):
    assert remarks(law, pieces) == []


@pytest.mark.parametrize("law", LAWS)
def test_every_law_lets_words_be_left_out(law):
    assert remarks(law, CUT) == []


def test_another_law_is_another_judgement_of_the_same_item():
    assert [len(remarks(law, SIC)) for law in ("house", "ap", "house", "reuters")] == [0, 1, 0, 1]


def test_each_thing_is_told_of_its_own():
    pieces = (kept("nobody"), Added("in town"), kept("here is happy"), Added("sic"))
    assert [each.partition(" ")[0] for each in remarks("ap", pieces)] == ["warning:", "fault:"]


def test_a_law_that_is_not_to_be_had_here_is_told():
    (remark,) = remarks(HOUSE.name, CUT, named="gazette")
    assert remark.startswith("warning: the quote style “gazette” is not to be had here")
    assert remarks(HOUSE.name, CUT[:1], named="gazette") == []
