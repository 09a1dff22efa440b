"""Scenes: each sentence of the body with where it stands and what was found in it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.articles.datelines import dateline
from briefer.articles.lexicons.lexicon import Weighing
from briefer.model.article import Block, BlockKind
from briefer.model.expressions import expression
from briefer.model.quotation import is_mark
from briefer.model.reading import Extent, Reading, Speech, Statement

WORD = expression(r"[^\W\d_][\w’'-]*")
_BODY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
TITLES = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
_LONGEST = 45
_SHORTEST = 7
_LABEL = 40
_CHARACTERS = range(30, 400)
# Interviews are printed with who speaks in double brackets before their words.
_SPEAKER = "(("


def bare(word: str) -> str:
    """A word without what is drawn together with it: "it" of "it's", "j" of "j'ai"."""
    return word.replace("’", "'").partition("'")[0]


class Scene(NamedTuple):
    """A sentence: its place among all, its block, the paragraph's number, and what it holds.

    One that is `spoken` stands, in part or wholly, in the direct speech of somebody.
    """

    extent: Extent
    place: int
    block: int
    number: int
    opens_paragraph: bool
    opens_section: bool
    heading: str
    words: tuple[str, ...]
    has_figure: bool
    years: tuple[int, ...]
    statement: Statement | None
    spoken: bool = False

    def holds(self, extent: Extent) -> bool:
        """Whether words stand in this sentence."""
        return self.extent[0] <= extent[0] and extent[1] <= self.extent[1]

    def leans(self, weighing: Weighing) -> bool:
        """Whether the sentence leans on the one before it."""
        return bool(self.words) and bare(self.words[0]) in weighing.leaning

    def links(self, weighing: Weighing) -> bool:
        """Whether the sentence goes on from the one before it in so many words: "however"."""
        return bool(self.words) and self.words[0] in weighing.linking


def scenes(text: str, blocks: Sequence[Block], reading: Reading) -> Iterator[Scene]:
    """The sentences of paragraphs and list items, in order."""
    said = {one.sentence: one for one in reversed(reading.statements)}
    figures = sorted(figure.value[0] for figure in reading.figures)
    spoken = sorted(
        piece for one in reading.statements if one.kind is Speech.DIRECT for piece in one.pieces
    )
    years = [(date.extent[0], _year(text, date.extent, date.iso)) for date in reading.dates]
    starts = [start for start, _ in reading.sentences]
    place, number, heading, opens = 0, 0, "", False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            heading, opens = text[block.start : block.end], True
        number += block.kind in _BODY
        if block.kind not in _BODY:
            continue
        first = bisect_left(starts, block.start)
        for at in range(first, bisect_left(starts, block.end)):
            sentence = extent = reading.sentences[at]
            if not place and (opening := dateline(text, sentence)):
                extent = opening.end, sentence[1]
            yield Scene(
                extent,
                place,
                index,
                number,
                opens_paragraph=at == first,
                opens_section=opens and at == first,
                heading=heading,
                words=tuple(match[0].lower() for match in WORD.finditer(text, *extent)),
                has_figure=_any(figures, extent),
                years=tuple(year for year in _within(years, extent) if year),
                statement=said.get(sentence),
                spoken=_meets(spoken, extent),
            )
            place += 1
        opens = False


def _any(places: Sequence[int], extent: Extent) -> bool:
    at = bisect_left(places, extent[0])
    return at < len(places) and places[at] < extent[1]


def _meets(extents: Sequence[Extent], extent: Extent) -> bool:
    """Whether one of some extents in order, none of which overlap, shares a place with another."""
    at = bisect_left(extents, (extent[1], 0)) - 1
    return at >= 0 and extents[at][1] > extent[0]


def _within(years: Sequence[tuple[int, int]], extent: Extent) -> Iterator[int]:
    for at in range(bisect_left(years, (extent[0], 0)), len(years)):
        if years[at][0] >= extent[1]:
            break
        yield years[at][1]


def _year(text: str, extent: Extent, iso: str | None) -> int:
    """The year a date names, 0 where it names none."""
    found = re.findall(r"\d{4}", iso or text[slice(*extent)])
    return int(found[-1]) if found else 0


def stands_alone(text: str, scene: Scene) -> bool:
    """Whether a sentence can be read without its neighbours: whole, marks in pairs, no speech."""
    words = text[slice(*scene.extent)]
    if len(words) not in _CHARACTERS or (scene.words and len(scene.words) > _LONGEST):
        return False
    if words.isascii() and len(scene.words) < _SHORTEST:
        return False
    if scene.spoken or is_mark(words, 0) or not _is_sentence(words):
        return False
    if _ends_speech(words):
        return False
    opening = sum(words.count(mark) for mark in "“„«「")
    closing = sum(words.count(mark) for mark in "”»」")
    german = "„" in words and words.count("„") == words.count("“")
    return german or (opening == closing and words.count('"') % 2 == 0)


def _ends_speech(words: str) -> bool:
    """Whether single marks close speech that an earlier sentence opened."""
    marks = [at for at, char in enumerate(words) if char in "'‘’" and is_mark(words, at)]
    opening = sum(words[at + 1 : at + 2].isalnum() for at in marks)
    return len(marks) > 2 * opening


def _is_sentence(words: str) -> bool:
    """Whether words begin and end as a sentence does, not as a list or a label."""
    return (
        words.rstrip('"”»’)')[-1:] in set(".!。।")
        and not words[0].islower()
        and not words.startswith(_SPEAKER)
        and ": " not in words[:40]
    )
