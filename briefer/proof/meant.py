"""Meant: what a bare number is by what stands around it, such as an age between commas."""

from fractions import Fraction

from briefer.proof.numerals import Numeral
from briefer.proof.phrasebook import Meaning, Phrasebook
from briefer.proof.values import Value

_OLDEST = 120
# "29 kilos of food and drink a year": so many words may stand between a number and its rate.
_FAR = 4


def is_age(found: list[Numeral], value: Value) -> bool:
    """Whether a number stands behind a person like an age: "The suspect, 34, was driving"."""
    one, after = found[value.first], found[value.end] if value.end < len(found) else None
    if value.first < 2 or not one.is_plain or value.unit or value.is_scaled:
        return False
    is_apart = found[value.first - 1].text == "," and found[value.first - 2].kind == "word"
    closes = after is not None and after.text in {",", ")", ";", "."}
    return is_apart and closes and Fraction(0) < value.value <= _OLDEST


def far_rate(found: list[Numeral], end: int, rates: Phrasebook[str]) -> Meaning[str] | None:
    """The rate of a number in the words that follow it, up to the next stop or number."""
    for at in range(end, min(end + _FAR + 1, len(found))):
        if rate := rates.match(found, at):
            return rate
        if found[at].kind != "word":
            return None
    return None
