"""Naming: where an article has the words that name someone, nearest to what they said."""

from collections.abc import Iterator, Mapping

from briefer.model.passage import Passage, spans
from briefer.model.span import Span
from briefer.model.words import count_words, outward


def nearest(words: str, texts: Mapping[str, str], beside: Passage) -> Span | None:
    """The place nearest to a passage where its article has just these whole words; None if none."""
    there = spans(beside)
    if not there or not count_words(words):
        return None
    article, at = there[0].article, there[0].start
    found = sorted(_places(words, texts[article]), key=lambda start: abs(start - at))
    return Span(article, found[0], found[0] + len(words)) if found else None


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if outward(text, at, at)[0] == at and outward(text, end, end)[1] in {end, end + 1}:
            yield at
        at = text.find(words, at + 1)
