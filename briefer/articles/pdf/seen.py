"""Seen: which of a page's words are painted where and so that a reader sees them."""

from collections.abc import Sequence
from ctypes import byref, c_float, c_int, c_uint

import pypdfium2.raw as pdfium

from briefer.articles.pdf.characters import Stretch
from briefer.articles.pdf.frame import Frame
from briefer.articles.pdf.runs import Box, PrintedPage, Run
from briefer.model.article import DropReason

_MOST_OBJECTS = 5_000
_WHITE = 245  # of 255 parts of each colour
_FAINT = 12  # of 255 parts opaque
_SMALLEST = 1.5  # points
_GROUNDS = {pdfium.FPDF_PAGEOBJ_SHADING, pdfium.FPDF_PAGEOBJ_FORM}


def seen_page(
    page: "pdfium.Page", frame: Frame, turn: int, stretches: Sequence[Stretch]
) -> PrintedPage:
    """The page in the frame of its text, with what cannot be seen marked so.

    Where nearly nothing is painted but pictures are, unpainted words are what a scanner's program
    recognized in them, and count as seen.
    """
    pictures, grounds = _drawn(page, frame, turn)
    painted = sum(len(one.text) for one in stretches if one.style.paint is not None)
    recognized = bool(pictures) and painted * 4 < sum(len(one.text) for one in stretches)
    width, height = frame.size(turn)
    sheet = Box(0, 0, width, height)
    runs: list[Run] = []
    for one in stretches:
        why = _why(one, sheet, grounds, recognized=recognized)
        if why is None and one.style.turn != turn:
            why = DropReason.ASIDE
        runs.append(Run(one.text, one.box.left, one.box.right, one.base, one.style.look, why))
    return PrintedPage(width, height, tuple(runs), tuple(pictures))


def _why(
    one: Stretch, sheet: Box, grounds: Sequence[Box], *, recognized: bool
) -> DropReason | None:
    paint = one.style.paint
    if paint is None:
        return None if recognized else DropReason.HIDDEN
    is_white = min(paint[:3]) >= _WHITE
    if paint[3] < _FAINT or one.style.look.size < _SMALLEST:
        return DropReason.HIDDEN
    if one.style.turn == 0 and not _meet(one.box, sheet):
        return DropReason.HIDDEN
    if is_white and not any(_meet(one.box, ground) for ground in grounds):
        return DropReason.HIDDEN
    return None


def _meet(one: Box, two: Box) -> bool:
    return (
        one.left < two.right
        and two.left < one.right
        and one.top < two.bottom
        and two.top < one.bottom
    )


def _drawn(page: "pdfium.Page", frame: Frame, turn: int) -> tuple[list[Box], list[Box]]:
    """The pictures of a page, and everything on which white letters would be seen."""
    pictures: list[Box] = []
    grounds: list[Box] = []
    for at in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        one = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(_bounds(one, frame, turn))
        elif kind in _GROUNDS or (kind == pdfium.FPDF_PAGEOBJ_PATH and _is_dark(one)):
            grounds.append(_bounds(one, frame, turn))
    return pictures, [*pictures, *grounds]


def _bounds(one: "pdfium.PageObject", frame: Frame, turn: int) -> Box:
    left, bottom, right, top = (c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(one, byref(left), byref(bottom), byref(right), byref(top))
    return frame.turned(left.value, bottom.value, right.value, top.value, turn)


def _is_dark(one: "pdfium.PageObject") -> bool:
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(one, byref(fill), byref(stroke))
    if fill.value == pdfium.FPDF_FILLMODE_NONE:
        return False
    parts = [c_uint() for _ in range(4)]
    pdfium.FPDFPageObj_GetFillColor(one, *map(byref, parts))
    return min(part.value for part in parts[:3]) < _WHITE
