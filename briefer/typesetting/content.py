"""Content: marks of the page as PDF operators, glyph by glyph.

Between words stands a real space glyph.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from briefer.model.page import Cells, Dot, Glyphs, Hollow, Mark, Picture, Rule, Text, Word
from briefer.typesetting import imaging
from briefer.typesetting.coding import Coding, Pair
from briefer.typesetting.righttoleft import grounded, inked
from briefer.typesetting.shaping import Shaper


class Writer:
    """Writes marks from the upper left corner of their block; y runs upwards from there.

    `codings` gives each face's codes in the document.
    """

    def __init__(self, shaper: Shaper, codings: Mapping[str, Coding]) -> None:
        self._shaper = shaper
        self._codings = codings

    def operators(self, marks: Iterable[Mark]) -> str:
        """The operators that draw a stretch of marks, as if nothing had been drawn before."""
        out: list[str] = []
        texts: list[Text] = []
        for mark in marks:
            if isinstance(mark, Text):
                texts.append(mark)
            else:
                out.extend(_shape(mark, mark.x, -mark.y))
        if texts:
            out.extend(["BT", *self._texts(texts), "ET"])
        return " ".join(out)

    def _texts(self, texts: Iterable[Text]) -> Iterator[str]:
        pen = _Pen()
        stretches = list(_stretches(texts))
        # After the lines, which readers keep whole so; but not inside a word that goes on.
        ended = max((at for at, one in enumerate(stretches, start=1) if one.space), default=0)
        yield from self._stretched(stretches[:ended], pen)
        yield from self._all_raised(texts, pen)
        yield from self._stretched(stretches[ended:], pen)

    def _stretched(self, stretches: Iterable["_Stretch"], pen: "_Pen") -> Iterator[str]:
        for stretch in stretches:
            coding = self._codings[stretch.text.face]
            yield from pen.turned_to(stretch.text, coding)
            yield self._stretch(stretch, coding)

    def _all_raised(self, texts: Iterable[Text], pen: "_Pen") -> Iterator[str]:
        for text in texts:
            if text.words[0].glyphs.rtl:
                coding = self._codings[text.face]
                for raised in _raised(text, coding):
                    yield from pen.turned_to(text, coding, tracking=0.0)
                    yield raised

    def _stretch(self, stretch: "_Stretch", coding: Coding) -> str:
        text, words = stretch.text, stretch.words
        blank = self._shaper.shape(text.face, " ")
        out: list[str] = []
        for word, following in zip(words, (*words[1:], None), strict=True):
            glyphs = word.glyphs
            if glyphs.rtl:
                glyphs = grounded(glyphs, coding.face.blank)[0]
            out.append(coding.shown(glyphs, text.size))
            if following is not None:
                gap = following.x - word.x - _advance(word.glyphs, text)
                more = _advance(blank, text) - gap
                out.append(coding.shown(blank, text.size))
                if abs(more) > 0.01:
                    out.append(f"{more / text.size * 1000:.1f}")
        if stretch.space and stretch.backwards:
            # The space that follows stands before the word.
            before = words[0].x - _advance(blank, text)
            out.append(f"] TJ {_place(before, text.y)} [")
        if stretch.space:
            out.append(coding.shown(blank, text.size))
        shown = "".join(out).replace("><", "")
        return f"{_place(words[0].x, text.y)} [{shown}] TJ"


class _Pen:
    """What is in force while texts are shown: colour, font, tracking."""

    def __init__(self) -> None:
        self._colour: str = ""
        self._font: str = ""
        self._tracking: str = "0 Tc"

    def turned_to(self, text: Text, coding: Coding, tracking: float | None = None) -> Iterator[str]:
        """What makes the pen write as a text wants it; nothing where it does already."""
        tracked = text.tracking if tracking is None else tracking
        font = f"/{coding.name} {text.size:.3f} Tf"
        spaced = f"{tracked * text.size:.4f} Tc" if tracked else "0 Tc"
        if text.colour != self._colour:
            yield _colour(text.colour)
        if font != self._font:
            yield font
        if spaced != self._tracking:
            yield spaced
        self._colour, self._font, self._tracking = text.colour, font, spaced


def _place(x: float, y: float) -> str:
    return f"1 0 0 1 {x:.2f} {-y:.2f} Tm"


def _raised(text: Text, coding: Coding) -> Iterator[str]:
    """The marks off the baseline of words from right to left."""
    for word in text.words:
        for mark in grounded(word.glyphs, coding.face.blank)[1]:
            place = _place(word.x + mark.x * text.size, text.y - mark.y * text.size)
            yield f"{place} [{coding.shown(inked(mark, text.face), text.size)}] TJ"


class _Stretch(NamedTuple):
    """Words of a text that are shown in one array, and whether a space follows when read.

    `backwards` tells that what follows stands on the left.
    """

    text: Text
    words: tuple[Word, ...]
    space: bool
    backwards: bool


def pairs_by_face(marks: Iterable[Mark], shaper: Shaper) -> dict[str, frozenset[Pair]]:
    """Every glyph that marks show in each face, with what it reads as; the face's space too."""
    found: dict[str, set[Pair]] = {}
    for mark in marks:
        if isinstance(mark, Text):
            words = [shaper.shape(mark.face, " ")]
            for word in mark.words:
                words.extend(_shown(word.glyphs, shaper))
            pairs = found.setdefault(mark.face, set())
            for glyphs in words:
                pairs.update(zip(glyphs.ids, glyphs.texts, strict=True))
    return {face: frozenset(pairs) for face, pairs in found.items()}


