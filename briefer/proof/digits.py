"""Digits: values that are told by what stands glued to a number or a currency sign."""

from fractions import Fraction

from briefer.model.quantity import Joining
from briefer.proof.numerals import Numeral
from briefer.proof.phrasebook import Meaning

# Shares in digits, "3/4": no others are as often said in words.
_LARGEST_PART = 10
# Scales of one letter, right after a number of money, or before its symbol: "£750k", "8,3 M€".
LETTERS = {
    "k": Fraction(1_000),
    "m": Fraction(1_000_000),
    "b": Fraction(1_000_000_000),
    "md": Fraction(1_000_000_000),
    "mds": Fraction(1_000_000_000),
}
_BY = frozenset({"x", "×", "х"})  # the last is Cyrillic


def country_dollar(found: list[Numeral], at: int) -> str | None:
    """The dollar of a country that stands right before its symbol: "A$", "HK$"."""
    is_prefixed = at > 0 and found[at].text == "$" and not found[at].apart
    return f"{found[at - 1].text}-dollar" if is_prefixed and found[at - 1].kind == "word" else None


def share_in_digits(found: list[Numeral], at: int) -> Meaning[Fraction] | None:
    """A share in digits: "3/4"."""
    parts = found[at : at + 3]
    if len(parts) < 3 or parts[1].text != "/" or any(one.apart for one in parts[1:]):
        return None
    part, _, whole = parts
    if not (part.is_plain and whole.is_plain) or part.value is None or whole.value is None:
        return None
    is_date = at + 3 < len(found) and found[at + 3].text == "/"
    is_share = not is_date and 0 < part.value < whole.value <= _LARGEST_PART
    return Meaning(part.value / whole.value, at + 3) if is_share else None


def every_in_digits(found: list[Numeral], at: int, joining: Joining) -> Meaning[Fraction] | None:
    """A share by an ordinal in digits: "every 5th", "jeder 5."."""
    parts = found[at : at + 3]
    if len(parts) < 3 or parts[0].text not in joining.every or parts[2].apart:
        return None
    whole, mark = parts[1].value, parts[2].text
    is_ordinal = parts[1].is_plain and mark in (*joining.ordinal_marks, *joining.after_day)
    return Meaning(1 / whole, at + 3) if whole and is_ordinal else None


def is_by(found: list[Numeral], at: int) -> bool:
    """Whether a sign of multiplication stands between two sides: "30 x 40 cm"."""
    follows = found[at + 1] if at + 1 < len(found) else None
    return found[at].text in _BY and follows is not None and follows.kind == "number"
