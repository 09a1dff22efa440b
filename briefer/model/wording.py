"""Wording: the words a passage shows, each tied to the piece it comes from.

Outside quotation marks a trim is silent: spaces, doubled punctuation and the first capital are
mended here, in the showing; the pieces stay exact spans. Inside them the law's omission mark is
drawn. Straight marks of the source are drawn in the language's own; that changes no offset.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefer.model.language import Marks
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed
from briefer.model.quotation import HOUSE, QuotationLaw

_ENDS = ".!?…"
_WEAK = ",;:–—-"
_CLOSING = ",;:.!?…)]}"


class FragmentKind(StrEnum):
    """What a fragment's characters are."""

    KEPT = "kept"
    RESPELT = "respelt"
    ADDED = "added"
    TYPED = "typed"
    MARK = "mark"
    OMISSION = "omission"
    MENDED = "mended"


@dataclass(frozen=True, slots=True)
class Fragment:
    """Characters shown, and the piece they show.

    `path` is the piece's index in the passage, then its index inside a quotation. `at` counts code
    points from the piece's own beginning to the fragment's first character; for KEPT, TYPED and
    RESPELT fragments every shown character is one character of the piece.
    """

    text: str
    kind: FragmentKind
    path: tuple[int, ...]
    at: int = 0


@dataclass(frozen=True, slots=True)
class Manner:
    """How a passage is worded: marks, law, and whether it is made a sentence."""

    marks: Marks = Marks()
    law: QuotationLaw = HOUSE
    sentence: bool = False


PLAIN = Manner()


def wording(
    passage: Passage, texts: Mapping[str, str], manner: Manner = PLAIN
) -> tuple[Fragment, ...]:
    """The fragments of a passage, in order. Their texts joined are what is shown."""
    out: list[Fragment] = []
    last: Piece | None = None
    for index, piece in enumerate(passage):
        match piece:
            case Quoted(pieces):
                alone = len(passage) == 1
                out.extend(_quotation(pieces, index, texts, manner, alone=alone))
            case _:
                fragment = _fragment(piece, (index,), texts, manner)
                if _is_cut(last, piece):
                    _join(out, fragment)
                else:
                    out.append(fragment)
        last = piece
    return tuple(f for f in _ended(_begun(out, passage, manner), passage, manner) if f.text)


def shown(passage: Passage, texts: Mapping[str, str], manner: Manner = PLAIN) -> str:
    """The words a passage shows."""
    return "".join(fragment.text for fragment in wording(passage, texts, manner))


def curled(text: str, before: str, marks: Marks) -> str:
    """Straight quotation marks and apostrophes as the language writes them, one for one."""
    if '"' not in text and "'" not in text:
        return text
    return "".join(_curled_each(text, before, marks))


def _curled_each(text: str, before: str, marks: Marks) -> Iterator[str]:
    for at, char in enumerate(text):
        opens = not before or before.isspace() or before in "([{—–“‘„«"
        if char == '"':
            yield marks.open[0] if opens else marks.close[-1]
        elif char == "'":
            follows = text[at + 1 : at + 2]
            yield marks.inner_open[0] if opens and not follows.isdigit() else "’"
        else:
            yield char
        before = char


def _is_cut(last: Piece | None, piece: Piece) -> bool:
    """Whether words of an article were left out between two pieces."""
    return isinstance(last, Kept | Respelt) and isinstance(piece, Kept | Respelt)


def _fragment(
    piece: Kept | Respelt | Added | Typed,
    path: tuple[int, ...],
    texts: Mapping[str, str],
    manner: Manner,
) -> Fragment:
    match piece:
        case Kept(span):
            text = texts[span.article]
            words = text[span.start : span.end]
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