def _shown(glyphs: Glyphs, shaper: Shaper) -> Iterable[Glyphs]:
    """A word as it is shown: marks off the baseline apart where it runs from right to left."""
    if not glyphs.rtl:
        return (glyphs,)
    word, raised = grounded(glyphs, shaper.face(glyphs.face).blank)
    return (word, *(inked(mark, glyphs.face) for mark in raised))


def _stretches(texts: Iterable[Text]) -> Iterator[_Stretch]:
    """Texts split where the next word stands further left.

    Words are shown in reading order, one by one where that runs from right to left: readers that
    follow the content and those that go by places both find them so.
    """
    for text in texts:
        first = 0
        for at, word in enumerate(text.words):
            following = text.words[at + 1] if at + 1 < len(text.words) else None
            if following is None or _part(word, following):
                backwards = word.glyphs.rtl or (following is not None and following.x < word.x)
                space = text.space if following is None else True
                yield _Stretch(text, text.words[first : at + 1], space, backwards)
                first = at + 1


def _part(word: Word, following: Word) -> bool:
    """Whether two words cannot be shown in one array."""
    return word.glyphs.rtl or following.x < word.x


def _advance(glyphs: Glyphs, text: Text) -> float:
    return (glyphs.width + text.tracking * len(glyphs.ids)) * text.size


def _outline(box: Hollow, left: float, top: float) -> str:
    """The outline inside a box, as a path with a hole."""
    inner = (left + box.weight, box.width - 2 * box.weight, box.height - 2 * box.weight)
    bottom = top - box.height
    return (
        f"{left:.3f} {bottom:.3f} {box.width:.3f} {box.height:.3f} re "
        f"{inner[0]:.3f} {bottom + box.weight:.3f} {inner[1]:.3f} {inner[2]:.3f} re f*"
    )


def _shape(mark: Rule | Cells | Dot | Picture | Hollow, x: float, top: float) -> Iterator[str]:
    """A mark that is no text, its upper left corner at x, top."""
    match mark:
        case Rule():
            yield _colour(mark.colour)
            yield f"{x:.3f} {top - mark.height:.3f} {mark.width:.3f} {mark.height:.3f} re f"
        case Cells():
            yield _colour(mark.colour)
            yield from _cells(mark, x, top)
        case Dot():
            yield _colour(mark.colour)
            yield _circle(x, top, mark.radius)
        case Picture():
            yield imaging.operators(mark, x, top)
        case Hollow():
            yield _colour(mark.colour)
            yield _outline(mark, x, top)


def _cells(cells: Cells, x: float, top: float) -> Iterator[str]:
    """Dark modules, neighbours in a row joined, as one path: no hairlines between them."""
    side = cells.size / len(cells.rows)
    for number, row in enumerate(cells.rows):
        begin = row.find("1")
        while begin >= 0:
            end = row.find("0", begin)
            end = len(row) if end < 0 else end
            y = top - (number + 1) * side
            yield f"{x + begin * side:.3f} {y:.3f} {(end - begin) * side:.3f} {side:.3f} re"
            begin = row.find("1", end)
    yield "f"


def _circle(x: float, y: float, radius: float) -> str:
    """A filled circle as four Bézier curves."""
    # The control points' share of the radius at which the curve leaves the circle by 0.03 % only.
    bow = 0.5523 * radius
    path = [f"{x + radius:.3f} {y:.3f} m"]
    for (cos, sin), (to_cos, to_sin) in pairwise(((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))):
        points = (
            (x + radius * cos - bow * sin, y + radius * sin + bow * cos),
            (x + radius * to_cos + bow * to_sin, y + radius * to_sin - bow * to_cos),
            (x + radius * to_cos, y + radius * to_sin),
        )
        path.append(" ".join(f"{a:.3f} {b:.3f}" for a, b in points) + " c")
    return " ".join([*path, "f"])


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{red:.3f} {green:.3f} {blue:.3f} rg"
