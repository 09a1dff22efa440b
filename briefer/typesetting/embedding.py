"""Embedding: faces as HarfBuzz subsets in ReportLab's document (Type0, Identity-H).

ReportLab's own TrueType path neither kerns nor shapes and takes three times as long. What is
touched of its document is the font dictionary that every page refers to ("BasicFonts").
"""

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

import uharfbuzz as hb

from briefer.typesetting.cff import character_ids
from briefer.typesetting.cmaps import ENCODING, encoding, to_unicode
from briefer.typesetting.coding import Coding
from briefer.typesetting.face import Face
from briefer.typesetting.objects import Document, Written, filed, stream_bytes
from briefer.typesetting.reportlab_parts import PDFDictionary, PDFObjectReference

# Left out of a subset: text is drawn by glyph id, so nothing looks words up in it.
_DROPPED = (
    "GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "cmap", "DSIG", "STAT", "BASE", "meta",
    "VORG", "vhea", "vmtx",
)  # fmt: skip
# Subsets kept: the faces of a card and of the versions of it that are likely to come back.
_KEPT = 64
# FontDescriptor flags: serif, symbolic, italic (ISO 32000-1, table 123). Fonts whose glyphs are
# named by number and not by a standard name are symbolic.
_SERIF, _SYMBOLIC, _ITALIC = 2, 4, 64


class Program(NamedTuple):
    """A font program, deflated; `length` is its own size in bytes, `digest` its SHA-256.

    `ids` gives the CID of each glyph, by which the PDF names it; empty where glyph ids stay.
    """

    length: int
    deflated: bytes
    digest: str
    ids: Mapping[int, int]


