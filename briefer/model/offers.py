"""Offers: suggestions of one of several articles, and whether two say the same."""

from collections.abc import Iterable, Sequence

from briefer.model.frozen import frozen
from briefer.model.item import Role
from briefer.model.reading import Extent, Figure, FigureKind, Suggestion
from briefer.model.words import count_words

# Two passages say the same when they share more than this of the shorter one's words.
_ALIKE = 0.6
# A figure and its caption stand for a sentence when they are more than this of it.
_COVERED = 0.7
_SAME_KIND = 0.15


@frozen
class Offer:
    """A suggestion of one of the sources, and its words."""

    source: int
    suggestion: Suggestion
    text: str

    @property
    def place(self) -> tuple[int, Extent]:
        """Which source, and where in it."""
        return self.source, self.suggestion.extent

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    def meets(self, other: "Offer") -> bool:
        """Whether two offers share a place in an article."""
        return self.holds(other.source, other.suggestion.extent)

    def holds(self, source: int, extent: Extent) -> bool:
        """Whether it shares a place with some words of a source."""
        start, end = self.suggestion.extent
        return self.source == source and start < extent[1] and extent[0] < end

    def repeats(self, others: Iterable["Offer"]) -> bool:
        """Whether it shares a place with another offer, or says nearly the same.

        A headline is told in full by the first sentence of many articles, which may tell more.
        """
        mine = set(self.text.lower().split())
        for other in others:
            theirs = set(other.text.lower().split())
            is_headline = other.suggestion.role is Role.HEADLINE
            shorter = len(mine) if is_headline else min(len(mine), len(theirs))
            if self.meets(other) or len(mine & theirs) > _ALIKE * shorter:
                return True
        return False


@frozen
class CountedOffer:
    """An offer that is a figure."""

    pick: Offer
    figure: Figure

    def score(self, kinds: Sequence[FigureKind]) -> float:
        """How good it is beside figures of these kinds."""
        return self.pick.suggestion.score - _SAME_KIND * kinds.count(self.figure.kind)

    def tells(self, sentence: Offer) -> bool:
        """Whether the figure with its caption says what a sentence says."""
        start = min(self.figure.extent[0], self.figure.label[0])
        length = max(self.figure.extent[1], self.figure.label[1]) - start
        return self.pick.meets(sentence) and length > _COVERED * len(sentence.text)
