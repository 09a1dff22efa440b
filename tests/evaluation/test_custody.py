"""The custody of words on labelled sets: what no case may get, and shares that must be reached."""

from collections import Counter

import pytest

from briefer.model.verdict import Verdict
from tests.evaluation import numbers, sense, verdicts

HALVES = pytest.mark.parametrize("held_out", [False, True], ids=["tuned", "held-out"])


@HALVES
@pytest.mark.parametrize(
    "wanted",
    [Verdict.VERBATIM, Verdict.TYPOGRAPHIC, Verdict.ABSENT, Verdict.OWN, Verdict.UNSOURCED],
)
def test_these_verdicts_are_always_right(held_out: bool, wanted: Verdict):
    wrong = [one for one in verdicts.judged() if one.held_out is held_out and one.wanted is wanted]
    assert wrong
    assert [one for one in wrong if one.got is not wanted] == []


@HALVES
def test_nothing_else_is_ever_called_word_for_word(held_out: bool):
    cases = [one for one in verdicts.judged() if one.held_out is held_out]
    assert [one for one in cases if one.got is Verdict.VERBATIM and one.wanted is not one.got] == []


def test_each_verdict_has_twenty_cases():
    counts = Counter(one.wanted for one in verdicts.judged())
    assert min(counts[verdict] for verdict in Verdict) >= 20


@HALVES
def test_the_guard_tells_harm_and_leaves_the_rest_alone(held_out: bool):
    cases = [one for one in sense.judged() if one.held_out is held_out]
    harmful = [one for one in cases if one.harmful]
    harmless = [one for one in cases if not one.harmful]
    assert len(harmful) >= 30
    assert len(harmless) >= 30
    assert sum(one.told for one in harmful) >= 0.95 * len(harmful), harmful
    assert sum(one.told for one in harmless) <= 0.05 * len(harmless), harmless


@HALVES
def test_a_figure_that_was_changed_is_told(held_out: bool):
    changed = [one for one in numbers.judged() if one.held_out is held_out and one.change]
    assert len(changed) >= 400
    assert Counter(one.told for one in changed)[True] >= 0.99 * len(changed)


@HALVES
def test_a_figure_that_was_not_changed_is_left_alone(held_out: bool):
    same = [one for one in numbers.judged() if one.held_out is held_out and not one.change]
    assert len(same) >= 400
    assert Counter(one.told for one in same)[True] <= (0.07 if held_out else 0.01) * len(same)


def test_the_first_figures_stay_as_well_kept_as_they_were():
    first = Counter((bool(one.change), one.told) for one in numbers.judged("first"))
    assert first[True, False] == 0
    assert first[False, True] <= 2
