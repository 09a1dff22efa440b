"""Suggesting: which suggestions of a reading are worth a mark, and which are still open."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefer.model.card import Card, Source
from briefer.model.item import Item, Part
from briefer.model.passage import spans
from briefer.model.reading import Extent, Reading, Suggestion
from briefer.model.roles import Role

# For each role so many are offered, and one more for every so many words beyond the first ones.
_FEWEST, _WORDS_EACH = 3, 150
# A number stands inside a sentence: either may be picked beside the other.
_INSIDE = frozenset({Role.FIGURE})
# Names and saying words stand in many sentences without those being picked.
_BESIDE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CONTEXT})


def best(suggestions: Iterable[Suggestion], words: int) -> tuple[Suggestion, ...]:
    """The best suggestions of each role for an article of so many words, in its order.

    Of equal ones the earlier counts more. More would be noise: a mark at every sentence is none.
    """
    room = max(_FEWEST, words // _WORDS_EACH)
    taken: dict[Role, int] = {}
    kept: list[Suggestion] = []
    for one in sorted(suggestions, key=lambda one: (-one.score, one.extent)):
        if taken.setdefault(one.role, 0) < room:
            taken[one.role] += 1
            kept.append(one)
    order = list(Role)
    return tuple(sorted(kept, key=lambda one: (one.extent, order.index(one.role))))


def still_open(
    suggestions: Iterable[Suggestion], card: Card, source: Source
) -> tuple[Suggestion, ...]:
    """The suggestions for an article on a card that are neither picked nor rejected."""
    picked = [*_picked(card.items, source.article.id)]
    rejected = {*source.rejected}
    return tuple(
        one
        for one in suggestions
        if (one.role, *one.extent) not in rejected and not _is_taken(one, picked)
    )


def without_rejected(source: Source, reading: Reading) -> Reading:
    """The reading without the suggestions that the editor rejected."""
    if not source.rejected:
        return reading
    rejected = {*source.rejected}
    kept = tuple(one for one in reading.suggestions if (one.role, *one.extent) not in rejected)
    return replace(reading, suggestions=kept)


def _picked(items: Iterable[Item], article: str) -> Iterator[tuple[Role, Extent]]:
    """The role and place of all words that items show or rest on."""
    for item in items:
        shown = [span for part, words in item.parts if part not in _BESIDE for span in spans(words)]
        for span in (*shown, *item.basis):
            if span.article == article:
                yield item.role, (span.start, span.end)


def _is_taken(one: Suggestion, picked: Sequence[tuple[Role, Extent]]) -> bool:
    """Whether some of its words are picked for its role, or all of them for another."""
    start, end = one.extent
    for role, (first, last) in picked:
        if role is one.role and first < end and start < last:
            return True
        alike = role not in _INSIDE and one.role not in _INSIDE
        if alike and first <= start and end <= last:
            return True
    return False
