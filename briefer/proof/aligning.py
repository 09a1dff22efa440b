"""Aligning: where the words of a passage went in a text that was edited, and what differs.

Paragraphs are compared word by word with difflib (the matching of Ratcliff and Obershelp, 1988).
A paragraph of the new text that the old one has elsewhere as it stands is no edit of this one.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefer.model.frozen import frozen
from briefer.model.reading import Extent
from briefer.model.words import word_starts

# Of the words and what is beside them, so much must stand in a paragraph for it to be theirs, and
# so much of the words themselves, unless they are as few as these.
_ENOUGH = 0.5
_OWN = 0.3
_FEW = 3
_BESIDE = 12  # tokens on either side, within the paragraph
_TRIED = 4


@frozen
class Change:
    """Words as they were and as they are now; "" where there were or are none."""

    was: str
    now: str


@frozen
class Aligned:
    """Where words stand now, and the changes made in them."""

    place: Extent
    changes: tuple[Change, ...]


@frozen(slots=False)
class _Tokens:
    """Words and marks of a stretch of text: their words and their places in the whole text."""

    words: tuple[str, ...]
    places: tuple[Extent, ...]


def aligned(old: str, extent: Extent, new: str) -> Aligned | None:
    """Where the words at a place of an old text stand in a new one, edited; None if nowhere."""
    start = old.rfind("\n", 0, extent[0]) + 1
    stop = old.find("\n", extent[1])
    stop = len(old) if stop < 0 else stop
    ours, first, last = _near(_tokens(old, start, stop), extent)
    if first == last:
        return None
    count = old.count("\n", start, stop) + 1
    elsewhere = Counter(old[:start].split("\n") + old[stop:].split("\n"))
    windows = _windows(new, count, elsewhere)
    number = old.count("\n", 0, start)
    for theirs in _likeliest(ours, windows, number, new):
        if found := _mapped(old, extent, new, ours, theirs, first, last):
            return found
    return None


def _tokens(text: str, start: int, stop: int) -> _Tokens:
    """Words and single marks, without blanks."""
    places: list[Extent] = []
    at = start
    for first, last in ((start + a, start + b) for a, b in word_starts(text[start:stop])):
        places += [(n, n + 1) for n in range(at, first) if not text[n].isspace()]
        places.append((first, last))
        at = last
    places += [(n, n + 1) for n in range(at, stop) if not text[n].isspace()]
    return _Tokens(tuple(text[a:b] for a, b in places), tuple(places))


def _near(tokens: _Tokens, extent: Extent) -> tuple[_Tokens, int, int]:
    """The tokens of a place with some beside them, and which of these are its own."""
    own = [n for n, (a, b) in enumerate(tokens.places) if a < extent[1] and extent[0] < b]
    if not own:
        return tokens, 0, 0
    low, high = max(0, own[0] - _BESIDE), own[-1] + 1 + _BESIDE
    cut = _Tokens(tokens.words[low:high], tokens.places[low:high])
    return cut, own[0] - low, own[-1] + 1 - low


def _windows(text: str, count: int, elsewhere: Counter[str]) -> Iterator[tuple[int, Extent]]:
    """Every `count` lines in a row that are not all known from elsewhere, by the first's number."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for number in range(max(1, len(lines) - count + 1)):
        some = lines[number : number + count]
        if not all(elsewhere[line] for line in some):
            yield number, (starts[number], starts[number + len(some)] - 1)


def _likeliest(
    ours: _Tokens, windows: Iterator[tuple[int, Extent]], number: int, text: str
) -> Sequence[_Tokens]:
    """The tokens of the lines that share most of the words, best first."""
    wanted = Counter(ours.words)
    size = sum(map(len, ours.words))
    scored: list[tuple[float, int, int, _Tokens]] = []
    for at, place in windows:
        theirs = _tokens(text, *place)
        shared = wanted & Counter(theirs.words)
        share = sum(len(word) * count for word, count in shared.items()) / size
        words = shared.total() / len(ours.words)
        if max(share, words) >= _ENOUGH:
            scored.append((-max(share, words), abs(at - number), at, theirs))
    scored.sort(key=lambda each: each[:3])
    return [theirs for *_, theirs in scored[:_TRIED]]


def _mapped(
    old: str, extent: Extent, new: str, ours: _Tokens, theirs: _Tokens, first: int, last: int
) -> Aligned | None:
    """The place of our tokens first to last among theirs; None where too few of them are there."""
    steps = SequenceMatcher(None, ours.words, theirs.words, autojunk=False).get_opcodes()
    kept = [(a, b) for tag, a, b, _, _ in steps if tag == "equal"]
    near = _share(ours.words, kept, 0, len(ours.words))
    own = _share(ours.words, kept, first, last)
    if near < _ENOUGH or (own < _OWN and last - first > _FEW):
        return None
    reached: list[int] = []
    changes: list[Change] = []
    for tag, a, b, c, d in steps:
        low, high = max(a, first), min(b, last)
        if tag == "equal" and low < high:
            reached += [c + low - a, c + high - a]
        elif low < high or (a == b and first < a < last):
            reached += [c, d] if c < d else []
            changes.append(Change(_words(old, ours, low, high), _words(new, theirs, c, d)))
    if not reached:
        return None
    low, high = min(reached), max(reached) - 1
    place = (theirs.places[low][0], theirs.places[high][1])
    edges = (ours.places[first][0], ours.places[last - 1][1])
    return Aligned(_trimmed(old, extent, edges, new, place), tuple(changes))


def _share(words: Sequence[str], kept: Sequence[Extent], first: int, last: int) -> float:
    """How much of the words first to last is kept: by letters or by words, whichever is more."""
    same = [word for a, b in kept for word in words[max(a, first) : max(a, first, min(b, last))]]
    mine = words[first:last]
    return max(len(same) / len(mine), sum(map(len, same)) / sum(map(len, mine)))


def _words(text: str, tokens: _Tokens, first: int, last: int) -> str:
    """The words from one token to another as they stand in the text."""
    return text[tokens.places[first][0] : tokens.places[last - 1][1]] if first < last else ""


def _trimmed(old: str, extent: Extent, edges: Extent, new: str, place: Extent) -> Extent:
    """The place with the blanks at the ends of the old one, and without what it left of words."""
    (start, end), (first, last), (low, high) = extent, edges, place
    blank = max(0, first - start)
    if blank and new[max(0, low - blank) : low] == old[start:first]:
        low -= blank
    elif new[low : low + max(0, start - first)] == old[first : max(first, start)]:
        low += max(0, start - first)
    blank = max(0, end - last)
    if blank and new[high : high + blank] == old[last:end]:
        high += blank
    elif new[max(low, high - max(0, last - end)) : high] == old[min(last, end) : last]:
        high -= max(0, last - end)
    return low, max(low, high)
