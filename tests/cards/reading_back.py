"""Reading a PDF of ours back, and folding away what setting may change about words."""

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2

from briefer.model.canonical import harmless
from briefer.proof.drawn import drawn_words

# What a font or a language draws in place of another.
ALIKE = str.maketrans(
    dict.fromkeys("“”„‟«»‹›″", '"')
    | dict.fromkeys("‘’‚‛′", "'")
    | dict.fromkeys("\u2010\u2011", "-")
)

# Kinds of action of ISO 32000-1, 12.6.4, that leave the page.
_ACTS = {
    *("/URI", "/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData"),
    *("/Rendition", "/Movie", "/Sound", "/Named", "/Hide", "/ResetForm", "/SetOCGState"),
}


def folded(text: str) -> str:
    """Words without blanks, hyphens, case and the shape of quotation marks."""
    text = harmless(text).translate(ALIKE).casefold()
    return re.sub(r"[\s\u2060-]+", "", text)


def by_glyphs(pdf: bytes) -> str:
    """The words of the one page, by the codes of its glyphs."""
    (page,) = drawn_words(pdf)
    return page


def by_pdfium(pdf: bytes) -> str:
    """The words of the one page, as pdfium reads them."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        reader = page.get_textpage()
        text = reader.get_text_range()
        reader.close()
        page.close()
    return text


def pages(pdf: bytes) -> int:
    """How many pages there are."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def actions(pdf: bytes) -> list[str]:
    """Everything in a PDF that does something when it is pressed or opened, as it is written."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        return [found for thing in file.objects for found in _actions(thing)]


def _actions(thing: object) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        yield from _actions(thing.stream_dict)
    elif isinstance(thing, pikepdf.Dictionary):
        kind = str(thing.get("/S", ""))
        if kind in _ACTS:
            yield str(thing.get("/URI", kind))
        yield from _inside(value for _, value in thing.items())
    elif isinstance(thing, pikepdf.Array):
        yield from _inside(iter(thing))


def _inside(values: Iterator[object]) -> Iterator[str]:
    for value in values:
        # What is an object of its own is looked at on its own.
        if not getattr(value, "is_indirect", False):
            yield from _actions(value)
