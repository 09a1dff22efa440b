"""Rewording: what selecting, typing and deleting in the words shown does to the pieces.

Outside quotation marks any characters may be cut and our own words typed; inside them whole words
may be cut and nothing typed. `start` and `end` count code points of the words shown.
"""

from collections.abc import Mapping, Sequence

from briefer.model.canonical import typed
from briefer.model.errors import EditRefused
from briefer.model.fragment import PLAIN, FragmentKind, Manner
from briefer.model.frozen import frozen
from briefer.model.passage import Kept, Passage, Quoted, Typed, tidy
from briefer.model.quotation import is_mark
from briefer.model.sight import Sight, Spot, sight
from briefer.model.stock import Stretch, size, stretches, without
from briefer.model.wording import shown
from briefer.model.words import count_words, outward


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
) -> Reworded:
    """The passage with the words shown from `start` to `end` cut and `words` typed there.

    Raises EditRefused when `words` would stand inside quotation marks or bring marks of their own.
    """
    seen = sight(passage, texts, manner)
    start = max(0, min(start, len(seen.text)))
    end = max(start, min(end, len(seen.text)))
    words = typed(words)
    cut = _cut(seen, texts, start, end)
    if words:
        _refuse_marks(seen.text[:start], words)
        _refuse_inside(seen, start, end)
        out, stock = _typed_over(passage, texts, seen, (start, end), words, cut)
        return Reworded(out, _caret(sight(out, texts, manner), stock, inside=False))
    if cut is None:
        return Reworded(passage, start)
    out = _stopped_again(_without(passage, cut), cut, texts, manner)
    inside = seen.marked_at(start) is not None
    return Reworded(out, _caret(sight(out, texts, manner), cut[0], inside=inside))


def _refuse_marks(before: str, words: str) -> None:
    text = before + words
    if any(is_mark(text, at) for at in range(len(before), len(text))):
        message = (
            "Quotation marks stand only round words of the article. "
            "Pick the words in the article as a quote instead of typing them."
        )
        raise EditRefused(message)


def _refuse_inside(seen: Sight, start: int, end: int) -> None:
    marked = seen.marked_at(start)
    if marked is not None and marked == seen.marked_at(end):
        message = (
            "Words in quotation marks are the source's: they can be cut, not typed. "
            "Put your own words before or after the quotation marks."
        )
        raise EditRefused(message)


def _cut(seen: Sight, texts: Mapping[str, str], start: int, end: int) -> Stretch | None:
    """The stock behind the words shown from `start` to `end`; None where that is no word."""
    solid = [spot for spot in seen.spots if not spot.is_drawn]
    hit = [at for at, spot in enumerate(solid) if max(start, spot.begin) < min(end, spot.end)]
    if not hit:
        return None
    held = all(spot.is_within_marks and spot.splits for spot in solid[hit[0] : hit[-1] + 1])
    if held and not count_words(seen.text[start:end]):
        return None
    first = _first(solid, hit[0], texts, start)
    last = _last(solid, hit[-1], texts, end, seen.size)
    return first, last


def _first(solid: Sequence[Spot], index: int, texts: Mapping[str, str], start: int) -> int:
    """Where a cut begins: with all that is mended away before it, at a word inside marks."""
    spot = solid[index]
    at = spot.before(max(start, spot.begin))
    if spot.is_within_marks and isinstance(spot.piece, Kept):
        text = _words(spot.piece, texts)
        begin = outward(text, at - spot.stock[0], at - spot.stock[0])[0]
        at = spot.stock[0] + (begin if count_words(text[:begin]) else 0)
    if at > spot.before(spot.begin):
        return at
    return solid[index - 1].stock[1] if index else 0


def _last(solid: Sequence[Spot], index: int, texts: Mapping[str, str], end: int, whole: int) -> int:
    """Where a cut ends: with all that is mended away after it, at a word inside marks."""
    spot = solid[index]
    at = spot.after(min(end, spot.end))
    if spot.is_within_marks and isinstance(spot.piece, Kept):
        text = _words(spot.piece, texts)
        stop = outward(text, at - spot.stock[0], at - spot.stock[0])[1]
        at = spot.stock[0] + (stop if count_words(text[stop:]) else len(text))
    if at < spot.after(spot.end):
        return at
    return solid[index + 1].stock[0] if index + 1 < len(solid) else whole


def _words(piece: Kept, texts: Mapping[str, str]) -> str:
    return texts[piece.span.article][piece.span.start : piece.span.end]


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
            pass
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
    words: str,
    cut: Stretch | None,
) -> tuple[Passage, int]:
    """The passage with words of ours, and the stock offset after them."""
    # What was mended beside the caret becomes ours, so that the words shown stay as they are.
    left, right = _mended_round(seen, *chosen)
    lead, tail = seen.text[left : chosen[0]], seen.text[chosen[1] : right]
    first, last = seen.after(left), seen.before(right)
    if cut is None:
        ours = lead + words + tail
        first, last = _with_blanks(passage, texts, seen, (left, right), (first, last), ours)
    if cut is not None:
        first, last = min(first, cut[0]), max(last, cut[1])
    before, after = without(passage, first, max(first, last))
    out = _tidied((*before, Typed(lead + words + tail), *after))
    return out, size(before) + len(lead + words)


def _with_blanks(
    passage: Passage,
    texts: Mapping[str, str],
    seen: Sight,
    visible: Stretch,
    hidden: Stretch,
    words: str,
) -> Stretch:
    """The hidden stretch between two words shown, without blanks that a word there wants.

    Where a word was cut its two blanks were mended to one; a new word shows both again.
    """
    first, last = hidden
    for _, piece, (begin, end) in stretches(passage):
        if not isinstance(piece, Kept) or end <= first or last <= begin:
            continue
        text = _words(piece, texts)[max(first - begin, 0) : last - begin]
        if begin < first and text.isspace() and _runs_on(seen.text[: visible[0]], words):
            first = min(end, last)
        elif last < end and text.isspace() and _runs_on(words, seen.text[visible[1] :]):
            last = max(begin, first)
    return first, last


def _runs_on(left: str, right: str) -> bool:
    """Whether two texts put end to end make one word of their last and first."""
    return left[-1:].isalnum() and right[:1].isalnum()


def _mended_round(seen: Sight, start: int, end: int) -> Stretch:
    """The chosen stretch of the words shown, grown by what is mended at its two ends."""
    mended = [
        spot
        for spot in seen.spots
        if spot.fragment.kind is FragmentKind.MENDED and seen.marked_at(spot.begin) is None
    ]
    for spot in reversed(mended):
        start = spot.begin if spot.end == start else start
    for spot in mended:
        end = spot.end if spot.begin == end else end
    return start, end


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
