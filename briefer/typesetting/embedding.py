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
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from briefer.model.page import Glyphs
from briefer.typesetting.objects import Document, Written, stream
from briefer.typesetting.shaping import Face

# Left out of a subset: text is drawn by glyph id, so nothing looks words up in it.
_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "post", "cmap", "DSIG", "STAT", "BASE", "meta")
# A bfchar block holds 100 entries at most (Adobe Technical Note 5411, 1.4.1).
_BLOCK = 100
# Subsets kept: the faces of a card and of the versions of it that are likely to come back.
_KEPT = 64
# FontDescriptor flags: serif, nonsymbolic (ISO 32000-1, table 123).
_SERIF, _NONSYMBOLIC = 2, 32


class Subsets:
    """Subsets of faces, kept between documents: a card that is set again needs the same ones."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, frozenset[int]], Program] = {}

    def of(self, face: Face, glyphs: frozenset[int]) -> "Program":
        """The font program with these glyphs only; glyph ids stay as they are."""
        key = (face.name, glyphs)
        if key not in self._kept:
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            data = _subset(face, glyphs)
            digest = hashlib.sha256(data).hexdigest()
            self._kept[key] = Program(len(data), zlib.compress(data, 9), digest)
        return self._kept[key]


class Program(NamedTuple):
    """A font program, deflated; `length` is its own size in bytes, `digest` its SHA-256."""

    length: int
    deflated: bytes
    digest: str


def _subset(face: Face, glyphs: frozenset[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(sorted(glyphs))
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    for tag in _DROPPED:
        wanted.drop_table_tag_set.add(int.from_bytes(tag.encode().ljust(4), "big"))
    return hb.subset(face.face, wanted).blob.data


def embed(
    document: Document, name: str, face: Face, words: Iterable[Glyphs], subsets: Subsets
) -> str:
    """Put a face with the glyphs of `words` into the document under a resource name.

    Returns its line in the seal: name, digest of what is embedded, digest of the font's file.
    """
    texts = _texts(words)
    program = subsets.of(face, frozenset(texts))
    # Written as it stands: ReportLab formats numbers one by one, and there are hundreds.
    widths = (f"{glyph} [{_thousandths(face, face.advance(glyph))}]" for glyph in sorted(texts))
    base = PDFName(f"{_tag(program)}+{face.path.stem}")
    file = stream(program.deflated, b"/Length1 %d" % program.length)
    descriptor = _descriptor(document, face, base, file)
    descendant = _dict(
        Type=PDFName("Font"),
        Subtype=PDFName("CIDFontType2"),
        BaseFont=base,
        CIDSystemInfo=_dict(
            Registry=PDFString("Adobe"), Ordering=PDFString("Identity"), Supplement=0
        ),
        FontDescriptor=descriptor,
        DW=0,
        W=f"[{' '.join(widths)}]",
        CIDToGIDMap=PDFName("Identity"),
    )
    font = _dict(
        Type=PDFName("Font"),
        Subtype=PDFName("Type0"),
        BaseFont=base,
        Encoding=PDFName("Identity-H"),
        DescendantFonts=PDFArray([document.Reference(descendant)]),
        ToUnicode=document.Reference(stream(zlib.compress(_to_unicode(texts)))),
    )
    fonts = cast("PDFDictionary", document.idToObject["BasicFonts"])
    fonts[name] = document.Reference(font)
    return f"{face.path.stem} {program.digest} {face.digest}"


def _texts(words: Iterable[Glyphs]) -> dict[int, str]:
    """What each glyph reads as: the first characters it is drawn for."""
    found: dict[int, str] = {}
    for glyphs in words:
        for glyph, text in zip(glyphs.ids, glyphs.texts, strict=True):
            if text and not found.get(glyph):
                found[glyph] = text
            else:
                found.setdefault(glyph, "")
    return found


def _descriptor(document: Document, face: Face, base: object, program: Written) -> object:
    extents = face.font.get_font_extents("ltr")
    serif = _SERIF if "Serif" in face.path.stem else 0
    return document.Reference(
        _dict(
            Type=PDFName("FontDescriptor"),
            FontName=base,
            Flags=_NONSYMBOLIC | serif,
            FontBBox=PDFArray([-500, -400, 2000, 1200]),
            ItalicAngle=0,
            Ascent=_thousandths(face, extents.ascender),
            Descent=_thousandths(face, extents.descender),
            CapHeight=670,
            StemV=80,
            FontFile2=document.Reference(program),
        )
    )


def _thousandths(face: Face, length: int) -> int:
    return round(length * 1000 / face.unit)


def _tag(program: Program) -> str:
    """Six capitals that tell one subset from another (ISO 32000-1, 9.6.4)."""
    number = int(program.digest[:8], 16)
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _to_unicode(texts: Mapping[int, str]) -> bytes:
    entries = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(texts.items())
        if text
    ]
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    body = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{body}endcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode("ascii")


def _dict(**entries: object) -> PDFDictionary:
    return PDFDictionary(entries)
