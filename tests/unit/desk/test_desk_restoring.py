"""Bringing back what an import left out: one step, and the words of the card stay."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.article import Dropped, DropReason
from briefer.model.card import Source
from briefer.model.item import Part, Role
from briefer.model.span import Span
from tests.desk_sample import ARTICLE, span

LEFT = Dropped("The harbour is deep.", DropReason.ASIDE, 3)


@pytest.fixture
def desk(desk, workshop, settle):
    """The desk with an article that something was left out of."""
    workshop.sources["harbour.txt"] = Source(replace(ARTICLE, dropped=(LEFT,)))
    desk.open_path(Path("harbour.txt"))
    settle()
    return desk


def test_bringing_back_what_was_left_out_is_one_step_to_undo(desk):
    item = desk.pick(Role.KEY_POINT, span("Nobody left early."))
    said = desk.shown(item, Part.TEXT)
    there = desk.bring_back(ARTICLE.id, 0)
    assert there != ARTICLE.id
    assert "The harbour is deep." in desk.source(there).article.text
    assert desk.source(there).article.dropped == ()
    assert desk.shown(item, Part.TEXT) == said
    desk.undo()
    assert desk.source(ARTICLE.id).article.dropped == (LEFT,)
    desk.redo()
    assert desk.source(there)


def test_a_block_that_picked_words_run_over_is_not_brought_back(desk):
    start, end = span("Nobody left early.").start, span("said Ana Ruiz").end
    desk.pick(Role.KEY_POINT, Span(ARTICLE.id, start, end))
    told = []
    desk.trouble.connect(told.append)
    assert desk.bring_back(ARTICLE.id, 0) is None
    assert "run over the place" in told[0]
