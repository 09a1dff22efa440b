"""Figures: numbers with their qualifier, scale and unit, and the words that say what they count."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefer.articles.captions import caption
from briefer.articles.lexicons.lexicon import Counting
from briefer.model.reading import Extent, Figure, FigureKind

_NUMBER = r"(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_SIGN = r"(?:(?:US|A|C|HK|NZ)?\$|[€£¥₹₽₴₩₪]|(?:EUR|USD|GBP|CHF|JPY|CNY|UAH)\b)"
_MONEY_SIGNS = frozenset("€£$¥₹₽₴₩₪")
_YEARS = range(1500, 2101)
_WORD_BEFORE = re.compile(r"([\w’'&.]+|[№#])[ \u00a0]$")
_NUMBERING = frozenset({"no.", "nos.", "nr.", "№", "#"})
_REACH = 40


def figures(
    text: str, sentences: Sequence[Extent], dates: Sequence[Extent], counting: Counting
) -> tuple[Figure, ...]:
    """The figures of every sentence, in order. Dates, years, times and names are none."""
    pattern = _pattern(counting)
    starts = [start for start, _ in dates]
    return tuple(
        _figure(text, match, sentence, counting)
        for sentence in sentences
        for match in pattern.finditer(text, *sentence)
        if _is_figure(text, match, sentence, counting) and not _dated(match, dates, starts)
    )


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in words) or "(?!)"


def _pattern(counting: Counting) -> re.Pattern[str]:
    """Qualifier, sign before, value or range of values, scale, unit."""
    qualifier = f"(?:{_any(counting.qualifiers)})"
    opening, joining = counting.between or ("(?!)", "(?!)")
    unit = _any((*counting.percent, *counting.money, *counting.units))
    more = rf"(?:[–-]|\s(?:±|{_any(counting.ranges)})\s)"
    return re.compile(
        rf"(?:(?<![\w-])(?i:(?P<between>{opening})|(?P<qualifier>{qualifier}(?:\s{qualifier})?))\s)?"
        rf"(?P<sign>(?<![\w.,$€£]){_SIGN}\s?)?"
        rf"(?<![\w/:#])(?<!\w[-‐–.,])(?P<value>{_NUMBER}"
        rf"(?:(?(between)\s{joining}\s|{more}){_SIGN}?{_NUMBER}(?![\w:/]))?)"
        rf"(?P<scale>[\s-](?:{_any(counting.scales)})(?!\w)|(?:bn|mn|tn)(?!\w)|(?(sign)[mk](?!\w)|(?!)))?"
        rf"(?P<unit>[\s-]?(?:{unit}|[€£₴])(?!\w))?"
        r"(?!\w|[-–]\w|[:/.,]\d)"
    )


def _dated(match: re.Match[str], dates: Sequence[Extent], starts: Sequence[int]) -> bool:
    start, end = match.span("value")
    at = bisect_right(starts, end - 1) - 1
    return at >= 0 and dates[at][1] > start


def _is_figure(text: str, match: re.Match[str], sentence: Extent, counting: Counting) -> bool:
    """Whether a number counts something: not a year, nor part of a name (Route 66, No. 10)."""
    if match["sign"] or match["scale"] or match["unit"]:
        return True
    start = match.start()
    before = _WORD_BEFORE.search(text[max(sentence[0], start - _REACH) : start])
    if before and before[1].lower() in _NUMBERING:
        return False
    if match["qualifier"] or match["between"]:
        return True
    if before and before[1][0].isupper() and before[1].lower() not in counting.stops:
        return False
    return not _is_year(text, match, counting)


def _is_year(text: str, match: re.Match[str], counting: Counting) -> bool:
    value = match["value"]
    if not value[:4].isdigit() or int(value[:4]) not in _YEARS or value[4:5] not in {"", "-", "–"}:
        return False
    follows = re.match(r"\s([^\W\d_]+)", text[match.end() : match.end() + _REACH])
    return not follows or follows[1].lower() in counting.stops or not follows[1].endswith("s")


def _figure(text: str, match: re.Match[str], sentence: Extent, counting: Counting) -> Figure:
    extent = match.span()
    unit = _group(text, match, "unit") or _group(text, match, "sign")
    kind = _measures(text[slice(*unit)] if unit else "", counting)
    tied = match["unit"] is not None and match["unit"][0] == "-"
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


def _measures(unit: str, counting: Counting) -> FigureKind:
    if not unit:
        return FigureKind.COUNT
    if unit in counting.percent:
        return FigureKind.PERCENT
    money = (
        unit in counting.money or unit[-1] in _MONEY_SIGNS or (unit.isupper() and len(unit) == 3)
    )
    return FigureKind.MONEY if money else FigureKind.MEASURE
