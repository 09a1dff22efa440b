"""Imaging: a picture's pixels as an object of the PDF, no finer than print can show."""
# ReportLab's stubs leave its object constructors half typed.
# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false

import io
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefer.model.image import Image, ImageKind
from briefer.model.page import Picture, Placed
from briefer.typesetting.objects import Document, plain_stream
from briefer.typesetting.reportlab_parts import PDFDictionary, PDFName

# Dots an inch: what an office printer resolves; see ISO 12647 practice for halftones.
_FINEST = 300
# Making an image a little smaller only blurs it.
_WORTH = 1.15
_QUALITY = 85
# Encoded pictures kept between documents.
_KEPT = 16
# PNG colour types (ISO/IEC 15948, table 9); the third kind here is grey.
_RGB, _INDEXED = 2, 3


class Encoded(NamedTuple):
    """An image as a stream: its dictionary's entries besides type and size, and its bytes."""

    width: int
    height: int
    entries: dict[str, object]
    data: bytes


class Encodings:
    """Encoded images, kept between documents."""

    def __init__(self) -> None:
        self._kept: dict[str, Encoded] = {}

    def of(self, picture: Picture) -> Encoded:
        """The picture's image at the size it is printed in."""
        name = resource(picture)
        if name not in self._kept:
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[name] = _encoded(picture.image, _pixels(picture))
        return self._kept[name]


def pictures(blocks: Iterable[Placed]) -> Iterator[Picture]:
    """The pictures on a page, one for each object that they need."""
    seen: set[str] = set()
    for mark in (mark for placed in blocks for mark in placed.block.marks):
        if isinstance(mark, Picture) and resource(mark) not in seen:
            seen.add(resource(mark))
            yield mark


def resource(picture: Picture) -> str:
    """The name of a picture's object: by its image and how many pixels are printed of it."""
    wide, high = _pixels(picture)
    return f"{picture.image.digest}.{wide}.{high}"


def operators(picture: Picture, x: float, top: float) -> str:
    """The operators that draw a picture with its upper left corner at x, top."""
    place = f"{picture.width:.3f} 0 0 {picture.height:.3f} {x:.3f} {top - picture.height:.3f}"
    return f"q {place} cm /FormXob.{resource(picture)} Do Q"


def embed_picture(document: Document, in_use: list[str], picture: Picture, kept: Encodings) -> None:
    """Put a picture's object into the document; `in_use` are the page's own such objects."""
    encoded = kept.of(picture)
    entries = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": encoded.width,
        "Height": encoded.height,
        "BitsPerComponent": 8,
        **encoded.entries,
    }
    inside = PDFDictionary(entries).format(document)[2:-2]
    document.addForm(resource(picture), plain_stream(encoded.data, inside))
    in_use.append(resource(picture))


def _pixels(picture: Picture) -> tuple[int, int]:
    """How many pixels are worth printing: all, or as many as the finest print shows."""
    image = picture.image
    fine = max(1, round(picture.width / 72 * _FINEST))
    if image.width <= fine * _WORTH:
        return image.width, image.height
    return fine, max(1, round(fine * image.height / image.width))


def _encoded(image: Image, pixels: tuple[int, int]) -> Encoded:
    data = image.data
    if pixels != (image.width, image.height):
        data = _resized(image, pixels)
    return _jpeg(data, pixels) if image.kind is ImageKind.JPEG else _png(data)


def _resized(image: Image, pixels: tuple[int, int]) -> bytes:
    # With the first picture that is too fine: no other page pays for Pillow.
    from PIL import Image as Pillow

    out = io.BytesIO()
    with Pillow.open(io.BytesIO(image.data), formats=(image.kind.upper(),)) as found:
        full = found if found.mode in {"L", "RGB"} else found.convert("RGB")
        made = full.resize(pixels, Pillow.Resampling.LANCZOS)
    if image.kind is ImageKind.JPEG:
        made.save(out, "JPEG", quality=_QUALITY, optimize=True)
    else:
        made.save(out, "PNG", optimize=True)
    return out.getvalue()


def _jpeg(data: bytes, pixels: tuple[int, int]) -> Encoded:
    space = "DeviceGray" if _components(data) == 1 else "DeviceRGB"
    entries: dict[str, object] = {
        "ColorSpace": PDFName(space),
        "Filter": PDFName("DCTDecode"),
    }
    return Encoded(*pixels, entries, data)


def _components(data: bytes) -> int:
    """How many colours a JPEG's pixels have, from its frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 < len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return data[at + 9]
        at += 2 + length
    return 3


def _png(data: bytes) -> Encoded:
    """A PNG's own rows, deflated as they are: PDF knows its filters (ISO 32000-1, 7.4.4.4)."""
    chunks = list(_chunks(data))
    head = next(body for kind, body in chunks if kind == b"IHDR")
    wide, high = (int.from_bytes(head[at : at + 4], "big") for at in (0, 4))
    depth, colour = head[8], head[9]
    colours = 3 if colour == _RGB else 1
    parameters = {"Predictor": 15, "Colors": colours, "Columns": wide, "BitsPerComponent": depth}
    entries: dict[str, object] = {
        "ColorSpace": _space(colour, next((b for k, b in chunks if k == b"PLTE"), b"")),
        "BitsPerComponent": depth,
        "Filter": PDFName("FlateDecode"),
        "DecodeParms": PDFDictionary(parameters),
    }
    return Encoded(wide, high, entries, b"".join(b for k, b in chunks if k == b"IDAT"))


def _space(colour: int, palette: bytes) -> object:
    if colour == _INDEXED:
        return f"[/Indexed /DeviceRGB {len(palette) // 3 - 1} <{palette.hex()}>]"
    return PDFName("DeviceRGB" if colour == _RGB else "DeviceGray")


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length
