"""Opened: a PDF's pages taken out by PDFium, within bounds. Nothing in it is run or followed."""

import time
from collections.abc import Generator
from contextlib import contextmanager
from ctypes import byref, c_ushort, create_string_buffer, sizeof

import pypdfium2.raw as pdfium

from briefer.articles.pdf.characters import Characters
from briefer.articles.pdf.dates import day_of
from briefer.articles.pdf.frame import Frame
from briefer.articles.pdf.painted_order import in_reading_order
from briefer.articles.pdf.runs import PrintedDocument, PrintedPage
from briefer.articles.pdf.seen import seen_page
from briefer.articles.pdf.unpacking import unpacks_to_too_much
from briefer.model.errors import SourceUnreadable

_MOST_PAGES = 200
_MOST_CHARACTERS = 2_000_000
_SECONDS = 6.0
_FEWEST_LETTERS = 10
# The maker and the name of the card in what we export, a zero at its end.
_OURS, _ATTACHED = "Briefer", "card.json\0"
_MOST_ATTACHMENTS = 20
_PASTE = "copy the article's words and paste them"


def printed(data: bytes, called: str) -> PrintedDocument:
    """The pages of a PDF. Raises SourceUnreadable, saying what is wrong and what to do.

    PDFium may end the process, and knows no threads: see `opener`.
    """
    if unpacks_to_too_much(data):
        raise SourceUnreadable(
            f"{called} is a PDF that unpacks to more than an article can be. "
            f"Open it in a viewer, {_PASTE}."
        )
    with _document(data, called) as document:
        if _is_card(document):
            raise SourceUnreadable(
                f"{called} is a card of Briefer and no article. Open it in the window to go on."
            )
        count = pdfium.FPDF_GetPageCount(document)
        if count > _MOST_PAGES:
            raise SourceUnreadable(
                f"{called} has {count:,} pages, more than the {_MOST_PAGES} that are read. "
                f"Save the article's own pages as a PDF, or {_PASTE}."
            )
        gathering = _Gathering(document, called)
        pages = tuple(gathering.page(at) for at in range(count))
        gathering.refuse_wordless()
        return PrintedDocument(
            pages,
            _said(document, b"Title"),
            _said(document, b"Author"),
            day_of(_said(document, b"CreationDate")),
            f"{_said(document, b'Creator')} {_said(document, b'Producer')}",
        )


class _Gathering:
    """Takes the pages of one document out, counting what they hold."""

    def __init__(self, document: "pdfium.Document", called: str) -> None:
        self._document, self._called = document, called
        self._end = time.monotonic() + _SECONDS
        self._characters = self._unknown = self._letters = self._pictures = 0

    def page(self, at: int) -> PrintedPage:
        """A page by its index; one that cannot be loaded is an empty one."""
        if self._characters > _MOST_CHARACTERS or time.monotonic() > self._end:
            raise SourceUnreadable(
                f"{self._called} is a PDF that holds more than is read through for a briefing. "
                f"Save the article's own pages as a PDF, or {_PASTE}."
            )
        page = pdfium.FPDF_LoadPage(self._document, at)
        if not page:
            return PrintedPage(0, 0, ())
        try:
            found = self._read(page)
        finally:
            pdfium.FPDF_ClosePage(page)
        self._pictures += len(found.pictures)
        self._letters += sum(
            sum(map(str.isalnum, run.text)) for run in found.runs if run.why is None
        )
        return found

    def _read(self, page: "pdfium.Page") -> PrintedPage:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, byref(box))
        frame = Frame(box.left, box.bottom, box.right, box.top)
        text = pdfium.FPDFText_LoadPage(page)
        if not text:
            return PrintedPage(*frame.size(0), ())
        try:
            characters = Characters(text, frame)
            self._characters += characters.count
            stretches = in_reading_order(characters.stretches()) if self._is_bearable else []
            self._unknown += characters.unknown
            turn = max(characters.turns, key=characters.turns.__getitem__, default=0)
            return seen_page(page, frame, turn, stretches)
        finally:
            pdfium.FPDFText_ClosePage(text)

    @property
    def _is_bearable(self) -> bool:
        return self._characters <= _MOST_CHARACTERS

    def refuse_wordless(self) -> None:
        """Raise where the pages hold no words, or letters that nobody can tell."""
        if self._unknown * 4 > self._characters > 0:
            raise SourceUnreadable(
                f"{self._called} is a PDF whose fonts do not tell which letters they print. "
                "Recognize its text with a scanning program (OCR), or type what you need."
            )
        if self._letters >= _FEWEST_LETTERS:
            return
        if self._pictures:
            raise SourceUnreadable(
                f"{self._called} is a scan: a PDF of pictures without text. "
                "Recognize its text with a scanning program (OCR) and open it again."
            )
        raise SourceUnreadable(
            f"{self._called} is a PDF without words. Choose the article's text, or paste its words."
        )


@contextmanager
def _document(data: bytes, called: str) -> "Generator[pdfium.Document]":
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise SourceUnreadable(_why_not(pdfium.FPDF_GetLastError(), called))
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _why_not(error: int, called: str) -> str:
    if error == pdfium.FPDF_ERR_PASSWORD:
        return f"{called} is a PDF locked by a password. Take the password off and open it again."
    if error == pdfium.FPDF_ERR_SECURITY:
        return f"{called} is a PDF locked in a way that cannot be opened. Ask for one that is not."
    return (
        f"{called} is a PDF that cannot be read: it is cut off or damaged. "
        f"Ask for the file once more, or {_PASTE}."
    )


def _is_card(document: "pdfium.Document") -> bool:
    """Whether a card of ours is attached."""
    if _OURS not in {_said(document, key) for key in (b"Creator", b"Producer")}:
        return False
    for at in range(min(pdfium.FPDFDoc_GetAttachmentCount(document), _MOST_ATTACHMENTS)):
        one = pdfium.FPDFDoc_GetAttachment(document, at)
        name = (c_ushort * len(_ATTACHED))()
        size = pdfium.FPDFAttachment_GetName(one, name, sizeof(name)) if one else 0
        if size == sizeof(name) and bytes(name) == _ATTACHED.encode("utf-16-le"):
            return True
    return False


def _said(document: "pdfium.Document", key: bytes) -> str:
    """What the document's information says under a key; "" for nothing."""
    size = pdfium.FPDF_GetMetaText(document, key, None, 0)
    if not 2 < size < 10_000:
        return ""
    text = create_string_buffer(size)
    pdfium.FPDF_GetMetaText(document, key, text, size)
    return text.raw[: size - 2].decode("utf-16-le", "replace").strip()
