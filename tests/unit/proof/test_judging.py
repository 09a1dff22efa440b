"""Judging a card: the verdict on each item, and what an editor is told to look at."""

from dataclasses import replace

import pytest

from briefer import assets
from briefer.model.card import Card
from briefer.model.item import Item, Parts
from briefer.model.language import Language
from briefer.model.passage import Added, Kept, Passage, Quoted, Respelt, Typed
from briefer.model.roles import Role
from briefer.model.span import Span
from briefer.model.verdict import Judged, Severity, Verdict
from briefer.proof.judging import Judge
from briefer.storage.quantity_words import load_quantity_words
from briefer.storage.senses import load_guards
from tests.unit.articles.spoken import Told

TOLD = Told(
    "“It is unlikely that we will pay,” said the deputy mayor. "
    "“We have run out of years, and nobody here is happy.” A baker said the bill was “too high”.",
    "The barrier may reach up to 300 metres into the sea. Critics say the mill poisoned the river.",
)
TEXT = TOLD.source.article.text
JUDGE = Judge(
    lambda code: load_quantity_words(assets.RESOURCES / "quantities", code),
    lambda code: load_guards(assets.RESOURCES / "sense", code),
)


def kept(words: str) -> Kept:
    start = TEXT.index(words)
    return Kept(Span(TOLD.source.article.id, start, start + len(words)))


def letter(word: str) -> Span:
    """The place of a word's first letter."""
    return kept(word).span.within(0, 1)


def judged(item: Item) -> Judged:
    card = Card((TOLD.source,), (item,))
    readings = {TOLD.source.article.id: TOLD.reading}
    (one,) = JUDGE.judged(card, readings, Language())
    return one


def of(role: Role, text: Passage, **parts: Passage) -> Judged:
    return judged(Item("i1", role, Parts(text=text, **parts)))


def told(one: Judged) -> list[str]:
    return [f"{remark.severity}: {remark.told}" for remark in one.remarks]


@pytest.mark.parametrize(
    ("pieces", "speaker", "verdict"),
    [
        ((kept("too high"),), "baker", Verdict.VERBATIM),
        ((kept("too high"),), "the deputy mayor", Verdict.MISATTRIBUTED),
        ((kept("We have run out of years"),), "the deputy mayor", Verdict.VERBATIM),
        ((kept("We have"), kept("years")), "the deputy mayor", Verdict.MARKED),
        ((kept("years"), kept("We have")), "the deputy mayor", Verdict.UNMARKED),
        ((kept("likely that"),), "the deputy mayor", Verdict.UNMARKED),
        ((kept("the bill was"),), "baker", Verdict.REPORTED),
        ((kept("we will pay"), kept("too high")), "the deputy mayor", Verdict.MISATTRIBUTED),
        ((kept("nobody"), Added("in town"), kept("is happy")), "the deputy mayor", Verdict.MARKED),
        ((Added("sic"),), "", Verdict.ABSENT),
        ((Added("N", letter("nobody")), kept("obody here")), "the deputy mayor", Verdict.MARKED),
        ((Added("M", letter("nobody")), kept("obody here")), "the deputy mayor", Verdict.UNMARKED),
    ],
)
def test_a_quotation_is_judged_by_its_places(pieces, speaker: str, verdict: Verdict):
    one = of(Role.QUOTE, (Quoted(pieces),), speaker=(Typed(speaker),) if speaker else ())
    assert one.finding.verdict is verdict
    assert one.is_fault is (verdict not in {Verdict.VERBATIM, Verdict.MARKED})


@pytest.mark.parametrize(
    ("role", "text", "verdict"),
    [
        (Role.STATEMENT, (kept("A baker said the bill was"),), Verdict.REPORTED),
        (Role.KEY_POINT, (kept("Critics say the mill poisoned the river."),), Verdict.VERBATIM),
        (Role.KEY_POINT, (kept("The barrier"), kept("into the sea.")), Verdict.MARKED),
        (
            Role.KEY_POINT,
            (kept("Critics say the mill"), kept("poisoned the river.")),
            Verdict.VERBATIM,
        ),
        (Role.KEY_POINT, (Typed("Ours."),), Verdict.UNSOURCED),
        (Role.KEY_POINT, (Typed("Ours, "), kept("the bill was")), Verdict.OWN),
    ],
)
def test_words_outside_quotation_marks(role: Role, text: Passage, verdict: Verdict):
    one = of(role, text)
    assert one.finding.verdict is verdict
    assert not one.is_fault


