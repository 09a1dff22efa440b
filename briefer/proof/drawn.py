"""The words as drawn: glyph codes of a PDF's pages through each font's ToUnicode."""

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefer.model.errors import FileDamaged

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_UNREAD = "\u2060"

Codes = Mapping[bytes, str]


def drawn_words(data: bytes) -> tuple[str, ...]:
    """The characters each page of our PDFs draws, in reading order.

    Words are shown in that order; one that runs from right to left is drawn from its last letter
    and turned round here. A word joiner stands for nothing: glyphs read so that only go with those
    before them. ActualText is ignored: a word broken over lines shows its hyphen. Raises
    FileDamaged for bytes that are no PDF.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            return tuple("".join(_words(page)).replace(_UNREAD, "") for page in file.pages)
    except (pikepdf.PdfError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise FileDamaged(f"This is not a PDF that can be read: {error}.") from error


def _words(page: Any) -> Iterator[str]:  # noqa: ANN401 - pikepdf's pages are untyped
    import pikepdf

    fonts = {name: _codes(font) for name, font in page.Resources.get("/Font", {}).items()}
    codes: Codes = {}
    # What is shown from one place: marks that stand higher or lower part it into several arrays.
    glyphs: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            codes = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"}:
            shown = operands[0] if operator == "TJ" else operands
            for one in shown:
                if isinstance(one, pikepdf.String):
                    glyphs += _read(bytes(one), codes)
        elif operator in {"Tm", "ET"}:
            yield from reversed(glyphs) if _is_rtl(glyphs) else glyphs
            glyphs = []


def _is_rtl(glyphs: Sequence[str]) -> bool:
    """Whether a letter runs from right to left: what is shown from one place has one direction."""
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for text in glyphs for char in text)


def _read(text: bytes, codes: Codes) -> Iterator[str]:
    for at in range(0, len(text) - 1, 2):
        yield codes.get(text[at : at + 2], "\ufffd")


def _codes(font: Any) -> Codes:  # noqa: ANN401 - pikepdf's objects are untyped
    """Characters by two-byte code."""
    if "/ToUnicode" not in font:
        return {}
    entries = _ENTRY.findall(font.ToUnicode.read_bytes())
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(words.decode()).decode("utf-16-be", "replace")
        for code, words in entries
    }
