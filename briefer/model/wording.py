"""Wording: the words a passage shows, each tied to the piece it comes from.

Outside quotation marks a trim is silent: spaces, doubled punctuation and the first capital are
mended in the showing; the pieces stay exact spans. Inside them the law's omission mark is drawn.
Straight marks of the source are drawn in the language's own; that changes no offset.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefer.model.fragment import PLAIN, Fragment, FragmentKind, Manner
from briefer.model.mending import beginning_with, begun, curled, ended, joined, nested, spaced
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed
from briefer.model.span import Span

_STRIPPED = " ,;:،؛，、；："


def wording(
    passage: Passage, texts: Mapping[str, str], manner: Manner = PLAIN
) -> tuple[Fragment, ...]:
    """The fragments of a passage, in order. Their texts joined are what is shown."""
    out: list[Fragment] = []
    last: Piece | None = None
    for index, piece in enumerate(passage):
        if isinstance(piece, Quoted):
            alone = len(passage) == 1
            fragments = _quotation(piece.pieces, index, texts, manner, alone=alone)
        else:
            fragments = [_fragment(piece, (index,), texts, manner)]
        out[-1:] = _beside(out[-1] if out else None, last, fragments[0], piece)
        out.extend(fragments[1:])
        last = piece
    # Our own words at an end are left as they were typed.
    if passage and not isinstance(passage[0], Typed):
        out = begun(out, manner)
    if passage and not isinstance(passage[-1], Typed):
        out = ended(out, manner)
    return tuple(fragment for fragment in out if fragment.text)


def shown(passage: Passage, texts: Mapping[str, str], manner: Manner = PLAIN) -> str:
    """The words a passage shows."""
    return "".join(fragment.text for fragment in wording(passage, texts, manner))


def _beside(
    left: Fragment | None, last: Piece | None, right: Fragment, piece: Piece
) -> list[Fragment]:
    """A fragment after the one before it, with what a cut or a quotation mark wants between."""
    if left is None:
        return [right]
    match last, piece:
        case Kept() | Respelt(), Kept() | Respelt() if not last.span.meets_start(piece.span):
            return joined(left, right)
        case Kept() | Respelt() | Quoted(), Quoted():
            return [left, *spaced(left, right), right]
        case Quoted(), Kept() | Respelt():
            return [left, *spaced(left, right), right]
        case _:
            return [left, right]


def _fragment(
    piece: Kept | Respelt | Added | Typed,
    path: tuple[int, ...],
    texts: Mapping[str, str],
    manner: Manner,
) -> Fragment:
    match piece:
        case Kept(span):
            text = texts[span.article]
            words = text[span.start : span.end].replace("\n", " ")
            before = text[span.start - 1] if span.start else ""
            return Fragment(curled(words, before, manner.marks), FragmentKind.KEPT, path)
        case Respelt(_, words):
            return Fragment(words, FragmentKind.RESPELT, path)
        case Added(words, _):
            return Fragment(
                f"{manner.law.add_open}{words}{manner.law.add_close}", FragmentKind.ADDED, path
            )
        case Typed(words):
            return Fragment(words.replace("'", "’"), FragmentKind.TYPED, path)


def _quotation(
    pieces: Sequence[Kept | Added],
    index: int,
    texts: Mapping[str, str],
    manner: Manner,
    *,
    alone: bool,
) -> list[Fragment]:
    """A quotation in its marks."""
    words: list[Fragment] = []
    for inner, piece in enumerate(pieces):
        fragment = _fragment(piece, (index, inner), texts, manner)
        fragment = replace(fragment, text=nested(fragment.text, manner.marks))
        if inner:
            words[-1:] = _within(words[-1], pieces[inner - 1], fragment, piece, texts, manner)
        else:
            words.append(fragment)
    return [
        Fragment(manner.marks.open, FragmentKind.MARK, (index,)),
        *_closed(_opened(words), manner, alone=alone),
        Fragment(manner.marks.close, FragmentKind.MARK, (index, len(pieces))),
    ]


def _within(
    left: Fragment,
    last: Kept | Added,
    right: Fragment,
    piece: Kept | Added,
    texts: Mapping[str, str],
    manner: Manner,
) -> list[Fragment]:
    """A fragment inside quotation marks after the one before it, omitted words shown."""
    start, end = _place(last), _place(piece)
    if start and end and start.meets_start(end):
        return [left, right]
    if not start or not end or not _omits(start, end, texts):
        return [left, *spaced(left, right), right]
    left = replace(left, text=left.text.rstrip(_STRIPPED))
    mark = Fragment(f" {manner.law.omission} ", FragmentKind.OMISSION, right.path)
    return [left, mark, beginning_with(right, right.text.lstrip(_STRIPPED))]


def _place(piece: Kept | Added) -> Span | None:
    return piece.span if isinstance(piece, Kept) else piece.instead_of


def _omits(left: Span, right: Span, texts: Mapping[str, str]) -> bool:
    """Whether more than a blank lies between two places."""
    if left.article != right.article or right.start < left.end:
        return True
    return bool(texts[left.article][left.end : right.start].strip())


def _opened(words: list[Fragment]) -> list[Fragment]:
    """No blank and no comma stands right behind an opening mark."""
    return [beginning_with(words[0], words[0].text.lstrip(_STRIPPED)), *words[1:]]


def _closed(words: list[Fragment], manner: Manner, *, alone: bool) -> list[Fragment]:
    """Closing punctuation belongs to the law: “…option,” she said becomes “…option.”"""
    last = replace(words[-1], text=words[-1].text.rstrip(_STRIPPED))
    if not (alone and words[0].text[:1].isupper() and last.text[-1:].isalnum()):
        return [*words[:-1], last]
    stop = Fragment(manner.marks.stop, FragmentKind.MENDED, last.path, last.at + len(last.text))
    return [*words[:-1], last, stop]
