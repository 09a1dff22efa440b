"""The custody overlay: while Space is held, each item's ¶ and verdict in its role's colour."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefer.desk.desk import Desk
from briefer.model.locators import locator
from briefer.model.tints import Tint
from briefer.ui.page_view import PageView
from briefer.ui.theme import LIGHT
from briefer.ui.verdict_words import OWN, verdict_words

_TYPE, _TALL, _AIR = 11, 17, 6  # pixels: the type of a tag, its height, and round its words
_VEIL = 96  # of 255: the page is still read under it
_STOPS = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.Hide)


class Tag(NamedTuple):
    """What is shown over an item. `is_checked` tells that its words were held against a source."""

    item: str
    words: str
    tint: Tint
    is_fault: bool
    is_checked: bool


def tags(desk: Desk) -> tuple[Tag, ...]:
    """A tag for every printed item of the card, with the verdict as it is known."""
    card, language = desk.card, desk.workshop.language(desk.card)
    found: list[Tag] = []
    for item in card.printed:
        place, judged = locator(item, card, language), desk.judged(item)
        words = verdict_words(item, judged, place) if judged else place
        is_checked = judged is not None and judged.finding.verdict not in OWN
        is_fault = judged is not None and judged.is_fault
        # The page is paper in either palette, so its marks are those of the light one.
        tint = LIGHT.role_colours[item.role]
        if words:
            found.append(Tag(item.id, words, tint, is_fault, is_checked))
    return tuple(found)


class CustodyOverlay(QWidget):
    """Lies over the page and takes no mouse. Follows the keys of the view that it lies over."""

    def __init__(self, desk: Desk, view: PageView) -> None:
        super().__init__(view.viewport())
        self._desk, self._view = desk, view
        self._font = QFont(self.font())
        self._font.setPixelSize(_TYPE)
        self._font.setWeight(QFont.Weight.DemiBold)
        self.tags: tuple[Tag, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space shows it for as long as it is held; a key that repeats changes nothing."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space:
            if not event.modifiers() and not event.isAutoRepeat():
                self._turn(is_on=event.type() == QEvent.Type.KeyPress)
            return event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
        if event.type() in _STOPS:
            self._turn(is_on=False)
        return super().eventFilter(watched, event)

    def _turn(self, *, is_on: bool) -> None:
        if is_on and self._desk.page is not None:
            self._desk.judge()
            self.tags = tags(self._desk)
            self.setGeometry(self._view.viewport().rect())
            self.raise_()
        self.setVisible(is_on and self._desk.page is not None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A wash over each item and its tag at the right, clear of the tags before it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font)
            painter.fillRect(self._view.sheet.toRect(), QColor(255, 255, 255, _VEIL))
            for tag in self.tags:
                for box in self._view.places(tag.item):
                    self._wash(painter, box, tag)
            taken: list[QRectF] = []
            for tag in self.tags:
                if boxes := self._view.places(tag.item):
                    area = self._free(boxes[0], tag, taken)
                    taken.append(area)
                    self._draw(painter, area, tag)

    def _wash(self, painter: QPainter, box: QRectF, tag: Tag) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tag.tint.wash))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.drawRoundedRect(box, 3, 3)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        bar = QRectF(box.left(), box.top(), 3, box.height())
        painter.fillRect(bar, QColor(LIGHT.bad if tag.is_fault else tag.tint.strong))

    def _free(self, box: QRectF, tag: Tag, taken: Iterable[QRectF]) -> QRectF:
        """Where a tag stands: at its item's right, lower where another tag is there already."""
        wide = QFontMetricsF(self._font).horizontalAdvance(tag.words) + 2 * _AIR
        left = max(box.left(), box.right() - wide)
        area = QRectF(min(left, self.width() - wide - 4), box.top() - _TALL / 2, wide, _TALL)
        for other in sorted(taken, key=QRectF.top):
            if area.intersects(other):
                area.moveTop(other.bottom() + 2)
        return area

    def _draw(self, painter: QPainter, area: QRectF, tag: Tag) -> None:
        """Words that were held against nothing stand on white, so that they look like no pass."""
        ink = QColor(LIGHT.bad if tag.is_fault else tag.tint.strong)
        style = Qt.PenStyle.SolidLine if tag.is_checked else Qt.PenStyle.DashLine
        painter.setPen(QPen(ink, 1, style))
        painter.setBrush(ink if tag.is_checked else QColor(Qt.GlobalColor.white))
        painter.drawRoundedRect(area, _TALL / 2, _TALL / 2)
        painter.setPen(QColor(Qt.GlobalColor.white) if tag.is_checked else ink)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tag.words)
