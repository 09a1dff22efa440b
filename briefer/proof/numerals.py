"""Numerals: the numbers, signs, symbols and words of a text that quantities are told by."""

import re
import unicodedata
from fractions import Fraction
from typing import NamedTuple

from briefer.model.quantity import QuantityWords

_BLANKS = "\u00a0\u202f\u2009"
_PARTS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_MONEY = r"US\$|[$€£¥₴₽₹₩₪]"
_REST = rf"""
  |(?P<sign>(?<![\w)])[-−+](?=\s?(?:{_MONEY})?\d))
  |(?P<dash>(?<=\w)[-–—](?=(?:{_MONEY})?\d)|\s[–—]\s(?=(?:{_MONEY})?\d))
  |(?P<symbol>US\$|°[CF]?|[$€£¥₴₽₹₩₪%‰])
  |(?P<half>[ap]\.\s?m\b\.?)
  |(?P<word>[dl][’'](?=\w|$)|km/h|k?m[²³23](?!\w)|[^\W\d_]+(?:[’'][^\W\d_]+)*)
  |(?P<stop>[^\w\s])
"""


class Numeral(NamedTuple):
    """A number, sign, symbol or word: where it stands, in small letters, and a number's value.

    `kind` is the name of the pattern that found it. `apart` tells that a blank stands before it,
    `is_capital` that it begins with a capital.
    """

    start: int
    end: int
    text: str
    kind: str
    apart: bool
    value: Fraction | None = None
    is_plain: bool = False
    is_capital: bool = False


class Numerals:
    """Takes texts of one language apart."""

    def __init__(self, words: QuantityWords) -> None:
        self._grouping = words.grouping + _BLANKS
        self._decimal = words.decimal
        group, decimal = re.escape(self._grouping), re.escape(words.decimal)
        # Where decimals have a full stop, "1.30 h" is no hour of the day.
        hours = r"uhr|horas|h|[ap]\.?m" if words.decimal == "," else r"[ap]\.?m"
        self._pattern = re.compile(
            rf"(?P<clock>(?<!\d)(?:[01]?\d|2[0-4])(?:(?::|\s?h\s?)[0-5]\d(?!\d)"
            rf"|\.[0-5]\d(?=\s?(?i:{hours})\b)))"
            rf"|(?P<number>\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)(?:{decimal}\d+)?|\d+(?:{decimal}\d+|[{_PARTS}])?|[{_PARTS}])"
            rf"{_REST}",
            re.VERBOSE,
        )

    def of(self, text: str) -> list[Numeral]:
        """The parts of a text, in order. A hyphen between words is none."""
        found: list[Numeral] = []
        for match in self._pattern.finditer(text):
            kind = match.lastgroup or "stop"
            if kind == "stop" and match[0] in "-‐‑":
                continue
            before = text[match.start() - 1 : match.start()]
            apart = not before or before.isspace()
            words = match[0].casefold().replace("'", "’")
            number = self._value(match[0]) if kind == "number" else None
            plain, capital = match[0].isdigit(), match[0][0].isupper()
            found.append(Numeral(*match.span(), words, kind, apart, number, plain, capital))
        return found

    def _value(self, digits: str) -> Fraction:
        if digits[-1] in _PARTS:
            part = Fraction(unicodedata.numeric(digits[-1])).limit_denominator(10)
            return int(digits[:-1] or 0) + part
        bare = "".join(char for char in digits if char not in self._grouping)
        return Fraction(bare.replace(self._decimal, "."))
