"""Pieces: what the pages of a PDF become, in reading order."""

from collections.abc import Iterator, Sequence

from briefer.articles.arranging import Piece
from briefer.articles.pdf.columns import Column, columns
from briefer.articles.pdf.drop_caps import without_drop_caps
from briefer.articles.pdf.flow import Part, flowing
from briefer.articles.pdf.furniture import furniture
from briefer.articles.pdf.heading import headed
from briefer.articles.pdf.hyphens import Vocabulary, joined, vocabulary
from briefer.articles.pdf.kinds import parts_of
from briefer.articles.pdf.lines import Line, lines_of, mirrored
from briefer.articles.pdf.notes import as_note, note_marks, without_marks
from briefer.articles.pdf.paragraphs import Paragraph, Type, paragraphs, type_of
from briefer.articles.pdf.right_to_left import as_written, runs_from_right
from briefer.articles.pdf.runs import Box, PrintedDocument, PrintedPage
from briefer.articles.plain_text import kind_of
from briefer.model.article import BlockKind, DropReason


def pieces_of(document: PrintedDocument, title: str) -> list[Piece]:
    """The pieces of a document: what is read, and what is left out with its reason.

    `title` is what the document is titled, where that can be believed, "" else.
    """
    seen = _seen_lines(document)
    reasons = furniture(seen, [page.height for page in document.pages])
    texts = [
        [line for at, line in enumerate(lines) if at not in left]
        for lines, left in zip(seen, reasons, strict=True)
    ]
    edges = [
        [(lines[at], why) for at, why in sorted(left.items())]
        for lines, left in zip(seen, reasons, strict=True)
    ]
    laid = [columns(without_drop_caps(lines)) for lines in texts]
    body = type_of(laid)
    words = vocabulary(line.text for page in laid for column in page for line in column.lines)
    mastheads = frozenset(line.text.casefold() for page in edges for line, _ in page)
    parts = parts_of(_paragraphs(laid, body), [_pictures(page) for page in document.pages], body)
    parts = flowing(headed(_with_edges(parts, edges, document), body, mastheads, title))
    notes = note_marks(parts)
    return _written([piece for part in parts for piece in _pieces(part, words, notes)])


def _written(pieces: list[Piece]) -> list[Piece]:
    """The pieces, their signs put as they are written where they run from the right."""
    texts = [piece.text for piece in pieces]
    if not runs_from_right(texts):
        return pieces
    turned = as_written(texts)
    return [piece._replace(text=text) for piece, text in zip(pieces, turned, strict=True)]


def _seen_lines(document: PrintedDocument) -> list[list[Line]]:
    """The lines of every page that are seen, as if all were read from the left."""
    found = [lines_of(run for run in page.runs if run.why is None) for page in document.pages]
    if not runs_from_right([line.text for lines in found for line in lines]):
        return found
    return [mirrored(lines, page.width) for lines, page in zip(found, document.pages, strict=True)]


def _pictures(page: PrintedPage) -> Sequence[Box]:
    """The pictures of a page, without what lies under all of it."""
    return [
        box
        for box in page.pictures
        if (box.right - box.left) * (box.bottom - box.top) < 0.8 * page.width * page.height
    ]


def _paragraphs(laid: Sequence[Sequence[Column]], body: Type) -> list[Paragraph]:
    return [
        one
        for page, found in enumerate(laid)
        for column in found
        for one in paragraphs(column, page, body)
    ]


def _with_edges(
    parts: Sequence[Part],
    edges: Sequence[Sequence[tuple[Line, DropReason]]],
    document: PrintedDocument,
) -> list[Part]:
    """The parts with what every page leaves out: its heads before it, the rest after it."""
    found: list[Part] = []
    for page, printed in enumerate(document.pages):
        aside = [_left(line, page, why) for line, why in edges[page]]
        unseen = [
            _left(line, page, run.why)
            for run in printed.runs
            if run.why is not None
            for line in lines_of([run])
        ]
        middle = printed.height / 2
        found += [part for part in aside if part.paragraph.lines[0].base < middle]
        found += [part for part in parts if part.paragraph.page == page]
        found += [part for part in aside if part.paragraph.lines[0].base >= middle]
        found += unseen
    return found


def _left(line: Line, page: int, why: DropReason) -> Part:
    return Part(Paragraph((line,), page, Column((line,))), BlockKind.OTHER, why)


def _pieces(part: Part, words: Vocabulary, notes: frozenset[str]) -> Iterator[Piece]:
    cells = [line.cells for line in part.paragraph.lines if line.cells]
    text = joined([line.text for line in part.paragraph.lines], words)
    if cells:
        text = " | ".join(cells[0])
    if part.kind is BlockKind.LIST_ITEM:
        text = kind_of(text)[1]
    if part.kind is BlockKind.OTHER and part.why is None:
        text = as_note(text)
    text, marks = without_marks(text, notes)
    yield Piece(part.kind, text, part.why, part.apart)
    yield Piece(BlockKind.OTHER, marks, DropReason.ASIDE)
