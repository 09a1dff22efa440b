"""A page as pixels, by the window's painter and by pdfium from the PDF, and how far they agree.

Pictures are grey, as arrays of rows of 0 (black) to 255 (white); golden ones are in colour, and are
held both in colour and in grey, as a black-and-white printer has them.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageFilter
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from briefer.model.page import Page
from briefer.ui.painter import PagePainter

WIDTH = 1200
BLUR = 3
TILE = 24
FINER = 4
# What the agreement test allows, as shares of the range from black to white. Promised are 0.02 and
# 0.15; these are tighter, so that even the smallest type moved by two points is noticed.
MEAN, WORST = 0.01, 0.06
# A golden picture may differ by less than the two rasters: both are the painter's.
SAME_MEAN, SAME_WORST = 0.004, 0.06
# Hues do not depend on how edges are smoothed: a label in another accent of the same grey is seen.
SAME_HUE = 0.008
FAILED = Path(__file__).parent / "failed"


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures differ, as shares of the range; `at` is the worst tile's corner."""

    mean: float
    worst: float
    at: tuple[int, int]

    @property
    def is_small(self) -> bool:
        """Whether the pictures agree."""
        return self.mean <= MEAN and self.worst <= WORST


def painted(page: Page, program: Callable[[str], bytes], width: int = WIDTH) -> np.ndarray:
    """The page as the window paints it, `width` pixels wide, in grey."""
    grey = _image(page, program, width).convertToFormat(QImage.Format.Format_Grayscale8)
    return np.array(grey.constBits()).reshape(grey.height(), -1)[:, :width].copy()


def coloured(page: Page, program: Callable[[str], bytes], width: int = WIDTH) -> np.ndarray:
    """The same in colour: rows of pixels of red, green and blue."""
    image = _image(page, program, width).convertToFormat(QImage.Format.Format_RGB888)
    rows = np.array(image.constBits()).reshape(image.height(), -1)[:, : 3 * width]
    return rows.reshape(image.height(), width, 3).copy()


def _image(page: Page, program: Callable[[str], bytes], width: int) -> QImage:
    scale = width / page.width
    image = QImage(width, round(page.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    PagePainter(program).paint(painter, page, scale, QPointF())
    painter.end()
    return image


def printed(pdf: bytes) -> np.ndarray:
    """The only page of a PDF as pdfium rasters it, `WIDTH` pixels wide.

    It is rastered finer and averaged: pdfium sets small glyphs on whole pixels only, which would
    hide small faults among its own.
    """
    fine = _rastered(pdf, WIDTH * FINER)
    rows = round(fine.shape[0] / FINER)
    whole = np.full((rows * FINER, WIDTH * FINER), 255, np.uint8)
    whole[: fine.shape[0]] = fine[: rows * FINER]
    coarse = whole.reshape(rows, FINER, WIDTH, FINER).mean(axis=(1, 3))
    return coarse.round().astype(np.uint8)


def _rastered(pdf: bytes, width: int) -> np.ndarray:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    page = document[0]
    scale = width / page.get_width()
    height = round(page.get_height() * scale)
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    # With a matrix: the plain call stretches the page to a whole number of pixels.
    pdfium.FPDF_RenderPageBitmapWithMatrix(
        bitmap,
        page,
        pdfium.FS_MATRIX(scale, 0, 0, scale, 0, 0),
        pdfium.FS_RECTF(0, 0, width, height),
        0,
    )
    picture = bitmap.to_numpy().reshape(height, width).copy()
    document.close()
    return picture


def difference(one: np.ndarray, other: np.ndarray) -> Difference:
    """How far two pictures of one size differ when both are blurred."""
    assert one.shape == other.shape
    apart = np.abs(_blurred(one) - _blurred(other)) / 255
    rows, columns = -(-apart.shape[0] // TILE), -(-apart.shape[1] // TILE)
    padded = np.zeros((rows * TILE, columns * TILE))
    padded[: apart.shape[0], : apart.shape[1]] = apart
    tiles = padded.reshape(rows, TILE, columns, TILE).mean(axis=(1, 3))
    row, column = np.unravel_index(int(tiles.argmax()), tiles.shape)
    return Difference(
        float(apart.mean()), float(tiles.max()), (int(column) * TILE, int(row) * TILE)
    )


def keep(name: str, actual: np.ndarray, expected: np.ndarray) -> Path:
    """Writes both pictures and where they differ, to look at after a failure; their folder."""
    FAILED.mkdir(exist_ok=True)
    apart = 255 - np.abs(actual.astype(int) - expected.astype(int))
    for kind, picture in (("actual", actual), ("expected", expected), ("difference", apart)):
        Image.fromarray(picture.astype(np.uint8)).save(FAILED / f"{name}-{kind}.png")
    return FAILED


def looks_as(name: str, seen: np.ndarray) -> str:
    """What is wrong with a coloured picture against the golden one of its name, or "".

    With BRIEFER_REMAKE_GOLDEN=1 the picture becomes the golden one first: look at it.
    """
    golden = Path(__file__).parent / f"{name}.png"
    if os.environ.get("BRIEFER_REMAKE_GOLDEN") == "1":
        Image.fromarray(seen).save(golden, optimize=True)
    if not golden.exists():
        return f"No {golden.name}. Look at the page, then set BRIEFER_REMAKE_GOLDEN=1."
    wanted = np.asarray(Image.open(golden).convert("RGB"))
    if wanted.shape != seen.shape:
        return f"{golden.name} has another size. Look at the page, then remake it."
    (grey, *tints), (wanted_grey, *wanted_tints) = _layers(seen), _layers(wanted)
    found = difference(grey, wanted_grey)
    hues = [difference(*pair).worst for pair in zip(tints, wanted_tints, strict=True)]
    if found.mean <= SAME_MEAN and found.worst <= SAME_WORST and max(hues) <= SAME_HUE:
        return ""
    keep(f"{name}-golden", seen, wanted)
    return f"{found}, hues {hues}; look at {FAILED}, then set BRIEFER_REMAKE_GOLDEN=1."


def _layers(picture: np.ndarray) -> tuple[np.ndarray, ...]:
    """The grey that a black-and-white printer makes of a picture, and how far red, green and blue
    are from it, halved about the middle.
    """
    grey = np.asarray(Image.fromarray(picture).convert("L"))
    apart = (picture.astype(int) - grey[:, :, None]) // 2 + 128
    return (grey, *(apart[:, :, at].astype(np.uint8) for at in range(3)))


def _blurred(picture: np.ndarray) -> np.ndarray:
    blurred = Image.fromarray(picture).filter(ImageFilter.BoxBlur((BLUR - 1) / 2))
    return np.asarray(blurred).astype(float)
