"""What stands round the words of a page on screen: sheet, shadow, overset strip, item boxes."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGradient,
    QLinearGradient,
    QPainter,
    QPen,
    QRadialGradient,
    QRegion,
)

from briefer.model.card import Paper
from briefer.model.page import ItemBox, Page
from briefer.model.template import SIZES
from briefer.model.tints import Tint
from briefer.ui.painter import extent, identity, placed
from briefer.ui.theme import LIGHT, Theme

# An item's mark stands this far outside its words, in pixels, and nearer on a page shown small:
# clear of a hung quotation mark, and of the label above.
_AIR = 9.0
# The shadow: how far it reaches and how much lower than the sheet it falls, in pixels.
_SOFT, _DROP = 10, 2


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
    return [_aired(box, scale) for box in page.items if box.item == item_id]


def _aired(box: ItemBox, scale: float) -> QRectF:
    across = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    air = _AIR * min(1.0, scale)
    return across.adjusted(-air, -air / 3, air, air / 3)


def item_at(page: Page | None, place: QPointF) -> str:
    """The item whose box holds a place in points, "" where there is none."""
    for box in page.items if page is not None else ():
        if QRectF(box.x, box.y, box.width, box.height).contains(place):
            return box.item
    return ""


def changed(before: Page | None, after: Page | None, scale: float) -> QRegion | None:
    """What of a page must be painted anew, from its corner; None where all of it must."""
    if before is None or after is None or size(before) != size(after):
        return None
    dirty = QRegion()
    old, new = (
        {(identity(place.block), place.x, place.y): place for place in placed(page)}
        for page in (before, after)
    )
    for key in old.keys() ^ new.keys():
        dirty += extent(old.get(key) or new[key], scale).toAlignedRect()
    for box in {*before.items} ^ {*after.items}:
        dirty += inked(_aired(box, scale))
    return dirty


def inked(box: QRectF) -> QRect:
    """The pixels that the mark round a box may touch."""
    return box.toAlignedRect().adjusted(-1, -1, 1, 1)


def draw_desk(painter: QPainter, area: QRect, sheet: QRectF, theme: Theme) -> None:
    """The ground, but not where the sheet will cover it: filling twice costs as much as words."""
    hidden = sheet.toRect().adjusted(1, 1, -1, -1)
    painter.setClipRegion(QRegion(area).subtracted(QRegion(hidden)))
    painter.fillRect(area, QColor(theme.desk))
    painter.setClipping(False)


def draw_sheet(painter: QPainter, area: QRect, sheet: QRectF, reach: float, theme: Theme) -> None:
    """The white sheet with its shadow, and beneath it a tinted strip for what runs over.

    The shadow is left out where `area` lies on the sheet.
    """
    whole = QRectF(sheet.topLeft(), sheet.size())
    whole.setHeight(max(reach, sheet.height()))
    if not whole.toRect().contains(area):
        _draw_shadow(painter, whole, theme)
    painter.fillRect(sheet.toRect(), Qt.GlobalColor.white)
    if whole.height() > sheet.height() + 0.5:
        strip = QRectF(sheet.bottomLeft(), whole.bottomRight())
        painter.fillRect(strip.toRect(), QColor(LIGHT.bad_wash))
        edge = QRectF(strip.left() - 8, strip.top() - 1, strip.width() + 16, 2)
        painter.fillRect(edge.toRect(), QColor(LIGHT.bad))


def draw_marked(painter: QPainter, boxes: Iterable[QRectF], tint: Tint) -> None:
    """The ground of the selected item."""
    for box in boxes:
        painter.setBrush(QColor(tint.wash))
        painter.setPen(QPen(QColor(tint.strong), 1))
        painter.drawRoundedRect(box, 4, 4)


def draw_under(painter: QPainter, boxes: Iterable[QRectF]) -> None:
    """A dotted line round the item under the mouse."""
    for box in boxes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(LIGHT.muted), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box, 4, 4)


def _draw_shadow(painter: QPainter, sheet: QRectF, theme: Theme) -> None:
    """Soft and short, a little lower than the sheet: gradients outwards from edges and corners."""
    inner = sheet.toRect().translated(0, _DROP)
    left, top, width, height = inner.left(), inner.top(), inner.width(), inner.height()
    right, bottom = left + width, top + height
    for area, start, end in (
        (QRect(left - _SOFT, top, _SOFT, height), (left, 0), (left - _SOFT, 0)),
        (QRect(right, top, _SOFT, height), (right, 0), (right + _SOFT, 0)),
        (QRect(left, top - _SOFT, width, _SOFT), (0, top), (0, top - _SOFT)),
        (QRect(left, bottom - _DROP, width, _SOFT + _DROP), (0, bottom), (0, bottom + _SOFT)),
    ):
        painter.fillRect(area, _fading(QLinearGradient(*start, *end), theme))
    for x, y, from_x, from_y in (
        (left, top, left - _SOFT, top - _SOFT),
        (right, top, right, top - _SOFT),
        (left, bottom, left - _SOFT, bottom),
        (right, bottom, right, bottom),
    ):
        around = _fading(QRadialGradient(x, y, _SOFT), theme)
        painter.fillRect(QRect(from_x, from_y, _SOFT, _SOFT), around)


def _fading(gradient: QGradient, theme: Theme) -> QGradient:
    dark = 100 if theme.is_dark else 40
    for place, share in ((0.0, 1.0), (0.4, 0.35), (1.0, 0.0)):
        gradient.setColorAt(place, QColor(0, 0, 0, round(dark * share)))
    return gradient
