"""The words as drawn: glyph codes of a PDF's pages through each font's ToUnicode."""

import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from briefer.model.errors import FileDamaged
from briefer.model.expressions import expression

_ENTRY = expression(rb"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]*)>")
_UNREAD = "\u2060"
# Operators that show glyphs, end what is shown from one place, and mark content (ISO 32000-1).
_SHOW, _ENDS, _MARKS = {"Tj", "TJ"}, {"Tm", "ET"}, {"BDC", "BMC", "EMC"}

Codes = Mapping[bytes, str]


class Shown(NamedTuple):
    """The characters one stretch of content draws, and its ActualText: None where it has none."""

    drawn: str
    reads: str | None = None


def drawn_words(data: bytes) -> tuple[str, ...]:
    """The characters each page of our PDFs draws, in reading order.

    Words are shown in that order; one that runs from right to left is drawn from its last letter
    and turned round here. A word joiner stands for nothing: glyphs read so that only go with those
    before them. ActualText is ignored: a word broken over lines shows its hyphen. Raises
    FileDamaged for bytes that are no PDF.
    """
    return tuple("".join(part.drawn for part in page) for page in drawn_parts(data))


def drawn_parts(data: bytes) -> tuple[tuple[Shown, ...], ...]:
    """What each page draws, stretch by stretch of one ActualText. Raises FileDamaged."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            return tuple(tuple(_Reader(page).parts()) for page in file.pages)
    except (pikepdf.PdfError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise FileDamaged(f"This is not a PDF that can be read: {error}.") from error


class _Reader:
    """Reads a page's content from its beginning to its end."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - pikepdf's pages are untyped
        fonts = page.Resources.get("/Font", {})
        self._page = page
        self._fonts = {name: _codes(font) for name, font in fonts.items()}
        self._codes: Codes = {}
        # What is shown from one place: marks that stand higher or lower part it into more arrays.
        self._glyphs: list[str] = []
        self._words = ""
        # The ActualText of the content that is open, and of those round it.
        self._reads: list[str | None] = [None]

    def parts(self) -> Iterator[Shown]:
        """Stretches with one ActualText, and those between them."""
        import pikepdf

        for instruction in pikepdf.parse_content_stream(self._page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in _SHOW:
                self._show(operands[0] if operator == "TJ" else operands)
            elif operator == "Tf":
                self._codes = self._fonts[str(operands[0])]
            elif operator in _ENDS:
                self._place()
            elif operator in _MARKS:
                self._place()
                yield from self._mark(operator, operands)
        self._place()
        yield Shown(self._words, self._reads[-1])

    def _show(self, shown: Any) -> None:  # noqa: ANN401 - pikepdf's objects are untyped
        import pikepdf

        for one in shown:
            if isinstance(one, pikepdf.String):
                self._glyphs += _read(bytes(one), self._codes)

    def _place(self) -> None:
        """What was shown from one place, in the order it is read."""
        glyphs = reversed(self._glyphs) if _is_rtl(self._glyphs) else self._glyphs
        self._words += "".join(glyphs).replace(_UNREAD, "")
        self._glyphs = []

    def _mark(self, operator: str, operands: Any) -> Iterator[Shown]:  # noqa: ANN401 - untyped
        """Marked content begins or ends."""
        before = self._reads[-1]
        if operator != "EMC":
            self._reads.append(_actual_text(operands, before))
        elif len(self._reads) > 1:
            self._reads.pop()
        if operator == "BDC" or self._reads[-1] is not before:
            yield Shown(self._words, before)
            self._words = ""


def _actual_text(operands: Any, before: str | None) -> str | None:  # noqa: ANN401 - untyped
    """The ActualText of content that begins, or that of the content round it."""
    import pikepdf

    more = operands[1] if len(operands) > 1 else None
    if isinstance(more, pikepdf.Dictionary) and "/ActualText" in more:
        return str(more["/ActualText"])
    return before


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
