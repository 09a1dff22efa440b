"""Justified lines: the paragraph as a whole, in the fewest lines, its word spaces alike.

Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11, 1981): a
word space stretches by half and shrinks by a third of itself; a line's badness is a hundred times
the cube of how far it goes; hyphens, hyphens in a row and neighbours of different tightness cost.
No line is ruled out for being loose, so there is always a way; none is set tighter than the shrink.

The number of lines is the least there is, and that is no loss: in narrow columns spaces are rather
wide than tight, and in 75 of 77 paragraphs and widths tried it was that of the free optimum. Thus
copyfit may count lines first-fit, and each break point belongs to one line only.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.typesetting.breaking import LONE_LAST, SHORT_LAST, Shape
from briefer.typesetting.paragraphs import Break, Deeper, Level, Measure
from briefer.typesetting.reaching import SLACK, earliest, latest, one_by_one

STRETCH, SHRINK = 1 / 2, 1 / 3
_HYPHEN = 50.0
# As much as a line whose spaces are twice as wide: one that gapes more is worse than a short last.
SHORT_LAST_COST = 800.0
_CONSECUTIVE = _UNLIKE = 3000.0
# How far a line goes that has no space to stretch.
_NO_SPACE = 20.0


class _Points(NamedTuple):
    """Break points with where lines start and end there, and the word spaces before each, in ems.

    The tightest starts and ends are those of lines whose spaces are all shrunk.
    """

    breaks: Sequence[Break]
    starts: Sequence[float]
    ends: Sequence[float]
    spaces: tuple[Sequence[float], Sequence[float]]
    tightest: tuple[Sequence[float], Sequence[float]]


class _Way(NamedTuple):
    """The best way to a break point by a line of one tightness."""

    cost: float
    at: int
    tightness: int
    before: "_Way | None"


def count(measure: Measure, width: float, shape: Shape) -> int:
    """How many lines a justified paragraph takes; `width` in ems. Cheap: nothing is settled."""
    return len(_fewest(measure, width, shape)[1]) if measure.words else 0


def lines(measure: Measure, width: float, shape: Shape) -> tuple[Break, ...]:
    """Where the lines of a justified paragraph begin, and its end, as `breaking.lines` tells."""
    if not measure.words:
        return ()
    points, filled = _fewest(measure, width, shape)
    nearest = earliest(*points.tightest, width, len(filled))
    ways: list[_Way] = [_Way(0.0, 0, 1, None)]
    for window in zip(nearest, filled, strict=True):
        ways = list(_layer(points, ways, window, width))
    # Only a column narrower than a letter leaves no way that fits.
    path = _path(min(ways)) if ways else (0, *filled)
    return tuple(points.breaks[at] for at in path)


def _fewest(measure: Measure, width: float, shape: Shape) -> tuple[_Points, Sequence[int]]:
    """The break points that are needed, and those that fill the fewest lines first-fit."""
    level = Level.PATTERNS if shape.hyphens else Level.SPACES
    points = _points(measure, level, (), shape)
    filled = latest(*points.tightest, width)
    if filled is None:
        points = _points(measure, level, measure.deeper(level, width, shape.hang), shape)
        filled = latest(*points.tightest, width)
    return points, one_by_one(points.breaks) if filled is None else filled


def _points(measure: Measure, level: Level, deeper: Deeper, shape: Shape) -> _Points:
    breaks = measure.breaks(level, deeper)
    starting, ending = spaces = measure.spaces(level, deeper)
    starts, ends = [point.starts for point in breaks], [point.ends for point in breaks]
    # A hung mark lets the first line start further left.
    starts[0] += shape.hang
    tight_starts = [x - SHRINK * space for x, space in zip(starts, starting, strict=True)]
    tight_ends = [x - SHRINK * space for x, space in zip(ends, ending, strict=True)]
    return _Points(breaks, starts, ends, spaces, (tight_starts, tight_ends))


def _layer(
    points: _Points, ways: Sequence[_Way], window: tuple[int, int], width: float
) -> Iterator[_Way]:
    """The ways to a line's break points, given those to the line before, in order of place."""
    starts, ends = points.tightest
    least = min((way.cost for way in ways), default=0.0)
    within = 0
    for at in range(window[0], window[1] + 1):
        while within < len(ways) and ends[at] - starts[ways[within].at] > width + SLACK:
            within += 1
        yield from _ways(points, ways[within:], at, width, least)


def _ways(points: _Points, ways: Sequence[_Way], at: int, width: float, least: float) -> list[_Way]:
    """The best line of each tightness that ends at a break point; the next way makes it looser.

    None of the ways costs less than `least`.
    """
    found: dict[int, _Way] = {}
    cheapest = float("inf")
    end, to, spaces = points.breaks[at], points.ends[at], points.spaces[1][at]
    is_last = at == len(points.breaks) - 1
    for way in ways:
        free = width - to + points.starts[way.at]
        far = _far(free, spaces - points.spaces[0][way.at], natural=is_last)
        lone = points.breaks[way.at].word == end.word - 1
        short = is_last and free > (1 - (LONE_LAST if lone else SHORT_LAST)) * width
        cost = _demerits(far, end, short=short)
        if far > 0 and least + cost >= cheapest + _UNLIKE:
            break
        tightness = _tightness(far)
        cost += way.cost + _company(points.breaks[way.at], end)
        cost += _UNLIKE if abs(tightness - way.tightness) > 1 else 0.0
        cheapest = min(cheapest, cost)
        if tightness not in found or cost < found[tightness].cost:
            found[tightness] = _Way(cost, at, tightness, way)
    # One that even two alike neighbours would not make up for is never the best.
    return [way for way in found.values() if way.cost <= cheapest + _UNLIKE]


def _far(free: float, spaces: float, *, natural: bool) -> float:
    """How far the spaces of a line go: -1 shrunk, 1 stretched by all that is asked of them.

    The last line is `natural`: it may be short.
    """
    if free <= 0:
        return free / (SHRINK * spaces) if spaces else 0.0
    if natural:
        return 0.0
    return min(free / (STRETCH * spaces), _NO_SPACE) if spaces else _NO_SPACE


def _demerits(far: float, end: Break, *, short: bool) -> float:
    bad = SHORT_LAST_COST if short else 100 * abs(far) ** 3
    return (1 + bad + _HYPHEN * end.cost) ** 2


def _company(start: Break, end: Break) -> float:
    return _CONSECUTIVE if start.hyphen and end.hyphen else 0.0


def _tightness(far: float) -> int:
    """Tight, decent, loose or very loose: neighbours more than one apart look unlike."""
    return 0 if far < -0.5 else 1 if far <= 0.5 else 2 if far <= 1 else 3


def _path(way: _Way) -> list[int]:
    out: list[int] = []
    following: _Way | None = way
    while following is not None:
        out.append(following.at)
        following = following.before
    return out[::-1]
