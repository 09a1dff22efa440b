"""Rewording: what selecting, typing and deleting in the words shown does to the pieces.

Outside quotation marks any characters may be cut and our own words typed; inside them whole words
may be cut and nothing typed. `start` and `end` count code points of the words shown.
"""

from collections.abc import Mapping

from briefer.model.canonical import typed
from briefer.model.custody import refused_split, split_word
from briefer.model.cutting import cut_behind
from briefer.model.errors import EditRefused
from briefer.model.fragment import PLAIN, FragmentKind, Manner
from briefer.model.frozen import frozen
from briefer.model.locking import encloses, locked
from briefer.model.passage import Kept, Passage, Piece, Quoted, Typed, tidy
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.seams import mended_round, with_blanks
from briefer.model.sight import Sight, sight
from briefer.model.spoken import NOTHING, Spoken, quoting
from briefer.model.stock import Stretch, size, stretches, without
from briefer.model.wording import shown


@frozen
class Reworded:
    """A passage after an edit, and where the caret stands in the words it now shows."""

    passage: Passage
    caret: int


def replaced(
    passage: Passage,
    texts: Mapping[str, str],
    start: int,
    end: int,
    words: str = "",
    manner: Manner = PLAIN,
    known: Spoken = NOTHING,
) -> Reworded:
    """The passage with the words shown from `start` to `end` cut and `words` typed there.

    What stands between quotation marks in `words` becomes a quotation of what is `known` to be
    said. Raises EditRefused where it was not, where `words` would stand inside quotation marks, and
    where a cut there would split a word.
    """
    seen = sight(passage, texts, manner)
    start, end = _within(seen, start, end)
    words = typed(words)
    if words:
        return _put(
            passage, texts, seen, (start, end), quoting(seen.text[:start], words, known), manner
        )
    cut = cut_behind(seen, texts, start, end)
    if cut is None:
        return Reworded(passage, start)
    out = _stopped_again(_without(passage, cut), cut, texts, manner)
    inside = seen.marked_at(start) is not None
    return _locked(out, texts, manner, cut[0], inside=inside)


def titled(
    passage: Passage,
    texts: Mapping[str, str],
    start: int,
    end: int,
    words: str,
    manner: Manner = PLAIN,
) -> Reworded:
    """The passage with `words` in quotation marks there, declared to be a title or term.

    Raises EditRefused inside quotation marks, and for words that bring marks of their own.
    """
    words = typed(words).strip()
    if not words or not QUOTATION_MARKS.isdisjoint(words):
        raise EditRefused(
            "A title or term is words without quotation marks: they are put round it."
        )
    seen = sight(passage, texts, manner)
    ours = Typed(f"{manner.marks.open}{words}{manner.marks.close}", is_title=True)
    return _put(passage, texts, seen, _within(seen, start, end), (ours,), manner)


def _within(seen: Sight, start: int, end: int) -> Stretch:
    """A stretch of the words shown, its ends put in order and among them."""
    start = max(0, min(start, len(seen.text)))
    return start, max(start, min(end, len(seen.text)))


def _put(
    passage: Passage,
    texts: Mapping[str, str],
    seen: Sight,
    chosen: Stretch,
    ours: Passage,
    manner: Manner,
) -> Reworded:
    """The passage with words of ours instead of those chosen."""
    _refuse_inside(passage, texts, seen, *chosen)
    cut = cut_behind(seen, texts, *chosen)
    out, stock = _typed_over(passage, texts, seen, chosen, ours, cut)
    return _locked(out, texts, manner, stock, inside=False)


def _locked(
    passage: Passage, texts: Mapping[str, str], manner: Manner, stock: int, *, inside: bool
) -> Reworded:
    """A passage after an edit, its quotations whole words and its titles in both their marks."""
    held = locked(passage, texts)
    out = tidy(tuple(_settled(piece) for piece in held.passage))
    for piece in out:
        if isinstance(piece, Quoted) and (part := split_word(piece, texts)):
            raise EditRefused(refused_split(part))
    return Reworded(out, _caret(sight(out, texts, manner), held.moved(stock), inside=inside))


def _settled(piece: Piece) -> Piece:
    """A title that lost one of its marks as plain words of ours."""
    if isinstance(piece, Typed) and piece.is_title and not piece.is_whole:
        return Typed("".join(char for char in piece.text if char not in QUOTATION_MARKS))
    return piece


