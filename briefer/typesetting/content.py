"""Content: marks of the page as PDF operators, glyph by glyph.

Between words stands a real space glyph. Of a word broken over lines the first part's /ActualText
is the whole word and the later part's a blank: so pdfium and poppler, in both its modes, read it
whole and in its place. One /Span over both parts is moved down a line by poppler's layout.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from briefer.model.page import Cells, Dot, Glyphs, Mark, Picture, Placed, Rule, Text, Word
from briefer.typesetting import imaging
from briefer.typesetting.objects import ascii_text
from briefer.typesetting.shaping import Face, Shaper
from briefer.typesetting.structure import Opening
from briefer.typesetting.tags import stretches


class Writer:
    """Writes marks in a coordinate system whose y runs upwards from `foot`.

    `names` gives each face's resource name. Words' codes are kept: a card has few distinct ones.
    """

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._codes: dict[tuple[str, str], str] = {}

    def operators(
        self,
        placed: Placed,
        names: Mapping[str, str],
        foot: float,
        openings: Sequence[Opening],
    ) -> Iterator[str]:
        """The operators that draw a block of the page; `foot` is the page's height in points.

        `openings` say what each stretch of it is to a listener.
        """
        for marks, opening in zip(stretches(placed.block), openings, strict=True):
            yield opening.operator
            yield from self._marks(marks, placed, names, foot, opening.language)
            yield "EMC"

    def _marks(
        self,
        marks: Sequence[Mark],
        placed: Placed,
        names: Mapping[str, str],
        foot: float,
        language: str,
    ) -> Iterator[str]:
        x, y = placed.x, placed.y
        texts: list[Text] = []
        for mark in marks:
            if isinstance(mark, Text):
                texts.append(mark)
            else:
                yield from _shape(mark, x + mark.x, foot - y - mark.y)
        for spoken, same in groupby(texts, key=lambda text: text.language or language):
            if spoken != language:
                yield f"/Span <</Lang {ascii_text(spoken).decode()}>> BDC"
            yield from self._texts(same, names, x, foot - y)
            if spoken != language:
                yield "EMC"

    def _texts(
        self, texts: Iterable[Text], names: Mapping[str, str], x: float, top: float
    ) -> Iterator[str]:
        colour = ""
        for text, words in _stretches(texts):
            reads = words[0].reads
            if reads is not None:
                said = (reads or " ").encode("utf-16-be").hex()
                yield f"/Span <</ActualText <FEFF{said}>>> BDC"
            if text.colour != colour:
                colour = text.colour
                yield _colour(colour)
            space = words[-1] is not text.words[-1] or text.space
            yield self._stretch(text, words, names[text.face], (x, top - text.y), space=space)
            if reads is not None:
                yield "EMC"

    def _stretch(
        self, text: Text, words: Sequence[Word], name: str, at: tuple[float, float], *, space: bool
    ) -> str:
        face = self._shaper.face(text.face)
        blank = self._shaper.shape(text.face, " ")
        out: list[str] = []
        for index, word in enumerate(words):
            out.append(self._code(word.glyphs, face))
            last = index == len(words) - 1
            if last and not space:
                break
            out.append(self._code(blank, face))
            if not last:
                gap = words[index + 1].x - word.x - _advance(word.glyphs, text)
                more = _advance(blank, text) - gap
                if abs(more) > 0.01:
                    out.append(f"{more / text.size * 1000:.1f}")
        tracking = f"{text.tracking * text.size:.4f} Tc " if text.tracking else "0 Tc "
        place = f"{at[0] + words[0].x:.3f} {at[1]:.3f}"
        shown = "".join(out).replace("><", "")
        return f"BT /{name} {text.size:.3f} Tf {tracking}1 0 0 1 {place} Tm [{shown}] TJ ET"

    def _code(self, glyphs: Glyphs, face: Face) -> str:
        key = (glyphs.face, glyphs.text)
        found = self._codes.get(key)
        if found is None:
            found = self._codes[key] = "".join(_codes(glyphs, face))
        return found


def words_by_face(blocks: Iterable[Placed], shaper: Shaper) -> dict[str, list[Glyphs]]:
    """The words each face draws, in order, with its space first."""
    found: dict[str, dict[str, Glyphs]] = {}
    for placed in blocks:
        for mark in placed.block.marks:
            if isinstance(mark, Text):
                words = found.setdefault(mark.face, {" ": shaper.shape(mark.face, " ")})
                words.update((word.glyphs.text, word.glyphs) for word in mark.words)
    return {face: list(words.values()) for face, words in found.items()}


def _stretches(texts: Iterable[Text]) -> Iterator[tuple[Text, tuple[Word, ...]]]:
    """Texts split where a broken word begins or ends."""
    for text in texts:
        stretch: list[Word] = []
        for word in text.words:
            if stretch and (word.reads is not None or stretch[-1].reads is not None):
                yield text, tuple(stretch)
                stretch = []
            stretch.append(word)
        if stretch:
            yield text, tuple(stretch)


def _advance(glyphs: Glyphs, text: Text) -> float:
    return (glyphs.width + text.tracking * len(glyphs.ids)) * text.size


def _codes(glyphs: Glyphs, face: Face) -> Iterator[str]:
    """Glyph codes and the thousandths of an em by which advances differ from the font's own."""
    rows = zip(glyphs.ids, glyphs.advances, glyphs.offsets, strict=True)
    for glyph, advance, (right, _) in rows:
        own = round(face.advance(glyph) * 1000 / face.unit)
        if right:
            yield f"{-right * 1000:.1f}"
        yield f"<{glyph:04X}>"
        less = own - advance * 1000 + right * 1000
        if abs(less) >= 0.5:
            yield f"{less:.0f}"


def _shape(mark: Rule | Cells | Dot | Picture, x: float, top: float) -> Iterator[str]:
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
