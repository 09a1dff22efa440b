"""Columns: the lines of a page in the order in which they are read.

A gutter is looked for that no line crosses, else one that the fewest cross: those span the columns
and part them into bands, as a headline does. Each side is looked through for gutters again, after
the recursive cuts of Nagy and Seth (1984), but with the gutters before the gaps between lines.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from briefer.articles.pdf.lines import Line, rows, stacked
from briefer.model.frozen import frozen

_FEWEST_ROWS = 3
_FEWEST_IN_BAND = 2
_GUTTER = 0.6  # of the size of the type
_NARROWEST_GUTTER = 6.0  # points
_NARROWEST_COLUMN = 7.0  # sizes of the type
_SHORTEST = 10  # letters of the usual line
_AT_EDGE, _MOST_AT_EDGE = 2.0, 0.5  # points; a share of the lines
_MOST_TRIED = 40
_DEEPEST = 12
_LARGE, _LOOSE = 1.15, 1.7  # sizes of the type
_MOST_LINES = 3_000  # a page of a newspaper has a third of it


@frozen
class Column:
    """Lines below each other. What stands `apart` is set into the text, as a pull quote is."""

    lines: tuple[Line, ...]
    apart: bool = False

    @property
    def left(self) -> float:
        """Where its lines begin: most of them, or those furthest to the left."""
        lefts = Counter(round(line.left) for line in self.lines)
        often = [left for left, count in lefts.items() if count > 1]
        return float(min(often or lefts))

    @property
    def right(self) -> float:
        """Where its longest line ends."""
        return max(line.right for line in self.lines)


class _Cut(NamedTuple):
    """What stands left and right of a gutter, and the lines that cross it."""

    left: list[Line]
    right: list[Line]
    across: list[Line]


def columns(lines: Sequence[Line]) -> list[Column]:
    """The columns of a page whose text runs from left to right, in reading order."""
    return list(_columns(list(lines), 0))


def _columns(lines: list[Line], depth: int) -> Iterator[Column]:
    is_cut = depth < _DEEPEST and _FEWEST_ROWS < len(lines) <= _MOST_LINES
    cut = _gutter(lines) if is_cut else None
    if cut is None:
        if lines:
            yield Column(tuple(stacked(lines)))
        return
    columns = [*cut.left, *cut.right]
    insets = [line for line in cut.across if _is_beside(line, columns)]
    spanning = [line for line in cut.across if not _is_beside(line, columns)]
    for band in _bands(_Cut(cut.left, cut.right, spanning)):
        if band.across:
            yield from _columns(band.across, depth + 1)
        else:
            yield from _columns(band.left, depth + 1)
            yield from _columns(band.right, depth + 1)
    if insets:
        yield Column(tuple(stacked(insets)), apart=True)


def _gutter(lines: list[Line]) -> _Cut | None:
    """The cut that the fewest lines cross; of those, the one with the most side by side."""
    size = median(line.size for line in lines)
    best: tuple[tuple[int, int], _Cut] | None = None
    for start in _starts(lines):
        cut = _spanned(_cut(lines, start, max(_NARROWEST_GUTTER, _GUTTER * size)), size)
        left = rows(cut.left)
        if not _is_column(left, size):
            continue
        if not cut.across and _is_begun(cut.right):
            return cut
        right = rows(cut.right)
        if not _is_column(right, size) or not _is_edge(start, right):
            continue
        rank = (-len(cut.across), _beside(cut) if cut.across else min(len(left), len(right)))
        if rank[1] >= _FEWEST_ROWS and (best is None or rank > best[0]):
            best = rank, cut
    return best[1] if best else None


def _starts(lines: list[Line]) -> list[float]:
    """Where lines begin, which may be a column's edge: the places where most do."""
    counted = Counter(round(line.left / 3) for line in lines)
    often = [at for at, _ in counted.most_common(_MOST_TRIED)]
    return sorted({min(line.left for line in lines if round(line.left / 3) == at) for at in often})


def _cut(lines: list[Line], start: float, gutter: float) -> _Cut:
    left = [line for line in lines if line.right <= start - gutter]
    right = [line for line in lines if line.left >= start - 0.5]
    across = [line for line in lines if line.right > start - gutter and line.left < start - 0.5]
    return _Cut(left, right, across)


def _spanned(cut: _Cut, size: float) -> _Cut:
    """The cut with short last lines of large type put to the lines across that they end."""
    left, across = list(cut.left), list(cut.across)
    for line in sorted(cut.left, key=lambda line: line.base):
        ends = any(
            one.look == line.look and 0 < line.base - one.base < _LOOSE * line.size
            for one in across
        )
        if line.size > _LARGE * size and ends and not _is_beside(line, cut.right):
            left.remove(line)
            across.append(line)
    return _Cut(left, cut.right, across)


def _is_column(found: list[list[Line]], size: float) -> bool:
    """Whether these rows can be running text, and no cells of a table."""
    if len(found) < _FEWEST_ROWS:
        return False
    right = max(line.right for row in found for line in row)
    usual = median(sum(len(line.text) for line in row) for row in found)
    wide = right - min(row[0].left for row in found)
    return wide >= _NARROWEST_COLUMN * size and usual >= _SHORTEST


def _is_edge(start: float, found: list[list[Line]]) -> bool:
    """Whether rows beyond a gutter begin at an edge: what wide blanks part seldom does."""
    at_edge = sum(row[0].left <= start + _AT_EDGE for row in found)
    return at_edge >= _MOST_AT_EDGE * len(found)


def _beside(cut: _Cut) -> int:
    """How many rows stand side by side in a cut's bands."""
    bands = [band for band in _bands(cut) if not band.across]
    return sum(min(len(rows(band.left)), len(rows(band.right))) for band in bands)


def _is_begun(lines: list[Line]) -> bool:
    """Whether lines beyond a clear gutter are the last ones of a text, in a column just begun."""
    return 0 < len(lines) < _FEWEST_ROWS and all(len(line.text) >= _SHORTEST for line in lines)


def _is_beside(line: Line, others: list[Line]) -> bool:
    return any(abs(other.base - line.base) < 0.5 * line.size for other in others)


def _bands(cut: _Cut) -> list[_Cut]:
    """The bands of a page from the top: columns side by side, or lines across them."""
    if not cut.across:
        return [cut]
    found: list[_Cut] = []
    sides = {id(line): side for side, part in enumerate(cut) for line in part}
    ordered = sorted([*cut.left, *cut.right, *cut.across], key=lambda line: line.base)
    zone: tuple[list[Line], list[Line], list[Line]] = ([], [], [])
    for line in ordered:
        side = sides[id(line)]
        if side == 2:
            _close(found, zone)
            zone = ([], [], [])
            _close(found, ([], [], [line]))
        else:
            zone[side].append(line)
    _close(found, zone)
    return found


def _close(found: list[_Cut], zone: tuple[list[Line], list[Line], list[Line]]) -> None:
    """Put a zone at the end; lines without enough beside them go with those that span."""
    left, right, across = zone
    if _are_rows(left) and _are_rows(right):
        found.append(_Cut(left, right, []))
        return
    lines = [*left, *right, *across]
    if not lines:
        return
    if found and found[-1].across:
        found[-1] = _Cut([], [], [*found[-1].across, *lines])
    else:
        found.append(_Cut([], [], lines))


def _are_rows(lines: list[Line]) -> bool:
    """Whether lines fill a band: in rows, for wide blanks part a line into many."""
    return len(lines) >= _FEWEST_IN_BAND and len(rows(lines)) >= _FEWEST_IN_BAND
