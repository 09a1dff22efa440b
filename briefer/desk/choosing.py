"""Choosing words in an article: from a place and a wish to the next range of words.

All offsets are code points of the canonical text. An extent is (start, end).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import Enum, auto

from briefer.model.reading import Extent
from briefer.model.words import word_starts

# No word is looked for further away than this.
_REACH = 400


class Step(Enum):
    """What the editor wishes for: the next words, or the chosen ones grown or shrunk by a word."""

    NEXT_PARAGRAPH = auto()
    PREVIOUS_PARAGRAPH = auto()
    NEXT_SENTENCE = auto()
    PREVIOUS_SENTENCE = auto()
    GROW_END = auto()
    SHRINK_END = auto()
    GROW_START = auto()
    SHRINK_START = auto()


def stepped(
    step: Step,
    text: str,
    paragraphs: Sequence[Extent],
    sentences: Sequence[Extent],
    chosen: Extent,
) -> Extent:
    """The words a step leads to; the chosen ones where there is nothing further."""
    match step:
        case Step.NEXT_PARAGRAPH | Step.NEXT_SENTENCE:
            by = paragraphs if step is Step.NEXT_PARAGRAPH else sentences
            return following(by, chosen) or chosen
        case Step.PREVIOUS_PARAGRAPH | Step.PREVIOUS_SENTENCE:
            by = paragraphs if step is Step.PREVIOUS_PARAGRAPH else sentences
            return preceding(by, chosen) or chosen
        case _:
            return trimmed(step, text, chosen)


def trimmed(step: Step, text: str, chosen: Extent) -> Extent:
    """The chosen words grown or shrunk by one word at one end."""
    change = {
        Step.GROW_END: end_grown,
        Step.SHRINK_END: end_shrunk,
        Step.GROW_START: start_grown,
        Step.SHRINK_START: start_shrunk,
    }[step]
    return change(text, chosen)


def at(extents: Sequence[Extent], offset: int) -> Extent | None:
    """The extent that holds an offset, its end included; of two that touch, the later."""
    index = bisect_right(extents, offset, key=_start) - 1
    if index >= 0 and extents[index][0] <= offset <= extents[index][1]:
        return extents[index]
    return None


def following(extents: Sequence[Extent], chosen: Extent) -> Extent | None:
    """The extent after the chosen one, or the one a bare caret stands in or before."""
    here = at(extents, chosen[0])
    # At the end of an extent the caret is done with it: it was just picked.
    if here is not None and chosen[0] == chosen[1] < here[1]:
        return here
    index = bisect_left(extents, max(chosen[1], chosen[0] + 1), key=_start)
    return extents[index] if index < len(extents) else None


def preceding(extents: Sequence[Extent], chosen: Extent) -> Extent | None:
    """The extent before the chosen one; the one it begins inside of where it begins later."""
    index = bisect_left(extents, chosen[0], key=_start) - 1
    return extents[index] if index >= 0 else None


def end_grown(text: str, chosen: Extent) -> Extent:
    """The chosen words and the next one, with the closing marks behind it."""
    start, end = chosen
    ahead = word_starts(text[end : end + _REACH])
    return (start, _with_stop(text, end + ahead[0][1])) if ahead else chosen


def end_shrunk(text: str, chosen: Extent) -> Extent:
    """The chosen words without the last one; the last word of all stays."""
    words = _words(text, chosen)
    return (chosen[0], words[-2][1]) if len(words) > 1 else chosen


def start_grown(text: str, chosen: Extent) -> Extent:
    """The word before, and the chosen words."""
    low = max(0, chosen[0] - _REACH)
    before = word_starts(text[low : chosen[0]])
    return (low + before[-1][0], chosen[1]) if before else chosen


def start_shrunk(text: str, chosen: Extent) -> Extent:
    """The chosen words without the first one; the last word of all stays."""
    words = _words(text, chosen)
    return (words[1][0], chosen[1]) if len(words) > 1 else chosen


def _words(text: str, chosen: Extent) -> list[Extent]:
    start, end = chosen
    return [(start + first, start + last) for first, last in word_starts(text[start:end])]


def _with_stop(text: str, end: int) -> int:
    """The end moved over closing punctuation, where a sentence ends there."""
    stop = end
    while stop < len(text) and text[stop] in ".!?…”’\"'»)":
        stop += 1
    return stop


def _start(extent: Extent) -> int:
    return extent[0]
