"""Embedding: faces as HarfBuzz subsets in ReportLab's document (Type0, Identity-H).

ReportLab's own TrueType path neither kerns nor shapes and takes three times as long. What is
touched of its document is the font dictionary that every page refers to ("BasicFonts").
"""
# ReportLab's stubs leave its object constructors half typed.
# pyright: reportUnknownVariableType=false

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple, cast

import uharfbuzz as hb

from briefer.typesetting.cff import character_ids
from briefer.typesetting.cmaps import ENCODING, encoding, to_unicode
from briefer.typesetting.coding import Coding
from briefer.typesetting.face import Face
from briefer.typesetting.objects import Document, stream
from briefer.typesetting.reportlab_parts import PDFArray, PDFDictionary, PDFName, PDFString

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


def embed(document: Document, coding: Coding, subsets: Subsets) -> str:
    """Put a face with the glyphs of a coding into the document, under the coding's name.

    Returns its line in the seal: name, digest of what is embedded, digest of the font's file.
    """
    face, texts = coding.face, coding.texts
    program = subsets.of(face, coding.glyphs)
    ids = program.ids or {glyph: glyph for glyph in coding.glyphs}
    # Written as it stands: ReportLab formats numbers one by one, and there are hundreds.
    widths = {ids[glyph]: _thousandths(face, face.advance(glyph)) for glyph in coding.glyphs}
    base = PDFName(f"{_tag(program)}+{_postscript_name(face)}")
    more = {} if face.is_cff else {"CIDToGIDMap": PDFName("Identity")}
    descendant = _dict(
        Type=PDFName("Font"),
        Subtype=PDFName("CIDFontType0" if face.is_cff else "CIDFontType2"),
        BaseFont=base,
        CIDSystemInfo=_dict(
            Registry=PDFString("Adobe"), Ordering=PDFString("Identity"), Supplement=0
        ),
        FontDescriptor=_descriptor(document, face, base, program, coding.glyphs),
        DW=0,
        W=f"[{' '.join(f'{cid} [{width}]' for cid, width in sorted(widths.items()))}]",
        **more,
    )
    codes = {code: ids[glyph] for code, glyph in coding.drawn.items()}
    font = _dict(
        Type=PDFName("Font"),
        Subtype=PDFName("Type0"),
        BaseFont=base,
        Encoding=_encoding(document, codes) if codes else PDFName("Identity-H"),
        DescendantFonts=PDFArray([document.Reference(descendant)]),
        ToUnicode=document.Reference(stream(zlib.compress(to_unicode(texts)))),
    )
    fonts = cast("PDFDictionary", document.idToObject["BasicFonts"])
    fonts[coding.name] = document.Reference(font)
    return f"{_postscript_name(face)} {program.digest} {face.digest}"


def _encoding(document: Document, codes: Mapping[int, int]) -> object:
    """A character map from codes to CIDs, embedded."""
    named = b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    entries = b"/Type/CMap/CMapName/%s/CIDSystemInfo%s/WMode 0" % (ENCODING.encode(), named)
    return document.Reference(stream(zlib.compress(encoding(codes)), entries))


def _descriptor(
    document: Document, face: Face, base: object, program: Program, glyphs: Iterable[int]
) -> object:
    extents = face.font.get_font_extents("ltr")
    serif = _SERIF if "Serif" in face.path.stem else 0
    if face.is_cff:
        file = stream(program.deflated, b"/Subtype/CIDFontType0C")
    else:
        file = stream(program.deflated, b"/Length1 %d" % program.length)
    slant = round(face.font.get_style_value(hb.StyleTag.SLANT_ANGLE))
    capitals = face.font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    return document.Reference(
        _dict(
            Type=PDFName("FontDescriptor"),
            FontName=base,
            Flags=_SYMBOLIC | serif | (_ITALIC if slant else 0),
            FontBBox=PDFArray(_box(face, glyphs)),
            ItalicAngle=slant,
            Ascent=_thousandths(face, extents.ascender),
            Descent=_thousandths(face, extents.descender),
            CapHeight=_thousandths(face, capitals),
            StemV=80,
            **{"FontFile3" if face.is_cff else "FontFile2": document.Reference(file)},
        )
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


def _dict(**entries: object) -> PDFDictionary:
    return PDFDictionary(entries)
