"""Custody: the rules that the words of every item keep, however they came there."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefer.model.item import Item
from briefer.model.passage import Added, Kept, Passage, Quoted, Respelt, Typed
from briefer.model.quotation import QUOTATION_MARKS, is_mark
from briefer.model.span import Span
from briefer.model.words import count_words, outward

_SPLIT = (
    "In quotation marks whole words and numbers stand, and “{words}” is a part of one. "
    "Select the whole word, and Delete, or leave it."
)


def broken(item: Item, texts: Mapping[str, str]) -> str:
    """The first rule that an item's words break, for an editor; "" where they keep them all."""
    for _, passage in item.parts:
        for fault in _faults(passage, texts):
            return fault
    return ""


def split_word(quoted: Quoted, texts: Mapping[str, str]) -> str:
    """The part of a word that stands in quotation marks, "" where all are whole."""
    for start, end, text in _stretches(quoted, texts):
        for at, inside in ((start, 1), (end, -1)):
            first, last = outward(text, at, at)
            if first < at < last and not _is_abbreviation(text, at, last):
                return text[at:last] if inside > 0 else text[first:at]
    return ""


def _is_abbreviation(text: str, at: int, last: int) -> bool:
    """Whether only the full stop of U.S. lies behind a place."""
    return text[at:last] == "."


def refused_split(words: str) -> str:
    """Why a part of a word cannot stand in quotation marks, or be cut there."""
    return _SPLIT.format(words=words)


def _stretches(quoted: Quoted, texts: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The places in the source that a quotation shows, those that run on as one."""
    start = end = 0
    article = ""
    for place in _places(quoted):
        if place.article == article and place.start == end:
            end = place.end
            continue
        if article:
            yield start, end, texts[article]
        article, start, end = place.article, place.start, place.end
    if article:
        yield start, end, texts[article]


def _places(quoted: Quoted) -> Iterator[Span]:
    for piece in quoted.pieces:
        if isinstance(piece, Kept):
            yield piece.span
        elif piece.instead_of is not None:
            yield piece.instead_of


def _faults(passage: Passage, texts: Mapping[str, str]) -> Iterator[str]:
    before = ""
    for piece in passage:
        match piece:
            case Quoted():
                yield from _quoted_faults(piece, texts)
                before = "”"
            case Typed(words):
                yield from _typed_faults(piece, before)
                before = words[-1:]
            case Respelt(_, words) | Added(words, _):
                if not QUOTATION_MARKS.isdisjoint(words):
                    yield "A house spelling brings no quotation marks along."
                if isinstance(piece, Added):
                    yield "Words in brackets are added inside quotation marks only."
                before = words[-1:]
            case Kept(span):
                before = texts[span.article][span.end - 1 : span.end]


def _typed_faults(piece: Typed, before: str) -> Iterator[str]:
    words = piece.text
    if piece.is_title:
        inner = words[1:-1]
        if not piece.is_whole or not QUOTATION_MARKS.isdisjoint(inner):
            yield f"“{words:.60}” is declared a title, and is not one pair of marks round words."
    elif any(is_mark(before + words, at) for at in range(len(before), len(before + words))):
        yield (
            f"In “{words:.60}” a quotation mark was typed, "
            "and it may stand round words of the article only."
        )


def _quoted_faults(quoted: Quoted, texts: Mapping[str, str]) -> Iterator[str]:
    places = list(_places(quoted))
    words = " ".join(
        texts[piece.span.article][piece.span.start : piece.span.end]
        for piece in quoted.pieces
        if isinstance(piece, Kept)
    )
    if not count_words(words):
        yield "Quotation marks stand round at least one word of the article."
        return
    if len({place.article for place in places}) > 1:
        yield f"The quotation “{words:.60}” joins words of two articles."
    elif any(right.start < left.end for left, right in pairwise(places)):
        yield f"The quotation “{words:.60}” is not in the article's order."
    elif part := split_word(quoted, texts):
        yield refused_split(part)
    for piece in quoted.pieces:
        if isinstance(piece, Added) and not QUOTATION_MARKS.isdisjoint(piece.text):
            yield f"Words in brackets bring no quotation marks: “{piece.text:.60}”."
