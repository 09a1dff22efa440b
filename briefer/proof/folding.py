"""Folding: typographic differences levelled, each character still tied to its place.

Quotation marks, apostrophes, dashes, ligatures, blanks, soft hyphens and the two ways to write an
accent are matters of setting, not of words. Letters, their case and all other signs stay.
"""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from briefer.model.expressions import expression
from briefer.model.frozen import frozen
from briefer.model.reading import Extent

_DOUBLE = frozenset("“”„‟«»〝〞〟＂")
_SINGLE = frozenset("‘’‚‛‹›´`ʼ＇′")
_DASHES = frozenset("‐‑‒–—―−⁃﹘﹣－")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_LIGATURES = expression("[ﬀ-ﬆĲĳ]")
# A base character with the marks that combine with it.
_CLUSTER = expression(r"(?s).[\u0300-\u036f]*")
_AROUND_DASH = expression(" ?(?:- ?)+")


@frozen
class Folded:
    """A folded text; `starts[n]` is the place of its character n in the text it was folded from.

    One more start stands at the end: the length of that text.
    """

    text: str
    starts: tuple[int, ...]

    def place(self, start: int, end: int) -> Extent:
        """The place in the text it was folded from, of the folded characters start to end."""
        return self.starts[start], self.starts[end - 1] + self._width(end - 1)

    def _width(self, at: int) -> int:
        following = next((n for n in self.starts[at + 1 :] if n > self.starts[at]), self.starts[at])
        return following - self.starts[at]


def folded(text: str) -> Folded:
    """The text folded; a dash has no blanks beside it, and a run of blanks is one."""
    chars: list[str] = []
    starts: list[int] = []
    for char, at in _levelled(text):
        if char == " " and chars and chars[-1] == " ":
            continue
        chars.append(char)
        starts.append(at)
    return _dashes_alone("".join(chars), [*starts, len(text)])


def _levelled(text: str) -> Iterator[tuple[str, int]]:
    for match in _CLUSTER.finditer(text):
        cluster = match[0]
        if cluster in _INVISIBLE:
            continue
        if _LIGATURES.match(cluster):
            cluster = unicodedata.normalize("NFKC", cluster)
        for char in unicodedata.normalize("NFC", cluster):
            yield _level(char), match.start()


def _level(char: str) -> str:
    if char.isspace():
        return " "
    if char in _DOUBLE:
        return '"'
    if char in _SINGLE:
        return "'"
    return "-" if char in _DASHES else char


def _dashes_alone(text: str, starts: list[int]) -> Folded:
    """A run of dashes is one, and has no blanks beside it."""
    out: list[str] = []
    places: list[int] = []
    cuts = [0, *(edge for match in _AROUND_DASH.finditer(text) for edge in match.span()), len(text)]
    for index, (start, end) in enumerate(pairwise(cuts)):
        part = text[start:end]
        if index % 2:
            dash = start + part.index("-")
            out.append("-")
            places.append(starts[dash])
        else:
            out.append(part)
            places.extend(starts[start:end])
    return Folded("".join(out), (*places, starts[-1]))
