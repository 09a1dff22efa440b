"""Quantities: the numbers of a text with their sign, bound, scale, unit and rate.

Two ways to say one quantity read alike ("$4.2bn", "4.2 billion dollars"); the words that are read
so are data of each language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeVar

from briefer.model.quantity import Bound, Quantities, Quantity, QuantityWords
from briefer.proof.meant import far_rate, is_age
from briefer.proof.measures import speed
from briefer.proof.moments import Moments
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Meaning, Phrasebook
from briefer.proof.trends import Trends
from briefer.proof.values import Value, Values

T = TypeVar("T")
# Kinds of numerals that are values only by their words.
_UNTOLD = frozenset({"word", "stop", "dash", "half"})
_Found = tuple[list[Quantity], int]


class QuantityReader:
    """Reads the quantities of texts in one language."""

    def __init__(self, words: QuantityWords) -> None:
        self._numerals = Numerals(words)
        self._moments = Moments(words, self._numerals)
        self._values = Values(words, self._numerals)
        self._bounds = Phrasebook(words.bounds, self._numerals)
        self._bounding = frozenset(self._bounds)
        self._ordinals = Phrasebook(words.ordinals, self._numerals)
        self._rates = Phrasebook(words.rates, self._numerals)
        self._after_bounds = Phrasebook(words.after_bounds, self._numerals)
        self._trends = Trends(words, self._numerals)
        self._starts = self._values.starts.union(self._bounds, self._ordinals)
        self._joining = words.joining

    def read(self, text: str) -> Quantities:
        """The quantities and moments of a text."""
        found = self._numerals.of(text)
        moments = self._moments.read(found)
        taken = {at for _, span in moments for at in range(*span)}
        amounts = tuple(self._amounts(found, taken))
        told = tuple(moment for moment, _ in moments)
        return Quantities(amounts, told, (*self._faint(found), *self._meant(found)))

    def _faint(self, found: list[Numeral]) -> Iterator[Quantity]:
        """What may be meant: "one" as 1, "one person in five" as a ratio."""
        for at, one in enumerate(found):
            if (reached := self._reached(found, at)) is not None:
                yield reached
            if ordinal := self._ordinals.match(found, at):
                extent = one.start, found[ordinal.end - 1].end
                yield Quantity(extent, (ordinal.meaning,), is_ordinal=True)
            if one.text not in self._joining.one:
                continue
            if one.text not in self._joining.determiners:
                yield Quantity((one.start, one.end), (Fraction(1),))
            if single := self._values.single(found, at):
                yield self._quantity(found, at, (single,), frozenset())
            whole = self._values.whole(found, at + 2)
            if whole is not None and found[at + 1].kind == "word":
                extent = one.start, found[whole.end - 1].end
                yield Quantity(extent, (Fraction(1), whole.value), is_ratio=True)

    def _meant(self, found: list[Numeral]) -> Iterator[Quantity]:
        """Numbers in digits as ages, or at the rate that some words behind them name."""
        at = 0
        while at < len(found):
            if found[at].kind != "number" and found[at].text not in self._bounding:
                at += 1
                continue
            bounds, start = self._bounded(found, at)
            is_number = start < len(found) and found[start].kind == "number"
            value = self._values.at(found, start) if is_number else None
            if value is None:
                at = max(start, at + 1)
                continue
            told = self._quantity(found, at, (value,), bounds)
            if is_age(found, value):
                yield replace(told, unit="year")
            if not told.rate and (rate := far_rate(found, value.end, self._rates)):
                unit, each = speed(value.unit, rate.meaning)
                yield replace(told, unit=unit, rate=each)
            at = value.end

    def _reached(self, found: list[Numeral], at: int) -> Quantity | None:
        """What something rose or fell to, where the word for "to" is that for "up to" as well."""
        if found[at].text not in self._joining.reaching or not self._trends.leads(found, at):
            return None
        start = at + 1
        if start < len(found) and found[start].text in self._joining.determiners:
            start += 1
        value = self._values.at(found, start)
        return None if value is None else self._quantity(found, start, (value,), frozenset())

    def _amounts(self, found: list[Numeral], taken: set[int]) -> Iterator[Quantity]:
        at = 0
        while at < len(found):
            if found[at].kind in _UNTOLD and found[at].text not in self._starts:
                at += 1
                continue
            amounts, end = self._amount(found, at, taken)
            yield from amounts
            at = max(end, at + 1)

    def _amount(self, found: list[Numeral], at: int, taken: set[int]) -> _Found:
        """The quantity that begins at a numeral, with its bounds; none, and where to go on."""
        bounds, start = self._bounded(found, at)
        if start in taken:
            return [], start + 1
        if ordinal := self._ordinal(found, start):
            return ordinal
        value = self._values.at(found, start)
        if value is None and bounds and start < len(found):
            determined = found[start].text in self._joining.determiners
            value = self._values.at(found, start + 1) if determined else None
            value = value or self._values.single(found, start)
        if value is None or value.first in taken:
            return [], at + 1
        return self._joined(found, at, value, bounds, taken)

    def _bounded(self, found: list[Numeral], at: int) -> tuple[frozenset[Bound], int]:
        bounds: set[Bound] = set()
        while (bound := self._bounds.match(found, at)) is not None:
            bounds.add(bound.meaning)
            at = bound.end
        return frozenset(bounds), at

    def _ordinal(self, found: list[Numeral], at: int) -> _Found | None:
        """ "The third": an ordinal behind a determiner, or at the head of the text."""
        if at + 1 < len(found) and found[at].is_plain and found[at].value is not None:
            mark = found[at + 1]
            if mark.text in self._joining.ordinal_marks and not mark.apart:
                extent = found[at].start, mark.end
                return [
                    Quantity(extent, (found[at].value or Fraction(0),), is_ordinal=True)
                ], at + 2
        ranked = self._ordinals.match(found, at)
        if ranked is None or (at and found[at - 1].text not in self._joining.determiners):
            return None
        extent = found[at].start, found[ranked.end - 1].end
        return [Quantity(extent, (ranked.meaning,), is_ordinal=True)], ranked.end

    def _joined(
        self,
        found: list[Numeral],
        at: int,
        value: Value,
        bounds: frozenset[Bound],
        taken: set[int],
    ) -> _Found:
        """A value alone, or with the second one of a range or ratio."""
        second = self._second(found, value)
        ratio = self._values.part(found, value) if second is None else None
        other = second or ratio
        is_money = found[value.first].kind == "symbol"
        if other is None or other.first in taken or not _go_together(value, other, is_money):
            return [self._quantity(found, at, (value,), bounds)], value.end
        if second and second.is_scaled and not (value.is_scaled or (value.unit and second.unit)):
            # "15 to 20 million" and "$15–20 million" are millions both.
            value = value._replace(value=value.value * (second.value / (second.number or 1)))
        values = (value, other._replace(unit=other.unit or value.unit))
        whole = replace(self._quantity(found, at, values, bounds), is_ratio=ratio is not None)
        is_from = bool(value.first) and found[value.first - 1].text in self._joining.before
        if second and (is_from or second.first > value.end + 1):
            singles = [self._quantity(found, one.first, (one,), bounds) for one in values]
            return [whole, *singles], second.end
        return [whole], other.end

    def _quantity(
        self, found: list[Numeral], at: int, values: Sequence[Value], bounds: frozenset[Bound]
    ) -> Quantity:
        end = values[-1].end
        after = _behind(self._after_bounds, found, end)
        if after and self._values.at(found, after.end) is None:
            bounds, end = bounds | {after.meaning}, after.end
        trend = self._trends.of(found, at, values[0].first, end)
        rate = _behind(self._rates, found, end)
        extent = found[at].start, found[(rate.end if rate else end) - 1].end
        told = tuple(one.value for one in values)
        unit, each = speed(values[-1].unit, rate.meaning if rate else "")
        return Quantity(extent, told, bounds, unit, each, trend=trend)

    def _second(self, found: list[Numeral], value: Value) -> Value | None:
        """The other end of a range: "15 to 20", "between 15 and 20", "15–20"."""
        at = value.end
        if at >= len(found):
            return None
        joining, before = self._joining, found[value.first - 1].text if value.first else ""
        pairs = tuple(zip(joining.between[::2], joining.between[1::2], strict=True))
        joins = (before, found[at].text) in pairs
        if before == next(iter(joining.between), ""):
            return self._values.at(found, at + 1) if joins else None
        if joins or found[at].kind == "dash" or found[at].text in joining.range:
            return self._values.at(found, at + 1)
        return self._scored(found, value)

    def _scored(self, found: list[Numeral], value: Value) -> Value | None:
        """The other number of a score or vote: "3:1", "52 votes to 48", "three goals to one"."""
        at = value.end
        mark, follows = found[at], found[at + 1] if at + 1 < len(found) else None
        if follows is None or value.unit:
            return None
        if mark.text == ":" and not (mark.apart or follows.apart):
            return self._values.at(found, at + 1)
        if mark.kind != "word" or follows.text not in self._joining.range:
            return None
        other = self._values.at(found, at + 2)
        if other is None and at + 2 < len(found) and found[at + 2].text in self._joining.one:
            other = Value(at + 2, at + 3, Fraction(1), Fraction(1), in_words=True)
        return other if other and not other.unit else None


def _behind(book: Phrasebook[T], found: list[Numeral], end: int) -> Meaning[T] | None:
    """What a phrase behind a number stands for; what is counted may stand between."""
    meaning = book.match(found, end)
    if meaning is None and end < len(found) and found[end].kind == "word":
        meaning = book.match(found, end + 1)
    return meaning


def _go_together(one: Value, other: Value, is_money: bool) -> bool:
    """Whether two values are a range: "$3 to 4 million", but not "12 per cent to 40,000".

    "By more than half to 430 million" is none either.
    """
    is_share = one.in_words and one.value < 1 and not one.is_scaled
    if is_share and (other.is_scaled or other.unit != one.unit):
        return False
    return not one.unit or one.unit == other.unit or (is_money and not other.unit)
