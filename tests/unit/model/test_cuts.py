"""Cuts: what may be taken from a card, what it loses, and that the words stay the source's."""

import re
from dataclasses import replace

import pytest

from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Options, Paper, Source
from briefer.model.cuts import _WORTH, CutKind, cuts, number
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.language import Language
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.span import Span
from briefer.model.template import Budget, Foot, Form, Portion, Sheet, Slot, Template
from briefer.model.wording import shown

ARTICLE = Article.of(
    [
        (BlockKind.STANDFIRST, "Gates will close the river. Who pays is open. Talks go on."),
        (
            BlockKind.PARAGRAPH,
            "The council voted for it. “It is late. It is right,” said Ana Ruiz.",
        ),
        (
            BlockKind.PARAGRAPH,
            "Silt will settle. The loan is dear, Greta Holm warned. Nobody knows.",
        ),
    ]
)
SHEET = Sheet(Paper.A4, (40, 40, 40, 40), (), 12, 9.5)
MARGINS = {Paper.A5: (20.0, 20.0, 20.0, 20.0), Paper.LETTER: (40.0, 40.0, 40.0, 40.0)}
SHEETS = {
    Paper.A4: SHEET,
    **{paper: replace(SHEET, paper=paper, margins=edge) for paper, edge in MARGINS.items()},
}


def slot(role: Role, *parts: Part, least: int = 0) -> Slot:
    form = Form(tuple(Portion("body", part) for part in parts))
    return Slot(role.value, "main", (role,), (form,), budget=Budget((least, 5), 30))


TEMPLATE = Template(
    "plain",
    "Plain",
    "",
    10.6,
    {},
    {},
    "",
    SHEETS,
    (
        slot(Role.HEADLINE, Part.TEXT),
        slot(Role.STANDFIRST, Part.TEXT),
        slot(Role.KEY_POINT, Part.LEAD, Part.TEXT, least=2),
        slot(Role.QUOTE, Part.TEXT, Part.SPEAKER, Part.CONTEXT),
        slot(Role.STATEMENT, Part.TEXT),
        slot(Role.BACKGROUND, Part.TEXT),
    ),
    Foot("", "", "", 40),
)


def span(words: str) -> Span:
    start = ARTICLE.text.index(words)
    return Span(ARTICLE.id, start, start + len(words))


def kept(words: str) -> Passage:
    return (Kept(span(words)),)


def card(*items: Item, paper: Paper = Paper.A4) -> Card:
    named = tuple(replace(item, id=f"i{count}") for count, item in enumerate(items, 1))
    return Card((Source(ARTICLE),), named, paper=paper)


def item(role: Role, text: Passage, **parts: Passage) -> Item:
    return Item("", role, Parts(text=text, **parts))


