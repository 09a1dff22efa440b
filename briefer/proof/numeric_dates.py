"""Numeric dates: years, and dates that are told in numbers alone."""

from collections.abc import Container

from briefer.proof.numerals import Numeral

LARGEST_DAY = 31
_MONTHS = 12
_YEARS = range(1500, 2101)


def is_year(one: Numeral) -> bool:
    """Whether a number may be a year."""
    # A fraction is looked for in a range step by step.
    return one.end - one.start == 4 and one.is_plain and int(one.value or 0) in _YEARS


def numeric_date(
    found: list[Numeral], at: int, day_first: Container[str]
) -> tuple[int, int, int] | None:
    """Year, month and day of "2025-06-22", or of "22.06.2025" with a mark of `day_first`.

    With another mark a number above twelve tells which one is the day: "22/6/2025", "6/22/2025".
    """
    parts = found[at : at + 5]
    if len(parts) < 5 or any(one.apart for one in parts[1:]):
        return None
    first, mark, middle, again, last = parts
    if mark.text != again.text or not all(one.is_plain for one in (first, middle, last)):
        return None
    if is_year(first) and mark.text == "-":
        year, day = first, last
    elif is_year(last) and (mark.text in day_first or (first.value or 0) > _MONTHS):
        year, day = last, first
    elif is_year(last) and (middle.value or 0) > _MONTHS:
        year, middle, day = last, first, middle
    else:
        return None
    month, date = int(middle.value or 0), int(day.value or 0)
    is_date = 1 <= month <= _MONTHS and 1 <= date <= LARGEST_DAY
    return (int(year.value or 0), month, date) if is_date else None
