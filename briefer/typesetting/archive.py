"""Archive: what makes a PDF one for keeping, PDF/A-3a: metadata, colours, attachment, an ID."""

import hashlib
from functools import cache
from typing import NamedTuple

from briefer.typesetting.attached import ATTACHED
from briefer.typesetting.metadata import About, Seal, xmp
from briefer.typesetting.objects import (
    Document,
    Written,
    ascii_text,
    deflated,
    filed,
    plain_stream,
    stream,
    text,
)
from briefer.typesetting.reportlab_parts import PDFCatalog
from briefer.typesetting.srgb import profile


def keep(document: Document, about: About, content: bytes, fonts: tuple[str, ...]) -> None:
    """Put into the document what an archive asks for. The seal is over the content as drawn."""
    attached = _sha256(about.attachment) if about.attachment is not None else ""
    seal = Seal(about.attach, _sha256(content), attached, fonts)
    packet = xmp(about.title, about.language, about.date, seal)
    metadata = filed(document, plain_stream(packet, b"/Type/Metadata/Subtype/XML"))
    entries = {"Metadata": metadata, "OutputIntents": b"[%s]" % filed(document, _intent(document))}
    if about.attachment is not None:
        file = filed(document, _file(document, about.attachment, about.date))
        entries["AF"] = b"[%s]" % file
        name = text(ATTACHED)
        entries["Names"] = b"<</EmbeddedFiles<</Names[%s %s]>>>>" % (name, file)
    add(document.Catalog, entries)
    vars(document.info)["_dateFormatter"] = _Dated(about.date)
    vars(document)["_ID"] = _id(packet)


class _Dated(NamedTuple):
    """What ReportLab asks to write its time stamp: the card's date, never the clock."""

    date: str

    def __call__(self, *_: int) -> str:
        return stamp(self.date)


def add(holder: PDFCatalog, entries: dict[str, bytes]) -> None:
    """Entries of a page or of the catalog, most of which ReportLab has no names for."""
    holder.__NoDefault__ = [*holder.__NoDefault__, *entries]
    for name, value in entries.items():
        setattr(holder, name, value)


def stamp(date: str) -> str:
    """An ISO date as PDF writes it."""
    return f"D:{date.replace('-', '')}000000Z"


def _intent(document: Document) -> Written:
    return Written(
        b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        b"/Info(sRGB IEC61966-2.1)/DestOutputProfile %s>>"
        % filed(document, stream(_srgb(), b"/N 3"))
    )


@cache
def _srgb() -> bytes:
    return deflated(profile())


def _file(document: Document, data: bytes, date: str) -> Written:
    entries = b"/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size %d/ModDate%s>>"
    embedded = filed(
        document, stream(deflated(data), entries % (len(data), ascii_text(stamp(date))))
    )
    name = text(ATTACHED)
    return Written(
        b"<</Type/Filespec/F%s/UF%s/Desc%s/AFRelationship/Source/EF<</F %s/UF %s>>>>"
        % (ascii_text(ATTACHED), name, text(_DESCRIBED), embedded, embedded)
    )


_DESCRIBED = "The card with the words of the article it shows"


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _id(packet: bytes) -> bytes:
    """The file's ID, from all that the seal covers (ISO 32000-1, 14.4)."""
    one = _sha256(packet)[:32].encode("ascii")
    return b"[<%s><%s>]" % (one, one)
