"""What stands round the words of a page on screen: sheet, shadow, overset strip, item boxes."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from briefer.model.card import Paper
from briefer.model.page import Page
from briefer.model.template import SIZES
from briefer.ui.theme import LIGHT, Theme

# An item's mark stands this far outside its words, in pixels.
_AIR = 5.0
_SHADOW = 10


def size(page: Page | None) -> tuple[float, float, float]:
    """Width, height and reach in points; those of an A4 sheet where there is no page."""
    if page is None:
        width, height = SIZES[Paper.A4]
        return width, height, height
    return page.width, page.height, max(page.height, page.reach)


def boxes(page: Page | None, item_id: str, scale: float) -> list[QRectF]:
    """The boxes of an item with some air, in pixels from the page's corner."""
    if page is None:
        return []
    return [
        QRectF(b.x * scale, b.y * scale, b.width * scale, b.height * scale).adjusted(
            -_AIR, -_AIR / 2, _AIR, _AIR / 2
        )
        for b in page.items
        if b.item == item_id
    ]


def item_at(page: Page | None, place: QPointF) -> str:
    """The item whose box holds a place in points, "" where there is none."""
    for box in page.items if page is not None else ():
        if QRectF(box.x, box.y, box.width, box.height).contains(place):
            return box.item
    return ""


def draw_sheet(painter: QPainter, sheet: QRectF, reach: float, theme: Theme) -> None:
    """The white sheet with its shadow, and beneath it a tinted strip for what runs over."""
    whole = QRectF(sheet.topLeft(), sheet.size())
    whole.setHeight(max(reach, sheet.height()))
    _draw_shadow(painter, whole, theme)
    painter.fillRect(sheet, Qt.GlobalColor.white)
    if whole.height() > sheet.height() + 0.5:
        strip = QRectF(sheet.bottomLeft(), whole.bottomRight())
        painter.fillRect(strip, QColor(LIGHT.bad_wash))
        edge = QRectF(strip.left() - 8, strip.top() - 1, strip.width() + 16, 2)
        painter.fillRect(edge, QColor(LIGHT.bad))


def _draw_shadow(painter: QPainter, sheet: QRectF, theme: Theme) -> None:
    """Soft and short: rings that fade outwards, a little lower than the sheet."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 12 if theme.is_dark else 4))
    for ring in range(_SHADOW, 0, -1):
        painter.drawRoundedRect(sheet.adjusted(-ring, 3 - ring, ring, 3 + ring), ring, ring)
