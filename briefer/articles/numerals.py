"""Numerals: how a number is written with its qualifier, scale and unit, as one pattern."""

import re

from briefer.articles.days import any_of
from briefer.articles.lexicons.lexicon import Counting

_DIGITS = r"(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_SPACED = rf"(?:\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}}(?!\d))+(?:[.,]\d+)?|{_DIGITS})"
_SIGN = r"(?:(?:US|A|C|HK|NZ)?\$|[€£¥₹₽₴₩₪]|(?:EUR|USD|GBP|CHF|JPY|CNY|UAH)\b)"
_SHORT_SCALES = r"(?:bn|mn|tn)(?!\w)|(?(sign)[mk](?!\w)|(?!))"
_START = r"(?<![\w/:#-])(?<!\w[-‐–.,])"


def pattern(counting: Counting) -> re.Pattern[str]:
    """Qualifier, sign before, value or range of values, scale, unit.

    Groups: `between` or `qualifier`, `sign`, `value`, `scale`, `tie`, `unit`. Inside `value`, where
    it is not in digits, `one` (before a scale), `fraction`, `rank`, `crowd` or `words`.
    """
    qualifier = f"(?:{any_of(counting.qualifiers)})"
    opening = any_of(first for first, _ in counting.between)
    tie = r"[\s-]?" if "" in counting.number_links else r"[\s-]"
    scale = rf"{tie}(?:{_scales(counting)})(?!\w)"
    link = rf"\s(?:{any_of(counting.unit_links)})"
    return re.compile(
        rf"(?:(?<![\w-])(?i:(?P<between>{opening})|(?P<qualifier>{qualifier}(?:\s{qualifier})?))\s)?"
        rf"(?P<sign>(?<![\w.,$€£]){_SIGN}\s?)?"
        rf"(?P<value>{_worded(counting)}|{_digits(counting)})"
        rf"(?P<scale>{scale}|{_SHORT_SCALES})?"
        rf"(?:(?P<tie>[\s-]?|{link})(?P<unit>{_units(counting)}|[€£₴])(?!\w))?"
        r"(?!\w|[-–]\w|[:/.,]\d)"
    )


def _digits(counting: Counting) -> str:
    """A number in digits, or two of them with what joins them."""
    number = _SPACED if counting.spaced else _DIGITS
    first = rf"(?:[\s-](?:{_scales(counting)})(?!\w)|(?:bn|mn|tn|m)(?!\w))?"
    first += rf"(?:[\s-]?(?:{any_of(counting.money)})(?!\w))?"
    join = _joining(counting, first)
    return (
        rf"(?<![\w/:#])(?<!\w[-‐–.,])(?:(?<=\s)[-−])?{number}"
        rf"(?:{join}{_SIGN}?{number}(?![\w:/]))?"
    )


def _worded(counting: Counting) -> str:
    """A number in words, the particular before the general."""
    number = any_of(name for name, _ in counting.numbers)
    link = any_of(counting.number_links)
    more = rf"(?:{link})(?:{number}|{_scales(counting)})"
    words = rf"(?:{number})(?:(?:{more})*(?:{link})(?:{number}))?"
    following = any_of(sorted(counting.fraction_next))
    follows = rf"(?=\s(?:{following})\b|[,.;:)])" if counting.fraction_next else ""
    return "|".join(
        (
            rf"{_START}(?P<one>(?i:{any_of(counting.ones)}))(?=[\s-](?:{_scales(counting)})(?!\w))",
            rf"{_START}(?P<fraction>(?i:(?:{any_of(counting.fractions)})(?!\w){follows}"
            rf"|(?:{any_of(counting.shares)})\s(?:\d+|{number})(?!\w)))",
            rf"{_START}(?P<rank>(?i:{_ranks(counting)}))(?!\w)",
            rf"{_START}(?P<crowd>(?i:{any_of(counting.crowds)}))(?!\w)",
            rf"{_START}(?P<words>(?i:{words}(?:{_joining(counting)}{words})?))",
        )
    )


def _joining(counting: Counting, first: str = "") -> str:
    """What joins two values: after "between" its second word, else a dash or "to".

    `first` is what may follow the first value: a scale or unit of its own. Before "to" there is
    none: "by 4 points to 38 per cent" is two numbers.
    """
    second = any_of(last for _, last in counting.between)
    to = rf"{first}[–-](?=\S)|\s(?:±|{any_of(counting.ranges)})\s"
    return rf"(?(between){first}\s(?:{second})\s|(?:{to}))"


def _ranks(counting: Counting) -> str:
    """ "100th", and "third" after a determiner; not before what makes a name of it."""
    unranked = rf"(?!\s(?:{any_of(sorted(counting.unranked))})\b)"
    after = "|".join(rf"(?<=\b{re.escape(word)}\s)" for word in counting.determiners) or "(?!)"
    digits = rf"\d{{1,3}}(?:{any_of(counting.ordinal_endings)})(?=\s\w)"
    return rf"(?:{digits}|(?:{after})(?:{any_of(counting.ordinals)})\b){unranked}"


def _scales(counting: Counting) -> str:
    return any_of(name for name, _ in counting.scales)


def _units(counting: Counting) -> str:
    return any_of((*counting.percent, *counting.money, *counting.units))
