"""Boxes: runs of text as words measured in ems of the paragraph's size."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefer.model.expressions import expression
from briefer.model.page import Glyphs
from briefer.typesetting.binding import Binding
from briefer.typesetting.clusters import clusters
from briefer.typesetting.kinsoku import is_beside_latin, may_break, units
from briefer.typesetting.shaping import Shaper, Speech

# Between Han and Latin letters or figures, in ems (CLREQ allows an eighth to a quarter).
_BESIDE_LATIN = 0.16
_WORDS = expression(r"( +)|([^ ]+)")


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
    letters; `level` is the embedding level of the space. Before a `bound` one no line is broken.
    """

    segments: tuple[Segment, ...]
    width: float
    space: float
    spaced_by: Run
    tight: bool = False
    level: int = 0
    bound: bool = False

    @property
    def text(self) -> str:
        """What stands in it."""
        return "".join(segment.text for segment in self.segments)


def bound(words: Iterable[WordBox], binding: Binding) -> Iterator[WordBox]:
    """Words, each told whether it stays on the line of the one before it."""
    before = ""
    for word in words:
        text = word.text
        held = bool(before) and not word.tight and binding.holds(before, text)
        yield word._replace(bound=True) if held else word
        before = text


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


def word_boxes(runs: Sequence[Run], shaper: Shaper) -> Iterator[WordBox]:
    """The words of a paragraph; of Han text its letters, between which lines are broken."""
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
