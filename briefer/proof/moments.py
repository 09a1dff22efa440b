"""Moments: the days, months, years and hours that a text names, as far as it tells them."""

from collections.abc import Iterator
from dataclasses import replace

from briefer.model.quantity import Moment, QuantityWords
from briefer.proof.clocks import LAST_HOUR, bare_clock, clock_parts, zone
from briefer.proof.dials import HALF_DAY, Dials
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.numeric_dates import LARGEST_DAY, is_year, numeric_date
from briefer.proof.periods import Periods
from briefer.proof.phrasebook import Phrasebook

Span = tuple[int, int]
# Kinds of numerals that a moment may begin with, besides its words.
_NUMBERS = frozenset({"number", "clock"})
# In small letters these English words are no months: "it may rise".
_VERBS = frozenset({"may", "march"})


class Moments:
    """Reads the moments of texts in one language."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        self._months = Phrasebook(words.months, numerals)
        self._weekdays = Phrasebook(words.weekdays, numerals)
        self._noon = Phrasebook(words.noon, numerals)
        self._units = Phrasebook(words.units, numerals)
        self._scales = Phrasebook(words.scales, numerals)
        self._bounds = Phrasebook(words.bounds, numerals)
        self._clock = Phrasebook(words.clock, numerals)
        self._parts = Phrasebook(words.periods.parts, numerals)
        self._periods = Periods(words, numerals)
        self._dials = Dials(words, numerals)
        self._short_year = words.periods.short_year
        self._starts = self._periods.starts.union(
            self._dials.starts,
            *(self._months, self._weekdays, self._clock, self._parts),
            self._short_year,
        )
        self._joining = words.joining
        # "jan" is short for "january".
        self._short = {
            name
            for name in words.months
            if any(other.startswith(name) and other != name for other in words.months)
        }

    def read(self, found: list[Numeral]) -> list[tuple[Moment, Span]]:
        """Each moment with the numerals it takes, in order."""
        out: list[tuple[Moment, Span]] = []
        at = 0
        while at < len(found):
            if found[at].kind not in _NUMBERS and found[at].text not in self._starts:
                at += 1
                continue
            moment, end = self._moment(found, at)
            if moment is not None:
                out.append((moment, (at, end)))
                out.extend(_later_year(found, moment, at, end))
            at = max(end, at + 1)
        return out

    def _moment(self, found: list[Numeral], at: int) -> tuple[Moment | None, int]:
        if (minute := self._minute(found, at)) is not None:
            where = zone(found, minute[1])
            end = minute[1] + (where is not None)
            return Moment(_extent(found, at, end), minute=minute[0], zone=where), end
        stretch = self._said(found, at) or self._part(found, at)
        stretch = stretch or self._period(found, at) or self._numeric(found, at)
        if stretch is not None:
            return stretch
        weekday = self._weekdays.match(found, at)
        start = weekday.end if weekday else at
        if weekday and start < len(found) and found[start].text == ",":
            start += 1
        day = self._day(found, start)
        number = weekday.meaning if weekday else None
        if day is None and weekday:
            return Moment(_extent(found, at, weekday.end), weekday=number), weekday.end
        if day is None:
            return self._year_alone(found, at)
        year, month, date, end = day
        return Moment(_extent(found, at, end), year, month, date, number), end

    def _minute(self, found: list[Numeral], at: int) -> tuple[int, int] | None:
        """Minutes since midnight of "3:40 p.m." or "3 p.m.", and where they end."""
        if named := self._clock.match(found, at):
            return named.meaning, named.end
        one = found[at]
        if (bare := bare_clock(one)) is not None and zone(found, at + 1):
            return bare, at + 1
        half = self._noon.match(found, at + 1)
        if one.kind == "clock":
            hour, minute = clock_parts(one.text)
        elif half and one.is_plain and one.value is not None and 1 <= one.value <= 12:
            hour, minute = int(one.value), 0
        elif self._is_hour(found, at):
            return int(one.value or 0) * 60, at + 2
        else:
            return None
        if half:
            hour = hour % 12 + (12 if half.meaning == HALF_DAY else 0)
        return hour * 60 + minute, half.end if half else at + 1

    def _said(self, found: list[Numeral], at: int) -> tuple[Moment, int] | None:
        """An hour in words: "a quarter past six", "half past seven in the evening"."""
        told = self._dials.at(found, at)
        if told is None:
            return None
        half = self._noon.match(found, told.end)
        end = half.end if half else told.end
        minute = told.minute + (half.meaning if half else 0)
        return Moment(_extent(found, at, end), minute=minute, on_dial=half is None), end

    def _part(self, found: list[Numeral], at: int) -> tuple[Moment, int] | None:
        """What part of a year or month: "early 2020", "mid-May"."""
        part = self._parts.match(found, at)
        if part is None or part.end >= len(found):
            return None
        start = part.end + (found[part.end].kind == "dash")
        if start < len(found) and is_year(found[start]):
            moment, end = Moment((0, 0), year=int(found[start].value or 0)), start + 1
        else:
            moment, end = self._moment(found, start) if start < len(found) else (None, at)
        if moment is None or moment.minute is not None or moment.day or moment.weekday is not None:
            return None
        return replace(moment, extent=_extent(found, at, end), part=part.meaning), end

    def _period(self, found: list[Numeral], at: int) -> tuple[Moment, int] | None:
        period = self._periods.at(found, at)
        if period is None:
            return self._fiscal(found, at)
        end, quarter, decade, century = period
        year, end = self._year(found, end) if quarter else (None, end)
        extent = _extent(found, at, end)
        return Moment(extent, year, quarter=quarter, decade=decade, century=century), end

    def _fiscal(self, found: list[Numeral], at: int) -> tuple[Moment, int] | None:
        """A year by its last two digits: "FY26"."""
        one = found[at + 1] if at + 1 < len(found) else None
        if found[at].text not in self._short_year or one is None or not one.is_plain:
            return None
        if one.end - one.start != 2 or one.apart:
            return None
        return Moment(_extent(found, at, at + 2), year=2000 + int(one.value or 0)), at + 2

    def _numeric(self, found: list[Numeral], at: int) -> tuple[Moment, int] | None:
        """A date in numbers: "2025-06-22", or "22.06.2025" where the day comes first."""
        date = numeric_date(found, at, self._joining.day_first)
        return (Moment(_extent(found, at, at + 5), *date), at + 5) if date else None

    def _is_hour(self, found: list[Numeral], at: int) -> bool:
        """Whether a number is an hour by the word behind it: "9 Uhr"."""
        one, after = found[at], found[at + 1] if at + 1 < len(found) else None
        is_hour = one.is_plain and one.value is not None and one.value <= LAST_HOUR
        return is_hour and after is not None and after.text in self._joining.hour

    def _day(self, found: list[Numeral], at: int) -> tuple[int | None, int, int | None, int] | None:
        """Year, month, day and end of what names a month at a numeral."""
        date, after = self._date(found, at)
        if date is not None:
            while after < len(found) and found[after].text in self._between:
                after += 1
            month = self._months.match(found, after)
            if month is None:
                return None
        else:
            month = self._months.match(found, at)
            if month is None or not found[at].apart:
                return None
            date, after = self._date(found, self._after_stop(found, month.end))
            if date is not None:
                year, end = self._year(found, after)
                return year, month.meaning, date, end
        stop = self._after_stop(found, month.end)
        year, end = self._year(found, stop)
        end = month.end if year is None else end
        if year is None and date is None and found[at].text in _VERBS and not found[at].is_capital:
            return None
        return year, month.meaning, date, end

    def _after_stop(self, found: list[Numeral], end: int) -> int:
        """Behind the full stop of a month's short name: "Jan. 1"."""
        is_short = found[end - 1].text in self._short
        has_stop = is_short and end < len(found) and found[end].text == "."
        return end + 1 if has_stop and not found[end].apart else end

    @property
    def _between(self) -> tuple[str, ...]:
        return (*self._joining.before_month, *self._joining.after_day)

    def _date(self, found: list[Numeral], at: int) -> tuple[int | None, int]:
        """A day of the month at a numeral, and where it ends."""
        one = found[at] if at < len(found) else None
        if one is None or not one.is_plain or one.value is None:
            return None, at
        if not 1 <= one.value <= LARGEST_DAY:
            return None, at
        end = at + 1
        suffix = end < len(found) and not found[end].apart
        if suffix and found[end].text in self._joining.after_day and found[end].text != ".":
            end += 1
        return int(one.value), end

    def _year(self, found: list[Numeral], at: int) -> tuple[int | None, int]:
        """A year after a month, behind a comma or "de"; None, and where to go on."""
        after = at
        while after < len(found) and found[after].text in {",", *self._joining.before_month}:
            after += 1
        if after < len(found) and is_year(found[after]):
            return int(found[after].value or 0), after + 1
        return None, at

    def _year_alone(self, found: list[Numeral], at: int) -> tuple[Moment | None, int]:
        counted = self._units.match(found, at + 1) or self._scales.match(found, at + 1)
        signed = at > 0 and found[at - 1].kind in {"sign", "symbol", "dash"}
        if not is_year(found[at]) or counted or signed or self._is_bounded(found, at):
            return None, at + 1
        end = at + 3 if _is_short_year(found, at + 1) else at + 1
        return Moment(_extent(found, at, at + 1), year=int(found[at].value or 0)), end

    def _is_bounded(self, found: list[Numeral], at: int) -> bool:
        """Whether a bound stands right before a number: "some 1,870" counts, and is no year."""
        starts = range(max(0, at - 4), at)
        matches = (self._bounds.match(found, start) for start in starts)
        return any(match is not None and match.end == at for match in matches)


def _is_short_year(found: list[Numeral], at: int) -> bool:
    """Whether a dash or stroke and the last digits of a year stand there: "2019–23", "2024/25"."""
    if at + 1 >= len(found) or (found[at].kind != "dash" and found[at].text != "/"):
        return False
    one = found[at + 1]
    return one.is_plain and one.end - one.start == 2 and not one.apart


def _later_year(
    found: list[Numeral], first: Moment, at: int, end: int
) -> Iterator[tuple[Moment, Span]]:
    """The second year of "2019–23", where a moment that takes these numerals is the first."""
    is_alone = (first.month, first.quarter, first.part) == (None, None, None)
    if first.year is not None and is_alone and end == at + 3:
        year = first.year // 100 * 100 + int(found[end - 1].value or 0)
        yield Moment(_extent(found, end - 1, end), year=year), (end - 1, end)


def _extent(found: list[Numeral], first: int, end: int) -> tuple[int, int]:
    return found[first].start, found[end - 1].end
