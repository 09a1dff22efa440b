"""Quantity words: one TOML file a language, read into what each phrase stands for."""

from fractions import Fraction
from pathlib import Path

from briefer.model.quantity import (
    DIGITS_ALONE,
    Bound,
    DialWords,
    Joining,
    PeriodWords,
    QuantityWords,
    Trend,
)
from briefer.storage.checked import Table
from briefer.storage.toml_tables import read_table, settle

# Words that a language may do without.
_NOT_EVERYWHERE = ("adding", "hour", "counted")
_NOON = {"before-noon": 0, "after-noon": 720}
_CLOCK = {"midnight": 0, "noon": 720}


def load_quantity_words(folder: Path, code: str) -> QuantityWords:
    """The words of a language tag such as `de` or `fr-CA`; digits alone where there is no file.

    Raises TemplateFaulty when the file has faults.
    """
    path = folder / f"{code.lower().replace('_', '-').split('-')[0]}.toml"
    if not path.is_file():
        return DIGITS_ALONE
    table = read_table(path)
    calendar = table.table("calendar")
    words = QuantityWords(
        table.text("decimal", longest=1),
        table.text("grouping", longest=4),
        bounds={one: Bound(name) for one, name in _named(table.table("bounds")).items()},
        numbers=_counted(table.table("numbers")),
        scales=_counted(table.table("scales")),
        ordinals=_counted(table.table("ordinals")),
        shares=_counted(table.table("shares")),
        units=_named(table.table("units")),
        rates=_named(table.table("rates")),
        months=_listed(calendar, "months", first=1),
        weekdays=_listed(calendar, "weekdays", first=0),
        noon={one: shift for key, shift in _NOON.items() for one in calendar.phrases(key)},
        after_bounds={one: Bound(name) for one, name in _named(table.table("after")).items()},
        trends={one: Trend(name) for one, name in _named(table.table("trends")).items()},
        multiples=_counted(table.table("multiples")),
        many=_counted(table.table("many")),
        clock={one: at for key, at in _CLOCK.items() for one in calendar.phrases(key)},
        joining=_joining(table.table("joining")),
        periods=_periods(table.table("periods"), table.table("parts")),
        dial=_dial(table.table("dial")),
    )
    settle(path, table)
    return words


def _named(table: Table) -> dict[str, str]:
    return {phrase: key for key in table.known() for phrase in table.phrases(key)}


def _counted(table: Table) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for phrase, number in _named(table).items():
        try:
            found[phrase] = Fraction(number)
        except (ValueError, ZeroDivisionError):
            table.fault(number, "must be a number or a share such as 2/3")
    return found


def _listed(table: Table, key: str, *, first: int) -> dict[str, int]:
    """Names by their number; the forms of one are parted by bars."""
    each = enumerate(table.phrases(key), start=first)
    return {form: number for number, forms in each for form in forms.split("|")}


def _joining(table: Table) -> Joining:
    may_be = [table.phrases(key, required=False) for key in _NOT_EVERYWHERE]
    keys = ("range", "between", "from", "ratio", "unit", "minus", "plus", "one")
    first = [table.phrases(key) for key in keys]
    last = [table.phrases(key) for key in ("determiners", "before-month", "after-day")]
    more = [table.phrases(key) for key in ("by", "below-zero", "half-more", "ordinal-marks")]
    rare = [table.phrases(key, required=False) for key in ("day-first", "reaching", "every")]
    return Joining(*first, *may_be, *last, *more, *rare)


def _periods(table: Table, parts: Table) -> PeriodWords:
    quarters = _listed(table, "quarters", first=1)
    decades = {word: tens * 10 for word, tens in _listed(table, "decades", first=2).items()}
    keys = ("decade-marks", "decade-before", "century", "century-before", "short-year")
    phrases = [table.phrases(key, required=False) for key in keys]
    return PeriodWords(quarters, decades, _named(parts), *phrases)


def _dial(table: Table) -> DialWords:
    before, after = (
        {
            phrase: int(minutes)
            for phrase, minutes in _counted(table.table(key, required=False)).items()
        }
        for key in ("before", "after")
    )
    return DialWords(before, after, table.phrases("leading", required=False))
