"""A face: one font of a file, as HarfBuzz knows it."""

import struct
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

_TABLE = struct.Struct(">4sLLL")
_LOWER, _HALF = 0xFFFF, 16
_HEADER = struct.Struct(">4sHHHH")


class Box(NamedTuple):
    """A rectangle in design units; y runs upwards from the baseline."""

    left: int
    bottom: int
    right: int
    top: int


class Face:
    """A font file's face, opened when first needed.

    The lower half of `index` counts the faces of a collection, as fontconfig does; the upper half
    the named instances of a variable font, from 1, and is 0 for a font that does not vary.

    `shipped` tells that it is the design's own: small, and drawn by on every card.
    """

    def __init__(self, name: str, path: Path, index: int = 0, *, shipped: bool = False) -> None:
        self.name = name
        self.path = path
        self.index = index
        self.shipped = shipped
        self._boxes: dict[int, Box | None] = {}

    @cached_property
    def program(self) -> bytes:
        """The face as a font file of its own."""
        if self._varies:
            return _pinned(self._in_file, self.index >> _HALF)
        data = self.path.read_bytes()
        return _alone(data, self.index) if data[:4] == b"ttcf" else data

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the font program, in hexadecimal."""
        import hashlib  # with the first PDF: painting needs no digests

        return hashlib.sha256(self.program).hexdigest()

    @cached_property
    def face(self) -> hb.Face:
        """The font as HarfBuzz knows it, subsetting included."""
        return hb.Face(hb.Blob(self.program)) if self._varies else self._in_file

    @cached_property
    def _in_file(self) -> hb.Face:
        # From the file, which is mapped: a collection of Han fonts is too large to copy.
        return hb.Face(hb.Blob.from_file_path(str(self.path)), self.index & _LOWER)

    @cached_property
    def _varies(self) -> bool:
        """Whether the file's font is variable: its default is an instance too."""
        return not self.shipped and "fvar" in self._in_file.table_tags

    @cached_property
    def font(self) -> hb.Font:
        """The font at its design size."""
        return hb.Font(self.face)

    @cached_property
    def unit(self) -> int:
        """Design units in an em."""
        return self.face.upem

    @cached_property
    def blank(self) -> int:
        """The glyph of a space."""
        return self.font.get_nominal_glyph(ord(" ")) or 0

    @cached_property
    def covered(self) -> frozenset[str]:
        """Every character the font has a glyph for."""
        return frozenset(map(chr, self.face.unicodes))

    @cached_property
    def is_cff(self) -> bool:
        """Whether its outlines are PostScript's."""
        return "CFF " in self.face.table_tags

    def has(self, char: str) -> bool:
        """Whether the font covers a character."""
        return bool(self.font.get_nominal_glyph(ord(char)))

    def advance(self, glyph: int) -> int:
        """A glyph's own advance in design units."""
        return self.font.get_glyph_h_advance(glyph)

    def box(self, glyph: int) -> Box | None:
        """The box of a glyph's ink, or None where it has none; measured once."""
        if glyph not in self._boxes:
            self._boxes[glyph] = self._measured(glyph)
        return self._boxes[glyph]

    def _measured(self, glyph: int) -> Box | None:
        found = self.font.get_glyph_extents(glyph)
        if found is None:
            return None
        left, top = found.x_bearing, found.y_bearing
        return Box(left, top + found.height, left + found.width, top)


def _pinned(face: hb.Face, instance: int) -> bytes:
    """A named instance of a variable font as a font that does not vary, all its glyphs kept.

    Instance 0, or one that the font does not name, is the font as it is by default.
    """
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    for one in face.named_instances[instance - 1 : instance] if instance else ():
        for axis, value in zip(face.axis_infos, one.design_coords, strict=True):
            wanted.pin_axis_location(face, axis.tag, value)
    return hb.subset(face, wanted).blob.data


def _alone(data: bytes, index: int) -> bytes:
    """One face of a collection as an sfnt of its own: its tables, put behind each other."""
    (at,) = struct.unpack_from(">L", data, 12 + 4 * index)
    kind, count, *search = _HEADER.unpack_from(data, at)
    rows = [_TABLE.unpack_from(data, at + _HEADER.size + _TABLE.size * n) for n in range(count)]
    place = _HEADER.size + _TABLE.size * count
    head = [_HEADER.pack(kind, count, *search)]
    body: list[bytes] = []
    for tag, check, offset, length in rows:
        head.append(_TABLE.pack(tag, check, place, length))
        padded = -length % 4
        body += [data[offset : offset + length], b"\0" * padded]
        place += length + padded
    return b"".join([*head, *body])
