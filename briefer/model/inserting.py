"""Inserting: words of ours put into a passage at a place of the article."""

from typing import TypeVar

from briefer.model.canonical import typed
from briefer.model.errors import EditRefused, PicksFaulty
from briefer.model.passage import Added, Kept, Passage, Quoted, Typed, spans, tidy
from briefer.model.quotation import is_mark
from briefer.model.quoting import bracketed
from briefer.model.span import Span
from briefer.model.words import outward

T = TypeVar("T", Added, Typed)


def inserted(passage: Passage, at: Span, words: str, text: str) -> Passage:
    """The passage with `words` where the empty span `at` stands in the article's `text`.

    In a quotation they stand in brackets. Raises PicksFaulty where the passage does not hold the
    place; EditRefused where it splits a word that is quoted, or the words hold quotation marks.
    """
    words = typed(words)
    if any(is_mark(words, place) for place in range(len(words))):
        raise EditRefused("what is inserted holds a quotation mark. Pick the quotation instead.")
    for index, piece in enumerate(passage):
        match piece:
            case Kept(span) if span.holds(at):
                middle: Passage = _split(span, at.start, Typed(words))
            case Quoted(pieces) if any(span.holds(at) for span in spans(pieces)):
                middle = (_quoted(pieces, at, words, text),)
            case _:
                continue
        return tidy((*passage[:index], *middle, *passage[index + 1 :]))
    raise PicksFaulty(f"the place {at.start} of an insertion lies outside its words.")


def _quoted(pieces: tuple[Kept | Added, ...], at: Span, words: str, text: str) -> Quoted:
    if outward(text, at.start, at.start) != (at.start, at.start):
        raise EditRefused("inside quotation marks words are inserted between whole words.")
    index, span = next(
        (index, piece.span)
        for index, piece in enumerate(pieces)
        if isinstance(piece, Kept) and piece.span.holds(at)
    )
    # The blank goes with the word behind it.
    place = span.start + len(text[span.start : at.start].rstrip())
    return Quoted(
        (*pieces[:index], *_split(span, place, Added(bracketed(words))), *pieces[index + 1 :])
    )


def _split(span: Span, at: int, piece: T) -> "tuple[Kept | T, ...]":
    """What is kept before a place, a piece, and what is kept behind it."""
    before, after = Span(span.article, span.start, at), Span(span.article, at, span.end)
    kept = [Kept(each) for each in (before, after)]
    return (*kept[:1], piece, *kept[1:])
