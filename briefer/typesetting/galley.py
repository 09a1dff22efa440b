"""A galley: one paragraph set in lines, at any setting and width, each worked out once."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from types import ModuleType

from briefer.model.page import Block, Hollow, Mark, Text
from briefer.model.style import TextStyle
from briefer.model.words import count_words
from briefer.typesetting import breaking, justifying
from briefer.typesetting.boxes import Run, text_width
from briefer.typesetting.breaking import Shape
from briefer.typesetting.composing import Paragraph
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.itemising import Manner, is_plain, itemised, reads_rtl
from briefer.typesetting.line import fill, line_boxes, line_pieces, line_texts, spread
from briefer.typesetting.paragraphs import Measure
from briefer.typesetting.settings import Setting
from briefer.typesetting.shaping import Shaper

# The baseline of a line stands this share of the size below the middle of its leading: half the
# height of Source Serif's figures, so that lines of any size look centred in their leading.
_DROP = 0.27
_OPENING = "“„«‹「『‘‚"
_JOINING = frozenset("\u00a0\u202f")
# A line of Han text is opened so that both its edges are even where no gap takes more than this, in
# ems. A line wants at most a letter and a mark that must not begin the next one.
_OPENED = 0.14


class Galley:
    """A paragraph in the styles of a template. Widths and heights are in points."""

    def __init__(
        self,
        paragraph: Paragraph,
        styles: Mapping[str, TextStyle],
        shaper: Shaper,
        hyphenator: Hyphenator,
    ) -> None:
        self._texts = paragraph.texts
        self._styles = styles
        self._style = styles[paragraph.style]
        self._shaper = shaper
        justify = self._style.justify
        wanted = hyphenator.justified if justify else hyphenator
        self._hyphenator = wanted
        self._rtl = hyphenator.language.rtl
        self._manner = Manner(
            next((one.language for one in self._texts if one.language), hyphenator.language.code),
            reads_rtl(self.text, page=self._rtl),
        )
        self._measures: dict[tuple[float, ...], Measure] = {}
        self._counts: dict[tuple[int, float], int] = {}
        self._rows: dict[tuple[int, float], int] = {}
        self._blocks: dict[tuple[int, float], Block] = {}
        self._parts: dict[tuple[int, float, int, int], Block] = {}

    @cached_property
    def text(self) -> str:
        """The words, as read."""
        return "".join(styled.text for styled in self._texts)

    @cached_property
    def words(self) -> int:
        """How many words there are."""
        return count_words(self.text)

    def count(self, setting: Setting, width: float) -> int:
        """How many lines the paragraph takes."""
        key = (setting.number, width)
        found = self._counts.get(key)
        if found is None:
            measure = self._measure(setting)
            room, shape = self._room(setting, width), self._shape(measure)
            lines = self._breaking(measure).count(measure, room, shape) if self._texts else 1
            found = self._counts[key] = lines
        return found

    def lead(self, setting: Setting) -> float:
        """From one line to the next, in points."""
        return setting.lead(self._style)

    def height(self, setting: Setting, width: float) -> float:
        """The height of its lines in points."""
        return self.count(setting, width) * self.lead(setting)

    def rows(self, setting: Setting, width: float) -> int:
        """The half-units of the grid it takes."""
        key = (setting.number, width)
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = setting.rows(self.height(setting, width))
        return found

    def block(self, setting: Setting, width: float) -> Block:
        """The lines as marks, from the block's top left corner."""
        key = (setting.number, width)
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._block(setting, width)
        return found

    def lines(self, setting: Setting, width: float, first: int, last: int) -> Block:
        """Some of its lines as marks; `last` is the first line left out."""
        if first == 0 and last == self.count(setting, width):
            return self.block(setting, width)
        key = (setting.number, width, first, last)
        found = self._parts.get(key)
        if found is None:
            lead = self.lead(setting)
            marks = self.block(setting, width).marks
            found = self._parts[key] = _cut(marks, first * lead, last * lead)
        return found

    def widest(self, setting: Setting) -> float:
        """The width in points of its widest word where it is display type; 0 for other text."""
        size = setting.size(self._style)
        if self._style.size <= setting.nominal or self._style.hyphens or not self._texts:
            return 0.0
        return max((word.width for word in self._measure(setting).words), default=0.0) * size

    @property
    def is_display(self) -> bool:
        """Whether it is set to be looked at rather than read on: evened out or hung."""
        return self._style.balance or self._style.hang

    @property
    def missing(self) -> frozenset[str]:
        """The characters that no font has; known when its lines are."""
        return frozenset(one for measure in self._measures.values() for one in measure.hollow)

    def _measure(self, setting: Setting) -> Measure:
        base = setting.size(self._style)
        ratios = tuple(
            round(setting.size(self._styles[styled.style]) / base, 6) for styled in self._texts
        )
        found = self._measures.get(ratios)
        if found is None:
            runs = [
                Run(
                    styled.text,
                    style.face,
                    ratio,
                    style.tracking,
                    style.colour,
                    styled.language,
                    link=styled.link,
                )
                for styled, ratio in zip(self._texts, ratios, strict=True)
                for style in (self._styles[styled.style],)
            ]
            if not is_plain(runs, self._shaper, self._manner):
                runs = itemised(runs, self._shaper, self._manner)
            found = self._measures[ratios] = Measure(
                runs, self._shaper, self._hyphenator, hyphens=self._style.hyphens
            )
        return found

    def _hang(self, measure: Measure) -> float:
        """The width of an opening mark hung outside the column, in ems."""
        if not self._style.hang or not measure.words:
            return 0.0
        first = measure.words[0].segments[0]
        if first.text[0] not in _OPENING:
            return 0.0
        # With its blank, where one stands between it and the words, as in French.
        hung = first.text[: 2 if first.text[1:2] in _JOINING else 1]
        return text_width(self._shaper, first.run, hung)

    def _room(self, setting: Setting, width: float) -> float:
        """The length of a line in ems."""
        return min(width, self._style.measure or width) / setting.size(self._style)

    def _breaking(self, measure: Measure) -> ModuleType:
        """How lines are broken. Lines of Han text are flush by their letters, not by spaces."""
        return justifying if self._style.justify and not measure.is_han else breaking

    def _shape(self, measure: Measure) -> Shape:
        return Shape(self._style.hyphens, self._style.balance, self._hang(measure))

    def _block(self, setting: Setting, width: float) -> Block:
        measure = self._measure(setting)
        size, lead = setting.size(self._style), setting.lead(self._style)
        room, shape = self._room(setting, width), self._shape(measure)
        breaks = self._breaking(measure).lines(measure, room, shape)
        marks: list[Mark] = []
        for number, (start, end) in enumerate(pairwise(breaks)):
            y = number * lead + lead / 2 + _DROP * size
            pieces = line_pieces(measure, start, end, self._shaper, mirrored=self._rtl)
            free = min(width, self._style.measure or width) - (end.ends - start.starts) * size
            left = -self._hang(measure) * size if number == 0 else 0.0
            last = number == len(breaks) - 2
            match self._align(lines=len(breaks) - 1):
                case "right":
                    left += free
                case "centre":
                    left += free / 2
                case _:
                    if measure.is_han:
                        if not last and free - left <= _OPENED * size * (len(pieces) - 1):
                            fill(pieces, (free - left) / size)
                    elif self._style.justify:
                        spread(pieces, min(free - left, 0.0 if last else math.inf) / size)
            marks.extend(line_texts(pieces, size, left, y))
            marks.extend(line_boxes(pieces, size, left, y))
        return Block(len(breaks[1:]) * lead, tuple(marks))

    def _align(self, *, lines: int) -> str:
        """Where lines stand: "left" is the page's side of beginning, on the right of some.

        A paragraph that runs against the page begins its lines on its own side.
        """
        if self._style.align == "left" and self._manner.rtl != self._rtl and lines > 1:
            return "right"
        return self._style.align


def _cut(marks: Iterable[Mark], top: float, bottom: float) -> Block:
    """The lines between two heights, moved up to begin at the first."""
    lines = (m for m in marks if isinstance(m, Text | Hollow) and top < m.y < bottom)
    return Block(bottom - top, tuple(moved(lines, -top)))


def moved(marks: Iterable[Mark], by: float) -> Iterator[Mark]:
    """The marks of lines, moved down by some points."""
    return (replace(mark, y=mark.y + by) for mark in marks if isinstance(mark, Text | Hollow))
