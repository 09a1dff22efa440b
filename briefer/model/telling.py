"""Telling: sentences that stand beside what is picked: before a quote, round a date."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefer.model.article import Article
from briefer.model.expressions import expression
from briefer.model.item import SENTENCE_ROLES
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.reading import DateMention, Extent, Reading, Statement
from briefer.model.words import count_words

_LONGEST = 30
# A column of a timeline is narrow.
_SHORT = 20
_YEAR = expression(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
# Times of day, weeks and seasons are no events.
_ISO = expression(r"\d{4}(?:-[01]\d(?:-\d\d)?)?")
_DIGIT = expression(r"\d")


def spoken_at(extent: Extent, reading: Reading) -> Statement | None:
    """The statement that shares a place with some words, or None."""
    return next(
        (
            one
            for one in reading.statements
            if one.extent[0] < extent[1] and extent[0] < one.extent[1]
        ),
        None,
    )


def sentence_before(extent: Extent, article: Article, reading: Reading) -> Extent | None:
    """The sentence before the one that some words stand in, in their paragraph.

    None where it quotes somebody itself or is long.
    """
    index = bisect_right(reading.sentences, extent[0], key=lambda one: one[0]) - 1
    if index < 1:
        return None
    start, end = reading.sentences[index - 1]
    words = article.text[start:end]
    block = bisect_left(article.blocks, end, key=lambda one: one.end)
    in_block = block < len(article.blocks) and extent[0] < article.blocks[block].end
    is_plain = QUOTATION_MARKS.isdisjoint(words) and count_words(words) <= _LONGEST
    return (start, end) if in_block and is_plain else None


def dated(article: Article, reading: Reading) -> Iterator[tuple[str, DateMention, Extent]]:
    """The days and years named, each with the short sentence that tells of it and a key to sort by.

    One date of a sentence and one sentence of a date; the shortest sentences first.
    """
    found: dict[str, tuple[str, DateMention, Extent]] = {}
    for mention in reading.dates:
        index = bisect_right(reading.sentences, mention.extent[0], key=lambda one: one[0]) - 1
        words = article.text[slice(*mention.extent)]
        year = _YEAR.search(words)
        iso = mention.iso if mention.iso and _ISO.fullmatch(mention.iso) else ""
        key = iso if _DIGIT.search(words) and iso else year[0] if year else ""
        if index < 0 or not key or key in found:
            continue
        sentence = reading.sentences[index]
        taken = any(sentence == other for _, _, other in found.values())
        if not taken and _is_telling(sentence, article, reading):
            found[key] = (key, mention, sentence)
    yield from sorted(found.values(), key=lambda one: _length(article, one[2]))


def _is_telling(sentence: Extent, article: Article, reading: Reading) -> bool:
    """Whether a sentence is short and is offered as a text: one that leans on others is not."""
    offered = any(
        one.role in SENTENCE_ROLES and one.extent[0] <= sentence[0] and sentence[1] <= one.extent[1]
        for one in reading.suggestions
    )
    return offered and _length(article, sentence) <= _SHORT


def _length(article: Article, extent: Extent) -> int:
    return count_words(article.text[slice(*extent)])
