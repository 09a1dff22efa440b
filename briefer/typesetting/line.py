"""A line: the words between two breaks, placed from its left edge."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefer.model.page import Glyphs, Hollow, Text, Word
from briefer.typesetting.bidi_order import reordered
from briefer.typesetting.boxes import Run, Segment, WordBox, glyphs_of
from briefer.typesetting.paragraphs import Break, Measure
from briefer.typesetting.shaping import HOLLOW_WIDTH, Shaper

# The box of a character no font has, in ems of its run: side bearing, height, thickness of line.
_BEARING, _HEIGHT, _WEIGHT = 0.06, 0.67, 0.035
_TOUCHING = 1e-6


class Piece:
    """A segment or a part of one, placed in a line; x and width in ems of the paragraph's size.

    `spaced` tells that a space follows when read, `gap` how wide what follows is, of which `level`.
    """

    __slots__ = ("gap", "glyphs", "level", "reads", "run", "spaced", "x")

    def __init__(self, glyphs: Glyphs, run: Run, x: float, reads: str | None) -> None:
        self.glyphs = glyphs
        self.run = run
        self.x = x
        self.reads = reads
        self.spaced = False
        self.gap = 0.0
        self.level = run.level

    @property
    def width(self) -> float:
        """How wide it is, in ems of the paragraph's size."""
        return (self.glyphs.width + self.run.tracking * len(self.glyphs.ids)) * self.run.ratio


def line_pieces(
    measure: Measure, start: Break, end: Break, shaper: Shaper, *, mirrored: bool = False
) -> list[Piece]:
    """What stands in the line from one break to another, in reading order.

    x counts from the line's start, which is on the right of a page that is `mirrored`.
    """
    out: list[Piece] = []
    last = end.word if end.at or end.segment else end.word - 1
    for index in range(start.word, last + 1):
        word = measure.words[index]
        if out:
            out[-1].spaced, out[-1].gap, out[-1].level = not word.tight, word.space, word.level
        out.extend(_word(word, measure.places[index] - start.starts, index, start, end, shaper))
    if out and not (end.at or end.segment):
        out[-1].spaced = end.word == len(measure.words) or not measure.words[end.word].tight
    if measure.reorders or mirrored:
        _reorder(out, mirrored=mirrored)
    return out


def _word(
    word: WordBox, x: float, index: int, start: Break, end: Break, shaper: Shaper
) -> Iterator[Piece]:
    first_segment = start.segment if index == start.word else 0
    last_segment = end.segment if index == end.word else len(word.segments)
    for number, segment in enumerate(word.segments):
        first = start.at if index == start.word and number == first_segment else 0
        last, hyphen = len(segment.text), False
        if number == last_segment:
            last, hyphen = end.at, end.hyphen
        if first_segment <= number <= last_segment and first < last:
            text = segment.text[first:last] + ("-" if hyphen else "")
            place = 0.0 if first else x
            glyphs = glyphs_of(shaper, segment.run, text)
            yield Piece(glyphs, segment.run, place, _reads(segment, first, last))
        x += segment.width


def _reads(segment: Segment, first: int, last: int) -> str | None:
    """What a segment or a part of it is read as, None as drawn.

    A broken word reads whole at its first part. Words from right to left read as drawn: readers
    turn round what they are told, too.
    """
    if segment.run.level % 2 and not segment.run.hollow:
        return None
    text = segment.text
    begin, until = _tail(text, first), _tail(text, last)
    reads = text[begin:until]
    as_drawn = reads == text[first:last] and not (segment.run.spelt or segment.run.hollow)
    return None if as_drawn else reads


def _tail(text: str, at: int) -> int:
    """Where the word ends that is broken at a place; the place itself between two words.

    Words held together by a blank that no line is broken at are words all the same, in a column
    too narrow for them.
    """
    if at == 0 or text[at - 1].isspace():
        return at
    return next((end for end in range(at, len(text)) if text[end].isspace()), len(text))


def _reorder(pieces: Sequence[Piece], *, mirrored: bool) -> None:
    """Place the pieces of a line as its directions want them, from x 0."""
    items: list[Piece | float] = []
    levels: list[int] = []
    for piece in pieces:
        items.append(piece)
        levels.append(piece.run.level)
        if piece is not pieces[-1]:
            items.append(piece.gap)
            levels.append(piece.level)
    placed = reordered(items, levels)
    x = 0.0
    for item in reversed(placed) if mirrored else placed:
        if isinstance(item, Piece):
            item.x = x
            x += item.width
        else:
            x += item


def spread(pieces: Sequence[Piece], free: float) -> None:
    """Share what a line leaves free, or is too long by, among its spaces; `free` in ems."""
    placed = sorted(pieces, key=lambda piece: piece.x)
    gaps = [after.x - one.x - one.width > _TOUCHING for one, after in pairwise(placed)]
    moved = 0.0
    for piece, opens in zip(placed[1:], gaps, strict=True):
        moved += free / sum(gaps) if opens else 0.0
        piece.x += moved


def fill(pieces: Sequence[Piece], free: float) -> None:
    """Share what a line of Han text leaves free among all its letters; `free` in ems."""
    for number, piece in enumerate(pieces):
        piece.x += free * number / max(len(pieces) - 1, 1)


def line_texts(pieces: Sequence[Piece], size: float, left: float, y: float) -> list[Text]:
    """A line's pieces as texts: neighbours of one run in one text."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and groups[-1][-1].run is piece.run:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [_text(group, size, left, y) for group in groups]


def line_boxes(pieces: Sequence[Piece], size: float, left: float, y: float) -> Iterator[Hollow]:
    """The boxes of the characters in a line that no font has."""
    for piece in pieces:
        if piece.run.hollow:
            em = size * piece.run.ratio
            x, width = left + piece.x * size + _BEARING * em, (HOLLOW_WIDTH - 2 * _BEARING) * em
            high = _HEIGHT * em
            yield Hollow(x, y - high, width, high, _WEIGHT * em, piece.run.ink)


def _text(pieces: Sequence[Piece], size: float, left: float, y: float) -> Text:
    run = pieces[0].run
    words = tuple(_words(pieces, size, left))
    language = run.language
    spaced = pieces[-1].spaced
    return Text(
        y,
        run.face,
        size * run.ratio,
        run.ink,
        words,
        run.tracking,
        spaced,
        language,
        link=run.link,
    )


def _words(pieces: Sequence[Piece], size: float, left: float) -> Iterator[Word]:
    """The words of one run; what stands tight, as Han letters do, is one word, broken or whole."""
    held: list[Piece] = []
    for piece in pieces:
        held.append(piece)
        if piece.spaced or piece is pieces[-1]:
            told = any(one.reads is not None for one in held)
            reads = "".join(one.glyphs.text if one.reads is None else one.reads for one in held)
            yield Word(_joined(held), left + held[0].x * size, reads if told else None)
            held = []


def _joined(pieces: Sequence[Piece]) -> Glyphs:
    """Glyphs that stand tight in one; what was opened between them is in their advances."""
    if len(pieces) == 1:
        return pieces[0].glyphs
    advances: list[float] = []
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        mine = list(piece.glyphs.advances)
        if following is not None and mine:
            mine[-1] += (following.x - piece.x - piece.width) / piece.run.ratio
        advances += mine
    parts = [piece.glyphs for piece in pieces]
    return Glyphs(
        parts[0].face,
        tuple(glyph for part in parts for glyph in part.ids),
        tuple(advances),
        tuple(offset for part in parts for offset in part.offsets),
        tuple(text for part in parts for text in part.texts),
        "".join(part.text for part in parts),
        sum(advances),
    )
