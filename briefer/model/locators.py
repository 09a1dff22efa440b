"""Locators: where in an article the words of an item stand, as a reader can find them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from briefer.model.article import Block, BlockKind
from briefer.model.card import Card, Source
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.passage import spans
from briefer.model.span import Span

PILCROW = "¶\u202f"
# A reader looks for the words themselves, not for where their speaker is named.
_BESIDE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CONTEXT})
_NAMED = {BlockKind.HEADLINE: "headline", BlockKind.STANDFIRST: "standfirst"}


def locator(item: Item, card: Card, language: Language) -> str:
    """Where an item's words stand: "¶ 3, 5", "headline", "A ¶ 4" on a card of several articles.

    "" for words that rest on nothing.
    """
    many = len(card.sources) > 1
    stands = stand(item)
    found: list[str] = []
    for index, source in enumerate(card.sources):
        places = _places(stands, source, language)
        if places:
            found.append(f"{chr(ord('A') + index)} {places}" if many else places)
    return "; ".join(found)


def paragraph(source: Source, offset: int) -> int | None:
    """The ¶ number of the block that holds a code point of the article, or None."""
    numbered = source.numbered
    index = bisect_left(numbered, offset, key=_end)
    if index < len(numbered) and numbered[index][0].start <= offset:
        return numbered[index][1]
    return None


def stand(item: Item) -> tuple[Span, ...]:
    """Where an item's own words stand, in its order: not where their speaker is named."""
    words = [span for part, words in item.parts if part not in _BESIDE for span in spans(words)]
    return (*words, *item.basis) or item.spans


def _places(places: Iterable[Span], source: Source, language: Language) -> str:
    mine = [span for span in places if span.article == source.article.id]
    met = {index for span in mine for index in _met(span, source)}
    numbers: list[int] = []
    names: list[str] = []
    for index in sorted(met):
        block, number = source.numbered[index]
        if number is not None:
            numbers.append(number)
        elif block.kind in _NAMED:
            names.append(language.label(_NAMED[block.kind]))
    listed = PILCROW + ", ".join(_ranges(numbers)) if numbers else ""
    return ", ".join([*names, *([listed] if listed else [])])


def _met(span: Span, source: Source) -> Iterator[int]:
    """The indices of the blocks that share a code point with a span."""
    numbered = source.numbered
    index = bisect_right(numbered, span.start, key=_end)
    while index < len(numbered) and numbered[index][0].start < span.end:
        yield index
        index += 1


def _end(numbered: tuple[Block, int | None]) -> int:
    return numbered[0].end


def _ranges(numbers: list[int]) -> list[str]:
    """Numbers in order, three or more in a row as a range: 3, 5–7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    out: list[str] = []
    for run in runs:
        out.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run])
    return out