def _refuse_inside(
    passage: Passage, texts: Mapping[str, str], seen: Sight, start: int, end: int
) -> None:
    marked = seen.marked_at(start)
    is_inside = marked is not None and marked == seen.marked_at(end)
    if is_inside or encloses(passage, texts, seen.after(start), seen.before(end)):
        message = (
            "Words in quotation marks are the source's: they can be cut, not typed. "
            "Put your own words before or after the quotation marks."
        )
        raise EditRefused(message)


def _without(passage: Passage, cut: Stretch) -> Passage:
    """The passage without a stretch of stock; a quotation cut in the middle stays one."""
    before, after = without(passage, *cut)
    if before and after and _is_within_one(passage, cut):
        left, right = before[-1], after[0]
        if isinstance(left, Quoted) and isinstance(right, Quoted):
            before = (*before[:-1], Quoted((*left.pieces, *right.pieces)))
            after = after[1:]
    return _tidied((*before, *after))


def _stopped_again(
    passage: Passage, cut: Stretch, texts: Mapping[str, str], manner: Manner
) -> Passage:
    """The passage with its last stop mended again where our words before it were taken back.

    Typing at the end makes that stop ours, and shows a blank it would else stand behind.
    """
    match passage:
        case (*before, Kept(), Typed(stop)) if stop == manner.marks.stop:
            mended = (*before, passage[-2])
            left = shown(passage, texts, manner).removesuffix(stop).rstrip(" ")
            if size(mended) == cut[0] and shown(mended, texts, manner) == left + stop:
                return mended
        case _:
            return _joined_again(passage, cut, texts, manner)
    return passage


def _joined_again(
    passage: Passage, cut: Stretch, texts: Mapping[str, str], manner: Manner
) -> Passage:
    """The passage without the blank that was mended between two places and became ours."""
    for at, piece in enumerate(passage):
        mended = (*passage[:at], *passage[at + 1 :])
        if piece == Typed(" ") and 0 <= cut[0] - size(passage[:at]) <= 1:
            same = (
                shown(mended, texts, manner).casefold() == shown(passage, texts, manner).casefold()
            )
            return mended if same else passage
    return passage


def _is_within_one(passage: Passage, cut: Stretch) -> bool:
    """Whether a cut leaves words of one quotation on both sides."""
    ends = [stock[0] for _, piece, stock in stretches(passage) if isinstance(piece, Quoted)]
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return any(begin < cut[0] and cut[1] < end for begin, end in pairs)


def _tidied(passage: Passage) -> Passage:
    """The passage tidied; what the editor added to a quote goes with the last words of it."""
    return tidy(
        tuple(
            piece
            for piece in passage
            if not isinstance(piece, Quoted) or any(isinstance(p, Kept) for p in piece.pieces)
        )
    )


def _typed_over(
    passage: Passage,
    texts: Mapping[str, str],
    seen: Sight,
    chosen: Stretch,
    ours: Passage,
    cut: Stretch | None,
) -> tuple[Passage, int]:
    """The passage with words of ours, and the stock offset after them."""
    # What was mended beside the caret becomes ours, so that the words shown stay as they are.
    left, right = mended_round(seen, *chosen)
    lead, tail = seen.text[left : chosen[0]], seen.text[chosen[1] : right]
    first, last = seen.after(left), seen.before(right)
    if cut is None:
        words = f"{lead}{shown(ours, texts)}{tail}"
        first, last = with_blanks(passage, texts, seen, (left, right), (first, last), words)
    if cut is not None:
        first, last = min(first, cut[0]), max(last, cut[1])
    before, after = without(passage, first, max(first, last))
    out = _tidied((*before, Typed(lead), *ours, Typed(tail), *after))
    return out, size(before) + len(lead) + size(ours)


def _caret(seen: Sight, stock: int, *, inside: bool) -> int:
    """Where in the words shown a stock offset stands, inside quotation marks or outside."""
    for spot in seen.spots:
        if spot.fragment.kind is FragmentKind.MARK and spot.is_within_marks is not inside:
            continue
        if spot.is_drawn and spot.before(spot.begin) >= stock:
            return spot.begin
        if not spot.is_drawn and spot.after(spot.end) > stock:
            return spot.begin + max(0, stock - spot.before(spot.begin)) * spot.splits
    # A stop that is mended onto the end stays behind the caret: one goes on before it.
    last = seen.spots[-1] if seen.spots else None
    if last is not None and last.fragment.kind is FragmentKind.MENDED:
        return last.begin
    return len(seen.text)
