"""The number lock: every figure that is printed is a figure of its source, whole.

A digit, a bound ("up to"), a unit, a scale, per cent and percentage points, a sign or a date that
differs is a fault; so is one that was left off.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from briefer.model.quantity import Bound, FigureFault, Moment, Quantities, Quantity, Trend
from briefer.model.reading import Extent
from briefer.proof.dials import HALF_DAY
from briefer.proof.measures import factor

# Left off, these make another figure of a number.
_SHARES = frozenset({"percent", "points", "basis-points", "time", "many"})
_HUNDRED = 100
# What stands behind a number that is a year: "2029", "2029 року".
_OF_YEARS = frozenset({"", "year"})
# What is a hundredth of what.
_HUNDREDTHS = {"percent": "whole", "basis-points": "percent"}
# "Only a third" is a third.
_LIGHT = frozenset({Bound.ONLY})
# How a unit of the source may be said once it is known: "down 0.2 points" of a percentage.
_SAID_SHORT = frozenset(
    {
        ("pound", "pound-sterling"),
        ("degree", "celsius"),
        ("degree", "fahrenheit"),
    }
)


def faults(
    printed: str, said: Quantities, source: str, known: Quantities, year: int | None = None
) -> tuple[FigureFault, ...]:
    """The figures of a printed text that its source does not have, in the text's order.

    `said` and `known` are the quantities of both texts. `year` is the one the article is of, which
    a date of it may go without.
    """
    amounts = (*known.amounts, *known.faint)
    wrong = [
        (one.extent, _nearest(one, known.amounts))
        for one in said.amounts
        if not (
            _stands(one, amounts)
            or _is_moment(one, known)
            or _is_end(one, said.amounts)
            or _is_whole(one, said.faint, amounts)
        )
    ]
    wrong += [
        (one.extent, _closest(one, known.moments))
        for one in said.moments
        if not any(_agrees(one, other, year) for other in known.moments)
        and not _is_counted(one, known)
    ]
    return tuple(
        FigureFault(extent, printed[slice(*extent)], source[slice(*near)] if near else "")
        for extent, near in sorted(wrong, key=lambda each: each[0])
    )


def _stands(one: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether a quantity is one of the source, or a range from one of it to another."""
    if any(_is_same(one, other) for other in known):
        return True
    if len(one.values) == 1 or one.is_ratio or any(_is_reversed(one, other) for other in known):
        return False
    return all(
        any(_is_same(replace(one, values=(value,)), other) for other in known)
        for value in one.values
    )


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Whether a printed quantity is one of the source; a unit may be left to what stands beside."""
    if one.bounds not in (other.bounds, other.bounds - _LIGHT) or (
        one.trend and other.trend and one.trend != other.trend
    ):
        return False
    if one.unit == "point" and other.unit in {"points", "basis-points"}:
        one = replace(one, unit="points")
    # Two ratios are held to their own numbers: "2 in 10" is not how "one in five" was said.
    part = None if one.is_ratio and other.is_ratio else _part(one)
    if part is not None and part == _part(other):
        return True
    kinds = (one.is_ordinal, one.is_ratio) == (other.is_ordinal, other.is_ratio)
    if not kinds:
        return False
    other = _in_unit_of(one, _signed_as(one, other))
    if one.values != other.values:
        return False
    unit = one.unit == other.unit or (not one.unit and other.unit not in _SHARES)
    unit = unit or (one.unit, other.unit) in _SAID_SHORT
    return unit and (not one.rate or one.rate == other.rate)


def _signed_as(one: Quantity, other: Quantity) -> Quantity:
    """A quantity with the sign of another, where a fall says the same: "down 5%", "−5%"."""
    negative, positive = (one, other) if one.values[0] < 0 else (other, one)
    is_fall = positive.trend is Trend.FALL and negative.trend is not Trend.RISE
    if not is_fall or not all(value < 0 for value in negative.values):
        return other
    values = tuple(-value for value in other.values)
    return replace(other, values=values) if one.values == values else other


def _in_unit_of(one: Quantity, other: Quantity) -> Quantity:
    """A quantity in the unit of another that measures the same: 1,500 metres as 1.5 km."""
    times = factor(other.unit, one.unit) if one.unit != other.unit else None
    if times is None:
        return other
    return replace(other, unit=one.unit, values=tuple(value * times for value in other.values))


def _is_reversed(one: Quantity, other: Quantity) -> bool:
    """Whether the source has two numbers the other way round: 48 to 52."""
    return not other.is_ratio and one.values == other.values[::-1] and one.values != other.values


def _is_whole(one: Quantity, faint: Sequence[Quantity], known: Sequence[Quantity]) -> bool:
    """Whether it is the end of a ratio that stands: "un membre sur deux" for half of them."""
    return any(
        ratio.is_ratio and ratio.extent[1] == one.extent[1] and _stands(ratio, known)
        for ratio in faint
    )


def _part(one: Quantity) -> tuple[str, Fraction] | None:
    """A part of a whole or of a per cent, however it is said: "a quarter", "one in four", "25%"."""
    if one.is_ratio and one.values[-1]:
        return "whole", one.values[0] / one.values[-1]
    value, *more = one.values
    if more or one.is_ordinal or one.rate:
        return None
    if one.unit == "points":
        return "percent", value
    if one.unit in _HUNDREDTHS:
        return _HUNDREDTHS[one.unit], value / 100
    return ("whole", value) if not one.unit and 0 < value < 1 else None


def _is_end(one: Quantity, said: Sequence[Quantity]) -> bool:
    """Whether it is an end of a range, which is judged as a whole: "from 20 to 25"."""
    return any(
        other.extent[0] <= one.extent[0] and one.extent[1] <= other.extent[1]
        for other in said
        if len(other.values) > len(one.values)
    )


def _agrees(one: Moment, other: Moment, year: int | None) -> bool:
    """Whether all that is printed of a moment is what the source tells of one."""
    own = other.year if other.year is not None or other.month is None else year
    parts = (
        (one.year, own),
        (one.month, other.month),
        (one.day, other.day),
        (one.weekday, other.weekday),
        (one.quarter, other.quarter),
        (one.part, other.part),
        (one.zone, other.zone),
    )
    known = all(said is None or said == told for said, told in parts)
    return known and _is_same_hour(one, other) and _is_same_age(one, other)


def _is_same_hour(one: Moment, other: Moment) -> bool:
    """Whether two hours are the same; "half past seven" is so of both halves of the day."""
    if one.minute is None or other.minute is None:
        return one.minute is None
    apart = one.minute - other.minute
    return apart % HALF_DAY == 0 if one.on_dial or other.on_dial else apart == 0


def _is_same_age(one: Moment, other: Moment) -> bool:
    """Whether two decades or centuries are the same: "the '70s", "the 1400s"."""
    if one.century is not None:
        return one.century in {other.century, _century_of(other.decade)}
    if one.decade is None:
        return True
    if other.decade is None:
        return other.century is not None and other.century == _century_of(one.decade)
    is_short = min(one.decade, other.decade) < _HUNDRED
    apart = one.decade - other.decade
    return apart % _HUNDRED == 0 if is_short else apart == 0


def _century_of(decade: int | None) -> int | None:
    """The century that "the 1400s" are; None for a decade within one."""
    return decade // _HUNDRED + 1 if decade and decade % _HUNDRED == 0 else None


def _is_moment(one: Quantity, known: Quantities) -> bool:
    """Whether a number is a year or an hour of the source: "1939" in a range, "18.15"."""
    value, *more = one.values
    if one.unit not in _OF_YEARS or one.bounds or more:
        return False
    hour, minute = divmod(value * _HUNDRED, _HUNDRED)
    clock = hour * 60 + minute if value.denominator > 1 else -1
    return any(value == moment.year or clock == moment.minute for moment in known.moments)


def _is_counted(one: Moment, known: Quantities) -> bool:
    """Whether what looks like a year counts something in the source: 1870 pupils."""
    if one.year is None or one.month is not None:
        return False
    return any(
        (one.year,) == other.values and not other.bounds and other.unit in _OF_YEARS
        for other in known.amounts
    )


def _nearest(one: Quantity, known: Sequence[Quantity]) -> Extent | None:
    """The quantity of the source that has most in common with a printed one."""

    def likeness(other: Quantity) -> tuple[bool, bool, float]:
        apart = abs(float(one.values[0]) - float(other.values[0]))
        share = apart / (abs(float(one.values[0])) + abs(float(other.values[0])) or 1)
        return one.values == other.values, one.unit == other.unit, -share

    best = max(known, key=likeness, default=None)
    return best.extent if best else None


def _closest(one: Moment, known: Sequence[Moment]) -> Extent | None:
    """The moment of the source that tells most of what is printed."""

    def likeness(other: Moment) -> int:
        names = ("year", "month", "day", "weekday", "minute")
        pairs = ((getattr(one, name), getattr(other, name)) for name in names)
        return sum(said is not None and said == told for said, told in pairs)

    best = max(known, key=likeness, default=None)
    return best.extent if best and likeness(best) else None