def _join(out: list[Fragment], right: Fragment) -> None:
    """Add `right` after a silent cut, mending spaces, doubled punctuation and the capital."""
    left = out[-1]
    if right.text[:1].isspace() or right.text[:1] in _CLOSING:
        left = replace(left, text=left.text.rstrip())
    if right.text[:1] and right.text[0] in _CLOSING:
        left = replace(left, text=left.text.rstrip(_WEAK + " "))
    if left.text[-1:].isspace() or (left.text[-1:] in _ENDS and right.text[:1] in ".,;:"):
        right = _from(right, len(right.text) - len(right.text.lstrip(" .,;:")))
    out[-1] = left
    if left.text[-1:] and right.text[:1] and not _touching(left.text[-1], right.text[0]):
        out.append(Fragment(" ", FragmentKind.MENDED, right.path, right.at))
    if left.text.rstrip()[-1:] in _ENDS and left.text:
        right = _capital(right)
    out.append(right)


def _touching(left: str, right: str) -> bool:
    return left.isspace() or right.isspace() or right in _CLOSING or left in "([{"


def _from(fragment: Fragment, count: int) -> Fragment:
    return replace(fragment, text=fragment.text[count:], at=fragment.at + count)


def _capital(fragment: Fragment) -> Fragment:
    """The fragment with its first letter a capital, where that is one character for one."""
    upper = fragment.text[:1].upper()
    if fragment.kind is not FragmentKind.KEPT or len(upper) != 1:
        return fragment
    return replace(fragment, text=upper + fragment.text[1:])


def _quotation(
    pieces: Sequence[Kept | Added],
    index: int,
    texts: Mapping[str, str],
    manner: Manner,
    *,
    alone: bool,
) -> list[Fragment]:
    out = [Fragment(manner.marks.open, FragmentKind.MARK, (index,))]
    last: Kept | Added | None = None
    for inner, piece in enumerate(pieces):
        fragment = _fragment(piece, (index, inner), texts, manner)
        if isinstance(last, Kept) and isinstance(piece, Kept):
            out[-1] = replace(out[-1], text=out[-1].text.rstrip(" ,;:"))
            out.append(Fragment(f" {manner.law.omission} ", FragmentKind.OMISSION, (index, inner)))
            fragment = _from(fragment, len(fragment.text) - len(fragment.text.lstrip(" ,;:")))
        elif last is not None and not _touching(out[-1].text[-1:], fragment.text[:1]):
            out.append(Fragment(" ", FragmentKind.MENDED, (index, inner)))
        out.append(fragment)
        last = piece
    _close(out, alone=alone)
    out.append(Fragment(manner.marks.close, FragmentKind.MARK, (index, len(pieces))))
    return out


def _close(out: list[Fragment], *, alone: bool) -> None:
    """Closing punctuation belongs to the law: “…option,” she said becomes “…option.”"""
    last = replace(out[-1], text=out[-1].text.rstrip(" ,;:"))
    out[-1] = last
    sentence = alone and len(out) > 1 and out[1].text[:1].isupper()
    if sentence and last.text[-1:].isalnum():
        out.append(Fragment(".", FragmentKind.MENDED, last.path, last.at + len(last.text)))


def _begun(out: list[Fragment], passage: Passage, manner: Manner) -> list[Fragment]:
    """Mend the beginning: no leading blanks or weak punctuation, a capital on a sentence."""
    if not out or not isinstance(passage[0], Kept):
        return out
    strip = f" {_WEAK}" if manner.sentence else " "
    first = _from(out[0], len(out[0].text) - len(out[0].text.lstrip(strip)))
    return [_capital(first) if manner.sentence else first, *out[1:]]


def _ended(out: list[Fragment], passage: Passage, manner: Manner) -> list[Fragment]:
    """Mend the end: no trailing blanks or weak punctuation, a full stop on a sentence."""
    if not out or not isinstance(passage[-1], Kept):
        return out
    strip = f" {_WEAK}" if manner.sentence else " "
    last = replace(out[-1], text=out[-1].text.rstrip(strip))
    out = [*out[:-1], last]
    core = last.text.rstrip('”’»“")]}')
    if manner.sentence and core and core[-1] not in _ENDS:
        out.append(Fragment(".", FragmentKind.MENDED, last.path, last.at + len(last.text)))
    return out
