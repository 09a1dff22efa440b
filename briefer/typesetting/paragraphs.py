"""Paragraphs: runs of text in faces, as words measured in ems of the paragraph's size."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import accumulate, pairwise
from typing import NamedTuple

from briefer.typesetting.boxes import Run, Segment, WordBox, bound, segment_width, word_boxes
from briefer.typesetting.clusters import cluster_starts
from briefer.typesetting.hyphens import Hyphenator, own_points
from briefer.typesetting.shaping import Shaper


class Break(NamedTuple):
    """A place to break: before word `word` (at 0), or `at` code points inside segment `segment`.

    `ends` is where a line that ends here ends, `starts` where one that starts here starts, both in
    ems from the paragraph's beginning if it were one line. `hyphen` tells that a hyphen is added.
    """

    word: int
    segment: int
    at: int
    ends: float
    starts: float
    hyphen: bool = False
    cost: float = 0.0


class Level(Enum):
    """Where lines may be broken; each level adds to the one before."""

    SPACES = "spaces"
    HYPHENS = "hyphens"
    PATTERNS = "patterns"
    ANYWHERE = "anywhere"


# Words that are broken at another level than their paragraph, by number.
Deeper = tuple[tuple[int, Level], ...]


class Measure:
    """A paragraph measured: its words, and its break points at several levels of need."""

    def __init__(
        self,
        runs: Sequence[Run],
        shaper: Shaper,
        hyphenator: Hyphenator,
        *,
        hyphens: bool = True,
    ) -> None:
        self._shaper = shaper
        self._hyphenator = hyphenator if hyphens else None
        self.words = tuple(bound(word_boxes(runs, shaper), hyphenator.binding))
        self.reorders = any(run.level for run in runs)
        self.is_han = 2 * sum(word.tight for word in self.words) > len(self.words)
        self.hollow = frozenset(run.text for run in runs if run.hollow)
        self.places: list[float] = []
        at = 0.0
        for index, word in enumerate(self.words):
            at += word.space if index else 0.0
            self.places.append(at)
            at += word.width
        self.width = at
        self._levels: dict[tuple[Level, Deeper], list[Break]] = {}
        self._spaces: dict[tuple[Level, Deeper], tuple[list[float], list[float]]] = {}

    def breaks(self, level: Level, deeper: Deeper = ()) -> list[Break]:
        """Break points at a level of need, see `Level`; some words may need more."""
        found = self._levels.get((level, deeper))
        if found is None:
            found = self._levels[level, deeper] = self._find(level, dict(deeper))
        return found

    def deeper(self, level: Level, width: float, hang: float = 0.0) -> Deeper:
        """The words that are too wide for a line, each with the least level that breaks it enough.

        `width` and `hang`, by which the first line is longer, are in ems.
        """
        levels = tuple(Level)
        needed: dict[int, Level] = {}
        while True:
            points = self.breaks(level, tuple(needed.items()))
            wide = {
                one.word
                for one, other in pairwise(points)
                if other.ends - one.starts > width + (0.0 if one.word or one.at else hang)
                and needed.get(one.word) is not levels[-1]
            }
            if not wide:
                return tuple(needed.items())
            for word in sorted(wide):
                needed[word] = levels[levels.index(needed.get(word, level)) + 1]

    def spaces(self, level: Level, deeper: Deeper = ()) -> tuple[list[float], list[float]]:
        """The word spaces up to a line that starts at each break point, and up to one that ends
        there, in ems from the paragraph's beginning.
        """
        found = self._spaces.get((level, deeper))
        if found is None:
            sums = list(accumulate((word.space for word in self.words[1:]), initial=0.0))
            points, last = self.breaks(level, deeper), len(sums) - 1
            starting = [sums[min(p.word, last)] for p in points]
            ending = [sums[p.word if p.at or p.segment else max(p.word - 1, 0)] for p in points]
            found = self._spaces[level, deeper] = (starting, ending)
        return found

    def _find(self, level: Level, deeper: Mapping[int, Level]) -> list[Break]:
        out = [Break(0, 0, 0, 0.0, 0.0)]
        for index, word in enumerate(self.words):
            if index and self._parts(index, deeper):
                ends = self.places[index - 1] + self.words[index - 1].width
                out.append(Break(index, 0, 0, ends, self.places[index]))
            # A word that belongs to a number is not hyphenated either.
            whole = Level.HYPHENS if word.bound and level is Level.PATTERNS else level
            out.extend(self._inside(index, word, deeper.get(index, whole)))
        out.append(Break(len(self.words), 0, 0, self.width, self.width))
        return _ascending(out)

    def _parts(self, index: int, deeper: Mapping[int, Level]) -> bool:
        """Whether a line may end before a word: not before a bound one, if both fit on one."""
        return not self.words[index].bound or index in deeper or index - 1 in deeper

    def _inside(self, index: int, word: WordBox, level: Level) -> Iterator[Break]:
        start = self.places[index]
        for number, segment in enumerate(word.segments):
            if number and level is Level.ANYWHERE:
                yield Break(index, number, 0, start, start, False, 0.3)
            for at, hyphen in self._points(segment, level):
                head = segment_width(segment, self._shaper, 0, at, hyphen=hyphen)
                tail = segment_width(segment, self._shaper, at, len(segment.text))
                ends, starts = start + head, start + segment.width - tail
                yield Break(index, number, at, ends, starts, hyphen, 1.0 if hyphen else 0.3)
            start += segment.width

    def _points(self, segment: Segment, level: Level) -> list[tuple[int, bool]]:
        text = segment.text
        if level is Level.SPACES:
            return []
        points = dict.fromkeys(own_points(text), False)
        if level is Level.PATTERNS and self._hyphenator is not None and not segment.run.language:
            points.update({p: True for p in self._hyphenator.points(text) if p not in points})
        if level is Level.ANYWHERE:
            points.update({p: False for p in cluster_starts(text)[1:] if p not in points})
        return sorted(points.items())


def _ascending(breaks: list[Break]) -> list[Break]:
    """Break points with ends in order: one whose hyphen reaches past the next end is no use."""
    out: list[Break] = []
    least = float("inf")
    for point in reversed(breaks):
        if point.ends < least or point.word == 0 == point.at:
            out.append(point)
            least = point.ends
    return out[::-1]
