"""The gist: what an article is about, told by the words that its sentences share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import exp, log, sqrt

from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.scenes import TITLES, WORD, Scene
from briefer.model.article import Block
from briefer.model.frozen import frozen

Stems = frozenset[str]

# Six letters tell a word from others and leave its endings out, in all five languages.
_STEM_LETTERS = 6
_FEWEST_LETTERS = 4
# A sentence of fewer words than these is not central for the one word it shares.
_FEW = 8
_THEMES = 8
_OFTEN = 3
# The odds that a summary keeps a word, fitted to highlights of journalists: the more often a word
# comes back, and the earlier it comes, the likelier it is kept.
_KEPT, _KEPT_OFTEN, _KEPT_EARLY = -3.3, 1.3, 2.0
_EARLY = 10


def stems(words: Iterable[str], weighing: Weighing) -> Stems:
    """What the words of a sentence are about: those that carry sense, without their endings."""
    return frozenset(
        word[:_STEM_LETTERS]
        for word in words
        if len(word) >= _FEWEST_LETTERS and word not in weighing.common
    )


@frozen(slots=False)
class Gist:
    """In how many sentences of an article each stem stands, and which its titles hold.

    `places` is the first sentence of each stem, `forms` the word it was written as.
    """

    counts: Counter[str]
    titles: Stems
    places: dict[str, int]
    forms: dict[str, str]

    def centrality(self, about: Stems) -> float:
        """How much a sentence shares with the others, 0 to about 0.8.

        Words that come back count by the root of how often they do, words that do not come back
        count against it.
        """
        often = sum(sqrt(self.counts[stem] - 1) for stem in about if self.counts[stem] > 1)
        once = sum(self.counts[stem] <= 1 for stem in about)
        share = often / sqrt(self._most) / max(_FEW, len(about))
        return share - once / (3 * max(_FEW, len(about)))

    def news(self, about: Stems) -> float:
        """How many words of a summary are to be expected among these."""
        return sum(self._keeping[stem] for stem in about)

    def titled(self, about: Stems) -> float:
        """How much of what headline and standfirst are about a sentence takes up, 0 to 1."""
        return len(about & self.titles) / len(self.titles) if self.titles else 0.0

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """The stems that come back most, the most frequent first."""
        ranked = sorted(self.counts.items(), key=lambda pair: (-pair[1], self.places[pair[0]]))
        return tuple(stem for stem, count in ranked[:_THEMES] if count >= _OFTEN)

    @cached_property
    def _keeping(self) -> dict[str, float]:
        odds = {
            stem: _KEPT + _KEPT_OFTEN * log(count) + _KEPT_EARLY * exp(-self.places[stem] / _EARLY)
            for stem, count in self.counts.items()
        }
        return {stem: 1 / (1 + exp(-each)) for stem, each in odds.items()}

    @cached_property
    def _most(self) -> int:
        return max(self.counts.values(), default=1)


def gist(
    text: str,
    blocks: Sequence[Block],
    scenes: Sequence[Scene],
    about: Sequence[Stems],
    weighing: Weighing,
) -> Gist:
    """The gist of an article whose sentences are about these stems."""
    counts = Counter(stem for each in about for stem in each)
    places: dict[str, int] = {}
    forms: dict[str, str] = {}
    for place, scene in enumerate(scenes):
        for match in WORD.finditer(text, *scene.extent):
            stem = match[0].lower()[:_STEM_LETTERS]
            if stem in counts and stem not in places:
                places[stem], forms[stem] = place, match[0]
    titles = frozenset(
        stem
        for block in blocks
        if block.kind in TITLES
        for stem in stems(
            (match[0].lower() for match in WORD.finditer(text, block.start, block.end)), weighing
        )
    )
    return Gist(counts, titles, places, forms)