def by_stops(words: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S.*?(?:[.!?]”?(?= |$)|$)", words)]


def found(made: Card, *kinds: CutKind):
    every = cuts(made, TEMPLATE, Language(), by_stops)
    return [cut for cut in every if not kinds or cut.kind in kinds]


def texts(made: Card, kind: CutKind, part: Part = Part.TEXT) -> list[str]:
    return [shown(cut.item.parts[part], made.texts) for cut in found(made, kind) if cut.item]


def test_an_item_is_trimmed_to_each_of_its_beginnings():
    made = card(item(Role.STANDFIRST, kept(ARTICLE.text.split("\n")[0])))
    assert texts(made, CutKind.TRIM) == [
        "Gates will close the river. Who pays is open.",
        "Gates will close the river.",
    ]
    assert [(cut.words, cut.sentences) for cut in found(made, CutKind.TRIM)] == [(3, 2), (7, 1)]


def test_a_trim_cuts_spans_and_typed_words_alike():
    made = card(item(Role.KEY_POINT, (*kept("Who pays is open."), Typed(" We ask. We wait."))))
    assert texts(made, CutKind.TRIM) == ["Who pays is open. We ask.", "Who pays is open."]
    assert found(made, CutKind.TRIM)[1].item.parts.text == kept("Who pays is open.")


def test_a_quote_is_held_or_stands_and_its_context_may_go():
    words = (Quoted((Kept(span("It is late. It is right")),)),)
    made = card(item(Role.QUOTE, words, context=kept("The council voted for it.")))
    assert {cut.kind for cut in found(made)} == {
        CutKind.HOLD,
        CutKind.LEAVE_OUT,
        CutKind.LOCATORS,
    }
    assert all(cut.item.parts.text == words for cut in found(made) if cut.item)


@pytest.mark.parametrize("role", [Role.KEY_POINT, Role.BACKGROUND])
def test_no_trim_ends_inside_quotation_marks(role):
    whole = item(role, kept("The council voted for it. “It is late. It is right,” said Ana Ruiz."))
    assert texts(card(whole), CutKind.TRIM) == ["The council voted for it."]
    inner = (Quoted((Kept(span("It is late. It is right")),)), *kept(" said Ana Ruiz."))
    assert texts(card(item(role, inner)), CutKind.TRIM) == []


def test_a_statement_keeps_who_said_it():
    words = kept("Silt will settle. The loan is dear, Greta Holm warned. Nobody knows.")
    said = item(Role.STATEMENT, words, speaker=kept("Greta Holm"), cue=kept("warned"))
    assert texts(card(said), CutKind.TRIM) == [
        "Silt will settle. The loan is dear, Greta Holm warned."
    ]


def test_a_headline_is_not_trimmed():
    made = card(item(Role.HEADLINE, kept("Gates will close the river. Who pays is open.")))
    assert not texts(made, CutKind.TRIM)


def test_what_the_template_does_not_show_is_no_cut():
    made = card(item(Role.EVENT, kept("Talks go on.")))
    assert not found(made, CutKind.HOLD, CutKind.TRIM)
    sealed = card(item(Role.BACKGROUND, kept("Talks go on."), lead=(Typed("Now."),)))
    assert not found(sealed, CutKind.LEAVE_OUT)


def test_held_items_are_no_cut_and_do_not_count():
    points = [item(Role.KEY_POINT, kept("Talks go on.")) for _ in range(3)]
    made = card(points[0], replace(points[1], held=True), points[2])
    assert [cut.item.id for cut in found(made, CutKind.HOLD)] == ["i3", "i1"]
    assert [number(made, one) for one in made.items] == [1, 0, 2]


def test_the_only_item_of_a_role_has_no_number():
    made = card(item(Role.KEY_POINT, kept("Talks go on.")))
    assert number(made, made.items[0]) == 0


@pytest.mark.parametrize(
    ("paper", "larger"),
    [(Paper.A5, Paper.A4), (Paper.LETTER, Paper.A4), (Paper.A4, None)],
)
def test_the_usual_paper_with_more_room_is_offered(paper, larger):
    made = card(paper=paper)
    assert [cut.paper for cut in found(made, CutKind.PAPER)] == ([larger] if larger else [])
    assert all(cut.of(made).paper is larger for cut in found(made))


def test_locators_may_go_where_there_are_any():
    made = card(item(Role.KEY_POINT, kept("Talks go on.")))
    (cut,) = found(made, CutKind.LOCATORS)
    assert not cut.of(made).options.locators
    assert not found(replace(made, options=Options(locators=False)), CutKind.LOCATORS)
    assert not found(card(item(Role.KEY_POINT, (Typed("Ours."),))), CutKind.LOCATORS)


def test_loss_is_ranked_and_grows_with_words_role_and_need():
    words = kept("Gates will close the river.")
    made = card(
        item(Role.HEADLINE, words),
        *[item(Role.KEY_POINT, words)] * 4,
        item(Role.BACKGROUND, words),
    )
    held = found(made, CutKind.HOLD)
    assert [cut.item.id for cut in held] == ["i6", "i5", "i4", "i3", "i2", "i1"]
    losses = [cut.loss for cut in found(made)]
    assert losses == sorted(losses)
    # The template asks for two points.
    assert held[3].loss > 1.8 * held[2].loss


def test_every_role_has_its_worth():
    assert set(_WORTH) == set(Role)


def test_a_trim_loses_less_than_holding_the_same_words_back():
    made = card(item(Role.BACKGROUND, kept("Gates will close the river. Who pays is open.")))
    trim, hold = found(made, CutKind.TRIM, CutKind.HOLD)
    assert (trim.kind, hold.kind) == (CutKind.TRIM, CutKind.HOLD)
    assert trim.of(made).item("i1").parts.text == kept("Gates will close the river.")
    assert trim.of(made).sources == made.sources
    assert hold.of(made).item("i1").held
