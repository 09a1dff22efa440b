"""How words chosen in an article become an item."""

from dataclasses import replace

import pytest

from briefer.model.card import Source
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.picking import own, picked, recast
from briefer.model.reading import Figure, FigureKind, Reading, Speech, Statement
from briefer.model.span import Span
from tests.unit.model.invented import BRIDGE, kept, of

SOURCE = Source(BRIDGE)
FIRST = of(
    "We did not take this step lightly, but a bridge that might fail is not a bridge we can leave "
    "open,"
)
SECOND = of("It was built for carts.")


def extent(words: str) -> tuple[int, int]:
    return of(words).start, of(words).end


SPLIT = Statement(
    (FIRST.start, SECOND.end),
    Speech.DIRECT,
    (FIRST.start - 1, SECOND.end + 1),
    ((FIRST.start, FIRST.end), (SECOND.start, SECOND.end)),
    speaker=extent("Marta Oyelaran"),
    cue=(extent("said Marta")[0], extent("said Marta")[0] + 4),
)
REPORTED = Statement(
    extent("The road bridge will close on 1 April"),
    Speech.INDIRECT,
    extent("The road bridge will close on 1 April, the county said on Friday,"),
    (),
    speaker=extent("the county"),
    cue=(extent("said on Friday")[0], extent("said on Friday")[0] + 4),
)
MONEY = Figure(
    extent("up to 10,000 a day"),
    extent("10,000"),
    FigureKind.COUNT,
    extent("a day"),
    qualifier=extent("up to"),
)
READING = Reading(statements=(REPORTED, SPLIT), figures=(MONEY,))


def pick(role: Role, span: Span) -> Item:
    return picked("i1", role, span, SOURCE, READING)


def test_the_ends_are_mended_to_whole_words():
    span = Span(BRIDGE.id, of("road bridge").start + 2, of("road bridge").end - 2)
    assert pick(Role.KEY_POINT, span).parts.text == (kept("road bridge"),)


def test_blanks_at_the_ends_are_left():
    assert pick(Role.KEY_POINT, of(" after divers ")).parts.text == (kept("after divers"),)


def test_nothing_chosen_is_refused():
    with pytest.raises(EditRefused, match="Select some words"):
        pick(Role.KEY_POINT, Span(BRIDGE.id, 8, 9))
    with pytest.raises(EditRefused):
        pick(Role.KEY_POINT, Span(BRIDGE.id, 0, 0))


def test_a_quote_is_what_stands_in_marks_inside_the_choice():
    start, end = of("take this step lightly").start, of("built for").end
    parts = pick(Role.QUOTE, Span(BRIDGE.id, start, end)).parts
    first = Kept(Span(BRIDGE.id, start, FIRST.end))
    assert parts.text == (Quoted((first, kept("It was built for"))),)
    assert parts.speaker == (kept("Marta Oyelaran"),)
    assert parts.cue == ()


def test_words_outside_marks_are_no_quote():
    with pytest.raises(EditRefused, match="reported statement"):
        pick(Role.QUOTE, of("The road bridge"))


def test_a_statement_comes_with_its_attribution_in_the_sentence():
    parts = pick(Role.STATEMENT, of("bridge will close")).parts
    assert parts.text == (Kept(Span(BRIDGE.id, *REPORTED.sentence)),)
    assert parts.speaker == (kept("the county"),)
    assert parts.cue == (Kept(Span(BRIDGE.id, *REPORTED.cue or (0, 0))),)


def test_more_than_the_sentence_of_a_statement_is_taken_as_chosen():
    more = of("The road bridge will close on 1 April, the county said on Friday, after divers")
    assert pick(Role.STATEMENT, more).parts.text == (Kept(more),)


def test_a_statement_nobody_said_is_the_words_alone():
    assert pick(Role.STATEMENT, of("long-range")).parts == Parts(text=(kept("long-range"),))


def test_a_figure_comes_with_what_belongs_to_it():
    parts = pick(Role.FIGURE, of("10,000")).parts
    assert parts == Parts(
        qualifier=(kept("up to"),), value=(kept("10,000"),), caption=(kept("a day"),)
    )


def test_a_figure_the_reading_does_not_know_is_the_words_chosen():
    assert pick(Role.FIGURE, of("4.2bn")).parts == Parts(value=(kept("€4.2bn"),))


def test_another_role_picks_the_words_anew():
    item = pick(Role.QUOTE, FIRST)
    point = recast(item, Role.KEY_POINT, SOURCE, READING)
    assert point.parts.text == (Kept(FIRST),)
    assert point.parts.speaker == ()
    assert recast(point, Role.QUOTE, SOURCE, READING).parts.text == item.parts.text


def test_a_role_of_the_same_form_keeps_the_words_as_they_were_cut():
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("road bridge"), Typed(" shuts"))), held=True)
    cast = recast(item, Role.BACKGROUND, SOURCE, READING)
    assert (cast.parts, cast.role, cast.held) == (item.parts, Role.BACKGROUND, True)


def test_our_own_words_cannot_become_a_quote():
    with pytest.raises(EditRefused, match="cannot become a quote"):
        recast(own("i1", Role.NOTE, "ours"), Role.QUOTE, None, Reading())


def test_our_own_words_become_a_figure():
    cast = recast(own("i1", Role.NOTE, "12"), Role.FIGURE, None, Reading())
    assert cast.parts == Parts(value=(Typed("12"),))


def test_our_own_words_are_made_safe():
    assert own("i1", Role.NOTE, "a\u202e\n b").parts.text == (Typed("a b"),)
    assert own("i1", Role.NOTE).parts.text == ()


def test_a_quote_takes_no_half_word_though_a_reading_cuts_one():
    cut = replace(SPLIT, pieces=((FIRST.start + 1, FIRST.end - 3),))
    item = picked("i1", Role.QUOTE, FIRST, SOURCE, Reading(statements=(cut,)))
    words = BRIDGE.text[item.spans[0].start : item.spans[0].end].split()
    assert (words[0], words[-1]) == ("did", "leave")
