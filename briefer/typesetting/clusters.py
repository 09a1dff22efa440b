"""Clusters: what a reader takes for one character, which is never split.

After the grapheme clusters of Unicode (UAX #29) with its rule for Indic conjuncts, from the data
that Python has; prepending marks and Hangul written in jamo are left out, as news has none.
"""

import unicodedata
from functools import lru_cache
from itertools import pairwise

_JOINER = "\u200d"
_VIRAMA = 9  # Canonical combining class of the signs that join consonants.
_INVISIBLE = {"\u200c", _JOINER, "\u2060", "\ufeff", "\u00ad", "\u034f", "\u200e", "\u200f"}


def cluster_starts(text: str) -> list[int]:
    """Offsets at which clusters begin, in code points."""
    if not any(map(_may_join, text)):
        return list(range(len(text)))
    return [at for at in range(len(text)) if not _goes_on(text, at)]


def clusters(text: str) -> list[str]:
    """The clusters of a text."""
    return [text[a:b] for a, b in pairwise([*cluster_starts(text), len(text)])]


def is_invisible(char: str) -> bool:
    """Whether a character is never drawn: joiners, variation selectors, zero-width marks."""
    return (
        char in _INVISIBLE or "\ufe00" <= char <= "\ufe0f" or "\U000e0001" <= char <= "\U000e01ef"
    )


@lru_cache(maxsize=8192)
def _may_join(char: str) -> bool:
    """Whether a character may belong to the one before, whatever that is, or draw the next one."""
    if char < "\u0300":
        return False
    category = unicodedata.category(char)[0]
    return category == "M" or is_invisible(char) or _is_tone(char) or _is_flag(char)


def _goes_on(text: str, at: int) -> bool:
    """Whether the character here belongs to the one before."""
    if at == 0:
        return False
    char, before = text[at], text[at - 1]
    if char < "\u0300":
        return before == _JOINER and not char.isspace() and not char.isascii()
    if unicodedata.category(char)[0] == "M" or is_invisible(char) or _is_tone(char):
        return not before.isspace()
    if before == _JOINER:
        return not before.isspace()
    if unicodedata.combining(before) == _VIRAMA:
        return unicodedata.category(char)[0] == "L"
    return _is_flag(char) and _flags_before(text, at) % 2 == 1


def _is_tone(char: str) -> bool:
    """A skin tone of an emoji."""
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def _is_flag(char: str) -> bool:
    """A letter of a flag: two make one."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flags_before(text: str, at: int) -> int:
    first = at
    while first and _is_flag(text[first - 1]):
        first -= 1
    return at - first
