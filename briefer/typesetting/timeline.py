"""A timeline: dots to scale on a rule, and from each a line down to the words of its event.

The words stand in columns of one width, so that they never collide however near the dates are.
Where the columns would be too narrow, the events stand under one another along a rule.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefer.model.page import Block, Dot, Mark, Placed, Rule
from briefer.model.style import RuleStyle
from briefer.typesetting.settings import Setting

# Points: a dot's radius, the least distance of two dots, and what parts the bends of two lines.
_RADIUS, _APART, _STEP = 3.2, 8.0, 4.0
# A line that would bend by less runs straight down.
_STRAIGHT = 2.0
_LINE = 0.6


class Axis(NamedTuple):
    """Where the dots stand on the rule, where the words do, and the height between, in points."""

    dots: tuple[float, ...]
    words: tuple[float, ...]
    bends: tuple[int, ...]
    height: float


def is_to_scale(days: Sequence[int | None]) -> bool:
    """Whether every event's day is known and none stands before the one ahead of it."""
    known = [day for day in days if day is not None]
    rising = all(first <= second for first, second in pairwise(known))
    return len(known) == len(days) > 1 and rising and known[0] < known[-1]


def axis(days: Sequence[int | None], words: Sequence[float], width: float) -> Axis:
    """The axis over columns of words that begin at `words`; a line stands at the edge of each."""
    words = tuple(word + _RADIUS for word in words)
    dots = _dots([day or 0 for day in days], width) if is_to_scale(days) else words
    bends = _bends(dots, words)
    return Axis(dots, words, bends, 2 * _RADIUS + _STEP * (max(bends, default=0) + 1))


def axis_rows(found: Axis, setting: Setting) -> int:
    """The half-units of the axis."""
    return setting.rows(found.height)


def _dots(days: Sequence[int], width: float) -> tuple[float, ...]:
    """Places to scale, those too near to tell apart moved on as little as needed."""
    last = width - _RADIUS
    span = days[-1] - days[0]
    places = [_RADIUS + (day - days[0]) / span * (last - _RADIUS) for day in days]
    for index in range(1, len(places)):
        places[index] = max(places[index], places[index - 1] + _APART)
    for index in range(len(places) - 1, -1, -1):
        behind = (len(places) - 1 - index) * _APART
        places[index] = min(places[index], last - behind)
    return tuple(places)


def _bends(dots: Sequence[float], words: Sequence[float]) -> tuple[int, ...]:
    """How deep each line bends, 0 for straight: so that no line crosses another.

    Of lines that go right a later one bends higher up, of those that go left an earlier one.
    """
    right = [word - dot > _STRAIGHT for dot, word in zip(dots, words, strict=True)]
    left = [dot - word > _STRAIGHT for dot, word in zip(dots, words, strict=True)]
    return tuple(
        sum(right[index:]) if right[index] else sum(left[: index + 1]) if left[index] else 0
        for index in range(len(dots))
    )


def across(found: Axis, style: RuleStyle, x: float, y: float, width: float, depth: float) -> Placed:
    """The rule with its dots and the lines down to `depth` points below the axis."""
    rule_y = _RADIUS - style.weight / 2
    marks: list[Mark] = [Rule(0.0, rule_y, width, style.weight, style.colour)]
    foot = found.height + depth
    for dot, word, bend in zip(*found[:3], strict=True):
        marks.extend(_line(dot, word, bend, foot, style.colour))
        marks.append(Dot(dot, _RADIUS, _RADIUS, style.colour))
    return Placed(Block(foot, tuple(marks)), x, y, width)


def _line(dot: float, word: float, bend: int, foot: float, colour: str) -> Iterator[Rule]:
    half = _LINE / 2
    if not bend:
        yield Rule(word - half, _RADIUS, _LINE, foot - _RADIUS, colour)
        return
    turn = 2 * _RADIUS + _STEP * bend
    yield Rule(dot - half, _RADIUS, _LINE, turn - _RADIUS, colour)
    yield Rule(min(dot, word) - half, turn - half, abs(word - dot) + _LINE, _LINE, colour)
    yield Rule(word - half, turn - half, _LINE, foot - turn + half, colour)


def down(baselines: Sequence[float], style: RuleStyle, x: float, y: float) -> Placed:
    """A rule down the side with a dot at each event's first line, `baselines` below y."""
    top, foot = baselines[0] - _RADIUS, baselines[-1]
    marks: list[Mark] = [
        Rule(_RADIUS - style.weight / 2, top, style.weight, foot - top, style.colour)
    ]
    marks.extend(Dot(_RADIUS, line - _RADIUS, _RADIUS, style.colour) for line in baselines)
    return Placed(Block(foot, tuple(marks)), x, y, 2 * _RADIUS)
