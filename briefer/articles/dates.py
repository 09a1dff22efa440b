"""Dates and times named in a text, as ISO dates where they can be told."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from briefer.articles.lexicons.lexicon import Calendar
from briefer.model.reading import DateMention

_YEAR = r"(?:1[5-9]|20|21)\d{2}"
_ISO = re.compile(r"(?<![\w-])(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\w-])")
_TIME = re.compile(
    r"(?<![\w.:,])(?:\d{1,2}[:.]\d{2}\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}(?::\d{2})?"
    r"|\d{1,2}\s?[ap]\.?m\b\.?)(?![:\d])"
)
_EAST = re.compile(r"(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일]")
_Told = Callable[[re.Match[str]], date | None]


def iso_date(words: str, calendar: Calendar) -> str | None:
    """The first whole date in details such as "Published 10 November 2026, 08:40", as ISO."""
    return next((found.iso for found in dates(words, None, calendar) if found.iso), None)


def dates(text: str, published: str | None, calendar: Calendar) -> tuple[DateMention, ...]:
    """Dates, weekdays, years and times of day, in order and without overlap.

    A day without a year, and a weekday, are told from the article's own date where it is known.
    """
    found: list[DateMention] = []
    for pattern, told in _forms(_day(published), calendar):
        for match in pattern.finditer(text):
            group = "year" if "year" in pattern.groupindex else 0
            day = told(match)
            found.append(DateMention(match.span(group), day.isoformat() if day else None))
    return tuple(_apart(found))


def _apart(found: list[DateMention]) -> Iterator[DateMention]:
    """The mentions in order; of two that overlap, the one that begins first and is longer."""
    last = -1
    for mention in sorted(found, key=lambda m: (m.extent[0], -m.extent[1])):
        if mention.extent[0] >= last:
            yield mention
            last = mention.extent[1]


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _forms(day: date | None, calendar: Calendar) -> list[tuple[re.Pattern[str], _Told]]:
    """Each way to write a date, with how to tell the day from it."""
    forms: list[tuple[re.Pattern[str], _Told]] = [
        (_ISO, lambda match: _day(match[1])),
        (_TIME, lambda _: None),
        (_EAST, lambda match: _on(match[1], int(match[2]), int(match[3]), day)),
    ]
    if calendar.months:
        forms += _by_month(day, calendar)
    if calendar.weekdays:
        forms.append(_by_weekday(day, calendar))
    if calendar.relative:
        shifts = dict(calendar.relative)
        pattern = re.compile(rf"\b(?:{_any(tuple(shifts))})\b")
        forms.append((pattern, lambda m: day + timedelta(days=shifts[m[0]]) if day else None))
    if calendar.year_before:
        before = _any(tuple(calendar.year_before))
        pattern = re.compile(
            rf"\b(?:{before})\s(?P<year>{_YEAR}(?:[–-]\d{{2,4}})?)(?![\w-]|[,.]\d)"
        )
        forms.append((pattern, lambda _: None))
    return forms


def _any(names: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


def _by_month(day: date | None, calendar: Calendar) -> list[tuple[re.Pattern[str], _Told]]:
    numbers = {name: at for at, group in enumerate(calendar.months, 1) for name in group}
    month = rf"(?P<month>{_any(tuple(numbers))})\b\.?"
    link = calendar.linking
    year = rf"(?P<in>{_YEAR})(?!\d)"
    number = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?"

    def told(match: re.Match[str]) -> date | None:
        return _on(match["in"], numbers[match["month"]], int(match["day"]), day)

    return [
        (re.compile(rf"(?<![\w.,/-]){number}\.?\s{link}{month}(?:,?\s{link}{year})?"), told),
        (re.compile(rf"\b{month}\s{number}(?![\w/-]|[.,:]\d)(?:,?\s{year})?"), told),
        (re.compile(rf"\b{month}\s{link}{year}"), lambda _: None),
    ]


def _on(year: str | None, month: int, day: int, near: date | None) -> date | None:
    """The date; without a year, the one nearest to `near`."""
    if year is None and near is None:
        return None
    years = [int(year)] if year else [near.year + shift for shift in (-1, 0, 1)] if near else []
    found: list[date] = []
    for each in years:
        try:
            found.append(date(each, month, day))
        except ValueError:
            continue
    return min(found, key=lambda d: abs(d - near) if near else timedelta(), default=None)


def _by_weekday(day: date | None, calendar: Calendar) -> tuple[re.Pattern[str], _Told]:
    numbers = {name: at for at, group in enumerate(calendar.weekdays) for name in group}
    coming = rf"(?:(?P<next>{_any(calendar.next)})\s)?" if calendar.next else "(?P<next>)"
    pattern = re.compile(rf"\b{coming}(?P<weekday>{_any(tuple(numbers))})\b")

    def told(match: re.Match[str]) -> date | None:
        if day is None:
            return None
        back = (day.weekday() - numbers[match["weekday"]]) % 7
        return day + timedelta(days=7 - back) if match["next"] else day - timedelta(days=back)

    return pattern, told
