"""Locking: quotation marks that come along with kept words stay round all the words they held.

Where an edit cuts between such marks or takes one of them away, the words that are left become a
quoted piece: its omissions are marked, and nothing can be typed into it.
"""

from collections.abc import Iterable, Iterator, Mapping

from briefer.model.frozen import frozen
from briefer.model.pairing import pairs, run_on
from briefer.model.passage import Kept, Passage, Piece, Quoted
from briefer.model.reading import Extent
from briefer.model.span import Span
from briefer.model.stock import size
from briefer.model.words import count_words


@frozen
class _Pair:
    """Marks of an article: where one opens, where what it holds ends, and where the other does.

    The last two are one place where no mark closes: there the paragraph ends.
    """

    article: str
    start: int
    inner_end: int
    end: int


@frozen
class Locked:
    """A passage with its quotations locked; `dropped` are the stock offsets that are gone."""

    passage: Passage
    dropped: tuple[int, ...] = ()

    def moved(self, stock: int) -> int:
        """Where a stock offset of the passage before stands now."""
        return stock - sum(at < stock for at in self.dropped)


def locked(passage: Passage, texts: Mapping[str, str]) -> Locked:
    """The passage with a quoted piece for each pair of kept marks that was broken into."""
    kept = [piece.span for piece in passage if isinstance(piece, Kept)]
    if not kept:
        return Locked(passage)
    torn = [pair for pair in _marked(kept, texts) if _is_torn(pair, kept)]
    if not torn:
        return Locked(passage)
    out: list[Piece] = []
    dropped: list[int] = []
    last: _Pair | None = None
    at = 0
    for piece in passage:
        if not isinstance(piece, Kept):
            out.append(piece)
            at, last = at + size((piece,)), None
            continue
        for span, pair, is_mark in _parted(piece.span, torn):
            if is_mark or (pair and not count_words(_words(span, texts))):
                dropped.extend(range(at, at + len(span)))
            elif pair is None:
                out.append(Kept(span))
                last = None
            else:
                out[-1:] = _into(out[-1] if out else None, span, is_same=pair == last)
                last = pair
            at += len(span)
    return Locked(tuple(out), tuple(dropped))


def encloses(passage: Passage, texts: Mapping[str, str], first: int, last: int) -> bool:
    """Whether kept marks stand round two stock offsets of a passage."""
    at = 0
    for piece in passage:
        if isinstance(piece, Kept):
            for pair in _marked([piece.span], texts):
                opened = at + pair.start - piece.span.start
                closed = at + pair.inner_end - piece.span.start
                if opened < first and last <= closed and at <= opened and first <= closed:
                    return True
        at += size((piece,))
    return False


def _into(before: Piece | None, span: Span, *, is_same: bool) -> list[Piece]:
    """Words between marks, in the quotation before them where that holds the same speech."""
    if is_same and isinstance(before, Quoted):
        return [Quoted((*before.pieces, Kept(span)))]
    return [*([before] if before else []), Quoted((Kept(span),))]


def _words(span: Span, texts: Mapping[str, str]) -> str:
    return texts[span.article][span.start : span.end]


def _marked(kept: Iterable[Span], texts: Mapping[str, str]) -> list[_Pair]:
    """The pairs of marks in the paragraphs that places stand in, in the text's order."""
    found: dict[_Pair, None] = {}
    for span in kept:
        text = texts[span.article]
        found |= dict.fromkeys(_pairs_of(span, text))
    return sorted(found, key=lambda pair: (pair.article, pair.start))


def _pairs_of(span: Span, text: str) -> Iterator[_Pair]:
    start, end = _line(text, span.start)
    if start and run_on(text[start:end]) is not None:
        start, end = _line(text, start - 1)
    while start < span.end:
        for first, last in pairs(text[start:end], unclosed=True):
            closing = start + last
            if closing < end:
                yield _Pair(span.article, start + first, closing, closing + 1)
                continue
            after = _line(text, end + 1) if end < len(text) else (end, end)
            over = run_on(text[slice(*after)])
            closing = end if over is None else after[0] + over
            yield _Pair(span.article, start + first, closing, closing + (over is not None))
        start, end = _line(text, end + 1) if end < len(text) else (len(text), len(text))
        if start == len(text):
            return


def _line(text: str, at: int) -> Extent:
    """Where the paragraph of a place begins and ends."""
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _is_torn(pair: _Pair, kept: Iterable[Span]) -> bool:
    """Whether a mark of the pair is shown, and not all that stands between the two."""
    mine = [span for span in kept if span.article == pair.article]
    marks = ((pair.start, pair.start + 1), (pair.inner_end, pair.end))
    shown = any(s.start <= at < s.end for s in mine for at, end in marks if at < end)
    return shown and not any(s.start <= pair.start and pair.end <= s.end for s in mine)


def _parted(span: Span, torn: Iterable[_Pair]) -> Iterator[tuple[Span, _Pair | None, bool]]:
    """A place in parts: outside marks, the marks themselves, and what stands between them."""
    at = span.start
    for pair in torn:
        if pair.article != span.article:
            continue
        for last, owner, is_mark in (
            (pair.start, None, False),
            (pair.start + 1, pair, True),
            (pair.inner_end, pair, False),
            (pair.end, pair, True),
        ):
            end = min(last, span.end)
            if at < end:
                yield Span(span.article, at, end), owner, is_mark
                at = end
    if at < span.end:
        yield Span(span.article, at, span.end), None, False
