"""Periods: sentences, joined where a quotation runs on over their ends."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.articles.quotations import Marked
from briefer.model.reading import Extent

DASHES = frozenset("―—–")


class Period(NamedTuple):
    """One sentence or several, with the quotations in them."""

    extent: Extent
    marks: tuple[Marked, ...]


def periods(text: str, sentences: Sequence[Extent], marks: Sequence[Marked]) -> Iterator[Period]:
    """The periods of a block's sentences, in order."""
    start = -1
    held: list[Marked] = []
    at = 0
    for index, (begin, end) in enumerate(sentences):
        start = begin if start < 0 else start
        while at < len(marks) and marks[at].outer[0] < end:
            held.append(marks[at])
            at += 1
        if held and (held[-1].outer[1] > end or _is_signed(text, held[-1], sentences, index)):
            continue
        yield Period((start, end), tuple(held))
        start, held = -1, []
    if start >= 0:
        yield Period((start, sentences[-1][1]), tuple(held))


def _is_signed(text: str, mark: Marked, sentences: Sequence[Extent], index: int) -> bool:
    """Whether a quotation ends a sentence, and the next one begins with a dash: "“...” — Ruiz"."""
    follows = sentences[index + 1][0] if index + 1 < len(sentences) else None
    ends = mark.outer[1] >= sentences[index][1] - 1
    return follows is not None and ends and text[follows] in DASHES
