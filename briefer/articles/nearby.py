"""Days told from the article's own: yesterday, on Friday, last month, two weeks ago."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from briefer.articles.days import DateForm, any_of
from briefer.articles.lexicons.lexicon import Calendar
from briefer.model.expressions import expression

_SEASONS = ("spring", "summer", "autumn", "winter")
_CLAUSE_END = expression(r"[,;:.!?—()\[\]\"“”„«»\n]|\s–\s")
_REACH = 80
_OPENING_WORDS = 2
_OPENERS = ("", ".", "!", "?", "…", ":", "\n", "—")
_WORD = 20


def nearby(day: date | None, calendar: Calendar) -> Iterator[DateForm]:
    """The ways to name a date by how far off it is. Without `day` they are found, but not told."""
    shifts = dict(_shifts(calendar))
    if shifts:

        def fits(match: re.Match[str]) -> bool:
            before = match.string[max(0, match.start() - _WORD) : match.start()]
            opens = before.rstrip(' “„«"')[-1:] in _OPENERS
            word = before.split()[-1:] if before[-1:] == " " else []
            return (opens or not match[0][0].isupper()) and calendar.not_after.isdisjoint(word)

        pattern = re.compile(rf"(?<![\w-])(?:{any_of(shifts)})(?![\w-])")
        yield DateForm(pattern, _told(day, lambda match: shifts[match[0]]), fits=fits)
    if calendar.weekdays:
        yield _by_weekday(day, calendar)
    if calendar.ago:
        yield from _ago(day, calendar)


def _shifts(calendar: Calendar) -> Iterator[tuple[str, tuple[str, int]]]:
    """Each phrase with its unit and how many of them off, also as it opens a sentence."""
    phrases = [(phrase, ("day", days)) for phrase, days in calendar.relative]
    phrases += [(each, (unit, by)) for unit, by, group in calendar.shifts for each in group]
    for phrase, shift in phrases:
        yield phrase, shift
        yield phrase[0].upper() + phrase[1:], shift


def _told(
    day: date | None, shift: Callable[[re.Match[str]], tuple[str, int]]
) -> Callable[[re.Match[str]], str | None]:
    return lambda match: shifted(day, *shift(match)) if day else None


def shifted(day: date, unit: str, by: int) -> str | None:
    """The day, week, month, year or season so many units after the one of `day`, in ISO 8601.

    A season that comes is the first to begin after `day`, one that was the last one that is over;
    years are told for the northern half of the earth.
    """
    try:
        match unit:
            case "day":
                return (day + timedelta(days=by)).isoformat()
            case "week":
                year, week, _ = (day + timedelta(weeks=by)).isocalendar()
                return f"{year}-W{week:02}"
            case "month":
                months = day.year * 12 + day.month - 1 + by
                return date(months // 12, months % 12 + 1, 1).isoformat()[:7]
            case "year":
                return date(day.year + by, 1, 1).isoformat()[:4]
            case _:
                return _season(day, _SEASONS.index(unit), by)
    except (ValueError, OverflowError):  # before the year 1 or after 9999
        return None


def _season(day: date, season: int, by: int) -> str:
    begins = 3 + 3 * season
    begun = day.month >= begins
    over = day.month >= begins + 3
    year = day.year + (begun if by > 0 else -(not over) if by < 0 else 0)
    return f"{year}-{21 + season}"


def _by_weekday(day: date | None, calendar: Calendar) -> DateForm:
    numbers = {name: at for at, group in enumerate(calendar.weekdays) for name in group}
    coming = rf"(?:(?P<next>{any_of(calendar.next)})\s)?" if calendar.next else "(?P<next>)"
    pattern = re.compile(rf"\b{coming}(?P<weekday>{any_of(numbers)})\b")
    ahead = _signs(calendar.ahead)
    until = re.compile(
        rf"\b(?:{any_of(calendar.until)})\s(?:\w+\s)?$" if calendar.until else "(?!)"
    )

    def told(match: re.Match[str]) -> str | None:
        if day is None:
            return None
        back = (day.weekday() - numbers[match["weekday"]]) % 7
        after = bool(match["next"]) or (back and _is_ahead(match, ahead, until))
        return shifted(day, "day", 7 - back if after else -back)

    return DateForm(pattern, told)


def _signs(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{any_of(words)})(?!\w)" if words else "(?!)")


def _is_ahead(match: re.Match[str], ahead: re.Pattern[str], until: re.Pattern[str]) -> bool:
    """Whether a weekday's clause tells of what is to come: "will rule on Friday"."""
    text, (start, end) = match.string, match.span()
    before = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    if until.search(before) or ahead.search(before):
        return True
    after = _CLAUSE_END.split(text[end : end + _REACH])[0]
    return len(before.split()) <= _OPENING_WORDS and bool(ahead.search(after))


def _ago(day: date | None, calendar: Calendar) -> Iterator[DateForm]:
    """ "Two weeks ago", in the words of the language."""
    counts = {word: number for word, number in calendar.numbers if " " not in word}
    units = {name: unit for unit, names in calendar.ago_units for name in names}
    number = rf"(?P<n>\d{{1,3}}|(?i:{any_of(counts)}))"
    for phrase in calendar.ago:
        first, _, last = phrase.partition("{}")
        pattern = re.compile(
            rf"\b(?i:{re.escape(first)}){number}\s(?P<unit>{any_of(units)}){re.escape(last)}\b"
        )

        def shift(match: re.Match[str]) -> tuple[str, int]:
            told = match["n"]
            return units[match["unit"]], -(int(told) if told.isdigit() else counts[told.lower()])

        yield DateForm(pattern, _told(day, shift))
