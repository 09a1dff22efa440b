"""The flow of a Word document: its paragraphs, tables, boxes and notes as pieces of an article."""

from collections.abc import Iterator, Mapping
from itertools import chain
from xml.etree.ElementTree import Element

from briefer.articles.arranging import Piece
from briefer.articles.office_package import at
from briefer.articles.plain_text import is_heading, kind_of
from briefer.articles.word_styles import Styles
from briefer.articles.word_words import (
    Note,
    Words,
    chosen,
    is_drop_cap,
    is_joined_to_next,
    words_of,
)
from briefer.model.article import BlockKind, DropReason
from briefer.model.canonical import canonical
from briefer.model.expressions import expression

_HOLDS_BLOCKS = frozenset(
    {"w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:txbxContent"}
)
# Two line breaks in a row are how some writers part paragraphs.
_PARTED = expression(r"\n[ \t]*\n\s*")
# A table whose cells hold this much running text lays out a page and tabulates nothing.
_MANY_WORDS = 60


class Flow:
    """Reads the blocks of one document, given its styles and its notes by part and id."""

    def __init__(self, styles: Styles, notes: Mapping[Note, Element]) -> None:
        self.styles, self._notes = styles, notes

    def pieces(self, body: Element) -> list[Piece]:
        """The pieces of the document's body; its notes stand at the end, colleagues' dropped."""
        self._noted: list[Note] = []
        found = list(self._blocks(body))
        notes = [piece for note in self._noted for piece in self._note(note)]
        comments = [
            piece._replace(why=DropReason.ASIDE)
            for note in self._notes
            if note.part == "comments"
            for piece in self._note(note)
        ]
        return [*found, *notes, *comments]

    def words(self, part: Element) -> list[str]:
        """The paragraphs of a part that stands beside the text: a header, a footer, a note."""
        texts = (canonical(words_of(one, self.styles).text) for one in part.iter("w:p"))
        return [text for text in texts if text]

    def _note(self, note: Note) -> Iterator[Piece]:
        element = self._notes.get(note)
        if element is not None and element.get("w:type", "normal") == "normal":
            yield Piece(BlockKind.OTHER, " ".join(self.words(element)))

    def _blocks(self, parent: Element) -> Iterator[Piece]:
        begun: list[str] = []
        for child in parent:
            if child.tag == "w:p":
                words = words_of(child, self.styles)
                words.text = "".join([*begun, words.text])
                begun = [words.text] if _goes_on(child) else []
                yield from self._paragraph(child, words) if not begun else ()
            elif child.tag == "w:tbl":
                yield from self._table(child)
            elif child.tag in _HOLDS_BLOCKS:
                yield from self._blocks(child)
            elif child.tag == "mc:AlternateContent" and (one := chosen(child)) is not None:
                yield from self._blocks(one)
        yield Piece(BlockKind.PARAGRAPH, "".join(begun))

    def _paragraph(self, element: Element, words: Words) -> Iterator[Piece]:
        """A paragraph, what of it is hidden, and the boxes that hang on it."""
        kind = self.styles.kind(element.find("w:pPr"))
        self._noted.extend(words.notes)
        for text in filter(str.strip, _PARTED.split(words.text)):
            yield _piece(kind, text, bold=words.bold)
        yield Piece(BlockKind.PARAGRAPH, words.hidden, DropReason.HIDDEN)
        for box in words.boxes:
            yield from (piece._replace(apart=True) for piece in self._blocks(box))

    def _table(self, table: Element) -> Iterator[Piece]:
        """The rows of a table; the blocks of its cells where it only lays them out."""
        rows = [row for row in _rows(table) if at(row, "w:trPr/w:del") is None]
        cells = [[list(self._blocks(cell)) for cell in _cells(row)] for row in rows]
        if max(map(len, cells), default=0) < 2 or any(map(_is_running, chain.from_iterable(cells))):
            yield from (piece for row in cells for cell in row for piece in cell)
            return
        for row in cells:
            texts = (_joined(cell) for cell in row)
            yield Piece(BlockKind.OTHER, " | ".join(text for text in texts if text))
            yield from (piece for cell in row for piece in cell if piece.why)


def _goes_on(paragraph: Element) -> bool:
    return is_drop_cap(paragraph) or is_joined_to_next(paragraph)


def _piece(kind: BlockKind | DropReason | None, text: str, *, bold: bool) -> Piece:
    if isinstance(kind, DropReason):
        return Piece(BlockKind.PARAGRAPH, text, kind)
    if kind is not None:
        return Piece(kind, text)
    plain = canonical(text)
    if bold and plain and is_heading(plain):
        return Piece(BlockKind.HEADING, text)
    return Piece(*kind_of(plain)) if plain else Piece(BlockKind.PARAGRAPH, "")


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == "w:tr":
            yield child
        elif child.tag in _HOLDS_BLOCKS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == "w:tc":
            yield child
        elif child.tag in _HOLDS_BLOCKS:
            yield from _cells(child)


def _joined(cell: list[Piece]) -> str:
    texts = (canonical(piece.text) for piece in cell if piece.why is None)
    return " ".join(text for text in texts if text)


def _is_running(cell: list[Piece]) -> bool:
    blocks = [piece for piece in cell if piece.text.strip()]
    return len(blocks) > 1 and len(_joined(cell).split()) > _MANY_WORDS
