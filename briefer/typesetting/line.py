"""A line: the words between two breaks, placed from its left edge."""

from collections.abc import Sequence
from itertools import pairwise

from briefer.model.page import Glyphs, Text, Word
from briefer.typesetting.paragraphs import Break, Measure, Run, WordBox
from briefer.typesetting.shaping import Shaper


class Piece:
    """A segment or a part of one, placed in a line; x and width in ems of the paragraph's size."""

    __slots__ = ("glyphs", "reads", "run", "spaced", "x")

    def __init__(self, glyphs: Glyphs, run: Run, x: float, reads: str | None) -> None:
        self.glyphs = glyphs
        self.run = run
        self.x = x
        self.reads = reads
        self.spaced = False


def line_pieces(measure: Measure, start: Break, end: Break, shaper: Shaper) -> list[Piece]:
    """What stands in the line from one break to another, x from the line's start."""
    out: list[Piece] = []
    last = end.word if end.at or end.segment else end.word - 1
    for index in range(start.word, last + 1):
        word = measure.words[index]
        if out:
            out[-1].spaced = True
        out.extend(_word(word, measure.places[index] - start.starts, index, start, end, shaper))
    if out and not end.at:
        out[-1].spaced = True
    return out


def _word(
    word: WordBox, x: float, index: int, start: Break, end: Break, shaper: Shaper
) -> list[Piece]:
    out: list[Piece] = []
    for number, segment in enumerate(word.segments):
        first, last, hyphen, broken = 0, len(segment.text), False, False
        if index == end.word and end.at:
            if number > end.segment:
                break
            if number == end.segment:
                last, hyphen, broken = end.at, end.hyphen, True
        if index == start.word and start.at:
            if number < start.segment:
                x += segment.width
                continue
            if number == start.segment:
                first = start.at
        reads = segment.text if broken and not first else "" if first else None
        text = segment.text[first:last] + ("-" if hyphen else "")
        place = 0.0 if first else x
        out.append(Piece(shaper.shape(segment.run.face, text), segment.run, place, reads))
        x += segment.width
    return out


def spread(pieces: Sequence[Piece], free: float) -> None:
    """Share what a line leaves free, or is too long by, among its spaces; `free` in ems."""
    gaps = sum(piece.spaced for piece in pieces[:-1])
    moved = 0.0
    for piece, following in pairwise(pieces):
        moved += free / gaps if piece.spaced else 0.0
        following.x += moved


def line_texts(pieces: Sequence[Piece], size: float, left: float, y: float) -> list[Text]:
    """A line's pieces as texts: neighbours of one run with a space between them in one text."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and groups[-1][-1].run is piece.run and groups[-1][-1].spaced:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_text(group, size, left, y) for group in groups]


def _text(pieces: Sequence[Piece], size: float, left: float, y: float) -> Text:
    run = pieces[0].run
    words = tuple(Word(p.glyphs, left + p.x * size, p.reads) for p in pieces)
    spaced = pieces[-1].spaced
    return Text(y, run.face, size * run.ratio, run.ink, words, run.tracking, spaced, link=run.link)
