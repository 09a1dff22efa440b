"""Dials: hours as they are said, of which the day has two: "half past seven", "halb acht"."""

from typing import NamedTuple

from briefer.model.quantity import QuantityWords
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Phrasebook

HALF_DAY = 720  # minutes
_HOURS = 12


class Told(NamedTuple):
    """Minutes since midnight or noon, and where the words end."""

    minute: int
    end: int


class Dials:
    """Reads hours as they are said in one language."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        self._before = Phrasebook(words.dial.before, numerals)
        self._after = Phrasebook(words.dial.after, numerals)
        self._leading = frozenset(words.dial.leading)
        hours = {**words.ordinals, **words.numbers}
        self._hours = Phrasebook(hours, numerals)
        self.starts: frozenset[str] = frozenset(self._before)
        if words.dial.after:
            self.starts |= frozenset(self._hours)

    def at(self, found: list[Numeral], at: int) -> Told | None:
        """The hour that begins at a numeral, or None."""
        if before := self._before.match(found, at):
            hour = self._hour(found, before.end)
            return hour and Told((hour.minute + before.meaning) % HALF_DAY, hour.end)
        if not at or found[at - 1].text not in self._leading:
            return None
        hour = self._hour(found, at)
        after = self._after.match(found, hour.end) if hour else None
        return Told((hour.minute + after.meaning) % HALF_DAY, after.end) if hour and after else None

    def _hour(self, found: list[Numeral], at: int) -> Told | None:
        if at >= len(found):
            return None
        word = self._hours.match(found, at)
        value, end = (word.meaning, word.end) if word else (found[at].value, at + 1)
        is_hour = value is not None and value.denominator == 1 and 1 <= value <= _HOURS
        return Told(int(value) * 60, end) if value is not None and is_hour else None