class Subsets:
    """Subsets of faces, kept between documents: a card that is set again needs the same ones."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, frozenset[int]], Program] = {}

    def of(self, face: Face, glyphs: frozenset[int]) -> Program:
        """The font program with these glyphs only.

        Glyph ids of the design's own faces stay; those of others, that may hold a whole script of
        ideographs, are numbered anew.
        """
        key = (face.name, glyphs)
        if key not in self._kept:
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = _subset(face, glyphs)
        return self._kept[key]


def _subset(face: Face, glyphs: frozenset[int]) -> Program:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(sorted(glyphs))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    if face.shipped:
        wanted.flags |= hb.SubsetFlags.RETAIN_GIDS
    if face.is_cff:
        # What few glyphs of thousands share is not worth its calls: a seventh smaller, deflated.
        wanted.flags |= hb.SubsetFlags.DESUBROUTINIZE
    for tag in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode().ljust(4), "big"))
    plan = hb.SubsetPlan(face.face, wanted)
    made = plan.execute()
    data = made.blob.data
    ids: Mapping[int, int] = {}
    if not face.shipped:
        ids = {old: new for old, new in plan.old_to_new_glyph_mapping.items() if old in glyphs}
    if face.is_cff:
        data = made.reference_table("CFF ").data
        cids = character_ids(data, made.glyph_count)
        ids = {old: cids[new] for old, new in ids.items()}
    digest = hashlib.sha256(data).hexdigest()
    return Program(len(data), zlib.compress(data, 9), digest, ids)


class _Font(NamedTuple):
    """The objects of a font as they are written; references to others are left open.

    `seal` is its line in the seal: name, digest of what is embedded, digest of the font's file.
    `encoding` is b"" where codes are CIDs.
    """

    seal: str
    program: bytes
    descriptor: bytes
    descendant: bytes
    to_unicode: bytes
    encoding: bytes
    font: bytes


class Fonts:
    """Puts faces into documents. What the last document had is kept for the next."""

    def __init__(self) -> None:
        self._subsets = Subsets()
        self._kept: dict[Coding, _Font] = {}

    def embed(self, document: Document, codings: Iterable[Coding]) -> tuple[str, ...]:
        """Put faces with the glyphs of codings into a document, under the codings' names.

        Returns the line of each in the seal.
        """
        self._kept = {coding: self._kept.get(coding) or self._font(coding) for coding in codings}
        fonts = cast("PDFDictionary", document.idToObject["BasicFonts"])
        for coding, font in self._kept.items():
            fonts[coding.name] = _filed(document, font)
        return tuple(font.seal for font in self._kept.values())

    def _font(self, coding: Coding) -> _Font:
        face = coding.face
        program = self._subsets.of(face, coding.glyphs)
        ids = program.ids or {glyph: glyph for glyph in coding.glyphs}
        widths = {ids[glyph]: _thousandths(face, face.advance(glyph)) for glyph in coding.glyphs}
        codes = {code: ids[glyph] for code, glyph in coding.drawn.items()}
        is_own = all(code == cid for code, cid in codes.items())
        name = _postscript_name(face)
        base = f"{_tag(program)}+{name}".encode()
        kind = b"/Subtype/CIDFontType0C" if face.is_cff else b"/Length1 %d" % program.length
        return _Font(
            seal=f"{name} {program.digest} {face.digest}",
            program=stream_bytes(program.deflated, kind),
            descriptor=_descriptor(face, base, coding.glyphs),
            descendant=_DESCENDANT % (base, _FLAVOUR[face.is_cff], *_widths(widths)),
            to_unicode=stream_bytes(zlib.compress(to_unicode(coding.texts), 9)),
            encoding=b"" if is_own else stream_bytes(zlib.compress(encoding(codes), 9), _MAP),
            font=b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding %%s/DescendantFonts[%%s]"
            b"/ToUnicode %%s>>" % base,
        )


# By whether its outlines are PostScript's.
_FLAVOUR = {False: b"2/CIDToGIDMap/Identity", True: b"0"}
_DESCENDANT = (
    b"<</Type/Font/BaseFont/%s/Subtype/CIDFontType%s"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/DW %d/W[%s]/FontDescriptor %%s>>"
)
_MAP = (
    b"/Type/CMap/CMapName/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/WMode 0" % ENCODING.encode()
)


def _filed(document: Document, font: _Font) -> PDFObjectReference:
    """A reference to a font that is filed in a document."""

    def put(data: bytes) -> bytes:
        return filed(document, Written(data))

    descriptor = put(font.descriptor % put(font.program))
    encoded = put(font.encoding) if font.encoding else b"/Identity-H"
    about = (encoded, put(font.descendant % descriptor), put(font.to_unicode))
    return document.Reference(Written(font.font % about))


def _widths(widths: Mapping[int, int]) -> tuple[int, bytes]:
    """The commonest width, and the others by CID, those of neighbours in one array (ISO 32000-1,
    9.7.4.3).
    """
    common = max(sorted({*widths.values()}), key=[*widths.values()].count)
    out: list[str] = []
    last = -1
    for cid, width in sorted(widths.items()):
        if width != common:
            out.append(f" {width}" if cid == last + 1 else f"]{cid}[{width}")
            last = cid
    return common, f"{''.join(out)}]"[1:].encode()


def _descriptor(face: Face, base: bytes, glyphs: Iterable[int]) -> bytes:
    extents = face.font.get_font_extents("ltr")
    serif = _SERIF if "Serif" in face.path.stem else 0
    slant = round(face.font.get_style_value(hb.StyleTag.SLANT_ANGLE))
    capitals = face.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    numbers = {
        "Flags": _SYMBOLIC | serif | (_ITALIC if slant else 0),
        "ItalicAngle": slant,
        "Ascent": _thousandths(face, extents.ascender),
        "Descent": _thousandths(face, extents.descender),
        "CapHeight": _thousandths(face, capitals),
        "StemV": 80,
    }
    told = "".join(f"/{name} {number}" for name, number in numbers.items()).encode()
    box = " ".join(map(str, _box(face, glyphs))).encode()
    file = b"3" if face.is_cff else b"2"
    return b"<</Type/FontDescriptor/FontName/%s/FontBBox[%s]%s/FontFile%s %%s>>" % (
        base,
        box,
        told,
        file,
    )


def _box(face: Face, glyphs: Iterable[int]) -> list[int]:
    """The box that holds every glyph shown: left, bottom, right and top in thousandths."""
    found = [box for glyph in glyphs if (box := face.box(glyph))]
    edges = (
        min((box.left for box in found), default=0),
        min((box.bottom for box in found), default=0),
        max((box.right for box in found), default=0),
        max((box.top for box in found), default=0),
    )
    return [_thousandths(face, edge) for edge in edges]


def _postscript_name(face: Face) -> str:
    """A name of the letters that PDF names may hold as they are; the face's number in its file."""
    plain = "".join(
        char for char in face.path.stem if char.isascii() and (char.isalnum() or char == "-")
    )
    return f"{plain or 'Font'}-{face.index}" if face.index else plain or "Font"


def _thousandths(face: Face, length: int) -> int:
    return round(length * 1000 / face.unit)


def _tag(program: Program) -> str:
    """Six capitals that tell one subset from another (ISO 32000-1, 9.6.4)."""
    number = int(program.digest[:8], 16)
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))
