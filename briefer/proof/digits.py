"""Digits: values that are told by what stands glued to a number or a currency sign."""

from fractions import Fraction

from briefer.proof.numerals import Numeral
from briefer.proof.phrasebook import Meaning

# Shares in digits, "3/4": no others are as often said in words.
_LARGEST_PART = 10


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
