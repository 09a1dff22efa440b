"""Dates and times named in a text, told in ISO 8601 as far as they can be."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefer.articles.clock import times
from briefer.articles.days import written
from briefer.articles.lexicons.lexicon import Calendar
from briefer.articles.nearby import nearby
from briefer.model.expressions import expression
from briefer.model.reading import DateMention

_WHOLE = expression(r"\d{4}-\d{2}-\d{2}")
_SENTENCE_END = expression(r"[.!?…]\s|\n")
_REACH = 60


def iso_date(words: str, calendar: Calendar) -> str | None:
    """The first whole date in details such as "Published 10 November 2026, 08:40", as ISO."""
    isos = (found.iso or "" for found in dates(words, None, calendar))
    return next(filter(_WHOLE.fullmatch, isos), None)


def dates(text: str, published: str | None, calendar: Calendar) -> tuple[DateMention, ...]:
    """Dates, weekdays, years, times of day and words such as "last month", in order and apart.

    What is told from the article's own date is told where that is known. `iso` is a day
    (2026-11-10), month (2026-11), year, week (2026-W46) or season (2027-21 for spring, to 24 for
    winter; ISO 8601-2), or a time: of a day beside it (2026-11-10T15:00), else alone (T15:00).
    """
    day = _day(published)
    forms = (*written(day, calendar), *nearby(day, calendar))
    days = list(_apart(mention for form in forms for mention in form.mentions(text)))
    hours = [_of_day(text, hour, days) for hour in times(text, calendar)]
    return tuple(_apart([*days, *hours]))


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def _apart(found: Iterable[DateMention]) -> Iterator[DateMention]:
    """The mentions in order; of two that overlap, the one that begins first and is longer."""
    last = -1
    for mention in sorted(found, key=lambda m: (m.extent[0], -m.extent[1])):
        if mention.extent[0] >= last:
            yield mention
            last = mention.extent[1]


def _of_day(text: str, hour: DateMention, days: Sequence[DateMention]) -> DateMention:
    """A time with the day that is named nearest to it in its sentence, if there is one."""
    start, end = hour.extent
    near = [
        (min(abs(start - day.extent[1]), abs(day.extent[0] - end)), day.iso)
        for day in days
        if day.iso
        and _WHOLE.fullmatch(day.iso)
        # Its own end may hold a full stop, as "3 p.m." does.
        and not _SENTENCE_END.search(text, min(day.extent[1], end), max(start, day.extent[0]))
    ]
    distance, iso = min(near, default=(_REACH, ""))
    return DateMention(hour.extent, f"{iso}{hour.iso}") if distance < _REACH else hour
