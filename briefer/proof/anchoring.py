"""Anchoring: where words of one copy of an article stand in another, by exact words first.

The way is that of fuzzy anchoring (K. Csillag for Hypothesis, 2013): the selectors are those of the
W3C Web Annotation Data Model, TextQuoteSelector (4.2.4) with TextPositionSelector (4.2.5); words
that are nowhere as they were are looked for by aligning the paragraphs (see `aligning`).
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from briefer.model.frozen import frozen
from briefer.model.reading import Extent
from briefer.model.selector import Selector, selector
from briefer.model.words import outward
from briefer.proof.aligning import Change, aligned

# So much of what stood beside the words must still do so, on one side, for them to be the same;
# words this long speak for themselves.
_ENOUGH = 8
_LONG = 40
# Words that stand more often than this are too common to be told apart by what is beside them.
_MOST = 400


class Fate(StrEnum):
    """What became of words in another copy."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    EDITED = "edited"
    GONE = "gone"


@frozen
class Anchored:
    """What became of words: where they stand now (None where they are gone), and what differs.

    Only edited words have changes: at an unchanged or moved place stand exactly the same words.
    """

    fate: Fate
    place: Extent | None = None
    changes: tuple[Change, ...] = ()


def anchored(old: str, extent: Extent, new: str) -> Anchored:
    """What became of the words at a place of an old text in a new one."""
    if place := _found(old, extent, new):
        return Anchored(Fate.UNCHANGED if place == extent else Fate.MOVED, place)
    near = aligned(old, extent, new)
    if near is None:
        return Anchored(Fate.GONE)
    words, now = old[slice(*extent)], new[slice(*near.place)]
    if now == words:
        return Anchored(Fate.UNCHANGED if near.place == extent else Fate.MOVED, near.place)
    return Anchored(Fate.EDITED, near.place, near.changes or (Change(words, now),))


def found(sought: Selector, text: str) -> Extent | None:
    """Where the exact words stand in a text, told apart by what is beside them; None if nowhere.

    Of places that are equally good, the one nearest to where they began.
    """
    here = (sought.start, sought.start + len(sought.exact))
    if _stands(sought, text, here):
        return here
    places = [place for place in _places(sought, text) if _is_same(sought, text, place)]
    return min(places, default=None, key=lambda place: _rank(sought, text, place))


def _found(old: str, extent: Extent, new: str) -> Extent | None:
    """As `found`, but no place that stands for another place of the old text."""
    sought = selector(old, *extent)
    if _stands(sought, new, extent):
        return extent
    others = [selector(old, *place) for place in _places(sought, old) if place != extent]
    places = [
        place
        for place in _places(sought, new)
        if _is_same(sought, new, place)
        and not _is_anothers(place, new, _beside(sought, new, place), others)
    ]
    return min(places, default=None, key=lambda place: _rank(sought, new, place))


def _stands(sought: Selector, text: str, here: Extent) -> bool:
    """Whether the words stand where they stood, between what they stood between."""
    whole = len(sought.prefix) + len(sought.suffix)
    is_there = bool(sought.exact) and text[slice(*here)] == sought.exact
    return is_there and _beside(sought, text, here) == whole


def _is_anothers(place: Extent, text: str, mine: int, others: Sequence[Selector]) -> bool:
    return any(_beside(other, text, place) > mine for other in others)


def _rank(sought: Selector, text: str, place: Extent) -> tuple[int, int, int]:
    return -_beside(sought, text, place), abs(place[0] - sought.start), place[0]


def _places(sought: Selector, text: str) -> Iterator[Extent]:
    """Where the exact words stand; where they were whole words, as whole words."""
    size = len(sought.exact)
    around = sought.prefix + sought.exact + sought.suffix
    own = (len(sought.prefix), len(sought.prefix) + size)
    is_whole = outward(around, *own) == own
    at, count = text.find(sought.exact) if size else -1, 0
    while at >= 0 and count < _MOST:
        place = (at, at + size)
        if not is_whole or outward(text, *place) == place:
            yield place
        at, count = text.find(sought.exact, at + 1), count + 1


def _is_same(sought: Selector, text: str, place: Extent) -> bool:
    """Whether words at a place are the ones sought, and not the same words of another sentence."""
    start, end = place
    if len(sought.exact) >= _LONG or not (sought.prefix or sought.suffix):
        return True
    left, right = _left(sought.prefix, text, start), _right(sought.suffix, text, end)
    before = left >= min(_ENOUGH, len(sought.prefix)) if sought.prefix else start == 0
    behind = right >= min(_ENOUGH, len(sought.suffix)) if sought.suffix else end == len(text)
    lines = sought.prefix[-1:] in {"", "\n"} and sought.suffix[:1] in {"", "\n"}
    here = text[max(0, start - 1) : start] in {"", "\n"} and text[end : end + 1] in {"", "\n"}
    return before or behind or (lines and here)


def _beside(sought: Selector, text: str, place: Extent) -> int:
    """How many characters beside a place are those beside the words sought."""
    return _left(sought.prefix, text, place[0]) + _right(sought.suffix, text, place[1])


def _left(prefix: str, text: str, start: int) -> int:
    count = 0
    while count < min(len(prefix), start) and prefix[-1 - count] == text[start - 1 - count]:
        count += 1
    return count


def _right(suffix: str, text: str, end: int) -> int:
    count = 0
    while count < min(len(suffix), len(text) - end) and suffix[count] == text[end + count]:
        count += 1
    return count
