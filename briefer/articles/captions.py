"""Captions of figures: the words of the sentence that say what a number counts."""

import re
from collections.abc import Iterator, Sequence

from briefer.articles.lexicons.lexicon import Counting
from briefer.model.expressions import expression
from briefer.model.reading import Extent

_WORD = expression(r"[^\s\u00a0\u202f]+")
_FOLLOWING = expression(r"[ \u00a0\u202f-]([\"“„«]?\w[\w’'.-]*)")
_HARD_END = expression(r"[.!?…;:](?=[\s”\"»’)]|$)|\s[–—]\s|—|[()\[\]\"“”„«»]|[。！？；：，、]")
_CLAUSE_START = expression(r"[;:—()\[\]\"“”„«»]|\s–\s|[。；：，、]")
_CONNECTIVE = expression(r"(?:But|And|So|Yet|Or|However,|Meanwhile,|Still,)\s")
_JOINS = frozenset([
    "and", "but", "or", "so", "yet", "und", "aber", "oder", "et", "mais", "ou", "y", "pero", "o",
    "і", "й", "та", "але",
])  # fmt: skip
_TRAILING = " ,;:–—-.\u00a0\u202f"
_MOST_WORDS = 18
_FEWEST_WORDS = 3
_FEWEST_LEFT = 2
_REACH = 400


def caption(
    text: str, sentence: Extent, figure: Extent, counting: Counting, *, measured: bool
) -> Extent:
    """The extent of what a figure counts, good enough to stand below the number.

    The noun phrase after it and what belongs to that; where none follows, the clause it stands in.
    After a unit (`measured`) only an "of" goes on: "40 hectares of reed beds".
    """
    follows = _FOLLOWING.match(text, figure[1], sentence[1])
    if follows:
        word = follows[1].lower()
        noun = word not in counting.stops and word[0].isalnum() and not measured
        if word in counting.of or noun:
            end = _end(text, follows.start(1), sentence[1], counting)
            is_noun = text[end : end + 1] == ","  # a clause follows: "jobs, and it ends"
            if len(text[follows.start(1) : end].split()) > 1 or is_noun:
                return follows.start(1), end
    return _clause(text, sentence, figure, counting)


def _end(text: str, start: int, limit: int, counting: Counting) -> int:
    """Where a caption that begins at `start` ends: at the clause's end or after enough words."""
    limit = min(limit, start + _REACH)
    words = list(_words(text, start, limit))
    if not words:
        return start
    hard = _HARD_END.search(text, start, limit)
    stop = hard.start() if hard else limit
    breaks: list[int] = []
    for count, (first, last) in enumerate(words):
        if first >= stop:
            break
        plain = text[first:last].strip(_TRAILING).lower()
        if count >= _FEWEST_WORDS and (plain in counting.clause_ends or count >= _MOST_WORDS):
            stop = first if count < _MOST_WORDS else _best(breaks, first)
            break
        if count >= _FEWEST_WORDS and plain in counting.stops:
            breaks.append(first)
        if text[last - 1] == "," and (
            count + 1 >= _FEWEST_WORDS or _is_clause(text, words[count + 1 : count + 3], counting)
        ):
            stop = last - 1
            break
    return _trimmed(text, start, _before_joins(text, words, stop))


def _before_joins(text: str, words: list[Extent], stop: int) -> int:
    """An end before the words that would wait for more: "children to read and"."""
    kept = [extent for extent in words if extent[0] < stop]
    while len(kept) > 1 and text[kept[-1][0] : stop].strip(_TRAILING).lower() in _JOINS:
        kept.pop()
        stop = kept[-1][1]
    return stop


def _is_clause(text: str, words: Sequence[Extent], counting: Counting) -> bool:
    """Whether words behind a comma begin a clause and no noun: "jobs, and it ends"."""
    if len(words) < 2:
        return False
    joins, follows = (text[slice(*word)].lower() for word in words)
    return joins in _JOINS and follows in counting.stops


def _best(breaks: list[int], otherwise: int) -> int:
    """The last place where a long caption may be broken."""
    return breaks[-1] if breaks else otherwise


def _clause(text: str, sentence: Extent, figure: Extent, counting: Counting) -> Extent:
    """The clause round a figure that nothing follows, with what a "which" in it speaks of."""
    end = _tail(text, sentence, figure, counting)
    start = max(sentence[0], figure[0] - _REACH)
    for match in _CLAUSE_START.finditer(text, start, figure[0]):
        start = match.end()
    start = _near(text, start, figure, counting)
    connective = _CONNECTIVE.match(text, start, figure[0])
    start = connective.end() if connective else start
    while start < figure[0] and text[start] in _TRAILING:
        start += 1
    if sum(1 for _ in _words(text, start, end)) > _MOST_WORDS:
        end = figure[1]
    end = _trimmed(text, start, end)
    return start, end if end > figure[1] else _before(text, start, figure, counting)


def _before(text: str, start: int, figure: Extent, counting: Counting) -> int:
    """Where a clause that ends with its figure ends without it: the number stands above it.

    A last "of", "by" or "were" would wait for the number, and goes too.
    """
    words = list(_words(text, start, figure[0]))
    while words and text[slice(*words[-1])].strip(_TRAILING).lower() in counting.stops:
        words.pop()
    return _trimmed(text, start, words[-1][1]) if len(words) >= _FEWEST_LEFT else figure[1]


def _tail(text: str, sentence: Extent, figure: Extent, counting: Counting) -> int:
    if text[figure[1] : figure[1] + 1] not in {" ", "\u00a0"}:
        return figure[1]
    end = _end(text, figure[1] + 1, sentence[1], counting)
    return max(end, figure[1])


def _near(text: str, start: int, figure: Extent, counting: Counting) -> int:
    """A later start of the clause, at a comma, where the whole of it would be too long."""
    commas = [match.end() for match in re.finditer(r",\s", text[start : figure[0]])]
    for comma in (0, *commas):
        first = _WORD.match(text, start + comma)
        refers = bool(first) and bool(comma) and first[0].lower() in counting.clause_ends
        if not refers and sum(1 for _ in _words(text, start + comma, figure[1])) <= _MOST_WORDS:
            return start + comma
    words = [extent[0] for extent in _words(text, start, figure[0])]
    return words[-_MOST_WORDS // 2] if len(words) > _MOST_WORDS else start


def _words(text: str, start: int, end: int) -> Iterator[Extent]:
    for match in _WORD.finditer(text, start, end):
        yield match.span()


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in _TRAILING and not _shortened(text, start, end):
        end -= 1
    return end


def _shortened(text: str, start: int, end: int) -> bool:
    """Whether the full stop at the end belongs to a word such as "U.S."."""
    return (
        text[end - 1] == "."
        and re.search(r"\b\w\.\w\.$", text[max(start, end - 5) : end]) is not None
    )
