"""Runs: pieces that follow one another in the source are worded as one, however they are parted."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model.fragment import Fragment, FragmentKind
from briefer.model.frozen import frozen
from briefer.model.passage import Kept, Passage, Piece
from briefer.model.span import Span


@frozen
class Run:
    """Pieces of a passage read as one: the index of the first, and where each ends in the one."""

    piece: Piece
    first: int
    ends: tuple[int, ...]


def runs(passage: Passage) -> tuple[Run, ...]:
    """The pieces of a passage, those that meet in the source joined."""
    out: list[Run] = []
    for index, piece in enumerate(passage):
        match out[-1].piece if out else None, piece:
            case Kept(left), Kept(right) if left.meets_start(right):
                whole = Span(left.article, left.start, right.end)
                out[-1] = replace(out[-1], piece=Kept(whole), ends=(*out[-1].ends, len(whole)))
            case _:
                out.append(Run(piece, index, (len(piece.span) if isinstance(piece, Kept) else 0,)))
    return tuple(out)


def parted(fragments: Sequence[Fragment], among: Sequence[Run]) -> Iterator[Fragment]:
    """Fragments of runs as fragments of the passage's own pieces."""
    for fragment in fragments:
        run = among[fragment.path[0]]
        if len(run.ends) > 1:
            yield from _each(fragment, run)
        else:
            yield replace(fragment, path=(run.first, *fragment.path[1:]))


def _each(fragment: Fragment, run: Run) -> Iterator[Fragment]:
    """What a fragment shows of each piece of a run; what mending drew stays with the piece it is
    drawn in.
    """
    begin = 0
    for index, end in enumerate(run.ends, run.first):
        if fragment.kind is not FragmentKind.KEPT:
            if begin <= fragment.at <= end:
                yield replace(fragment, path=(index,), at=fragment.at - begin)
                return
        else:
            first, last = max(begin, fragment.at), min(end, fragment.at + len(fragment.text))
            words = fragment.text[max(0, first - fragment.at) : max(0, last - fragment.at)]
            if words:
                yield replace(fragment, text=words, path=(index,), at=first - begin)
        begin = end
