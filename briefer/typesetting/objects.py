"""Objects: parts of a PDF written out ahead, for ReportLab to number and file."""

import zlib
from typing import Protocol

from briefer.typesetting.reportlab_parts import PDFCatalog, PDFInfo, PDFObject, PDFObjectReference


class Document(Protocol):
    """What is touched of ReportLab's document; its version is pinned."""

    Catalog: PDFCatalog
    info: PDFInfo
    idToObject: dict[str, PDFObject]  # noqa: N815 - ReportLab's name
    idToObjectNumberAndVersion: dict[str, tuple[int, int]]  # noqa: N815 - ReportLab's name

    def Reference(self, obj: object) -> PDFObjectReference: ...  # noqa: N802 - ReportLab's name

    def addForm(self, name: str, form: object) -> None: ...  # noqa: N802 - ReportLab's name


class Written(PDFObject):
    """An object whose bytes are given, now or before the file is put together."""

    __RefOnly__ = 1

    def __init__(self, data: bytes = b"") -> None:
        self.data = data

    def format(self, document: object) -> bytes:
        """The bytes; ReportLab asks when it writes the file."""
        return self.data


def stream(deflated: bytes, entries: bytes = b"") -> Written:
    """A deflated stream with more entries of its dictionary."""
    return Written(stream_bytes(deflated, entries))


def stream_bytes(deflated: bytes, entries: bytes = b"") -> bytes:
    """What is written of a deflated stream with more entries of its dictionary."""
    return _written(deflated, b"/Filter/FlateDecode" + entries)


def plain_stream(data: bytes, entries: bytes = b"") -> Written:
    """A stream as it stands."""
    return Written(_written(data, entries))


def _written(data: bytes, entries: bytes) -> bytes:
    # CR LF before `endstream`, for data that ends in CR would take a lone LF for its own
    # (ISO 19005-3, 6.1.7.1).
    return b"<<%s/Length %d>>\nstream\r\n%s\r\nendstream\n" % (entries, len(data), data)


def deflated(data: bytes) -> bytes:
    """Data packed as well as is worth its time: level 6 takes half as long again for 3 % less."""
    return zlib.compress(data, 5)


def filed(document: Document, obj: PDFObject) -> bytes:
    """A reference to an object, which is filed in the document with its first one."""
    found = document.Reference(obj)
    return b"%d %d R" % document.idToObjectNumberAndVersion[found.name]


def text(words: str) -> bytes:
    """Words as a string of any script."""
    data = b"\xfe\xff" + words.encode("utf-16-be")
    for char in (b"\\", b"(", b")"):
        data = data.replace(char, b"\\" + char)
    # A bare CR would be read as LF (ISO 32000-1, 7.3.4.2).
    return b"(%s)" % data.replace(b"\r", b"\\r")


def ascii_text(words: str) -> bytes:
    """Words of ASCII as a string; anything else is percent-encoded (RFC 3987, 3.1)."""
    safe = "".join(
        char if " " < char < "\x7f" else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in words
    )
    for char in "\\()":
        safe = safe.replace(char, f"\\{char}")
    return f"({safe})".encode("ascii")
