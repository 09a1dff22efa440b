"""Quoting: words in brackets, [sic] and changed capitals inside quotation marks.

`start` and `end` count code points of the words shown.
"""

from collections.abc import Mapping

from briefer.model.canonical import typed
from briefer.model.cutting import cut_behind
from briefer.model.errors import EditRefused
from briefer.model.expressions import expression
from briefer.model.fragment import PLAIN, Manner
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, spans, tidy
from briefer.model.quotation import QUOTATION_MARKS, Allowance, Rule
from briefer.model.sight import sight
from briefer.model.span import Span
from briefer.model.stock import size, without
from briefer.model.words import outward, word_starts

_OUTSIDE = "Put the caret between quotation marks first: {what} stands inside them."
_MOST = 80
# A capital in brackets belongs to the word behind it, and takes the place of three characters.
_RECASED = expression(r"\[(\w)\](?=\w)")


def with_added(
    passage: Passage,
    texts: Mapping[str, str],
    start: int,
    end: int,
    words: str,
    manner: Manner = PLAIN,
) -> Passage:
    """The passage with `words` of ours in brackets in a quotation, instead of those chosen.

    They stand behind the word the caret is in. Raises EditRefused outside quotation marks, where
    the law is against it, and for words that cannot stand there.
    """
    words = bracketed(words)
    _refuse(manner, Rule.ALTERING if start < end else Rule.ADDING)
    index, first, last = _place(passage, texts, start, end, manner, "a bracket")
    over = _over(passage, first, last) if first < last else None
    return _put(passage, index, first, last, Added(words, over))


def bracketed(words: str) -> str:
    """Words of ours as they stand between brackets in a quotation. Raises EditRefused."""
    words = typed(words).strip(" []")
    if not words or len(words) > _MOST or not QUOTATION_MARKS.isdisjoint(words):
        raise EditRefused(f"In brackets stand 1 to {_MOST} characters without quotation marks.")
    return words


def with_sic(
    passage: Passage, texts: Mapping[str, str], at: int, manner: Manner = PLAIN
) -> Passage:
    """The passage with [sic] behind a word of a quotation, or without it where it is there."""
    _refuse(manner, Rule.SIC)
    index, first, _ = _place(passage, texts, at, at, manner, "[sic]")
    return _put(passage, index, first, first, Added("sic"))


def recased(passage: Passage, texts: Mapping[str, str], at: int, manner: Manner = PLAIN) -> Passage:
    """The passage with the first letter of a quotation's word in the other case: [T]he.

    A word that has it so already is put back.
    """
    index, first, last = _place(passage, texts, at, at, manner, "a changed capital", at_start=True)
    quoted = _quoted(passage, index)
    base = size(passage[:index])
    back = _put_back(quoted, first - base, texts)
    if back is not None:
        return _replaced(passage, index, back)
    _refuse(manner, Rule.CAPITAL)
    over = _over(passage, first, first + 1) if first < last else None
    letter = texts[over.article][over.start] if over else ""
    other = letter.lower() if letter.isupper() else letter.upper()
    if over is None or other == letter or len(other) != 1:
        raise EditRefused("Put the caret into a word whose first letter has a capital form.")
    return _put(passage, index, first, first + 1, Added(other, over))


def _refuse(manner: Manner, rule: Rule) -> None:
    if manner.law.allowance(rule) is Allowance.REFUSED:
        raise EditRefused(f"{manner.law.told(rule)}. Choose another quote style for that.")


def _place(
    passage: Passage,
    texts: Mapping[str, str],
    start: int,
    end: int,
    manner: Manner,
    what: str,
    *,
    at_start: bool = False,
) -> tuple[int, int, int]:
    """The quotation's index in the passage, and the stock that words shown there stand for."""
    seen = sight(passage, texts, manner)
    marked = seen.marked_at(start)
    if marked is None or marked != seen.marked_at(end):
        raise EditRefused(_OUTSIDE.format(what=what))
    mark = next(spot for spot in seen.spots if spot.begin == marked[0])
    index = mark.fragment.path[0]
    if start < end:
        cut = cut_behind(seen, texts, start, end)
        if cut is None:
            raise EditRefused("Choose whole words of the quotation.")
        return index, *cut
    word = _word(seen.text, start, marked, at_start=at_start)
    if not at_start:
        return index, seen.after(word[1]), seen.after(word[1])
    at = seen.before(word[0])
    return index, at, at + (word[0] < word[1])


def _word(text: str, at: int, marked: tuple[int, int], *, at_start: bool) -> tuple[int, int]:
    """The word at a place shown between marks, or the last one before it."""
    inner = _RECASED.sub(r"\1\1\1", text[marked[0] + 1 : marked[1]])
    at -= marked[0] + 1
    first, last = outward(inner, at, at)
    if first == last:
        found = [word for word in word_starts(inner) if word[0] < at + at_start]
        first, last = found[-1] if found else (at, at)
    return first + marked[0] + 1, last + marked[0] + 1


def _quoted(passage: Passage, index: int) -> Quoted:
    piece = passage[index]
    if not isinstance(piece, Quoted):
        message = "a mark of a passage belongs to a quoted piece"
        raise TypeError(message)
    return piece


def _over(passage: Passage, first: int, last: int) -> Span:
    """The one place in the source that a stretch of stock shows."""
    between = without(without(passage, last, size(passage))[0], 0, first)[1]
    places = spans(between)
    if len(places) != 1:
        raise EditRefused("Choose words that stand together in the article, without an omission.")
    return places[0]


def _put(passage: Passage, index: int, first: int, last: int, added: Added) -> Passage:
    """A piece put into a quotation instead of a stretch of stock."""
    quoted, base = _quoted(passage, index), size(passage[:index])
    before, after = without(quoted.pieces, first - base, last - base)
    if added.is_sic and after and after[0] == added:
        inner: tuple[Piece, ...] = (*before, *after[1:])
    else:
        inner = (*before, added, *after)
    if not any(isinstance(piece, Kept) for piece in inner):
        raise EditRefused("A quotation keeps at least one word of the article.")
    return _replaced(passage, index, inner)


def _put_back(quoted: Quoted, stock: int, texts: Mapping[str, str]) -> tuple[Piece, ...] | None:
    """The pieces with a recased letter at a stock offset as it stands in the source."""
    at = 0
    for number, piece in enumerate(quoted.pieces):
        is_here = at <= stock < at + size((piece,))
        if is_here and isinstance(piece, Added) and piece.is_recased(texts) and piece.instead_of:
            letter = Kept(piece.instead_of)
            return (*quoted.pieces[:number], letter, *quoted.pieces[number + 1 :])
        at += size((piece,))
    return None


def _replaced(passage: Passage, index: int, inner: tuple[Piece, ...]) -> Passage:
    pieces = tuple(piece for piece in tidy(inner) if isinstance(piece, Kept | Added))
    return (*passage[:index], Quoted(pieces), *passage[index + 1 :])
