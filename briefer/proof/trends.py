"""Trends: whether a number beside a word of rise or fall says which way something went."""

from briefer.model.quantity import QuantityWords, Trend
from briefer.proof.numerals import Numeral, Numerals
from briefer.proof.phrasebook import Meaning, Phrasebook

# "It fell in April by 5": so far back may the word itself stand.
_FAR = 6
# "It fell by 5 points, to 41".
_CLAUSE = 9
# "A fall of almost 5": so many words may stand between.
_REACH = 3


class Trends:
    """Reads the trends beside numbers in one language."""

    def __init__(self, words: QuantityWords, numerals: Numerals) -> None:
        joining = words.joining
        self._words = Phrasebook(words.trends, numerals)
        self._between = frozenset((*joining.by, *joining.determiners, *joining.one))
        self._change = next(iter(joining.by), "")
        self._plus = frozenset(("+", *joining.plus))

    def before(self, found: list[Numeral], at: int) -> Meaning[Trend] | None:
        """The nearest trend before a numeral, behind the last number and the last stop."""
        for start in range(at - 1, max(-1, at - 1 - _FAR), -1):
            if found[start].kind != "word":
                return None
            if told := self._words.match(found, start):
                return told
        return None

    def leads(self, found: list[Numeral], at: int) -> bool:
        """Whether something rose or fell in the clause before a numeral, by whatever number."""
        return any(self._words.match(found, start) for start in range(max(0, at - _CLAUSE), at))

    def of(self, found: list[Numeral], at: int, first: int, end: int) -> Trend | None:
        """The trend of what is said from one numeral to another; `first` is its value's own."""
        if found[first].text in self._plus:
            return Trend.RISE
        start = at
        while start > max(0, at - _REACH) and found[start - 1].text in self._between:
            start -= 1
        before = self._words.match(found, start - 1) if start else None
        if before is None and any(one.text == self._change for one in found[start:at]):
            before = self.before(found, start)
        after = self._words.match(found, end)
        told = before or after
        return told.meaning if told else None
