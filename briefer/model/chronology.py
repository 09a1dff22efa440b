"""When an event was, as far as its own words and the language's months tell: for scale only."""

from collections.abc import Iterator, Sequence
from datetime import date

from briefer.model.expressions import expression
from briefer.model.language import Language

_ISO = expression(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_EAST = expression(r"(\d{4})\s?[年년](?:\s?(\d{1,2})\s?[月월])?(?:\s?(\d{1,2})\s?[日일])?")
_YEAR = expression(r"(?<![\d.,])(1[0-9]\d{2}|20\d{2}|21\d{2})(?![\d])")
_DAY = expression(r"(?<![\d:.,])([12]?\d|3[01])(?![\d:])")
_WORD = expression(r"[^\W\d_]+")
# A month is told by so many letters of its name: cases and abbreviations differ after them.
_LETTERS = (3, 4)


def day_of(words: str, language: Language, near: date | None = None) -> date | None:
    """The day, or the first one of the month or year, that words such as "May 2027" name.

    Where they give no year it is the one nearest to `near`. None where they cannot be told.
    """
    for pattern in (_ISO, _EAST):
        if match := pattern.search(words):
            return _day(*(int(group or 1) for group in match.groups()))
    year = _YEAR.search(words)
    rest = words.replace(year[0], " ", 1) if year else words
    month = _month(rest, language.months)
    day = _DAY.search(rest) if month else None
    if year:
        return _day(int(year[0]), month or 1, int(day[0]) if day else 1)
    if month is None or near is None:
        return None
    found = (_day(near.year + shift, month, int(day[0]) if day else 1) for shift in (-1, 0, 1))
    return min(filter(None, found), key=lambda one: abs(one - near), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(words: str, months: Sequence[str]) -> int | None:
    """The only month whose name a word of it begins with."""
    for match in _WORD.finditer(words):
        found = list(_beginning(match[0].casefold(), months))
        if len(found) == 1:
            return found[0]
    return None


def _beginning(word: str, months: Sequence[str]) -> Iterator[int]:
    least, most = _LETTERS
    for number, month in enumerate(months, start=1):
        name = month.casefold()
        letters = min(most, len(word), len(name))
        if letters >= min(least, len(name)) and word[:letters] == name[:letters]:
            yield number
