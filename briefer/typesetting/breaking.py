"""Line breaking: the paragraph as a whole, in the fewest lines, as evenly as they allow.

After Knuth and Plass, "Breaking Paragraphs into Lines" (Software: Practice and Experience 11,
1981), for ragged lines: badness grows with the cube of what a line leaves free, demerits with its
square, hyphens cost extra. The number of lines is the least there is, so that copyfit may count
lines and the settled paragraph keeps its promise. As in TeX there is a pass without hyphenation
first. The last resort is for words that no line can hold: these break between any two letters.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from briefer.typesetting.paragraphs import Break, Level, Measure
from briefer.typesetting.reaching import SLACK, earliest, latest, one_by_one

# Free share of the measure above which hyphens are tried; TeX's pretolerance, for ragged lines.
_PRETOLERANCE = 0.26
_HYPHEN = 60.0
_CONSECUTIVE = 120.0
# A last line of less than this share of the measure, or of one word and less than that share,
# looks like an accident: any other way in as many lines is better.
SHORT_LAST, LONE_LAST = 0.22, 0.34
_SHORT_LAST_COST = 1e5


class Shape(NamedTuple):
    """What a paragraph's style asks of its lines."""

    hyphens: bool = False
    balance: bool = False
    hang: float = 0.0


def count(measure: Measure, width: float, shape: Shape) -> int:
    """How many lines a paragraph takes; `width` in ems. Cheap: nothing is settled."""
    return len(_fewest(measure, width, shape)[1]) if measure.words else 0


def lines(measure: Measure, width: float, shape: Shape) -> tuple[Break, ...]:
    """Where the lines of a paragraph begin, and its end; `width` in ems.

    The first break is the paragraph's start, the last its end: one more than there are lines.
    """
    if not measure.words:
        return ()
    points, filled = _fewest(measure, width, shape)
    if measure.is_han and not shape.balance:
        return tuple(points[at] for at in (0, *_carried(points, filled, width)))
    return _settled(points, filled, width, shape)


def _carried(points: Sequence[Break], filled: Sequence[int], width: float) -> Sequence[int]:
    """The lines of Han text, one more letter carried over to a last line of a single one.

    They are full wherever they end, so that there is nothing else to choose by.
    """
    starts = (0, *filled[:-1])
    if len(filled) < 2 or points[filled[-1]].word - points[starts[-1]].word > 1:
        return filled
    start = starts[-1] - 1
    fits = points[filled[-1]].ends - points[start].starts <= width + SLACK
    return (*filled[:-2], start, filled[-1]) if fits and start > starts[-2] else filled


def _fewest(measure: Measure, width: float, shape: Shape) -> tuple[Sequence[Break], Sequence[int]]:
    """The break points that are needed, and those that fill the fewest lines first-fit.

    Text that is not hyphenated, such as a headline, is not broken at its own hyphens either.
    """
    if shape.hyphens:
        points, filled = _first_fit(measure, Level.HYPHENS, width, shape)
        if filled is not None and _is_even(points, filled, width, shape):
            return points, filled
    level = Level.PATTERNS if shape.hyphens else Level.SPACES
    points, filled = _first_fit(measure, level, width, shape)
    return points, one_by_one(points) if filled is None else filled


def _first_fit(
    measure: Measure, level: Level, width: float, shape: Shape
) -> tuple[Sequence[Break], Sequence[int] | None]:
    """The break points of a level, and those that fill the lines first-fit, if any do.

    Where words are too wide for a line these are broken deeper, and those round them are not.
    """
    points = measure.breaks(level)
    filled = latest(_starts(points, shape), _ends(points), width)
    if filled is None:
        points = measure.breaks(level, measure.deeper(level, width, shape.hang))
        filled = latest(_starts(points, shape), _ends(points), width)
    return points, filled


def _is_even(points: Sequence[Break], filled: Sequence[int], width: float, shape: Shape) -> bool:
    """Whether no line but the last leaves more free than the pretolerance."""
    starts = _starts(points, shape)
    least = (1 - _PRETOLERANCE) * width
    pairs = pairwise((0, *filled[:-1]))
    return all(points[end].ends - starts[begin] >= least for begin, end in pairs)


def _starts(points: Sequence[Break], shape: Shape) -> list[float]:
    """Where lines start; a hung mark lets the first line start further left."""
    starts = [point.starts for point in points]
    if starts:
        starts[0] += shape.hang
    return starts


def _ends(points: Sequence[Break]) -> list[float]:
    return [point.ends for point in points]


def _settled(
    points: Sequence[Break], filled: Sequence[int], width: float, shape: Shape
) -> tuple[Break, ...]:
    """The breaks with the least demerits among those with the fewest lines."""
    starts, ends = _starts(points, shape), _ends(points)
    nearest = earliest(starts, ends, width, len(filled))
    layer: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for number, (first, last) in enumerate(zip(nearest, filled, strict=True)):
        is_last = number == len(filled) - 1
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for at in range(first, last + 1):
            best = _best(points, starts, layer, at, width, shape, is_last=is_last)
            if best is not None:
                following[at] = best
        layer = following
    # Only a column narrower than a letter leaves no way that fits.
    path = layer[len(points) - 1][1] if layer else (0, *filled)
    return tuple(points[at] for at in path)


def _best(
    points: Sequence[Break],
    starts: Sequence[float],
    layer: dict[int, tuple[float, tuple[int, ...]]],
    at: int,
    width: float,
    shape: Shape,
    *,
    is_last: bool,
) -> tuple[float, tuple[int, ...]] | None:
    best: tuple[float, tuple[int, ...]] | None = None
    for before, (demerits, path) in layer.items():
        used = points[at].ends - starts[before]
        if before >= at or used > width + SLACK:
            continue
        cost = demerits + _demerits(points[before], points[at], used / width, shape, is_last)
        if best is None or cost < best[0]:
            best = (cost, (*path, at))
    return best


def _demerits(start: Break, end: Break, used: float, shape: Shape, is_last: bool) -> float:
    free = max(1.0 - used, 0.0)
    if is_last and not shape.balance:
        lone = start.word == end.word - 1
        bad = _SHORT_LAST_COST if used < (LONE_LAST if lone else SHORT_LAST) else 0.0
    elif shape.balance:
        # The sum of squares is least when all lines are alike.
        return (100 * free) ** 2
    else:
        bad = 100 * (free / _PRETOLERANCE) ** 3
    penalty = _HYPHEN * end.cost + (_CONSECUTIVE if start.hyphen and end.hyphen else 0.0)
    return (1.0 + bad + penalty) ** 2
