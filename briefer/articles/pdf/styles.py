"""Styles: how the type of a PDF's text looks, which way it runs, and with what it is painted."""

import math
from ctypes import byref, c_int, c_uint, create_string_buffer
from typing import NamedTuple

import pypdfium2.raw as pdfium

from briefer.articles.pdf.runs import Look

# How far a line may lean, in quarter turns, and count as straight.
_LEANING = 0.03
_ITALIC = 1 << 6  # a flag of the font's descriptor [ISO 32000, 9.8.2]
_BOLD = 600
_HEAVY = ("bold", "black", "heavy", "demi")
_UNSEEN = {3, 7}  # modes that paint no letter [ISO 32000, 9.3.6]


class Style(NamedTuple):
    """How type looks and which way it runs: quarter turns to the left, None for aslant.

    `paint` is red, green, blue and how opaque, None where no letter is painted.
    """

    look: Look
    turn: int | None
    paint: tuple[int, int, int, int] | None


def style_of(text: "pdfium.TextPage", at: int, one: "pdfium.PageObject") -> Style:
    """The style of a text object, told by its character `at`."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, at, byref(matrix))
    return Style(_look(text, at, matrix), _turn(matrix), _paint(text, at, one))


def _look(text: "pdfium.TextPage", at: int, matrix: "pdfium.FS_MATRIX") -> Look:
    size = abs(pdfium.FPDFText_GetFontSize(text, at) * math.hypot(matrix.c, matrix.d))
    name, flags = create_string_buffer(128), c_int()
    pdfium.FPDFText_GetFontInfo(text, at, name, 128, byref(flags))
    called = name.value.decode("utf-8", "replace").lower()
    heavy = any(word in called for word in _HEAVY)
    return Look(
        round(size, 1) if math.isfinite(size) else 0.0,
        bold=heavy or pdfium.FPDFText_GetFontWeight(text, at) >= _BOLD,
        italic=bool(flags.value & _ITALIC) or "italic" in called or "oblique" in called,
    )


def _turn(matrix: "pdfium.FS_MATRIX") -> int | None:
    angle = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    if not math.isfinite(angle) or abs(angle - round(angle)) > _LEANING:
        return None
    return round(angle) % 4


def _paint(
    text: "pdfium.TextPage", at: int, one: "pdfium.PageObject"
) -> tuple[int, int, int, int] | None:
    if pdfium.FPDFTextObj_GetTextRenderMode(one) in _UNSEEN:
        return None
    parts = [c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text, at, *map(byref, parts)):
        return 0, 0, 0, 255
    red, green, blue, opaque = (part.value for part in parts)
    return red, green, blue, opaque
