"""Undo as a list of frozen cards: steps, merging, and what is known to be saved."""

from briefer.desk.history import History, Moment
from briefer.model.card import Card, Paper
from briefer.model.item import Role
from tests.desk_sample import card

EMPTY = Card()
POINT = card((Role.KEY_POINT, "The board voted"))
QUOTE = card((Role.KEY_POINT, "The board voted"), (Role.BACKGROUND, "Work begins"))


def step(history: History, made: Card, merging: str | None = None, **how: bool) -> History:
    return history.step(Moment(made, None), merging, **how)


def test_a_fresh_history_has_nothing_to_undo_and_nothing_unsaved():
    history = History.of(EMPTY)
    assert not history.past
    assert not history.is_unsaved


def test_undo_and_redo_walk_the_same_cards():
    history = step(step(History.of(EMPTY), POINT), QUOTE)
    assert history.undo().present.card == POINT
    assert history.undo().undo().present.card == EMPTY
    assert history.undo().undo().redo().redo() == history


def test_undo_without_a_past_changes_nothing():
    history = History.of(EMPTY)
    assert history.undo() is history
    assert history.redo() is history


def test_steps_of_one_name_become_one_step():
    history = step(step(History.of(EMPTY), POINT, "i1 text"), QUOTE, "i1 text")
    assert history.undo().present.card == EMPTY


def test_steps_of_two_names_stay_two():
    history = step(step(History.of(EMPTY), POINT, "i1 text"), QUOTE, "i1 lead")
    assert history.undo().present.card == POINT


def test_a_step_begun_afresh_does_not_join():
    history = step(step(History.of(EMPTY), POINT, "a"), QUOTE, "a", afresh=True)
    assert history.undo().present.card == POINT


def test_selecting_ends_the_merging():
    history = step(step(History.of(EMPTY), POINT, "a").select("i1"), QUOTE, "a")
    assert history.undo().present.card == POINT


def test_an_edit_forgets_what_was_undone():
    history = step(step(History.of(EMPTY), POINT).undo(), QUOTE)
    assert not history.future


def test_unsaved_is_known_exactly():
    history = step(History.of(EMPTY), POINT).settle()
    assert not history.is_unsaved
    assert step(history, QUOTE).is_unsaved
    assert not step(history, QUOTE).undo().is_unsaved
    assert history.undo().is_unsaved


def test_typing_after_a_save_can_be_undone_to_what_was_saved():
    history = step(History.of(EMPTY), POINT, "a").settle()
    history = step(history, QUOTE, "a")
    assert history.undo().present.card == POINT
    assert not history.undo().is_unsaved


def test_the_item_an_undone_step_was_about_stays_selected():
    history = History.of(POINT).step(Moment(Card(POINT.sources, POINT.items, paper=Paper.A5), "i1"))
    assert history.undo().present.selection == "i1"


def test_an_item_that_is_gone_after_undo_is_not_selected():
    history = History.of(EMPTY).step(Moment(POINT, "i1"))
    assert history.undo().present.selection is None
