"""Values: one number of a text in digits or words, with its sign, currency, scale and unit."""

from fractions import Fraction
from typing import NamedTuple

from briefer.model.quantity import QuantityWords
from briefer.proof.digits import LETTERS, country_dollar, every_in_digits, is_by, share_in_digits
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Meaning, Phrasebook

# Of a ratio in digits: "1 in 5", "3 in 100".
_LARGEST_WHOLE = 100
_HUNDRED, _THOUSAND = 100, 1000
_NONE = Fraction(0)
_HALF = Fraction(1, 2)
# What stands before a number besides a symbol (ISO 4217).
_CODES = frozenset({"usd", "eur", "gbp", "jpy", "chf", "cny", "uah"})


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
        self._many = Phrasebook(words.many, numerals)
        self._multiples = Phrasebook(words.multiples, numerals)
        self._below_zero = Phrasebook(dict.fromkeys(joining.below_zero, True), numerals)
        self._half_more = Phrasebook({one: one for one in joining.half_more}, numerals)
        self._linking = Phrasebook({one: one for one in joining.unit}, numerals)
        self._joining = joining
        signs = (*joining.one, *joining.minus, *joining.plus, *joining.every)
        self.starts: frozenset[str] = _CODES.union(
            signs, self._numbers, self._shares, self._many, self._multiples
        )

    def at(self, found: list[Numeral], at: int) -> Value | None:
        """The value that begins at a numeral, or None."""
        if whole := self._without_number(found, at):
            return whole
        first, sign = at, 1
        if self._is_sign(found, at):
            minus = found[at].text in {"-", "−", *self._joining.minus}
            sign, at = (-1 if minus else 1), at + 1
        is_money = at < len(found) and (found[at].kind == "symbol" or found[at].text in _CODES)
        money = self._units.match(found, at) if is_money else None
        money = money if money and money.end < len(found) else None
        if money and found[money.end].kind == "sign":
            sign = -1 if found[money.end].text in {"-", "−"} else 1
            money = money._replace(end=money.end + 1)
        number = self._number(found, money.end if money else at, is_money=money is not None)
        if number is None:
            return None
        if money:
            unit = country_dollar(found, at) or money.meaning
            return number._replace(first=first, value=sign * number.value, unit=unit)
        number = self._with_half(found, number)
        share = number.in_words and number.value < 1
        unit, end = self._unit(found, number.end, is_share=share) or ("", number.end)
        number = self._with_half(found, number._replace(end=end))
        below = self._below_zero.match(found, number.end)
        sign, end = (-1, below.end) if below else (sign, number.end)
        return number._replace(first=first, end=end, value=sign * number.value, unit=unit)

    def _without_number(self, found: list[Numeral], at: int) -> Value | None:
        """What is a value without a number beside it: "dozens", "twice", "a year and a half"."""
        if many := self._many.match(found, at):
            return Value(at, many.end, many.meaning, many.meaning, "many", in_words=True)
        if times := self._multiples.match(found, at):
            return Value(at, times.end, times.meaning, times.meaning, "time", in_words=True)
        single = self.single(found, at)
        more = self._half_more.match(found, single.end) if single else None
        if single is None or more is None:
            return None
        return single._replace(end=more.end, value=1 + _HALF, number=1 + _HALF)

    def single(self, found: list[Numeral], at: int) -> Value | None:
        """One of a unit: "a decade"."""
        if at >= len(found) or found[at].text not in self._joining.one:
            return None
        unit = self._units.match(found, at + 1)
        one = Fraction(1)
        return Value(at, unit.end, one, one, unit.meaning, in_words=True) if unit else None

    def _with_half(self, found: list[Numeral], number: Value) -> Value:
        """A number with the half that is added to it: "two and a half"."""
        more = self._half_more.match(found, number.end)
        if more is None or number.is_scaled or number.value.denominator > 1:
            return number
        return number._replace(end=more.end, value=number.value + _HALF)

    def part(self, found: list[Numeral], value: Value) -> Value | None:
        """The whole of a ratio: "one in five", "1 in 5"; in "40 in 2019" there is none."""
        ratio = self._ratio.match(found, value.end)
        if ratio is None or value.unit or value.value.denominator > 1:
            return None
        whole = self.at(found, ratio.end)
        if value.in_words or ratio.end - value.end > 1 or whole is None:
            return whole
        return whole if value.value < whole.value <= _LARGEST_WHOLE and not whole.unit else None

    def whole(self, found: list[Numeral], at: int) -> Value | None:
        """What a ratio that is joined at a numeral is a part of: "in five"."""
        ratio = self._ratio.match(found, at)
        whole = self.at(found, ratio.end) if ratio else None
        return whole if whole and whole.value > 1 and not whole.unit else None

    def _is_sign(self, found: list[Numeral], at: int) -> bool:
        if at >= len(found) or found[at].kind == "sign":
            return at < len(found)
        signs = self._joining.minus + self._joining.plus
        follows = found[at + 1] if at + 1 < len(found) else None
        is_either = at > 1 and found[at - 2].text in self._joining.plus  # plus or minus
        if found[at].text not in signs or follows is None or is_either:
            return False
        is_said = follows.kind in {"number", "symbol"} or self._numbers.match(found, at + 1)
        return bool(is_said)

    def _number(self, found: list[Numeral], at: int, *, is_money: bool) -> Value | None:
        """A number in digits or words, times its scales."""
        share = self._shares.match(found, at) or share_in_digits(found, at)
        share = share or every_in_digits(found, at, self._joining)
        if share:
            return self._shared(found, at, share)
        worded = self._worded(found, at)
        if worded is None:
            return None
        number, end = worded
        in_words = found[at].value is None
        bare = end
        value, end = self._scaled(found, number, bare, in_words=in_words)
        is_scaled = end > bare
        letter = None if is_scaled or in_words else self._letter(found, end, is_money=is_money)
        if letter is not None:
            return Value(at, end + 1, number * letter, number, is_scaled=True)
        # "A" and "one" count before a scale, and in "one in five".
        is_one = in_words and end == at + 1 and found[at].text in self._joining.one
        if is_one and self._ratio.match(found, end) is None:
            return None
        return Value(at, end, value, number, is_scaled=is_scaled, in_words=in_words)

    def _scaled(
        self, found: list[Numeral], number: Fraction, end: int, *, in_words: bool
    ) -> tuple[Fraction, int]:
        """A number times its scales, and where they end.

        In words more may be added: "two hundred and fifty thousand", "mille deux cents".
        """
        total, current = Fraction(0), number
        while True:
            last = Fraction(0)
            while scale := self._scales.match(found, end):
                last, end = scale.meaning, scale.end
                if last < _THOUSAND:
                    current *= last
                else:
                    # A scale right after another multiplies: "mil millones".
                    total, current = total * (last if not current else 1) + current * last, _NONE
            more = self._added(found, end, last) if in_words and last else None
            if more is None:
                return total + current, end
            current, end = current + more[0], more[1]

    def _added(self, found: list[Numeral], at: int, scale: Fraction) -> tuple[Fraction, int] | None:
        """A number in words that is added behind a scale, and where it ends.

        One that has that scale too stands for itself: "two hundred and three hundred".
        """
        if at < len(found) and found[at].text in self._joining.adding and scale >= _HUNDRED:
            at += 1
        worded = self._worded(found, at) if self._numbers.match(found, at) else None
        if worded is None or worded[0] >= scale:
            return None
        following = self._scales.match(found, worded[1])
        return None if following and following.meaning == scale else worded

    def _shared(self, found: list[Numeral], at: int, share: Meaning[Fraction]) -> Value:
        """A share, of all or of a scale: "half", "half a million", "a quarter of a million"."""
        value, end = share.meaning, share.end
        after = link.end if (link := self._linking.match(found, end)) else end
        after += after < len(found) and found[after].text in self._joining.one
        scale = self._scales.match(found, after)
        if scale is None:
            return Value(at, end, value, value, in_words=True)
        return Value(at, scale.end, value * scale.meaning, value, is_scaled=True, in_words=True)

    def _letter(self, found: list[Numeral], at: int, *, is_money: bool) -> Fraction | None:
        """The scale that a letter right after a number stands for: "$4m", "1.5m homes"."""
        scale = LETTERS.get(found[at].text) if at < len(found) else None
        follows = found[at + 1] if at + 1 < len(found) else None
        if scale is None or (follows and follows.kind == "symbol" and not follows.apart):
            return scale
        if found[at].apart or is_money:
            return None if found[at].apart else scale
        # An m alone is metres, but for what is counted in millions; a k is thousands of anything.
        is_counted = follows is not None and follows.text in self._joining.counted
        is_million = found[at].text == "m" and (is_counted or self._units.match(found, at + 1))
        return scale if is_million or found[at].text == "k" else None

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

    def _unit(self, found: list[Numeral], at: int, *, is_share: bool) -> tuple[str, int] | None:
        """The unit after a number, and where it ends: "5 miles", "half a mile"."""
        if (unit := self._units.match(found, at)) and not is_by(found, at):
            return unit.meaning, unit.end
        link = self._linking.match(found, at)
        if link and is_share and link.end < len(found):
            link = link._replace(end=link.end + (found[link.end].text in self._joining.one))
        is_one = is_share and at < len(found) and found[at].text in self._joining.one
        after = link.end if link else at + is_one
        unit = self._units.match(found, after) if after > at else None
        return (unit.meaning, unit.end) if unit else None
