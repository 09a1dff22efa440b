"""Measures: how well what was found overlaps what was labelled."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefer.model.reading import Extent

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were right, of how many found and how many wanted. Without `found`, a share."""

    right: int = 0
    found: int | None = None
    wanted: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        found = None if self.found is None else self.found + (other.found or 0)
        return Tally(self.right + other.right, found, self.wanted + other.wanted)

    @property
    def percent(self) -> float:
        """F1 where it is known how many were found, else the share of what is wanted."""
        if self.found is None:
            return 100 * self.right / self.wanted if self.wanted else 100.0
        both = self.found + self.wanted
        return 200 * self.right / both if both else 100.0


Scores = dict[str, Tally]


def together(all_scores: Iterable[Scores]) -> Scores:
    """The scores of many articles as one."""
    summed: Scores = {}
    for scores in all_scores:
        summed = {name: summed[name] + tally if summed else tally for name, tally in scores.items()}
    return summed


def by_language(scored: Iterable[tuple[str, Scores]]) -> dict[str, Scores]:
    """Scores added up by language, and all of them."""
    known = list(scored)
    languages = dict.fromkeys(language for language, _ in known)
    rows = {
        each: together(one for language, one in known if language == each) for each in languages
    }
    return {**rows, "all": together(one for _, one in known)}


def table(rows: Mapping[str, Scores]) -> str:
    """Scores in per cent, a line for each row and a column for each measure."""
    columns = list(next(iter(rows.values())))
    width = max(map(len, columns)) + 2
    lines = [" " * 5 + "".join(column.rjust(width) for column in columns)]
    for row, scores in rows.items():
        cells = (f"{scores[column].percent:.1f}".rjust(width) for column in columns)
        lines.append(f"{row:5}" + "".join(cells))
    return "\n".join(lines)


def words(text: str | None) -> list[str]:
    """The words of a text in lower case, none for None."""
    return [word.lower() for word in _WORD.findall(text or "")]


def laid_bare(text: str, extents: Iterable[Extent]) -> Iterator[Extent]:
    """Extents cut at line ends, each from its first letter or digit to its last."""
    for start, end in extents:
        for line in re.finditer(r"[^\n]+", text[start:end]):
            found = [match.span() for match in _WORD.finditer(line[0])]
            if found:
                at = start + line.start()
                yield at + found[0][0], at + found[-1][1]


def paired(wanted: Sequence[Extent], found: Sequence[Extent], least: float) -> dict[int, int]:
    """Which of `found` stands for which of `wanted`, one to one, the best overlap first.

    The overlap of two extents is what they share as a part of what they cover; it is `least` or
    more (0 to 1).
    """
    shares = (
        (_overlap(one, other), at, to)
        for at, one in enumerate(wanted)
        for to, other in enumerate(found)
    )
    pairs: dict[int, int] = {}
    for share, at, to in sorted(shares, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if share >= least and at not in pairs and to not in pairs.values():
            pairs[at] = to
    return pairs


def _overlap(one: Extent, other: Extent) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))
