"""Cutting: the stock behind words that were chosen where they are shown."""

from collections.abc import Mapping, Sequence

from briefer.model.custody import refused_split
from briefer.model.errors import EditRefused
from briefer.model.passage import Kept
from briefer.model.sight import Sight, Spot
from briefer.model.stock import Stretch
from briefer.model.words import count_words, outward


def cut_behind(seen: Sight, texts: Mapping[str, str], start: int, end: int) -> Stretch | None:
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
        text = words_of(spot.piece, texts)
        begin = _whole(text, at - spot.stock[0])
        at = spot.stock[0] + (begin if count_words(text[:begin]) else 0)
    if at > spot.before(spot.begin):
        return at
    return solid[index - 1].stock[1] if index else 0


def _last(solid: Sequence[Spot], index: int, texts: Mapping[str, str], end: int, whole: int) -> int:
    """Where a cut ends: with all that is mended away after it, at a word inside marks."""
    spot = solid[index]
    at = spot.after(min(end, spot.end))
    if spot.is_within_marks and isinstance(spot.piece, Kept):
        text = words_of(spot.piece, texts)
        stop = _whole(text, at - spot.stock[0])
        at = spot.stock[0] + (stop if count_words(text[stop:]) else len(text))
    if at < spot.after(spot.end):
        return at
    return solid[index + 1].stock[0] if index + 1 < len(solid) else whole


def _whole(text: str, at: int) -> int:
    """A place between whole words. Raises EditRefused where it would split one."""
    first, last = outward(text, at, at)
    if first < at < last and text[at:last] != ".":
        raise EditRefused(refused_split(text[first:at]))
    return at


def words_of(piece: Kept, texts: Mapping[str, str]) -> str:
    """The words of the source that a piece shows."""
    return texts[piece.span.article][piece.span.start : piece.span.end]
