"""Timelines: dots to scale, words on a grid, lines that never cross."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.page import Dot, Rule
from briefer.model.style import RuleStyle
from briefer.typesetting.timeline import across, axis, down, is_to_scale

STYLE = RuleStyle(1.0, "#000000")
WIDTH = 480.0


def columns(count: int) -> list[float]:
    return [WIDTH / count * index for index in range(count)]


def marks_of(days):
    found = axis(days, columns(len(days)), WIDTH)
    return across(found, STYLE, 0.0, 0.0, WIDTH, 40.0).block.marks


def test_dots_stand_to_scale():
    dots = axis([0, 10, 100], columns(3), WIDTH).dots
    assert dots[0] < dots[1] < dots[2]
    assert abs((dots[1] - dots[0]) / (dots[2] - dots[0]) - 0.1) < 0.001


def test_days_unknown_or_not_in_order_are_evenly_spaced():
    for days in ([0, None, 5], [5, 3, 9], [4, 4, 4], [7]):
        assert not is_to_scale(days)
        found = axis(days, columns(len(days)), WIDTH)
        assert found.dots == found.words
    assert is_to_scale([1, 1, 2])


@given(st.lists(st.integers(0, 40_000), min_size=2, max_size=7).map(sorted))
def test_dots_are_told_apart_and_stay_on_the_rule(days):
    dots = axis(days, columns(len(days)), WIDTH).dots
    assert all(second - first > 7.9 for first, second in pairwise(dots))
    assert dots[0] >= 0
    assert dots[-1] <= WIDTH


@given(st.lists(st.integers(0, 40_000), min_size=2, max_size=7).map(sorted))
def test_lines_of_different_events_never_touch(days):
    rules = [mark for mark in marks_of(days) if isinstance(mark, Rule)][1:]
    lines: list[list[Rule]] = []
    found = axis(days, columns(len(days)), WIDTH)
    for bend in found.bends:
        size = 3 if bend else 1
        lines.append(rules[:size])
        rules = rules[size:]
    assert rules == []
    for one, other in combinations(lines, 2):
        assert not any(_touch(a, b) for a in one for b in other)


def _touch(one: Rule, other: Rule) -> bool:
    apart = (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )
    return not apart


def test_every_event_has_a_dot():
    assert sum(isinstance(mark, Dot) for mark in marks_of([1, 2, 9])) == 3
    side = down([10.0, 50.0, 90.0], STYLE, 0.0, 0.0).block.marks
    assert [mark.y for mark in side if isinstance(mark, Dot)] == [6.8, 46.8, 86.8]
