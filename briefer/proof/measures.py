"""Measures: units that are whole parts of one another, so that 1.5 km is 1,500 metres."""

from fractions import Fraction

# Each unit in its base. SI brochure, 9th edition; calendar years and months are not of equal days.
_BASES = {
    "kilometre": ("metre", Fraction(1000)),
    "metre": ("metre", Fraction(1)),
    "centimetre": ("metre", Fraction(1, 100)),
    "millimetre": ("metre", Fraction(1, 1000)),
    "square-kilometre": ("square-metre", Fraction(1_000_000)),
    "hectare": ("square-metre", Fraction(10_000)),
    "square-metre": ("square-metre", Fraction(1)),
    "litre": ("litre", Fraction(1)),
    "millilitre": ("litre", Fraction(1, 1000)),
    "cubic-metre": ("litre", Fraction(1000)),
    "tonne": ("gram", Fraction(1_000_000)),
    "kilogram": ("gram", Fraction(1000)),
    "gram": ("gram", Fraction(1)),
    "milligram": ("gram", Fraction(1, 1000)),
    "watt": ("watt", Fraction(1)),
    "kilowatt": ("watt", Fraction(1000)),
    "megawatt": ("watt", Fraction(1_000_000)),
    "gigawatt": ("watt", Fraction(1_000_000_000)),
    "kilowatt-hour": ("watt-hour", Fraction(1000)),
    "megawatt-hour": ("watt-hour", Fraction(1_000_000)),
    "gigawatt-hour": ("watt-hour", Fraction(1_000_000_000)),
    "terawatt-hour": ("watt-hour", Fraction(1_000_000_000_000)),
    "volt": ("volt", Fraction(1)),
    "kilovolt": ("volt", Fraction(1000)),
    "second": ("second", Fraction(1)),
    "minute": ("second", Fraction(60)),
    "hour": ("second", Fraction(3600)),
    "day": ("day", Fraction(1)),
    "week": ("day", Fraction(7)),
    "fortnight": ("day", Fraction(14)),
    "month": ("month", Fraction(1)),
    "year": ("month", Fraction(12)),
    "decade": ("month", Fraction(120)),
    "century": ("month", Fraction(1200)),
    "cent": ("cent", Fraction(1)),
    "penny": ("penny", Fraction(1)),
    "pound-sterling": ("penny", Fraction(100)),
}
# A cent is a hundredth of whichever of these is meant.
_HAVE_CENTS = frozenset({"dollar", "euro"})
# A distance at the rate of an hour is a speed.
_SPEEDS = {"kilometre": "kilometre-an-hour", "mile": "mile-an-hour"}


def speed(unit: str, rate: str) -> tuple[str, str]:
    """A unit and its rate, as one unit of speed where they are one."""
    return (_SPEEDS[unit], "") if rate == "hour" and unit in _SPEEDS else (unit, rate)


def factor(unit: str, other: str) -> Fraction | None:
    """How many of another unit one is; None where they do not measure the same."""
    if unit == "cent" and other in _HAVE_CENTS:
        return Fraction(1, 100)
    if other == "cent" and unit in _HAVE_CENTS:
        return Fraction(100)
    base, size = _BASES.get(unit, ("", Fraction(1)))
    wanted, whole = _BASES.get(other, ("", Fraction(1)))
    return size / whole if base and base == wanted else None
