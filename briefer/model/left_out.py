"""What an import left out, gathered by the places where it stood."""

from collections import Counter
from itertools import groupby

from briefer.model.article import Article, DropReason
from briefer.model.frozen import frozen
from briefer.model.words import count_words


@frozen
class Gap:
    """A place where blocks were left out: before which block, the blocks' indices in `dropped`.

    `reasons` are the reasons with most words first, `words` how many words in all.
    """

    before: int
    indices: tuple[int, ...]
    reasons: tuple[DropReason, ...]
    words: int


def gaps(article: Article) -> tuple[Gap, ...]:
    """The places where something was left out, from the top."""
    left_out = sorted(enumerate(article.dropped), key=lambda left: left[1].before)
    places = groupby(left_out, key=lambda left: left[1].before)
    return tuple(
        _gap(article, before, tuple(index for index, _ in group)) for before, group in places
    )


def _gap(article: Article, before: int, indices: tuple[int, ...]) -> Gap:
    counted: Counter[DropReason] = Counter()
    for index in indices:
        left = article.dropped[index]
        counted[left.why] += count_words(left.text)
    reasons = tuple(why for why, _ in counted.most_common())
    return Gap(before, indices, reasons, counted.total())
