"""Quantities: the numbers of a text with their sign, bound, scale, unit and rate.

Two ways to say one quantity read alike ("$4.2bn", "4.2 billion dollars"); the words that are read
so are data of each language.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from briefer.model.quantity import Bound, Quantities, Quantity, QuantityWords
from briefer.proof.moments import Moments
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Phrasebook
from briefer.proof.values import Value, Values

_Found = tuple[list[Quantity], int]


class QuantityReader:
    """Reads the quantities of texts in one language."""

    def __init__(self, words: QuantityWords) -> None:
        self._numerals = Numerals(words)
        self._moments = Moments(words, self._numerals)
        self._values = Values(words, self._numerals)
        self._bounds = Phrasebook(words.bounds, self._numerals)
        self._ordinals = Phrasebook(words.ordinals, self._numerals)
        self._rates = Phrasebook(words.rates, self._numerals)
        self._joining = words.joining

    def read(self, text: str) -> Quantities:
        """The quantities and moments of a text."""
        found = self._numerals.of(text)
        moments = self._moments.read(found)
        taken = {at for _, span in moments for at in range(*span)}
        amounts = tuple(self._amounts(found, taken))
        told = tuple(moment for moment, _ in moments)
        return Quantities(amounts, told, tuple(self._faint(found)))

    def _faint(self, found: list[Numeral]) -> Iterator[Quantity]:
        """What may be meant: "one" as 1, "one person in five" as a ratio."""
        for at, one in enumerate(found):
            if one.text not in self._joining.one:
                continue
            if one.text not in self._joining.determiners:
                yield Quantity((one.start, one.end), (Fraction(1),))
            whole = self._values.whole(found, at + 2)
            if whole is not None and found[at + 1].kind == "word":
                extent = one.start, found[whole.end - 1].end
                yield Quantity(extent, (Fraction(1), whole.value), is_ratio=True)

    def _amounts(self, found: list[Numeral], taken: set[int]) -> Iterator[Quantity]:
        at = 0
        while at < len(found):
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
        if second and value.first and found[value.first - 1].text in self._joining.before:
            singles = [self._quantity(found, one.first, (one,), bounds) for one in values]
            return [whole, *singles], second.end
        return [whole], other.end

    def _quantity(
        self, found: list[Numeral], at: int, values: Sequence[Value], bounds: frozenset[Bound]
    ) -> Quantity:
        end = values[-1].end
        rate = self._rates.match(found, end)
        if rate is None and end < len(found) and found[end].kind == "word":
            # What is counted stands between: "18,000 vehicles a day".
            rate = self._rates.match(found, end + 1)
        extent = found[at].start, found[(rate.end if rate else end) - 1].end
        told = tuple(one.value for one in values)
        return Quantity(extent, told, bounds, values[-1].unit, rate.meaning if rate else "")

    def _second(self, found: list[Numeral], value: Value) -> Value | None:
        """The other end of a range: "15 to 20", "between 15 and 20", "15–20"."""
        at = value.end
        if at >= len(found):
            return None
        joining, before = self._joining, found[value.first - 1].text if value.first else ""
        pairs = tuple(zip(joining.between[::2], joining.between[1::2], strict=True))
        joins = (before, found[at].text) in pairs
        if before != next(iter(joining.between), ""):
            joins = joins or found[at].kind == "dash" or found[at].text in joining.range
        return self._values.at(found, at + 1) if joins else None


def _go_together(one: Value, other: Value, is_money: bool) -> bool:
    """Whether two values are a range: "$3 to 4 million", but not "12 per cent to 40,000"."""
    return not one.unit or one.unit == other.unit or (is_money and not other.unit)
