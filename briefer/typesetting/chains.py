"""Chains: content that runs from column to column, balanced: the least height that holds it.

First-fit from the top, as in "Breaking Paragraphs into Lines" for a page: a column takes all that
fits before the furthest place where it may break. The height is found by bisection over whole
rows; nothing is set to know it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

# Fewer lines than this never stand alone at a column's head (widow) or foot (orphan).
_LEAST = 2


class Strip(NamedTuple):
    """What runs down a chain in one piece: a paragraph by its lines, or something that is whole.

    `depths[k]` are the rows of its first k lines, one "line" for a whole; `gap` the rows above it,
    none at a column's head; `holds` tells that no column ends right after it.
    """

    depths: tuple[int, ...]
    gap: int = 0
    holds: bool = False

    @property
    def lines(self) -> int:
        """How many lines it has; 1 for a whole."""
        return len(self.depths) - 1

    @property
    def rows(self) -> int:
        """Its height when it is not broken."""
        return self.depths[-1]


class Stretch(NamedTuple):
    """The lines `first` to `last` of a strip, `y` rows below the column's head."""

    strip: int
    first: int
    last: int
    y: int


Column = tuple[Stretch, ...]


class Balanced(NamedTuple):
    """The rows of the highest column, and what stands in each."""

    rows: int
    columns: tuple[Column, ...]


class _Place(NamedTuple):
    """A place in the chain: before a line of a strip."""

    strip: int = 0
    line: int = 0


def balanced(strips: Sequence[Strip], count: int, unit: int = 1) -> Balanced:
    """The strips in so many columns, each line once and in order, as low as they may be.

    All heights are multiples of `unit`.
    """
    rows = _least(strips, count, unit)
    columns = _filled(strips, count, rows) or [()] * count
    return Balanced(max((_depth(column, strips) for column in columns), default=0), tuple(columns))


def _least(strips: Sequence[Strip], count: int, unit: int) -> int:
    """The least rows in which the strips fit: steps that double, then bisection.

    It is not less than the tallest run that no column may break: from there on more rows never
    hold less.
    """
    total = sum(strip.gap + strip.rows for strip in strips)
    dropped = sum(sorted(strip.gap for strip in strips)[-count:])
    least = max(-(-(total - dropped) // count), _tallest(strips))
    least += -least % unit
    step = unit
    while least + step < total and _filled(strips, count, least + step) is None:
        least, step = least + step, step * 2
    heights = range(least, max(min(least + step, total), least) + 1, unit)
    at = bisect_left(heights, True, key=lambda rows: _filled(strips, count, rows) is not None)
    return least + at * unit


def _tallest(strips: Sequence[Strip]) -> int:
    """The rows of the highest run that no column may break, so that a column can take any."""
    tallest = run = 0
    for strip, following in pairwise((*strips, None)):
        if strip is None:
            break
        run += (strip.gap if run else 0) + strip.rows
        if _is_broken(strip):
            # What stands before the first break of its lines, and after the last one.
            tallest = max(tallest, run - strip.rows + strip.depths[_LEAST])
            run = strip.depths[min(_LEAST + 1, strip.lines - _LEAST)]
        tallest = max(tallest, run)
        if not strip.holds or following is None:
            run = 0
    return tallest


def _is_broken(strip: Strip) -> bool:
    return strip.lines >= 2 * _LEAST


def _filled(strips: Sequence[Strip], count: int, rows: int) -> list[Column] | None:
    """The strips first-fit in columns of so many rows, or None where they need more."""
    out: list[Column] = []
    place = _Place()
    for _ in range(count):
        if place.strip == len(strips):
            out.append(())
            continue
        column = _column(strips, place, rows)
        if not column:
            return None
        out.append(column)
        last = column[-1]
        whole = last.last == strips[last.strip].lines
        place = _Place(last.strip + 1) if whole else _Place(last.strip, last.last)
    return out if place.strip == len(strips) else None


def _column(strips: Sequence[Strip], start: _Place, rows: int) -> Column:
    """A column from a place on, up to the furthest break; () where nothing fits."""
    taken: list[Stretch] = []
    legal: tuple[int, Stretch | None] = (0, None)
    y, first = 0, start.line
    for index in range(start.strip, len(strips)):
        depths, gap, holds = strips[index]
        lines = len(depths) - 1
        rest = lines - first
        y += gap if taken else 0
        if y + depths[rest] <= rows and not holds:
            taken.append(Stretch(index, first, lines, y))
            legal = (len(taken), None)
        else:
            fitting = min(bisect_right(depths, rows - y) - 1, rest)
            inside = min(fitting, rest - _LEAST)
            if inside >= _LEAST:
                legal = (len(taken), Stretch(index, first, first + inside, y))
            if fitting < rest:
                break
            taken.append(Stretch(index, first, lines, y))
        y, first = y + depths[rest], 0
    else:
        return tuple(taken)
    kept, part = legal
    return (*taken[:kept], part) if part else tuple(taken[:kept])


def _depth(column: Column, strips: Sequence[Strip]) -> int:
    if not column:
        return 0
    last = column[-1]
    return last.y + strips[last.strip].depths[last.last - last.first]
