"""Respelling: words of the article in the house's spelling, outside quotation marks only."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefer.model.item import Item
from briefer.model.passage import Kept, Passage, Piece, Respelt, leaves
from briefer.model.quotation import is_mark
from briefer.model.roles import Part
from briefer.model.span import Span

# Who spoke, and what a picture is, stay as the article has them.
_AS_THEY_ARE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CREDIT, Part.ALT})
_SINGLE = frozenset("'’‘‚‛‹›")


def respelt_item(item: Item, texts: Mapping[str, str], spelling: Mapping[str, str]) -> Item:
    """The item with its kept words spelt as the house does; an equal one where none is listed.

    `spelling` gives the house's form of whole words as articles write them. A word that begins with
    a capital in the article begins with one still.
    """
    parts = item.parts
    for part, passage in item.parts:
        if part not in _AS_THEY_ARE:
            parts = parts.put(part, respelt(passage, texts, spelling))
    return replace(item, parts=parts)


def respelt_words(item: Item) -> tuple[Respelt, ...]:
    """The words of an item that are spelt as the house does, in order."""
    found = (leaf for _, passage in item.parts for leaf in leaves(passage))
    return tuple(leaf for leaf in found if isinstance(leaf, Respelt))


def respelt(passage: Passage, texts: Mapping[str, str], spelling: Mapping[str, str]) -> Passage:
    """The passage with its kept words spelt so; what is quoted, typed or respelt stays."""
    house = dict(spelling)
    for word, form in spelling.items():
        house.setdefault(word[:1].upper() + word[1:], form[:1].upper() + form[1:])
    longest = sorted(house, key=len, reverse=True)
    if not longest:
        return passage
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")
    out: list[Piece] = []
    for piece in passage:
        if isinstance(piece, Kept):
            out.extend(_pieces(piece.span, texts[piece.span.article], pattern, house))
        else:
            out.append(piece)
    return tuple(out)


def _pieces(
    span: Span, text: str, pattern: re.Pattern[str], house: Mapping[str, str]
) -> Iterator[Piece]:
    """A place's words in order, those that are listed as house spellings."""
    at = span.start
    for match in pattern.finditer(text, span.start, span.end):
        start, end = match.span()
        # The ends of a place are no ends of words to the pattern.
        is_whole = not (text[end : end + 1].isalnum() or text[start - 1 : start].isalnum())
        if not is_whole or is_quoted(text, start):
            continue
        if at < start:
            yield Kept(Span(span.article, at, start))
        yield Respelt(Span(span.article, start, end), house[match[0]])
        at = end
    if at < span.end:
        yield Kept(Span(span.article, at, span.end))


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks of its paragraph; in doubt it does.

    Marks are counted from the paragraph's beginning, double ones and single ones apart.
    """
    start = text.rfind("\n", 0, at) + 1
    before = text[start:at]
    marks = [before[n] in _SINGLE for n in range(len(before)) if is_mark(before, n)]
    return sum(marks) % 2 == 1 or marks.count(False) % 2 == 1