def test_a_quoted_fragment_in_words_of_ours_is_judged_too():
    head = (Typed("Baker calls bill "), Quoted((kept("too high"),)))
    assert of(Role.HEADLINE, head).finding.verdict is Verdict.OWN
    false = (Typed("Baker says "), Quoted((kept("the bill was"),)))
    assert of(Role.HEADLINE, false).is_fault


@pytest.mark.parametrize(
    ("words", "weight", "told"),
    [
        ("too high", Severity.WARNING, "was said: pick it"),
        ("far too high", Severity.FAULT, "a quotation that does not hold"),
        ("It is likely that we will pay", Severity.FAULT, "a quotation that does not hold"),
        ("Jaws", Severity.NOTE, "a title or term"),
    ],
)
def test_a_declared_title_is_listed_and_no_way_round_a_quotation(words, weight, told):
    text = (Typed("Town on "), Typed(f"“{words}”", is_title=True))
    (remark,) = of(Role.HEADLINE, text).remarks
    assert remark.severity is weight
    assert told in remark.told


def test_a_house_spelling_keeps_its_figure_and_is_told():
    number, unit = kept("300 metres").span.within(0, 4), kept("300 metres").span.within(4, 10)
    text = (kept("The barrier may reach up to "), Kept(number))
    rest = kept(" into the sea.")
    one = of(Role.KEY_POINT, (*text, Respelt(unit, "m"), rest))
    assert one.finding.verdict is Verdict.TYPOGRAPHIC
    assert told(one) == ["note: “metres” is spelt “m”, as the house does"]
    wrong = of(Role.KEY_POINT, (*text, Respelt(unit, "miles"), rest))
    assert wrong.is_fault


def test_a_cut_that_takes_a_hedge_is_warned_about():
    spoken = (Quoted((kept("It is"), kept("we will pay"))),)
    (remark,) = of(Role.QUOTE, spoken, speaker=(kept("the deputy mayor"),)).remarks
    assert remark.severity is Severity.WARNING
    assert "“unlikely”" in remark.told


def test_a_pick_that_starts_after_a_hedge_is_warned_about():
    (remark,) = of(Role.QUOTE, (Quoted((kept("we will pay"),)),)).remarks
    assert "“unlikely”" in remark.told


@pytest.mark.parametrize(
    "item",
    [
        Item("i1", Role.QUOTE, Parts(text=(Quoted((kept("We have run out of years"),)),))),
        Item("i1", Role.KEY_POINT, Parts(text=(kept("The barrier may reach up to 300 metres"),))),
    ],
)
def test_what_keeps_its_guards_is_left_alone(item: Item):
    assert told(judged(item)) == []


def test_a_figure_without_its_qualifier_is_a_fault():
    value, unit = (kept("300"),), (kept("metres"),)
    bare = Item("i1", Role.FIGURE, Parts(value=value, unit=unit))
    whole = replace(bare, parts=replace(bare.parts, qualifier=(kept("up to"),)))
    assert told(judged(bare)) == ["fault: the article has “up to 300 metres”, not “300 metres”"]
    assert told(judged(whole)) == []


def test_a_figure_of_ours_is_held_against_what_it_rests_on():
    basis = (kept("The barrier may reach up to 300 metres into the sea.").span,)
    words = Parts(text=(Typed("It reaches up to 500 metres"),))
    item = Item("i1", Role.KEY_POINT, words, basis)
    assert judged(item).is_fault
    right = replace(item, parts=Parts(text=(Typed("It may reach up to 300 metres"),)))
    assert told(judged(right)) == []


def test_a_figure_of_ours_without_a_source_is_told():
    assert told(of(Role.KEY_POINT, (Typed("It costs 500 euros"),))) == [
        "note: “500 euros” is ours and has no source"
    ]


def test_a_headline_of_ours_that_states_what_the_article_attributes_is_warned_about():
    (remark,) = of(Role.HEADLINE, (Typed("Mill poisoned the river"),)).remarks
    assert "states as fact" in remark.told
    assert told(of(Role.HEADLINE, (Typed("Mill poisoned the river, critics say"),))) == []


def test_a_card_is_judged_once_for_what_did_not_change():
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("the bill was"),)))
    assert judged(item) is judged(item)
