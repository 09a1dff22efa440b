"""Periods: the quarters, decades and centuries that a text names."""

from itertools import product
from typing import NamedTuple

from briefer.model.quantity import QuantityWords
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Phrasebook

_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMANS = {ten + one: at for at, (ten, one) in enumerate(product(("", "x", "xx"), _ONES)) if at}
_LAST_CENTURY = 21
# What French sets behind a Roman numeral: "XVe", "XVᵉ", "Ier".
_RAISED = ("ème", "er", "e", "ᵉ")


class Period(NamedTuple):
    """A stretch of time, and the index after its last numeral."""

    end: int
    quarter: int | None = None
    decade: int | None = None
    century: int | None = None


class Periods:
    """Reads the periods of texts in one language."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        self._words = words.periods
        self._quarters = Phrasebook(words.periods.quarters, numerals)
        self._decades = Phrasebook(words.periods.decades, numerals)
        self._numbers = Phrasebook(words.numbers, numerals)
        self._ordinals = Phrasebook(words.ordinals, numerals)
        self._century = _book(words.periods.century, numerals)
        self._century_before = _book(words.periods.century_before, numerals)
        self._decade_before = _book(words.periods.decade_before, numerals)
        books = (self._quarters, self._decades, self._decade_before, self._century_before)
        romans = {roman + end for roman in _ROMANS for end in ("", *_RAISED)}
        self.starts: frozenset[str] = frozenset(romans).union(*books, self._ordinals)
        self._marks = {".", *words.joining.ordinal_marks, *words.joining.after_day}

    def at(self, found: list[Numeral], at: int) -> Period | None:
        """The period that begins at a numeral, or None."""
        if quarter := self._quarters.match(found, at):
            return Period(quarter.end, quarter=quarter.meaning)
        return self._decade(found, at) or self._of_century(found, at)

    def _decade(self, found: list[Numeral], at: int) -> Period | None:
        if named := self._decades.match(found, at):
            return Period(named.end, decade=named.meaning)
        before = self._decade_before.match(found, at)
        if before and (tens := self._numbers.match(found, before.end)):
            is_tens = 20 <= tens.meaning <= 90 and tens.meaning % 10 == 0
            return Period(tens.end, decade=int(tens.meaning)) if is_tens else None
        start = before.end if before else at
        is_decade = start < len(found) and _is_tens(found[start])
        marked = is_decade and _is_glued(found, start + 1, self._words.decade_marks)
        if not is_decade or not (marked or before) or _is_joined(found, at):
            return None
        return Period(start + 1 + marked, decade=int(found[start].value or 0))

    def _of_century(self, found: list[Numeral], at: int) -> Period | None:
        before = self._century_before.match(found, at)
        rank = self._rank(found, before.end if before else at)
        if rank is None:
            return None
        number, end = rank
        after = None if before else self._century.match(found, end)
        if before is None and after is None:
            return None
        return Period(after.end if after else end, century=number)

    def _rank(self, found: list[Numeral], at: int) -> tuple[int, int] | None:
        """Which one of a row: "15th", "fifteenth", "XV", "XVe"."""
        if ordinal := self._ordinals.match(found, at):
            return int(ordinal.meaning), ordinal.end
        if at >= len(found):
            return None
        one = found[at]
        if one.is_plain and one.value is not None and one.value <= _LAST_CENTURY:
            return int(one.value), at + 1 + _is_glued(found, at + 1, self._marks)
        bare = next((one.text[: -len(end)] for end in _RAISED if one.text.endswith(end)), "")
        number = _ROMANS.get(one.text) or _ROMANS.get(bare)
        return (number, at + 1) if number and one.is_capital else None


def _book(phrases: tuple[str, ...], numerals: Numerals) -> Phrasebook[str]:
    return Phrasebook({phrase: phrase for phrase in phrases}, numerals)


def _is_tens(one: Numeral) -> bool:
    is_tens = one.is_plain and one.value is not None and one.value % 10 == 0 and one.value > 0
    return is_tens and one.end - one.start in {2, 4}


def _is_glued(found: list[Numeral], at: int, words: tuple[str, ...] | set[str]) -> bool:
    """Whether one of some words stands right behind the numeral before."""
    return at < len(found) and not found[at].apart and found[at].text in words


def _is_joined(found: list[Numeral], at: int) -> bool:
    """Whether a number is part of a name: "Il-80s"."""
    return at > 0 and not found[at].apart and found[at - 1].kind not in {"stop"}
