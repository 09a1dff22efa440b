"""Seams: what is mended beside a caret, and what of it shows again where words are typed there."""

from collections.abc import Mapping

from briefer.model.cutting import words_of
from briefer.model.fragment import FragmentKind
from briefer.model.passage import Kept, Passage
from briefer.model.sight import Sight
from briefer.model.stock import Stretch, stretches


def with_blanks(
    passage: Passage,
    texts: Mapping[str, str],
    seen: Sight,
    visible: Stretch,
    hidden: Stretch,
    words: str,
) -> Stretch:
    """The hidden stretch between two words shown, without blanks that a word there wants.

    Where a word was cut its two blanks were mended to one; a new word shows both again.
    """
    first, last = hidden
    for _, piece, (begin, end) in stretches(passage):
        if not isinstance(piece, Kept) or end <= first or last <= begin:
            continue
        text = words_of(piece, texts)[max(first - begin, 0) : last - begin]
        if begin < first and text.isspace() and _runs_on(seen.text[: visible[0]], words):
            first = min(end, last)
        elif last < end and text.isspace() and _runs_on(words, seen.text[visible[1] :]):
            last = max(begin, first)
    return first, last


def _runs_on(left: str, right: str) -> bool:
    """Whether two texts put end to end make one word of their last and first."""
    return left[-1:].isalnum() and right[:1].isalnum()


def mended_round(seen: Sight, start: int, end: int) -> Stretch:
    """The chosen stretch of the words shown, grown by what is mended at its two ends."""
    mended = [
        spot
        for spot in seen.spots
        if spot.fragment.kind is FragmentKind.MENDED and seen.marked_at(spot.begin) is None
    ]
    for spot in reversed(mended):
        start = spot.begin if spot.end == start else start
    for spot in mended:
        end = spot.end if spot.begin == end else end
    return start, end
