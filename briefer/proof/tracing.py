"""Tracing: each printed item beside the passages of the article that its words come from."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from briefer.model.card import Card, Source
from briefer.model.edits import manner
from briefer.model.fragment import Fragment
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.language import Language
from briefer.model.locators import locator, paragraph
from briefer.model.passage import spans
from briefer.model.reading import Extent
from briefer.model.roles import Part
from briefer.model.span import Span
from briefer.model.verdict import Judged
from briefer.model.wording import wording

# A paragraph longer than this is cut to what stands round the words, in code points.
_LONGEST = 1200
_AROUND = 400
_BESIDE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE})


class Kept(StrEnum):
    """Why words of a passage are marked: printed, who said them, or what our own words rest on."""

    PRINTED = "printed"
    BESIDE = "beside"
    RESTED_ON = "rested-on"


@frozen
class Excerpt:
    """A block of an article, or what of a long one stands round the words, and what is marked.

    `source` is its index on the card, `number` its ¶ number or None, `marks` are places in `text`,
    in order and apart. `is_cut` tells at which ends more of the block stands. `text` is "" where
    the block did not come along.
    """

    source: int
    kind: str
    number: int | None
    text: str
    marks: tuple[tuple[int, int, Kept], ...]
    is_cut: tuple[bool, bool] = (False, False)


@frozen
class Traced:
    """An item as it is printed, its verdict where it was judged, and the passages behind it."""

    item: Item
    locator: str
    parts: tuple[tuple[Part, tuple[Fragment, ...]], ...]
    judged: Judged | None
    excerpts: tuple[Excerpt, ...]


def traced(card: Card, judged: Sequence[Judged], language: Language) -> tuple[Traced, ...]:
    """Every printed item of a card with the passages it shows or rests on, in the card's order."""
    verdicts = {one.item: one for one in judged}
    return tuple(_traced(item, card, verdicts, language) for item in card.printed)


def _traced(item: Item, card: Card, verdicts: Mapping[str, Judged], language: Language) -> Traced:
    parts = tuple(
        (part, wording(passage, card.texts, manner(item.role, part, language)))
        for part, passage in item.parts
    )
    found: list[Excerpt] = []
    for index, source in enumerate(card.sources):
        marks = [(each, why) for each, why in _marks(item) if each.article == source.article.id]
        found += _excerpts(index, source, marks)
    where = locator(item, card, language)
    return Traced(item, where, parts, verdicts.get(item.id), tuple(found))


def _marks(item: Item) -> Iterator[tuple[Span, Kept]]:
    for part, passage in item.parts:
        why = Kept.BESIDE if part in _BESIDE else Kept.PRINTED
        yield from ((span, why) for span in spans(passage))
    yield from ((span, Kept.RESTED_ON) for span in item.basis)


def _excerpts(index: int, source: Source, marks: Sequence[tuple[Span, Kept]]) -> Iterator[Excerpt]:
    """The blocks that marked words stand in."""
    article = source.article
    for block in source.blocks:
        inside = [
            (max(span.start, block.start), min(span.end, block.end), why)
            for span, why in marks
            if span.start < block.end and block.start < span.end
        ]
        if not inside:
            continue
        number = paragraph(source, block.start)
        if article.lacks(block.start, block.end):
            yield Excerpt(index, block.kind.value, number, "", ())
            continue
        start, end = _around((block.start, block.end), inside)
        placed = [(first - start, last - start, why) for first, last, why in inside]
        cut = (start > block.start, end < block.end)
        text = article.text[start:end]
        yield Excerpt(index, block.kind.value, number, text, _apart(placed), cut)


def _around(block: Extent, inside: Sequence[tuple[int, int, Kept]]) -> Extent:
    """All of a block, or what of a long one stands round the marked words."""
    start, end = block
    if end - start <= _LONGEST:
        return block
    first = min(each[0] for each in inside)
    last = max(each[1] for each in inside)
    return max(start, first - _AROUND), min(end, last + _AROUND)


def _apart(marks: Sequence[tuple[int, int, Kept]]) -> tuple[tuple[int, int, Kept], ...]:
    """The marks in order without overlaps: where two meet, printed words count first."""
    order = list(Kept)
    edges = sorted({edge for start, end, _ in marks for edge in (start, end)})
    out: list[tuple[int, int, Kept]] = []
    for start, end in pairwise(edges):
        here = [why for first, last, why in marks if first <= start and end <= last]
        if not here:
            continue
        why = min(here, key=order.index)
        if out and out[-1][1] == start and out[-1][2] is why:
            out[-1] = (out[-1][0], end, why)
        else:
            out.append((start, end, why))
    return tuple(out)
