"""Furniture of the pages: running heads and feet, the same on several pages, and page numbers."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefer.articles.pdf.lines import Line, rows
from briefer.model.article import DropReason
from briefer.model.expressions import expression

# Rows at the head and at the foot of a page that are looked at, and how far, in points, one place
# may be from another.
_LOOKED_AT = 3
_SAME_PLACE = 3.0
_MARGIN, _WIDE_MARGIN = 0.1, 0.2  # of the height of the page
_PARTED = 2.5  # sizes of the type between a text and its foot
_NUMBER = expression(
    r"(?:page|seite|pagina|página|p\.|с\.|стор\.)?\s*[-–—|\[(]?\s*(?P<number>\d{1,4})\s*[-–—|\])]?"
    r"(?:\s*(?:/|of|von|de|sur|из|з)\s*\d{1,4})?",
    re.IGNORECASE,
)
_ROMAN = expression(r"[ivxlc]{1,6}")
_DIGITS = expression(r"\d+")
# What browsers print at the foot of a page.
_PRINTED = expression(r"(?:https?|file)://\S+(?:\s+\d+/\d+)?")

Reasons = dict[int, DropReason]


def furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Reasons]:
    """For every page the lines, by their index, that are no part of the text, and why."""
    edges = [
        _edges(lines, height) if lines else {} for lines, height in zip(pages, heights, strict=True)
    ]
    repeated = _repeated(pages, edges)
    return [
        {
            at: why
            for at, in_margin in found.items()
            if (why := _why(lines[at], repeats=(page, at) in repeated, in_margin=in_margin))
        }
        for page, (lines, found) in enumerate(zip(pages, edges, strict=True))
    ]


def _edges(lines: Sequence[Line], height: float) -> dict[int, bool]:
    """The lines at the head and the foot of a page, and whether they stand in its margin.

    In the margin stands what is as near to the edge as margins are, or parted from the text.
    """
    index = {id(line): at for at, line in enumerate(lines)}
    stacked = rows(lines)
    found: dict[int, bool] = {}
    for number, row in enumerate(stacked):
        if _LOOKED_AT <= number < len(stacked) - _LOOKED_AT:
            continue
        outer = number in {0, len(stacked) - 1}
        for line in row:
            near = line.base < _MARGIN * height or line.base > (1 - _MARGIN) * height
            found[index[id(line)]] = outer and (near or _is_parted(stacked, number, height))
    return found


def _is_parted(stacked: Sequence[Sequence[Line]], number: int, height: float) -> bool:
    """Whether a row is the lowest, alone and well below the text: a foot with a wide margin."""
    if number == 0 or number < len(stacked) - 1 or len(stacked[number]) > 1:
        return False
    line, above = stacked[number][0], stacked[number - 1][0]
    low = line.base > (1 - _WIDE_MARGIN) * height
    return low and line.base - above.base > _PARTED * above.size


def _repeated(
    pages: Sequence[Sequence[Line]], edges: Sequence[dict[int, bool]]
) -> set[tuple[int, int]]:
    """The lines, by page and index, that another page has at the same height, but for numbers."""
    places: defaultdict[str, list[tuple[float, int, int]]] = defaultdict(list)
    for page, (lines, found) in enumerate(zip(pages, edges, strict=True)):
        for at in found:
            text = _DIGITS.sub("#", lines[at].text.casefold())
            places[text].append((lines[at].base, page, at))
    repeated: set[tuple[int, int]] = set()
    for same in places.values():
        same.sort()
        for (base, page, at), (base_2, page_2, at_2) in pairwise(same):
            if base_2 - base <= _SAME_PLACE and page != page_2:
                repeated |= {(page, at), (page_2, at_2)}
    return repeated


def _why(line: Line, *, repeats: bool, in_margin: bool) -> DropReason | None:
    text = line.text.strip()
    is_number = bool(_NUMBER.fullmatch(text) or _ROMAN.fullmatch(text))
    if is_number and (repeats or in_margin):
        return DropReason.PAGE_NUMBER
    if repeats or (in_margin and _PRINTED.fullmatch(text)):
        return DropReason.RUNNING_HEAD
    return None
