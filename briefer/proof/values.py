"""Values: one number of a text in digits or words, with its sign, currency, scale and unit."""

from fractions import Fraction
from typing import NamedTuple

from briefer.model.quantity import QuantityWords
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Phrasebook

# Of a ratio in digits: "1 in 5", "3 in 100".
_LARGEST_WHOLE = 100
# What stands before a number besides a symbol (ISO 4217).
_CODES = frozenset({"usd", "eur", "gbp", "jpy", "chf", "cny", "uah"})
_MILLION = Fraction(1_000_000)


class Value(NamedTuple):
    """A value in a list of numerals: where it begins and ends, and what belongs to it.

    `number` is the value without its scales and sign.
    """

    first: int
    end: int
    value: Fraction
    number: Fraction
    unit: str = ""
    is_scaled: bool = False
    in_words: bool = False


class Values:
    """Reads the values of texts in one language."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        self._numbers = Phrasebook(words.numbers, numerals)
        self._scales = Phrasebook(words.scales, numerals)
        self._shares = Phrasebook(words.shares, numerals)
        self._units = Phrasebook(words.units, numerals)
        joining = words.joining
        self._ratio = Phrasebook({one: one for one in joining.ratio}, numerals)
        self._linking = Phrasebook({one: one for one in joining.unit}, numerals)
        self._joining = joining

    def at(self, found: list[Numeral], at: int) -> Value | None:
        """The value that begins at a numeral, or None."""
        first, sign = at, 1
        if self._is_sign(found, at):
            minus = found[at].text in {"-", "−", *self._joining.minus}
            sign, at = (-1 if minus else 1), at + 1
        is_money = at < len(found) and (found[at].kind == "symbol" or found[at].text in _CODES)
        money = self._units.match(found, at) if is_money else None
        money = money if money and money.end < len(found) else None
        number = self._number(found, money.end if money else at, is_money=money is not None)
        if number is None:
            return None
        if money:
            return number._replace(first=first, value=sign * number.value, unit=money.meaning)
        unit, end = self._unit(found, number.end) or ("", number.end)
        return number._replace(first=first, end=end, value=sign * number.value, unit=unit)

    def part(self, found: list[Numeral], value: Value) -> Value | None:
        """The whole of a ratio: "one in five", "1 in 5"; in "40 in 2019" there is none."""
        ratio = self._ratio.match(found, value.end)
        if ratio is None or value.unit or value.value.denominator > 1:
            return None
        whole = self.at(found, ratio.end)
        if value.in_words or ratio.end - value.end > 1 or whole is None:
            return whole
        return whole if value.value < whole.value <= _LARGEST_WHOLE and not whole.unit else None

    def _is_sign(self, found: list[Numeral], at: int) -> bool:
        if at >= len(found) or found[at].kind == "sign":
            return at < len(found)
        signs = self._joining.minus + self._joining.plus
        follows = found[at + 1] if at + 1 < len(found) else None
        return found[at].text in signs and follows is not None and follows.kind == "number"

    def _number(self, found: list[Numeral], at: int, *, is_money: bool) -> Value | None:
        """A number in digits or words, times its scales."""
        if share := self._shares.match(found, at):
            return Value(at, share.end, share.meaning, share.meaning, in_words=True)
        worded = self._worded(found, at)
        if worded is None:
            return None
        number, end = worded
        in_words = found[at].value is None
        value, is_scaled = number, False
        while scale := self._scales.match(found, end):
            value, end, is_scaled = value * scale.meaning, scale.end, True
        if not is_scaled and not in_words and self._is_million(found, end, is_money=is_money):
            return Value(at, end + 1, number * _MILLION, number, is_scaled=True)
        # "A" and "one" count before a scale, and in "one in five".
        is_one = in_words and not is_scaled and found[at].text in self._joining.one
        if is_one and self._ratio.match(found, end) is None:
            return None
        return Value(at, end, value, number, is_scaled=is_scaled, in_words=in_words)

    def _is_million(self, found: list[Numeral], at: int, *, is_money: bool) -> bool:
        """Whether an m right after a number is millions: "$4m", "1.5m cubic metres"."""
        if at >= len(found) or found[at].text != "m" or found[at].apart:
            return False
        return is_money or self._units.match(found, at + 1) is not None

    def _worded(self, found: list[Numeral], at: int) -> tuple[Fraction, int] | None:
        """A number in digits, or in words; tens take their ones: "twenty-two"."""
        if at >= len(found):
            return None
        digits = found[at].value
        if digits is not None:
            return digits, at + 1
        number = self._numbers.match(found, at)
        if number is None:
            return (Fraction(1), at + 1) if found[at].text in self._joining.one else None
        more = self._numbers.match(found, number.end)
        if more and number.meaning >= 20 > 10 > more.meaning:
            return number.meaning + more.meaning, more.end
        return number.meaning, number.end

    def _unit(self, found: list[Numeral], at: int) -> tuple[str, int] | None:
        """The unit after a number, and where it ends."""
        if unit := self._units.match(found, at):
            return unit.meaning, unit.end
        link = self._linking.match(found, at)
        unit = self._units.match(found, link.end) if link else None
        return (unit.meaning, unit.end) if unit else None
