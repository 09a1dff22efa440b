"""Wording: the words a passage shows, each tied to the piece it comes from.

Outside quotation marks a trim is silent: spaces, doubled punctuation and the first capital are
mended in the showing; the pieces stay exact spans. Inside them the law's omission mark is drawn.
Straight marks of the source are drawn in the language's own; that changes no offset.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefer.model.fragment import PLAIN, Fragment, FragmentKind, Manner
from briefer.model.mending import (
    beginning_with,
    begun,
    curled,
    ended,
    joined,
    nested,
    spaced,
    tucked,
)
from briefer.model.omitting import mark_before, mark_behind, mark_between, place
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed
from briefer.model.quotation import QUOTATION_MARKS, Capital
from briefer.model.runs import parted, runs
from briefer.model.span import Span

_STRIPPED = " ,;:،؛，、；："


def wording(
    passage: Passage, texts: Mapping[str, str], manner: Manner = PLAIN
) -> tuple[Fragment, ...]:
    """The fragments of a passage, in order. Their texts joined are what is shown."""
    found = runs(passage)
    if len(found) == len(passage):
        return _wording(passage, texts, manner)
    whole = tuple(run.piece for run in found)
    return tuple(parted(_wording(whole, texts, manner), found))


def _wording(passage: Passage, texts: Mapping[str, str], manner: Manner) -> tuple[Fragment, ...]:
    """The fragments of a passage whose pieces are runs."""
    out: list[Fragment] = []
    last: Piece | None = None
    for index, piece in enumerate(passage):
        if isinstance(piece, Quoted):
            alone = len(passage) == 1
            goes_on = _goes_on(piece, passage[index + 1 : index + 2], texts)
            fragments = _quotation(piece.pieces, index, texts, manner, alone=alone, goes_on=goes_on)
        else:
            fragments = [_fragment(piece, (index,), texts, manner)]
        if manner.inside and isinstance(last, Quoted) and isinstance(piece, Kept):
            out[-1:], fragments[0] = tucked(out[-1], fragments[0])
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
        case Added():
            return Fragment(_bracketed(piece, texts, manner), FragmentKind.ADDED, path)
        case Typed(words):
            if piece.is_title and piece.is_whole:
                # In the marks of the card's language, which may have changed since.
                words = f"{manner.marks.open[0]}{words[1:-1]}{manner.marks.close[-1]}"
            return Fragment(words.replace("'", "’"), FragmentKind.TYPED, path)


def _bracketed(piece: Added, texts: Mapping[str, str], manner: Manner) -> str:
    """What an addition shows: brackets, but round a capital that the law changes silently."""
    law = manner.law
    if piece.is_sic:
        return law.sic_mark
    if law.capital is Capital.SILENT and piece.is_recased(texts):
        return piece.text
    return f"{law.add_open}{piece.text}{law.add_close}"


def _quotation(
    pieces: Sequence[Kept | Added],
    index: int,
    texts: Mapping[str, str],
    manner: Manner,
    *,
    alone: bool,
    goes_on: bool,
) -> list[Fragment]:
    """A quotation in its marks; its last comma where the source `goes_on` behind it."""
    words: list[Fragment] = []
    first: Span | None = None
    last: Span | None = None
    for inner, piece in enumerate(pieces):
        fragment = _fragment(piece, (index, inner), texts, manner)
        fragment = replace(fragment, text=nested(fragment.text, manner.marks))
        here = place(piece)
        near = place(pieces[inner - 1]) if inner else None
        if not inner or (near and here and near.meets_start(here)):
            words.append(fragment)
        else:
            words[-1:] = _within(words[-1], last, fragment, here, texts, manner)
        first, last = first or here, here or last
    before = mark_before(first, texts, manner) if alone and first else ""
    behind = mark_behind(last, texts, manner) if alone and last else ""
    return [
        Fragment(manner.marks.open, FragmentKind.MARK, (index,)),
        *_closed(_opened(words, before), manner, behind, alone=alone, goes_on=goes_on),
        Fragment(manner.marks.close, FragmentKind.MARK, (index, len(pieces))),
    ]


def _within(
    left: Fragment,
    last: Span | None,
    right: Fragment,
    here: Span | None,
    texts: Mapping[str, str],
    manner: Manner,
) -> list[Fragment]:
    """A fragment inside quotation marks after the one before it, omitted words shown.

    `last` is the last place of the source before it, over any words of ours.
    """
    mark = mark_between(last, here, texts, manner) if last and here else ""
    if not mark:
        return [left, *spaced(left, right), right]
    left = replace(left, text=left.text.rstrip(_STRIPPED))
    shown = Fragment(mark, FragmentKind.OMISSION, right.path)
    return [left, shown, beginning_with(right, right.text.lstrip(_STRIPPED))]


def _opened(words: list[Fragment], mark: str) -> list[Fragment]:
    """No blank and no comma stands right behind an opening mark."""
    first = beginning_with(words[0], words[0].text.lstrip(_STRIPPED))
    omitted = [Fragment(mark, FragmentKind.OMISSION, first.path)] if mark else []
    return [*omitted, first, *words[1:]]


def _goes_on(quoted: Quoted, after: Passage, texts: Mapping[str, str]) -> bool:
    """Whether the words behind a quotation are those that stand there in the source too."""
    last = quoted.pieces[-1] if quoted.pieces else None
    match last, after:
        case Kept(span), (Kept(behind),) if span.article == behind.article:
            between = texts[span.article][span.end : behind.start]
            return span.end < behind.start and QUOTATION_MARKS.union("'’ ").issuperset(between)
        case _:
            return False


def _closed(
    words: list[Fragment], manner: Manner, mark: str, *, alone: bool, goes_on: bool
) -> list[Fragment]:
    """Closing punctuation belongs to the law: “…option,” she said becomes “…option.”"""
    last = replace(words[-1], text=words[-1].text.rstrip(" " if goes_on else _STRIPPED))
    end = last.at + len(last.text)
    if mark:
        return [*words[:-1], last, Fragment(mark, FragmentKind.OMISSION, last.path, end)]
    if not (alone and words[0].text[:1].isupper() and last.text[-1:].isalnum()):
        return [*words[:-1], last]
    return [*words[:-1], last, Fragment(manner.marks.stop, FragmentKind.MENDED, last.path, end)]
