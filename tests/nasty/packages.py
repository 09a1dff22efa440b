"""Nasty packages: DOCX that is cut off, locked, too large inside, or another thing."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.nasty.cases import WORDS, Made

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "word/document.xml"


def _relations(*others: str) -> str:
    main = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="{_MAIN}"/>'
    return f'<Relationships xmlns="{_RELATIONS}">{main}{"".join(others)}</Relationships>'


def _document(inside: str, before: str = "") -> str:
    return f"{before}<w:document {_W}><w:body>{inside}</w:body></w:document>"


def _said(words: str = WORDS) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def _package(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in {"_rels/.rels": _relations(), **parts}.items():
            made.writestr(name, data)
    return out.getvalue()


def _word(inside: str, before: str = "", **parts: str) -> Callable[[], bytes]:
    return lambda: _package({_MAIN: _document(inside, before), **parts})


def _bomb(times: int) -> bytes:
    """A part that unpacks to `times` MB of blanks."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("_rels/.rels", _relations())
        with made.open(_MAIN, "w", force_zip64=True) as part:
            part.write(_document(_said()).encode())
            for _ in range(times):
                part.write(b" " * 1_000_000)
    return out.getvalue()


def _lying() -> bytes:
    """A bomb whose directory says that it is small."""
    data = bytearray(_bomb(100))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 100)
    return bytes(data)


def _flagged() -> bytes:
    """A package whose entries say that they are encrypted."""
    data = bytearray(_package({_MAIN: _document(_said())}))
    for mark, shift in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + shift] |= 1
    return bytes(data)


_ENTITIES = "".join(
    f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol" * 10}">' for n in range(12)
)
_WHOLE = _word(_said())
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")


def _docx(name: str, data: Callable[[], bytes], says: str | None = None, reads: str | None = None):
    return Made(name, data, reads, says, "a.docx")


PACKAGES = (
    _docx("a bomb of 900 MB in DOCX", lambda: _bomb(900), "unpacks to more"),
    _docx("a bomb in DOCX that lies about its size", _lying, "Word document"),
    _docx("DOCX that is cut off", lambda: _WHOLE()[:-200], "cannot be read"),
    _docx("DOCX that is cut off after its head", lambda: _WHOLE()[:40], "Word document"),
    _docx("DOCX that is locked", lambda: _LOCKED, "locked by a password"),
    _docx("DOCX whose entries are encrypted", _flagged, "locked by a password"),
    _docx("a bomb of entities in DOCX", _word(_said("&e11;"), f"<!DOCTYPE a [{_ENTITIES}]>"), "Word document"),
    _docx("an entity of another file in DOCX", _word(
        _said("&x;"), '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "Word document"),
    _docx("100,000 nested tables in DOCX", _word("<w:tbl><w:tr><w:tc>" * 100_000), "Word document"),
    _docx("DOCX whose XML is broken", _word("<w:p></w:tbl>"), "is broken"),
    _docx("DOCX without a document", lambda: _package({"word/other.xml": "<a/>"}), "Word document"),
    _docx("DOCX whose document is another thing", lambda: _package({_MAIN: "<a/>"}), "no Word document"),
    _docx("DOCX without words", _word(""), "too little"),
    _docx("DOCX that names a template elsewhere", lambda: _package({
        _MAIN: _document(_said()),
        "word/_rels/document.xml.rels": _relations(
            f'<Relationship Id="r2" Type="{_OFFICE}/attachedTemplate" TargetMode="External" '
            'Target="http://127.0.0.1:9/evil.dotm"/>',
            f'<Relationship Id="r3" Type="{_OFFICE}/footnotes" Target="../../../../etc/passwd"/>'),
    }), reads=WORDS),
    _docx("DOCX whose parts lead in a circle", lambda: _package({
        _MAIN: _document(_said()),
        "word/_rels/document.xml.rels": _relations(
            f'<Relationship Id="r2" Type="{_OFFICE}/footnotes" Target="document.xml"/>'),
    }), reads=WORDS),
    _docx("DOCX with 20,000 entries", lambda: _package(
        {_MAIN: _document(_said()), **{f"x/{n}": "" for n in range(20_000)}}), "unpacks to more"),
    _docx("DOCX with names that lead out", lambda: _package(
        {_MAIN: _document(_said()), "../../../tmp/evil": "x", "/etc/evil": "x"}), reads=WORDS),
    _docx("DOCX with a line of 5 MB", _word(_said(f"{WORDS} " * 66_000)), "more than is read"),
    _docx("a picture named DOCX", lambda: b"\x89PNG\r\n\x1a\n" + bytes(999), "a PNG picture"),
    Made("a gzip archive", lambda: zlib.compress(WORDS.encode(), wbits=31), says="gzip"),
    Made("a program", lambda: b"\x7fELF" + bytes(5000), says="a program"),
    Made("a ZIP archive", lambda: _package({"a.txt": WORDS}), says="ZIP archive", file="a.zip"),
    Made("RTF", lambda: b"{\\rtf1 " + WORDS.encode() + b"}", says="RTF", file="a.rtf"),
)  # fmt: skip
