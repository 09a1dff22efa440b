"""Finding: words in an article whatever their case, quotation marks, dashes and blanks.

Text is folded before it is searched. Nearly every character folds to one; where it does not, both
counts are kept, so that what is found stands in code points of the text itself.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import islice

from briefer.model.frozen import frozen
from briefer.model.reading import Extent

# Each replaced by what stands first. A word joiner (U+2060) is no character to who searches; a
# line feed is a blank, so that words pasted from two paragraphs are found.
_ALIKE = {
    " ": "\u00a0\u202f\n\t",
    "'": "‘’‚‛′ʼ",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—−",
    "...": "…",
    "": "\u2060",
}
# Nobody goes through more places than these one by one.
LIMIT = 10_000
# No character that grows by case folding stands beyond here: the Latin and Armenian ligatures.
_LAST_TO_GROW = 0xFB17


@frozen
class Folded:
    """A text made fit for searching.

    `starts` and `ends` are where in it the characters stand that fold to none or to several,
    `origins` where they stand in the text itself; all in order.
    """

    text: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()

    def origin(self, at: int, *, is_end: bool = False) -> int:
        """The place in the text itself; inside a character that grew, its beginning or its end."""
        index = (bisect_left if is_end else bisect_right)(self.starts, at) - 1
        if index < 0:
            return at
        if at >= self.ends[index]:
            return self.origins[index] + 1 + at - self.ends[index]
        return self.origins[index] + is_end


def fold(text: str) -> Folded:
    """A text folded for searching: all of it by C, and character by character only where needed."""
    plain = _plain(text)
    if len(plain) == len(text) and not _odd().search(text):
        return Folded(plain)
    starts: list[int] = []
    ends: list[int] = []
    origins: list[int] = []
    grown = 0
    for match in _odd().finditer(text):
        start = match.start() + grown
        end = start + len(_plain(match.group()))
        grown += end - start - 1
        starts.append(start)
        ends.append(end)
        origins.append(match.start())
    return Folded(plain, tuple(starts), tuple(ends), tuple(origins))


def find(words: str, text: Folded) -> tuple[Extent, ...]:
    """Where words stand in a text, in order, each place once, the first LIMIT of them.

    () for no words.
    """
    wanted = _plain(unicodedata.normalize("NFC", words)).strip()
    if not wanted:
        return ()
    matches = islice(re.finditer(re.escape(wanted), text.text), LIMIT)
    found = [match.start() for match in matches]
    if not text.starts:
        return tuple((start, start + len(wanted)) for start in found)
    # Both halves of a character that grew stand for the same place.
    places = ((text.origin(at), text.origin(at + len(wanted), is_end=True)) for at in found)
    return tuple(dict.fromkeys(places))


def _plain(text: str) -> str:
    for plain, alike in _ALIKE.items():
        for char in alike:
            if char in text:
                text = text.replace(char, plain)
    return text.casefold()


@cache
def _odd() -> re.Pattern[str]:
    """What finds the characters that fold to none or to several."""
    growing = (chr(code) for code in range(_LAST_TO_GROW + 1))
    return re.compile(f"[{''.join(char for char in growing if len(char.casefold()) > 1)}…\u2060]")
