"""Figures: numbers with their qualifier, scale and unit, and the words that say what they count."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefer.articles.captions import caption
from briefer.articles.days import matches
from briefer.articles.lexicons.lexicon import Counting
from briefer.articles.numerals import pattern
from briefer.model.expressions import expression
from briefer.model.reading import Extent, Figure, FigureKind

_MONEY_SIGNS = frozenset("€£$¥₹₽₴₩₪")
_YEARS = range(1500, 2101)
_YEARS_APART = expression(r"(?:1[5-9]|20)\d\d[–-](?:\d\d|(?:1[5-9]|20)\d\d)")
_WORD_BEFORE = expression(r"([\w’'&.]+|[№#])[ \u00a0]$")
_NUMBERING = frozenset({"no.", "nos.", "nr.", "№", "#"})
_WORD_AFTER = expression(r"[ \u00a0]([^\W\d_]+)")
_NAMED = expression(r"\b[^\W\d_a-z][\w’'-]+, $")
# International, or with the zero of a long-distance call; groups of digits as people part them.
_TELEPHONE = expression(r"\+\d[\d ()/.\u00a0-]{6,}\d|(?<![\d.,])\(?0\d{1,4}\)?[ /-]\d[\d -]{4,}\d")
_REACH = 40


def figures(
    text: str, sentences: Sequence[Extent], dates: Sequence[Extent], counting: Counting
) -> tuple[Figure, ...]:
    """The figures of every sentence, in order.

    Dates, years, times, names and telephone numbers are none.
    """
    found = pattern(counting)
    named = sorted([*dates, *(match.span() for match in matches(_TELEPHONE, text))])
    starts = [start for start, _ in named]
    return tuple(
        _figure(text, match, sentence, counting)
        for sentence in sentences
        for match in found.finditer(text, *sentence)
        if _is_figure(text, match, sentence, counting) and not _within(match, named, starts)
    )


def _within(match: re.Match[str], extents: Sequence[Extent], starts: Sequence[int]) -> bool:
    start, end = match.span("value")
    at = bisect_right(starts, end - 1) - 1
    return at >= 0 and extents[at][1] > start


def _is_figure(text: str, match: re.Match[str], sentence: Extent, counting: Counting) -> bool:
    """Whether a number counts something: not a year, nor part of a name (Route 66, No. 10)."""
    if _YEARS_APART.fullmatch(match["value"]) and not match["sign"]:
        return False
    if match["sign"] or match["scale"] or match["unit"]:
        return True
    start = match.start()
    before = _WORD_BEFORE.search(text[max(sentence[0], start - _REACH) : start])
    if before and before[1].lower() in _NUMBERING:
        return False
    if match["qualifier"] or match["between"] or match["fraction"] or match["rank"]:
        return True
    word = before[1] if before else ""
    if match["words"] and word.lower() in counting.determiners:
        return False
    follows = _WORD_AFTER.match(text, match.end(), sentence[1])
    if word[:1].isupper() and word.lower() not in counting.stops and not match["crowd"]:
        opens = before is not None and start - len(before[0]) == sentence[0]
        return _counts_noun(follows, counting, opens=opens)
    return not _is_year(match, follows, counting) and not _is_age(text, match, sentence)


def _counts_noun(follows: re.Match[str] | None, counting: Counting, *, opens: bool) -> bool:
    """Whether a number after a word in capitals counts what follows, and is no part of a name."""
    if not follows or follows[1].lower() in counting.stops:
        return False
    noun = counting.noun_capitals and follows[1][0].isupper()
    return noun or (opens and counting.verbs_open)


def _is_year(match: re.Match[str], follows: re.Match[str] | None, counting: Counting) -> bool:
    value = match["value"]
    if not value[:4].isdigit() or int(value[:4]) not in _YEARS or value[4:5] not in {"", "-", "–"}:
        return False
    return not follows or follows[1].lower() in counting.stops or not follows[1].endswith("s")


def _is_age(text: str, match: re.Match[str], sentence: Extent) -> bool:
    """Whether a number stands alone between commas after a name: "Ana Ruiz, 58, said"."""
    start, end = match.span("value")
    closed = text[end : end + 1] in {",", "."} or end >= sentence[1]
    named = _NAMED.search(text[max(sentence[0], start - _REACH) : start])
    return closed and named is not None and match["value"].isdigit() and len(match["value"]) < 4


def _figure(text: str, match: re.Match[str], sentence: Extent, counting: Counting) -> Figure:
    extent = match.span()
    unit = _group(text, match, "unit") or _group(text, match, "sign")
    kind = _kind(match, text[slice(*unit)] if unit else "", counting)
    tied = match["tie"] == "-"
    measured = kind is FigureKind.MEASURE and not tied
    return Figure(
        extent=extent,
        value=match.span("value"),
        kind=kind,
        label=caption(text, sentence, extent, counting, measured=measured),
        qualifier=_group(text, match, "qualifier") or _group(text, match, "between"),
        scale=_group(text, match, "scale"),
        unit=unit,
    )


def _group(text: str, match: re.Match[str], name: str) -> Extent | None:
    """A group's extent without the blank or hyphen that ties it to the number."""
    start, end = match.span(name)
    while start < end and text[start] in " \u00a0\u202f-":
        start += 1
    while end > start and text[end - 1] in " \u00a0\u202f":
        end -= 1
    return (start, end) if start < end else None


def _kind(match: re.Match[str], unit: str, counting: Counting) -> FigureKind:
    if match["fraction"] or match["rank"]:
        return FigureKind.FRACTION if match["fraction"] else FigureKind.ORDINAL
    if not unit:
        return FigureKind.COUNT
    if unit in counting.percent:
        return FigureKind.PERCENT
    money = (
        unit in counting.money or unit[-1] in _MONEY_SIGNS or (unit.isupper() and len(unit) == 3)
    )
    return FigureKind.MONEY if money else FigureKind.MEASURE
