"""Rewording: what selecting, typing and deleting in the words shown does to the pieces.

Outside quotation marks any words may be cut and our own may be typed; inside them whole words may
be cut and nothing typed. `start` and `end` count code points of the words shown; inside this module
a *stock offset* counts those of the pieces laid end to end, whether shown or mended away.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefer.model.canonical import typed
from briefer.model.errors import EditRefused
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed, tidy
from briefer.model.quotation import is_mark
from briefer.model.wording import PLAIN, FragmentKind, Manner, wording
from briefer.model.words import outward

_DRAWN = frozenset({FragmentKind.MARK, FragmentKind.OMISSION, FragmentKind.MENDED})


@dataclass(frozen=True, slots=True)
class Reworded:
    """A passage after an edit, and where the caret stands in the words it now shows."""

    passage: Passage
    caret: int


@dataclass(frozen=True, slots=True)
class _Char:
    """A character shown: its kind, its stock offset, the stock range of its leaf piece.

    `top` is the index of the piece in the passage; `opens` and `closes` tell the two marks apart.
    """

    text: str
    kind: FragmentKind
    at: int
    leaf: tuple[int, int]
    top: int
    quoted: bool
    opens: bool = False
    closes: bool = False

    @property
    def is_stock(self) -> bool:
        return self.kind not in _DRAWN


def replaced(
    passage: Passage,
    texts: Mapping[str, str],
    start: int,
    end: int,
    words: str = "",
    manner: Manner = PLAIN,
) -> Reworded:
    """The passage with the words shown from `start` to `end` cut and `words` typed there.

    Raises EditRefused when `words` would stand inside quotation marks or bring marks of their own.
    """
    chars = list(_chars(passage, texts, manner))
    words = typed(words)
    _refuse_marks("".join(char.text for char in chars[:start]), words)
    if words:
        return _typed_over(passage, texts, chars, start, end, words, manner)
    cut = _cut(passage, texts, chars, start, end)
    if cut is None:
        return Reworded(passage, start)
    before, after = _stock(passage, 0, cut[0]), _stock(passage, cut[1], _size(passage))
    out = tidy(_joined(before, after, within=_one_quotation(chars[start:end])))
    return Reworded(out, _shown_at(out, texts, manner, _size(before)))


def _one_quotation(chars: Sequence[_Char]) -> bool:
    """Whether a cut leaves words of one quotation on both sides."""
    return all(char.quoted and char.top == chars[0].top for char in chars)


def _joined(before: Passage, after: Passage, *, within: bool) -> Passage:
    """The passages end to end; the halves of one quotation become one again."""
    if within and before and after:
        left, right = before[-1], after[0]
        if isinstance(left, Quoted) and isinstance(right, Quoted):
            return (*before[:-1], Quoted((*left.pieces, *right.pieces)), *after[1:])
    return (*before, *after)


def _refuse_marks(before: str, words: str) -> None:
    text = before + words
    if any(is_mark(text, at) for at in range(len(before), len(text))):
        message = (
            "Quotation marks stand only round words of the article. "
            "Pick the words in the article as a quote instead of typing them."
        )
        raise EditRefused(message)


def _typed_over(
    passage: Passage,
    texts: Mapping[str, str],
    chars: Sequence[_Char],
    start: int,
    end: int,
    words: str,
    manner: Manner,
) -> Reworded:
    _refuse_inside(chars, start, end)
    cut = _cut(passage, texts, chars, start, end)
    # What was mended beside the caret becomes ours, so that the words shown stay as they are.
    left, right = chars[:start], chars[end:]
    lead, left = _without_mended_end(left)
    tail, right = _without_mended_start(right)
    first = left[-1].at + left[-1].is_stock if left else 0
    last = right[0].at if right else _size(passage)
    if cut is not None:
        first, last = min(first, cut[0]), max(last, cut[1])
    before, after = _stock(passage, 0, first), _stock(passage, last, _size(passage))
    out = tidy((*before, Typed(lead + words + tail), *after))
    return Reworded(out, _shown_at(out, texts, manner, _size(before) + len(lead + words)))


def _refuse_inside(chars: Sequence[_Char], start: int, end: int) -> None:
    left = chars[start - 1] if start else None
    right = chars[end] if end < len(chars) else None
    if left is None or right is None or left.top != right.top:
        return
    if left.quoted and not left.closes and not right.opens:
        message = (
            "Words in quotation marks are the source's: they can be cut, not typed. "
            "Put your own words before or after the quotation marks."
        )
        raise EditRefused(message)


def _without_mended_end(chars: Sequence[_Char]) -> tuple[str, Sequence[_Char]]:
    count = 0
    while count < len(chars) and _is_ours_to_mend(chars[-1 - count]):
        count += 1
    kept = len(chars) - count
    return "".join(char.text for char in chars[kept:]), chars[:kept]


def _without_mended_start(chars: Sequence[_Char]) -> tuple[str, Sequence[_Char]]:
    count = 0
    while count < len(chars) and _is_ours_to_mend(chars[count]):
        count += 1
    return "".join(char.text for char in chars[:count]), chars[count:]


def _is_ours_to_mend(char: _Char) -> bool:
    return char.kind is FragmentKind.MENDED and not char.quoted


def _cut(
    passage: Passage, texts: Mapping[str, str], chars: Sequence[_Char], start: int, end: int
) -> tuple[int, int] | None:
    """The stock range to cut for the shown range; None where it shows no words of a piece."""
    stock = [char for char in chars[start:end] if char.is_stock]
    if not stock:
        return None
    shown = [char for char in chars if char.is_stock]
    return (
        _first_cut(passage, texts, stock[0], shown),
        _last_cut(passage, texts, stock[-1], shown),
    )


def _first_cut(
    passage: Passage, texts: Mapping[str, str], char: _Char, shown: Sequence[_Char]
) -> int:
    start, end = char.leaf
    if char.kind in {FragmentKind.RESPELT, FragmentKind.ADDED}:
        return start
    first = next(other.at for other in shown if other.leaf == char.leaf)
    if char.at <= first:
        return start
    if not char.quoted:
        return char.at
    text = _stock_text(passage, texts, start, end)
    at = outward(text, char.at - start, char.at - start)[0]
    return start + at if any(c.isalnum() for c in text[:at]) else start


def _last_cut(
    passage: Passage, texts: Mapping[str, str], char: _Char, shown: Sequence[_Char]
) -> int:
    start, end = char.leaf
    if char.kind in {FragmentKind.RESPELT, FragmentKind.ADDED}:
        return end
    last = max(other.at for other in shown if other.leaf == char.leaf)
    if char.at >= last:
        return end
    if not char.quoted:
        return char.at + 1
    text = _stock_text(passage, texts, start, end)
    at = outward(text, char.at + 1 - start, char.at + 1 - start)[1]
    return start + at if any(c.isalnum() for c in text[at:]) else end


def _stock_text(passage: Passage, texts: Mapping[str, str], start: int, end: int) -> str:
    """The words of the stock range of one leaf."""
    for piece, (begin, _) in _leaves(passage):
        if begin == start and isinstance(piece, Kept) and len(piece.span) == end - start:
            return texts[piece.span.article][piece.span.start : piece.span.end]
    return ""


def _chars(passage: Passage, texts: Mapping[str, str], manner: Manner) -> Iterator[_Char]:
    ranges = dict(_paths(passage))
    for fragment in wording(passage, texts, manner):
        top = fragment.path[0]
        quoted = isinstance(passage[top], Quoted)
        leaf = ranges[fragment.path]
        mark = fragment.kind is FragmentKind.MARK
        opens, closes = mark and len(fragment.path) == 1, mark and len(fragment.path) > 1
        for offset, text in enumerate(fragment.text):
            at = leaf[0] + fragment.at + (0 if fragment.kind in _DRAWN else offset)
            yield _Char(text, fragment.kind, at, leaf, top, quoted, opens, closes)


def _paths(passage: Passage) -> Iterator[tuple[tuple[int, ...], tuple[int, int]]]:
    """The stock range of each path a fragment may have; marks have empty ranges at the edges."""
    at = 0
    for index, piece in enumerate(passage):
        begin = at
        if isinstance(piece, Quoted):
            for inner, leaf in enumerate(piece.pieces):
                yield (index, inner), (at, at + _length(leaf))
                at += _length(leaf)
            yield (index, len(piece.pieces)), (at, at)
            yield (index,), (begin, begin)
        else:
            at += _length(piece)
            yield (index,), (begin, at)


def _leaves(passage: Passage) -> Iterator[tuple[Piece, tuple[int, int]]]:
    at = 0
    for piece in passage:
        for leaf in piece.pieces if isinstance(piece, Quoted) else (piece,):
            yield leaf, (at, at + _length(leaf))
            at += _length(leaf)


def _length(piece: Piece) -> int:
    match piece:
        case Kept(span):
            return len(span)
        case Respelt(_, words):
            return len(words)
        case Added(words, _):
            # Drawn with its brackets, each of one character in every law.
            return len(words) + 2
        case Typed(words):
            return len(words)
        case Quoted(pieces):
            return sum(_length(inner) for inner in pieces)


def _size(passage: Passage) -> int:
    return sum(_length(piece) for piece in passage)


def _stock(passage: Passage, start: int, end: int) -> Passage:
    """The pieces of a stock range; a piece that cannot be split is taken where it begins."""
    out: list[Piece] = []
    at = 0
    for piece in passage:
        size = _length(piece)
        first, last = max(start - at, 0), min(end - at, size)
        if first < last:
            out.append(_slice(piece, first, last))
        at += size
    return tuple(out)


def _slice(piece: Piece, first: int, last: int) -> Piece:
    match piece:
        case Kept(span):
            return Kept(span.within(first, last))
        case Typed(words):
            return Typed(words[first:last])
        case Quoted(pieces):
            inner = _stock(pieces, first, last)
            return Quoted(tuple(p for p in inner if isinstance(p, Kept | Added)))
        case _:
            return piece


def _shown_at(passage: Passage, texts: Mapping[str, str], manner: Manner, stock: int) -> int:
    """Where in the words shown the stock offset stands."""
    place = 0
    for place, char in enumerate(_chars(passage, texts, manner)):
        if char.at >= stock and not char.closes:
            return place
        place += 1
    return place
