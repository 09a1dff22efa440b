"""Quantities: what a number says with its sign, bound, scale, unit and rate; and days and hours."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from briefer.model.frozen import frozen
from briefer.model.reading import Extent


class Bound(StrEnum):
    """How a number stands to what was counted: "up to 300" is none of "300" and "over 300"."""

    AT_MOST = "at-most"
    BELOW = "below"
    NEARLY = "nearly"
    ABOUT = "about"
    ABOVE = "above"
    AT_LEAST = "at-least"
    ONLY = "only"


class Trend(StrEnum):
    """Which way a number changed something."""

    RISE = "rise"
    FALL = "fall"


@frozen
class Joining:
    """The small words of quantities, in small letters.

    `range` joins two values (15 to 20), `between` are pairs of words that do; after `before` each
    value stands alone too (from 6 to 4). `ratio` joins parts (one in five), `unit` a number and
    its unit (millions of euros). `one` counts before a scale (a million), `adding` stands behind
    one (two hundred and fifty), `hour` behind an hour (9 o'clock), `counted` behind an m that is
    millions (1.5m homes). `minus` and `plus` are signs. `determiners` stand before an ordinal,
    `before_month` between a day and its month, `after_day` right after its number.

    `by` may stand between a rise or fall and its number, `below_zero` behind a number that is
    negative, `half_more` behind one that a half is added to (a year and a half). `ordinal_marks`
    stand right after a number that is an ordinal (4th), `day_first` between the numbers of a date.
    `reaching` is "up to", and "to" behind a rise or fall; `every` makes a share of an ordinal.
    """

    range: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    ratio: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    minus: tuple[str, ...] = ()
    plus: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    adding: tuple[str, ...] = ()
    hour: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    before_month: tuple[str, ...] = ()
    after_day: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    below_zero: tuple[str, ...] = ()
    half_more: tuple[str, ...] = ()
    ordinal_marks: tuple[str, ...] = ()
    day_first: tuple[str, ...] = ()
    reaching: tuple[str, ...] = ()
    every: tuple[str, ...] = ()


@frozen
class DialWords:
    """How a language says hours, in small letters: minutes by the words before or after the hour.

    Words after it count only behind one of `leading`: "las seis y cuarto", "à six heures et quart".
    """

    before: Mapping[str, int] = field(default_factory=dict[str, int])
    after: Mapping[str, int] = field(default_factory=dict[str, int])
    leading: tuple[str, ...] = ()


@frozen
class PeriodWords:
    """How a language names stretches of time, in small letters.

    `quarters` count from 1, `decades` are by their last two digits (seventies: 70), `parts` name
    what of a year or month is meant (early). `decade_marks` stand right after a decade's number
    (1970s), `decade_before` before it; `century` behind a century's number, `century_before`
    before it; `short_year` before the last two digits of a year (FY26).
    """

    quarters: Mapping[str, int] = field(default_factory=dict[str, int])
    decades: Mapping[str, int] = field(default_factory=dict[str, int])
    parts: Mapping[str, str] = field(default_factory=dict[str, str])
    decade_marks: tuple[str, ...] = ()
    decade_before: tuple[str, ...] = ()
    century: tuple[str, ...] = ()
    century_before: tuple[str, ...] = ()
    short_year: tuple[str, ...] = ()


@frozen
class QuantityWords:
    """How one language says quantities: what each phrase, in small letters, stands for.

    `decimal` parts the decimals of a number, one of `grouping` its thousands. Months count from 1,
    weekdays from Monday as 0. `after_bounds` stand behind a number (36 or more), `trends` tell a
    rise or fall beside one. `multiples` are times (twice), `many` a scale without a number
    (dozens), `clock` minutes since midnight (noon).
    """

    decimal: str = "."
    grouping: str = ","
    bounds: Mapping[str, Bound] = field(default_factory=dict[str, Bound])
    numbers: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    scales: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    ordinals: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    shares: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    units: Mapping[str, str] = field(default_factory=dict[str, str])
    rates: Mapping[str, str] = field(default_factory=dict[str, str])
    months: Mapping[str, int] = field(default_factory=dict[str, int])
    weekdays: Mapping[str, int] = field(default_factory=dict[str, int])
    noon: Mapping[str, int] = field(default_factory=dict[str, int])
    after_bounds: Mapping[str, Bound] = field(default_factory=dict[str, Bound])
    trends: Mapping[str, Trend] = field(default_factory=dict[str, Trend])
    multiples: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    many: Mapping[str, Fraction] = field(default_factory=dict[str, Fraction])
    clock: Mapping[str, int] = field(default_factory=dict[str, int])
    joining: Joining = Joining()
    periods: PeriodWords = PeriodWords()
    dial: DialWords = DialWords()


# A language without words of its own: numbers in digits alone are compared.
DIGITS_ALONE = QuantityWords()


@frozen
class Quantity:
    """One value, or the two of a range or ratio, and what they are values of.

    `unit` and `rate` are names of the language's table, "" for none. A `year` may be a number that
    counts as well: 1870 people.
    """

    extent: Extent
    values: tuple[Fraction, ...]
    bounds: frozenset[Bound] = frozenset()
    unit: str = ""
    rate: str = ""
    is_ordinal: bool = False
    is_ratio: bool = False
    trend: Trend | None = None


@frozen
class Moment:
    """A day or hour as far as it is told: any of its parts may be None. `minute` counts from 0:00.

    Weekdays count from Monday as 0. A decade without its century is its last two digits; `part`
    says what of a year or month is meant, `zone` whose hour it is. One `on_dial` comes twice a day.
    """

    extent: Extent
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str | None = None
    zone: str | None = None
    on_dial: bool = False


@frozen
class Quantities:
    """The quantities and the moments of a text, in its order.

    `faint` are words that may count or not ("one"): nobody is held to them, but who prints
    "1 person" for "one person" is right.
    """

    amounts: tuple[Quantity, ...] = ()
    moments: tuple[Moment, ...] = ()
    faint: tuple[Quantity, ...] = ()


@frozen
class FigureFault:
    """A figure that is printed and that its source does not have, and the nearest one it has."""

    extent: Extent
    printed: str
    nearest: str
