"""Days, months and years as they are written out: 10 November 2026, November 2026, 2026."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from briefer.articles.lexicons.lexicon import Calendar
from briefer.model.expressions import expression
from briefer.model.frozen import frozen
from briefer.model.reading import DateMention

YEAR = r"(?:1[5-9]|20|21)\d{2}"
_ISO = expression(r"(?<![\w-])(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\w-])")
_EAST = expression(r"(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일]")
_SHORT = 4


@frozen
class DateForm:
    """A way to name a date: its pattern, how to tell it in ISO, and the group that names it.

    A match counts where `fits` says so.
    """

    pattern: re.Pattern[str]
    told: Callable[[re.Match[str]], str | None]
    group: str = ""
    fits: Callable[[re.Match[str]], bool] = bool

    def mentions(self, text: str) -> Iterator[DateMention]:
        """Every date that is named so."""
        for match in matches(self.pattern, text):
            if self.fits(match):
                yield DateMention(match.span(self.group or 0), self.told(match))


def matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match, line by line: one search through a long text would hold up the window."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield from pattern.finditer(text, at, end)
        at = end + 1


def any_of(names: Iterable[str]) -> str:
    """A pattern for any of some names, the longest first; for none where there are none."""
    return "|".join(map(re.escape, sorted(names, key=lambda n: (-len(n), n)))) or "(?!)"


def written(day: date | None, calendar: Calendar) -> Iterator[DateForm]:
    """The ways to write a date out. Without its year it is the one nearest to `day`."""
    yield DateForm(_ISO, lambda match: _iso(_valid(*map(int, match[1].split("-")))))
    yield DateForm(_EAST, lambda match: _iso(_on(match[1], int(match[2]), int(match[3]), day)))
    if calendar.months:
        yield from _by_month(day, calendar)
    if calendar.year_before:
        before = any_of(calendar.year_before)
        year = rf"(?P<year>{YEAR}(?:[–-]\d{{2,4}})?)(?![\w-]|[,.]\d)"
        pattern = re.compile(rf"\b(?:{before})\s{year}")
        yield DateForm(pattern, lambda m: m["year"] if m["year"].isdigit() else None, "year")


def _by_month(day: date | None, calendar: Calendar) -> Iterator[DateForm]:
    numbers = {name: at for at, group in enumerate(calendar.months, 1) for name in group}
    # The full stop after a whole name is the sentence's, that after "Nov" its own.
    short = {name for group in calendar.months for name in group[1:] if len(name) <= _SHORT}
    month = rf"(?P<month>(?:{any_of(numbers.keys() - short)})\b|(?:{any_of(short)})\b\.?)"
    link = calendar.linking
    year = rf"(?P<in>{YEAR})(?!\d)"
    number = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?"

    def named(match: re.Match[str]) -> int:
        return numbers[match["month"].rstrip(".")]

    def told(match: re.Match[str]) -> str | None:
        return _iso(_on(match["in"], named(match), int(match["day"]), day))

    yield DateForm(
        re.compile(rf"(?<![\w.,/-]){number}\.?\s{link}{month}(?:,?\s{link}{year})?"), told
    )
    yield DateForm(re.compile(rf"\b{month}\s{number}(?![\w/-]|[.,:]\d)(?:,?\s{year})?"), told)
    yield DateForm(re.compile(rf"\b{month}\s{link}{year}"), lambda m: f"{m['in']}-{named(m):02}")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _on(year: str | None, month: int, day: int, near: date | None) -> date | None:
    """The date; without a year, the one nearest to `near`."""
    if year is None and near is None:
        return None
    years = [int(year)] if year else [near.year + shift for shift in (-1, 0, 1)] if near else []
    found = filter(None, (_valid(each, month, day) for each in years))
    return min(found, key=lambda one: abs(one - near).days if near else 0, default=None)
