"""Washes: the ground in a role's colour behind the words that were picked."""

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from briefer.model.card import Card
from briefer.model.frozen import frozen
from briefer.model.item import Item, Part, Role
from briefer.model.passage import spans
from briefer.model.span import Span
from briefer.ui.theme import Theme
from briefer.ui.utf16 import Offsets

# Names and saying words stand all over an article: they are shown only for the selected item.
_QUIET = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE})


@frozen
class Wash:
    """A washed range in UTF-16 units of the document."""

    start: int
    end: int
    item: str
    role: Role
    is_held: bool = False
    is_selected: bool = False


def washes(card: Card, article: str, selection: str | None, offsets: Offsets) -> tuple[Wash, ...]:
    """The washes of one article, longer ones first so that shorter ones lie on top."""
    found = [
        Wash(
            offsets.units(span.start),
            offsets.units(span.end),
            item.id,
            item.role,
            item.held,
            item.id == selection,
        )
        for item in card.items
        for span in _spans(item, is_selected=item.id == selection)
        if span.article == article
    ]
    return tuple(sorted(found, key=lambda wash: (wash.start - wash.end, wash.is_selected)))


def _spans(item: Item, *, is_selected: bool) -> tuple[Span, ...]:
    if is_selected:
        return item.spans
    loud = [span for part, words in item.parts if part not in _QUIET for span in spans(words)]
    return tuple(sorted({*loud, *item.basis}))


def paint(
    painter: QPainter,
    document: QTextDocument,
    marks: Iterable[Wash],
    visible: tuple[int, int],
    theme: Theme,
) -> None:
    """Paint the washes that meet the visible range of units, in document coordinates."""
    for wash in marks:
        start, end = max(wash.start, visible[0]), min(wash.end, visible[1])
        for rect in range_rects(document, start, end):
            _paint_line(painter, rect, wash, theme)


def _paint_line(painter: QPainter, rect: QRectF, wash: Wash, theme: Theme) -> None:
    tint = theme.role_colours[wash.role]
    strong = QColor(tint.strong)
    painter.setPen(Qt.PenStyle.NoPen)
    if not wash.is_held:
        painter.setBrush(QColor(tint.wash))
        painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 0), 3, 3)
    if wash.is_selected or wash.is_held:
        style = Qt.PenStyle.DotLine if wash.is_held else Qt.PenStyle.SolidLine
        painter.setPen(QPen(strong, 2 if wash.is_selected else 1.4, style))
        y = rect.bottom() + 0.5
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def range_rects(document: QTextDocument, start: int, end: int) -> Iterator[QRectF]:
    """A rectangle for every line that holds words of a range, as high as the words."""
    block = document.findBlock(start)
    while block.isValid() and start < end and block.position() < end:
        yield from _block_rects(document, block, start, end)
        block = block.next()


def _block_rects(
    document: QTextDocument, block: QTextBlock, start: int, end: int
) -> Iterator[QRectF]:
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    layout, text = block.layout(), block.text()
    low, high = start - block.position(), end - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(low, line.textStart())
        last = min(high, line.textStart() + line.textLength())
        if last < len(text) and text[last - 1 : last] == " " and last < high:
            last -= 1  # the space a line was broken at hangs over its end
        if first >= last:
            continue
        left, right = _across(line, first), _across(line, last)
        baseline = origin.y() + line.y() + line.ascent()
        # The font's own ascent and descent would run into the lines above and below.
        top = baseline - line.ascent() * 0.84
        bottom = baseline + line.descent() * 0.8
        yield QRectF(origin.x() + min(left, right), top, abs(right - left), bottom - top)


def _across(line: QTextLine, at: int) -> float:
    # Qt's own description says `object`; it is a pair of x and the position that was found.
    return cast(tuple[float, int], line.cursorToX(at))[0]
