"""Whatever card does not fit: every remedy offered, made, fits; quotes and spans stay whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer import app
from briefer.model.card import Card, Paper
from briefer.model.cuts import CutKind
from briefer.model.item import PARTS, Item, Part, Parts, Role
from briefer.model.passage import Kept, Passage, Quoted, Typed, leaves
from briefer.model.span import Span
from briefer.model.words import inward
from tests.target_card import ARTICLE, target_card

SOURCES = target_card().sources
WORKSHOP = app.parts()
TEMPLATES = WORKSHOP.template_names
PHRASES = (
    "The barrier stands. ",
    "In the U.S. it rains, ",
    "wait! ",
    "gates ",
    "€4.2bn ",
    "Why? ",
    "a long-range plan of the county for the river and its harbour. ",
)
OWN = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=40).map(
    lambda found: Typed("".join(found))
)


@st.composite
def places(draw: st.DrawFn) -> Kept:
    """Whole words of the article."""
    text = ARTICLE.text
    start = draw(st.integers(0, len(text) - 2))
    end = draw(st.integers(start + 1, min(len(text), start + 400)))
    found = inward(text, start, end)
    return Kept(Span(ARTICLE.id, *(found if found[0] < found[1] else (0, 7))))


QUOTED = places().map(lambda kept: (Quoted((kept,)),))
WORDS: st.SearchStrategy[Passage] = st.lists(
    st.one_of(places(), OWN, QUOTED.map(lambda one: one[0])), min_size=1, max_size=4
).map(tuple)


@st.composite
def items(draw: st.DrawFn) -> Item:
    role = draw(st.sampled_from([*Role, Role.KEY_POINT, Role.KEY_POINT, Role.BACKGROUND]))
    parts = Parts()
    for part in PARTS[role]:
        if part is Part.TEXT or draw(st.booleans()):
            parts = parts.put(part, draw(QUOTED if role is Role.QUOTE else WORDS))
    return Item("", role, parts, held=draw(st.integers(0, 9)) == 0)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    template = WORKSHOP.template(Card(template=draw(st.sampled_from(TEMPLATES))))
    found = draw(st.lists(items(), min_size=8, max_size=25))
    named = (Item(f"i{n}", one.role, one.parts, held=one.held) for n, one in enumerate(found, 1))
    paper = draw(st.sampled_from([Paper.A4, *template.sheets]))
    return Card(SOURCES, tuple(named), template.name, paper)


def quotes(card: Card) -> list[Quoted]:
    return [p for item in card.items for _, some in item.parts for p in some if type(p) is Quoted]


def kept(card: Card) -> list[Span]:
    found = [leaf for item in card.items for _, some in item.parts for leaf in leaves(some)]
    return [leaf.span for leaf in found if isinstance(leaf, Kept)]


@settings(max_examples=60, deadline=None)
@given(cards())
def test_every_remedy_fits_ranks_by_loss_and_keeps_custody(card: Card):
    over = WORKSHOP.page(card).fit.over
    assert WORKSHOP.fitted(card) == card or over
    if over is None:
        return
    found = WORKSHOP.remedies(card)
    assert found, "there is always something to hold back"
    losses = [remedy.loss for remedy in found]
    assert losses == sorted(losses)
    for remedy in found:
        assert WORKSHOP.page(remedy.card).fit.over is None
        assert all(one in quotes(card) for one in quotes(remedy.card))
        assert all(any(s.holds(span) for s in kept(card)) for span in kept(remedy.card))
        assert [one.id for one in remedy.card.items] == [one.id for one in card.items]
        for before, after in zip(card.items, remedy.card.items, strict=True):
            if before.role is Role.QUOTE:
                assert after.parts.text == before.parts.text


def test_a_card_that_is_far_over_is_told_what_to_hold():
    point = Item("", Role.KEY_POINT, Parts(text=(Typed("The river rose. " * 40),)))
    many = tuple(Item(f"i{n}", point.role, point.parts) for n in range(40))
    found = WORKSHOP.remedies(Card(items=many))
    assert len(found) == 1
    assert {cut.kind for cut in found[0].cuts} <= {CutKind.HOLD, CutKind.TRIM}


@pytest.mark.parametrize("paper", list(Paper))
def test_a_draft_fits_its_paper(paper):
    drafted = WORKSHOP.draft([WORKSHOP.read_path(app.sample())], Card(paper=paper))
    assert WORKSHOP.page(drafted).fit.over is None
