"""Paragraphs: runs of text in faces, as words measured in ems of the paragraph's size."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from briefer.model.page import Glyphs
from briefer.typesetting.clusters import cluster_starts, clusters
from briefer.typesetting.hyphens import Hyphenator, own_points
from briefer.typesetting.kinsoku import is_beside_latin, may_break, units
from briefer.typesetting.shaping import Shaper, Speech

# Between Han and Latin letters or figures, in ems (CLREQ allows an eighth to a quarter).
_BESIDE_LATIN = 0.16

_WORDS = re.compile(r"( +)|([^ ]+)")


class Run(NamedTuple):
    """Text in one face. `ratio` is its size against the paragraph's, `tracking` in its own ems.

    `ink` names the colour, `language` a tag where it is not the page's, `link` the address the text
    leads to. A paragraph is a tuple of runs. Where it is not plain they were itemised: `speech`
    tells how a run is shaped, `level` is its embedding level (odd from right to left), `hollow`
    that no font has it, and `spelt` that its words must be told beside their glyphs.
    """

    text: str
    face: str
    ratio: float
    tracking: float
    ink: str
    language: str = ""
    speech: Speech | None = None
    level: int = 0
    hollow: bool = False
    spelt: bool = False
    link: str = ""


class Segment(NamedTuple):
    """The part of a word that stands in one run; widths in ems of the paragraph's size."""

    text: str
    run: Run
    width: float


class WordBox(NamedTuple):
    """A word with no blank inside: segments set tight, and the space before it in ems.

    A line may be broken before it. `tight` tells that no blank stands there, as between Han
    letters; `level` is the embedding level of the space.
    """

    segments: tuple[Segment, ...]
    width: float
    space: float
    spaced_by: Run
    tight: bool = False
    level: int = 0


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


class Measure:
    """A paragraph measured: its words, and its break points at several levels of need."""

    def __init__(self, runs: Sequence[Run], shaper: Shaper, hyphenator: Hyphenator | None) -> None:
        self._shaper = shaper
        self._hyphenator = hyphenator
        self.words = tuple(_words(runs, shaper))
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
        self._levels: dict[Level, list[Break]] = {}
        self._spaces: dict[Level, tuple[list[float], list[float]]] = {}

    def breaks(self, level: Level) -> list[Break]:
        """Break points at a level of need, see `Level`."""
        found = self._levels.get(level)
        if found is None:
            found = self._levels[level] = self._find(level)
        return found

    def spaces(self, level: Level) -> tuple[list[float], list[float]]:
        """The word spaces up to a line that starts at each break point, and up to one that ends
        there, in ems from the paragraph's beginning.
        """
        found = self._spaces.get(level)
        if found is None:
            sums = list(accumulate((word.space for word in self.words[1:]), initial=0.0))
            points, last = self.breaks(level), len(sums) - 1
            starting = [sums[min(p.word, last)] for p in points]
            ending = [sums[p.word if p.at or p.segment else max(p.word - 1, 0)] for p in points]
            found = self._spaces[level] = (starting, ending)
        return found

    def _find(self, level: Level) -> list[Break]:
        out = [Break(0, 0, 0, 0.0, 0.0)]
        for index, word in enumerate(self.words):
            if index:
                ends = self.places[index - 1] + self.words[index - 1].width
                out.append(Break(index, 0, 0, ends, self.places[index]))
            out.extend(self._inside(index, word, level))
        out.append(Break(len(self.words), 0, 0, self.width, self.width))
        return _ascending(out)

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


def segment_width(
    segment: Segment, shaper: Shaper, start: int, end: int, *, hyphen: bool = False
) -> float:
    """The width of a part of a segment in ems of the paragraph's size."""
    text = segment.text[start:end] + ("-" if hyphen else "")
    return text_width(shaper, segment.run, text)


def text_width(shaper: Shaper, run: Run, text: str) -> float:
    """The width of a text in a run's face in ems of the paragraph's size."""
    glyphs = glyphs_of(shaper, run, text)
    return (glyphs.width + run.tracking * len(glyphs.ids)) * run.ratio


def glyphs_of(shaper: Shaper, run: Run, text: str) -> Glyphs:
    """The glyphs of a text in a run."""
    if run.hollow:
        return shaper.hollow(run.face, text)
    return shaper.shape(run.face, text, run.speech)


def _ascending(breaks: list[Break]) -> list[Break]:
    """Break points with ends in order: one whose hyphen reaches past the next end is no use."""
    out: list[Break] = []
    least = float("inf")
    for point in reversed(breaks):
        if point.ends < least or point.word == 0 == point.at:
            out.append(point)
            least = point.ends
    return out[::-1]


def _words(runs: Sequence[Run], shaper: Shaper) -> Iterator[WordBox]:
    if not runs:
        return
    segments: list[Segment] = []
    gap = _Gap(0.0, runs[0])
    for run, text in _parts(runs):
        if text == " ":
            found = _Gap(text_width(shaper, run, " "), run, False, run.level) if segments else gap
        elif segments and _is_seam(segments[-1].text, text, run.speech):
            space = _BESIDE_LATIN if is_beside_latin(segments[-1].text, text) else 0.0
            found = _Gap(space, run, True, min(run.level, segments[-1].run.level))
        else:
            found = gap
        if found is not gap:
            yield _word(segments, gap)
            segments, gap = [], found
        if text != " ":
            segments.append(Segment(text, run, text_width(shaper, run, text)))
    if segments:
        yield _word(segments, gap)


def _parts(runs: Sequence[Run]) -> Iterator[tuple[Run, str]]:
    """Blanks, and what stands between them in parts that no line is broken inside of."""
    for run in runs:
        for blank, text in _WORDS.findall(run.text):
            if blank:
                yield run, " "
            elif run.speech is None:
                yield run, text
            else:
                for part in units(text, korean=run.speech.is_korean):
                    yield run, part


class _Gap(NamedTuple):
    """What stands before a word: its width in ems, see `WordBox`."""

    space: float
    spaced_by: Run
    tight: bool = False
    level: int = 0


def _is_seam(before: str, part: str, speech: Speech | None) -> bool:
    """Whether a line may be broken between two parts with no blank between them."""
    if speech is None:
        return False
    return may_break(clusters(before)[-1], part, korean=speech.is_korean)


def _word(segments: list[Segment], gap: _Gap) -> WordBox:
    width = sum(segment.width for segment in segments)
    return WordBox(tuple(segments), width, gap.space, gap.spaced_by, gap.tight, gap.level)
