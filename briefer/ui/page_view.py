"""The page view: the page on the desk as it will print, with the selected item marked."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefer.model.page import Page
from briefer.model.tints import Tint
from briefer.ui import page_marks
from briefer.ui.painter import PagePainter
from briefer.ui.theme import LIGHT, Theme

_MARGIN = 28.0  # pixels of desk round the page
# Pixels a point at 100 %: 96 to the inch.
_FULL = 96 / 72
_LEAST, _MOST = 0.25, 6.0
STEP = 1.2  # how much larger one step of the zoom is


class Zoom(Enum):
    """How the page follows the size of its view."""

    WHOLE = auto()
    WIDTH = auto()
    FREE = auto()


class PageView(QAbstractScrollArea):
    """Paints a page. Lengths are pixels of the view unless said."""

    pressed = Signal(str)  # an item id, "" beside all items
    stepped = Signal(int)  # 1 to the next item, -1 to the one before

    def __init__(self, program: Callable[[str], bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = PagePainter(program)
        self._page: Page | None = None
        self._hint = ""
        self._marked: tuple[str, Tint] | None = None
        self._under = ""
        self._theme = LIGHT
        self._zoom = Zoom.WHOLE
        self._scale = _FULL
        self._cover = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    # What it shows

    def show_page(self, page: Page | None, hint: str = "") -> None:
        """Show a page, or a blank sheet; `hint` stands on it where nothing else does."""
        dirty = page_marks.changed(self._page, page, self._scale) if hint == self._hint else None
        self._page, self._hint = page, hint
        self._measure()
        if dirty is None:
            self.viewport().update()
        else:
            self.viewport().update(dirty.translated(self._origin().toPoint()))

    def mark(self, item_id: str | None, tint: Tint | None) -> None:
        """Mark an item as the selected one, and bring it into view."""
        marked = (item_id, tint) if item_id and tint else None
        if marked == self._marked:
            return
        before, self._marked = self._marked, marked
        for marks in (before, marked):
            self._update_marks(marks[0] if marks else "")
        boxes = self.places(item_id or "")
        if boxes and self._zoom is not Zoom.WHOLE:
            self._reveal(boxes[0])

    def _update_marks(self, item_id: str) -> None:
        """Paint anew where an item stands: what was marked on another page was painted with it."""
        for box in self.places(item_id):
            self.viewport().update(page_marks.inked(box))

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette; paper stays white."""
        self._theme = theme
        self.viewport().update()

    def cover(self, pixels: int) -> None:
        """Let the page be scrolled from under what stands over the view's foot."""
        if pixels != self._cover:
            self._cover = pixels
            self._measure()

    # How large it is

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self._scale

    @property
    def zoom(self) -> Zoom:
        """How the page follows the view."""
        return self._zoom

    def zoom_to(self, zoom: Zoom) -> None:
        """Follow the view: the whole page, or its width."""
        self._zoom = zoom
        self._measure()
        self.viewport().update()

    def zoom_by(self, factor: float, about: QPointF | None = None) -> None:
        """Show the page larger or smaller; the place `about` stays where it is."""
        place = about if about is not None else QRectF(self.viewport().rect()).center()
        before = (place - self._origin()) / self._scale
        self._zoom = Zoom.FREE
        self._scale = max(_LEAST, min(_MOST, self._scale * factor))
        self._measure()
        moved = self._origin() + before * self._scale - place
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + round(moved.x()))
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(moved.y()))
        self.viewport().update()

    def _measure(self) -> None:
        """Find the scale and what there is to scroll."""
        room = QSizeF(self.viewport().size()) - QSizeF(2 * _MARGIN, 2 * _MARGIN)
        width, height, reach = page_marks.size(self._page)
        across, down = max(room.width(), 40) / width, max(room.height(), 40) / height
        if self._zoom is not Zoom.FREE:
            self._scale = across if self._zoom is Zoom.WIDTH else min(across, down)
        for bar, length, view in (
            (self.horizontalScrollBar(), width, room.width()),
            (self.verticalScrollBar(), reach, room.height()),
        ):
            under = self._cover if bar is self.verticalScrollBar() else 0
            bar.setRange(0, max(0, round(length * self._scale - view + under)))
            bar.setPageStep(round(view))
            bar.setSingleStep(40)

    def _origin(self) -> QPointF:
        """Where the page's corner stands, on a whole device pixel."""
        width, height, reach = page_marks.size(self._page)
        view = QSizeF(self.viewport().size())
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        over = reach > height
        x = (view.width() - width * self._scale) / 2 if not across.maximum() else _MARGIN
        y = _MARGIN if over else max(_MARGIN, (view.height() - height * self._scale) / 2)
        ratio = self.devicePixelRatioF()
        return QPointF(
            round((x - across.value()) * ratio) / ratio, round((y - down.value()) * ratio) / ratio
        )

    @property
    def sheet(self) -> QRectF:
        """Where the page stands in the view."""
        width, height, _ = page_marks.size(self._page)
        return QRectF(self._origin(), QSizeF(width, height) * self._scale)

    def places(self, item_id: str) -> list[QRectF]:
        """Where an item stands in the view."""
        return [box.translated(self._origin()) for box in self._boxes(item_id)]

    def _boxes(self, item_id: str) -> list[QRectF]:
        """Where an item stands, from the page's corner."""
        return page_marks.boxes(self._page, item_id, self._scale)

    def _reveal(self, box: QRectF) -> None:
        view, bar = self.viewport().height() - self._cover, self.verticalScrollBar()
        if box.top() < 0 or box.bottom() > view:
            bar.setValue(bar.value() + round(box.center().y() - view / 2))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Desk, sheet, what runs over it, the words, and the marks of items."""
        with QPainter(self.viewport()) as painter:
            sheet, reach = self.sheet, page_marks.size(self._page)[2] * self._scale
            page_marks.draw_desk(painter, event.rect(), sheet, self._theme)
            page_marks.draw_sheet(painter, event.rect(), sheet, reach, self._theme)
            painter.translate(sheet.topLeft())
            if self._page is not None:
                self._draw_items(painter)
                ratio = self.devicePixelRatioF()
                painter.scale(1 / ratio, 1 / ratio)
                seen = QRectF(event.rect()).translated(-sheet.topLeft())
                seen = QRectF(seen.topLeft() * ratio, seen.size() * ratio)
                self._painter.paint(painter, self._page, self._scale * ratio, QPointF(), seen)
                painter.resetTransform()
                painter.translate(sheet.topLeft())
            if self._hint:
                painter.setPen(QColor(LIGHT.muted))
                words = QRectF(24, 0, sheet.width() - 48, sheet.height())
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(words, flags, self._hint)

    def _draw_items(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked, tint = self._marked or ("", None)
        if tint is not None:
            page_marks.draw_marked(painter, self._boxes(marked), tint)
        if self._under != marked:
            page_marks.draw_under(painter, self._boxes(self._under))

    # Mouse and keys

    def item_at(self, place: QPoint) -> str:
        """The item at a place of the view, "" where there is none."""
        return page_marks.item_at(self._page, (QPointF(place) - self._origin()) / self._scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press selects the item under the mouse, or none."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self.item_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The item under the mouse shows that it can be pressed."""
        under = self.item_at(event.position().toPoint())
        if under != self._under:
            for item_id in (self._under, under):
                self._update_marks(item_id)
            self._under = under
            shape = Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms, about the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk through the items."""
        if not event.modifiers() and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()  # the page is drawn, not copied
