"""Binding: words that no line is broken between, such as a number and its unit.

They stay two words with a blank, for readers and for search; only the break is taken away.
"""

from briefer.model.expressions import expression
from briefer.model.language import Language

# Units and signs that are written apart from their number, whatever the language.
_UNITS = frozenset([
    "%", "‰", "°", "°C", "°F", "€", "$", "£", "₴", "₪", "EUR", "USD", "GBP", "km", "m", "cm",
    "mm", "nm", "km²", "m²", "km2", "m2", "m³", "m3", "ha", "mi", "ft", "yd", "kg", "g",
    "mg", "t", "lb", "lbs", "oz", "l", "ml", "L", "hl", "s", "min", "h", "Hz", "kHz", "MHz",
    "GHz", "W", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "V", "kV", "Pa", "hPa",
    "kPa", "bar", "dB", "GB", "MB", "TB", "kB", "km/h", "kph", "mph", "kn", "bn", "tn", "k",
    "pp", "pt",
])  # fmt: skip
# What belongs to the number after it.
_BEFORE_NUMBERS = frozenset([
    "€", "$", "£", "US$", "EUR", "USD", "GBP", "§", "§§", "¶", "№", "No.", "Nos.", "Nr.",
    "n°", "N°", "nº", "p.", "pp.", "S.", "art.", "Art.",
])  # fmt: skip
_OPENING = frozenset("«„“‹(¿¡")
# French sets a blank before these; a dash does not begin a line.
_CLOSING = frozenset("»›:;!?%")
_DASHES = frozenset("–—")
_STOPS = '.,;:!?)]»”’"…،؛؟'
_OPENED = "«„“‹("
_HEAD, _TAIL = expression(r"\S?\d{1,3}"), expression(r"\d{3}(?!\d)")
_DAY = expression(r"\d{1,2}\.?")


class Binding:
    """Which neighbours stay on one line in a language."""

    def __init__(self, language: Language) -> None:
        self._after_numbers = _UNITS | language.scales
        self._clings = language.clings
        self._months = frozenset(month.casefold() for month in language.months)

    def holds(self, before: str, after: str) -> bool:
        """Whether no line may end after one word and begin with the other."""
        if before[-1] in _OPENING and len(before) == 1:
            return True
        if after[0] in _CLOSING or after in _DASHES:
            return True
        bare = after.rstrip(_STOPS)
        if before[-1].isdigit() and (bare in self._after_numbers or _is_thousands(before, after)):
            return True
        if after[0].isdigit() and before in _BEFORE_NUMBERS:
            return True
        if self._clings and before.lstrip(_OPENED).casefold() in self._clings:
            return True
        return self._is_date(before, bare) or self._is_date(bare, before)

    def _is_date(self, month: str, day: str) -> bool:
        return month.casefold() in self._months and _DAY.fullmatch(day) is not None


def _is_thousands(before: str, after: str) -> bool:
    """Whether a blank stands between the thousands of one number: "1 400"."""
    return _HEAD.fullmatch(before.lstrip(_OPENED)) is not None and _TAIL.match(after) is not None
