"""Stock: the pieces of a passage laid end to end, shown or mended away, and any stretch of them.

A stock offset counts the code points of kept and typed words; a piece that cannot be split (a house
spelling, an addition) counts one.
"""

from collections.abc import Iterator

from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed

Stretch = tuple[int, int]


def size(passage: Passage) -> int:
    """The length of the whole stock."""
    return sum(_length(piece) for piece in passage)


def stretches(passage: Passage) -> Iterator[tuple[tuple[int, ...], Piece, Stretch]]:
    """Each path that a fragment may have, with its piece and the stretch of stock behind it.

    The two marks of a quotation have empty stretches at its ends.
    """
    at = 0
    for index, piece in enumerate(passage):
        if not isinstance(piece, Quoted):
            yield (index,), piece, (at, at + _length(piece))
            at += _length(piece)
            continue
        yield (index,), piece, (at, at)
        for inner, leaf in enumerate(piece.pieces):
            yield (index, inner), leaf, (at, at + _length(leaf))
            at += _length(leaf)
        yield (index, len(piece.pieces)), piece, (at, at)


def without(passage: Passage, first: int, last: int) -> tuple[Passage, Passage]:
    """What stands before the stock offset `first`, and what stands after `last`."""
    return _part(passage, 0, first), _part(passage, last, size(passage))


def _length(piece: Piece) -> int:
    match piece:
        case Kept(span):
            return len(span)
        case Typed(words):
            return len(words)
        case Respelt() | Added():
            return 1
        case Quoted(pieces):
            return size(pieces)


def _part(passage: Passage, start: int, end: int) -> Passage:
    out: list[Piece] = []
    at = 0
    for piece in passage:
        length = _length(piece)
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            out.append(_slice(piece, first, last))
        at += length
    return tuple(out)


def _slice(piece: Piece, first: int, last: int) -> Piece:
    match piece:
        case Kept(span):
            return Kept(span.within(first, last))
        case Typed(words, is_title):
            return Typed(words[first:last], is_title)
        case Quoted(pieces):
            inner = _part(pieces, first, last)
            return Quoted(tuple(leaf for leaf in inner if isinstance(leaf, Kept | Added)))
        case Respelt() | Added():
            return piece
