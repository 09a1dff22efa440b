"""Datelines: the place, day and agency that the first sentence of a report may begin with."""

from typing import NamedTuple

from briefer.model.expressions import expression
from briefer.model.reading import Extent

_DATELINE = expression(
    r"(?:(?P<place>[^\W\d_][^\n–—(/,:;!?]{1,40}?)"
    r"(?:,\s?(?P<day>[^\n–—(/]{2,40}?))?"
    r"(?:\s?(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,40}/))?"
    r"|\([A-Z]{2,8}\))"
    r"\s?(?:\s[–—]\s|—|\s--?\s)(?=[\"“„«‘]?[^\W_a-zß-öø-ÿа-яіїєґ])"
)
_DASH = expression(r"\s[–—]\s|—")
# "New York", "Frankfurt am Main"; small words are short.
_MOST_WORDS, _SMALL = 4, 3


class Dateline(NamedTuple):
    """Where the words of the story begin, and the day before them as it is written, or ""."""

    end: int
    day: str


def dateline(text: str, sentence: Extent) -> Dateline | None:
    """The dateline that a sentence begins with, its dash included: "SALLOW, 3 May (Reuters) — ".

    A place alone is one only before the sentence's only dash: "Paris – the city – sleeps" has none.
    """
    found = _DATELINE.match(text, *sentence)
    place = (found["place"] or "AP") if found else ""  # "(AP) — " has no place
    if found is None or not _is_place(place):
        return None
    day = found["day"] or ""
    is_told = place.isupper() or bool(found["agency"]) or any(map(str.isdigit, day))
    is_alone = not day and not _DASH.search(text, found.end(), sentence[1])
    return Dateline(found.end(), day) if is_told or is_alone else None


def _is_place(words: str) -> bool:
    """Whether words may name a place: few, and all but small ones with a capital."""
    each = words.split()
    capital = all(word[0].isupper() or len(word) <= _SMALL for word in each)
    return len(each) <= _MOST_WORDS and each[0][0].isupper() and capital
