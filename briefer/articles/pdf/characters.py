"""The characters of a PDF's page as PDFium finds them, gathered into stretches."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from ctypes import addressof, byref, c_double
from itertools import islice
from typing import NamedTuple

import pypdfium2.raw as pdfium

from briefer.articles.pdf.frame import Frame
from briefer.articles.pdf.letters import letters
from briefer.articles.pdf.right_to_left import runs_from_right
from briefer.articles.pdf.runs import Box
from briefer.articles.pdf.styles import Style, style_of

# A gap as wide as this, in sizes of the type, is more than a blank.
_GAP = 0.8
_SAME_LINE = 0.15
_ALEFS = frozenset("اأإآ")
_FARTHEST = 1e6  # points
_SAMPLE = 3_000  # characters that tell whether a page is read from the right


class Letter(NamedTuple):
    """What one glyph stands for, with the marks upon it, and its place."""

    text: str
    left: float
    right: float


class Stretch(NamedTuple):
    """Characters of one style on one baseline, placed in the frame of their own turn."""

    text: str
    box: Box
    base: float
    style: Style
    letters: tuple[Letter, ...] = ()


class _Object(NamedTuple):
    """What counts for all characters of a text object; `is_known`: its font tells its letters."""

    style: Style
    turn: int
    base: float
    is_known: bool


class _Open:
    """A stretch that is being gathered; `left` and `right` are those of all it has, and of its last
    letter.
    """

    def __init__(self, one: _Object, box: Box, *, keeps: bool) -> None:
        self._style, self._base, self._box = one.style, one.base, box
        self._left = self._last_left = box.left
        self._right = self._last_right = box.right
        self._gap = _GAP * one.style.look.size
        self.text: list[str] = []
        self._letters: list[Letter] = []
        self._keeps = keeps
        self._has_letters = False
        self._glyph = 0  # where the last one begins in the text

    def takes(self, one: _Object, left: float, right: float) -> bool:
        """Whether a character between these places goes on in it."""
        if one.style != self._style:
            return False
        if abs(one.base - self._base) > _SAME_LINE * one.style.look.size:
            return False
        return left - self._last_right <= self._gap and self._last_left - right <= self._gap

    def add(self, char: str, left: float, right: float) -> None:
        """Put a character at the end; blanks do not widen it.

        PDFium turns text that runs from the right round letter by letter, and so the letters of one
        glyph too: those stand at one place, and are turned back.
        """
        is_same_glyph = self._has_letters and (left, right) == (self._last_left, self._last_right)
        # A lam before an alef is in order: no glyph has them otherwise.
        if not (is_same_glyph and _is_turned(char)) or (self.text[-1] == "ل" and char in _ALEFS):
            self._glyph = len(self.text)
        self.text.insert(self._glyph, char)
        if self._keeps:
            self._keep(char, left, right)
        if char.isspace():
            return
        if not self._has_letters:
            self._left, self._right, self._has_letters = left, right, True
        self._left, self._right = min(self._left, left), max(self._right, right)
        self._last_left, self._last_right = left, right

    def _keep(self, char: str, left: float, right: float) -> None:
        is_mark = unicodedata.bidirectional(char[:1] or " ") == "NSM"
        if self._letters and (is_mark or self._glyph < len(self.text) - 1):
            told = self._letters[-1]
            text = told.text + char if is_mark else char + told.text
            self._letters[-1] = told._replace(text=text)
        elif char:
            self._letters.append(Letter(char, left, right))

    def closed(self) -> Iterator[Stretch]:
        """The stretch, where it has letters."""
        text = "".join(self.text)
        if not text.isascii():  # pairs of surrogates, on systems whose letters have 16 bits
            text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
        if self._has_letters:
            box = self._box._replace(left=self._left, right=self._right)
            yield Stretch(text, box, self._base, self._style, tuple(self._letters))


class Characters:
    """Reads the characters of a page; `unknown` are those whose letter the font does not tell."""

    def __init__(self, text: "pdfium.TextPage", frame: Frame) -> None:
        self._text, self._frame = text, frame
        self._objects: dict[int, _Object] = {}
        self.count = pdfium.FPDFText_CountChars(text)
        self.unknown = 0
        self.turns: Counter[int] = Counter()

    def stretches(self) -> Iterator[Stretch]:
        """The stretches in the order of the page's content."""
        begun: _Open | None = None
        # Only lines from the right are put together by their letters, which take time to keep.
        codes = (pdfium.FPDFText_GetUnicode(self._text, at) for at in range(self.count))
        keeps = runs_from_right([letters(code) for code in islice(codes, _SAMPLE)])
        box = pdfium.FS_RECTF()
        placed, text, turned = byref(box), self._text, self._frame.turned
        for at in range(self.count):
            char = letters(pdfium.FPDFText_GetUnicode(text, at))
            object_ = pdfium.FPDFText_GetTextObject(text, at)
            if not object_:  # a blank or line end that PDFium put in
                if begun is not None and char == " ":
                    begun.text.append(" ")
                continue
            pdfium.FPDFText_GetLooseCharBox(text, at, placed)
            one = self._object(at, object_)
            sides = turned(box.left, box.bottom, box.right, box.top, one.turn)
            if not _is_sane(sides, one.base):
                continue
            left, _, right, _ = sides
            if begun is None or not begun.takes(one, left, right):
                yield from begun.closed() if begun is not None else ()
                begun = _Open(one, sides, keeps=keeps)
            begun.add(char, left, right)
            self.unknown += not one.is_known or not char
            self.turns[one.turn] += 1
        yield from begun.closed() if begun is not None else ()

    def _object(self, at: int, one: "pdfium.PageObject") -> _Object:
        """What counts for a text object, told by its first character."""
        key = addressof(one.contents)
        if key not in self._objects:
            style = style_of(self._text, at, one)
            x, y = c_double(), c_double()
            pdfium.FPDFText_GetCharOrigin(self._text, at, byref(x), byref(y))
            turn = style.turn or 0
            is_known = pdfium.FPDFText_HasUnicodeMapError(self._text, at) != 1
            base = self._frame.base(x.value, y.value, turn)
            self._objects[key] = _Object(style, turn, base, is_known)
        return self._objects[key]


def _is_turned(char: str) -> bool:
    return unicodedata.bidirectional(char[:1] or " ") in {"R", "AL"}


def _is_sane(box: Box, base: float) -> bool:
    """Whether places are numbers, and on some sheet of paper."""
    left, top, right, bottom = box
    return (
        -_FARTHEST < left <= right < _FARTHEST
        and -_FARTHEST < top <= bottom < _FARTHEST
        and -_FARTHEST < base < _FARTHEST
    )
