"""Dragging an item of the outline by its grip, with a line where it would fall.

The mouse is handled here and not by Qt's drag and drop, which needs a real screen.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollArea, QWidget

from briefer.ui.outline_column import GAP
from briefer.ui.outline_item import OutlineItem
from briefer.ui.theme import Theme

_EDGE = 40  # pixels from the edge of the view where it begins to scroll
_TICK = 16  # milliseconds


def place_for(middles: Sequence[float], y: float) -> int:
    """The index an item falls at: how many of the other items have their middle above `y`."""
    return sum(1 for middle in middles if middle < y)


class OutlineDrag(QObject):
    """One drag at a time over the items of a scroll area."""

    fell = Signal(str, int)  # item id, index counted without it

    def __init__(self, area: QScrollArea, content: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._content = content
        self._items: Sequence[OutlineItem] = ()
        self._item: OutlineItem | None = None
        self._from = QPoint()
        self._at = QPoint()
        self._begun = False
        self._line = QFrame(content)
        self._line.setFixedHeight(3)
        self._line.hide()
        self._ghost = QLabel(content)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self._scroller = QTimer(self)
        self._scroller.setInterval(_TICK)
        self._scroller.timeout.connect(self._scroll)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._line.setStyleSheet(f"background: {theme.accent}; border-radius: 1px;")

    def attach(self, item: OutlineItem) -> None:
        """Let an item be dragged by its grip."""
        item.grip.grabbed.connect(partial(self._grab, item))
        item.grip.dragged.connect(self._drag)
        item.grip.let_go.connect(self._drop)
        item.grip.cancelled.connect(self._end)

    def over(self, items: Sequence[OutlineItem]) -> None:
        """The items in their order, from now on."""
        self._items = items
        self._end()

    def _grab(self, item: OutlineItem, at: QPoint) -> None:
        self._item, self._from, self._begun = item, at, False
        item.grip.setFocus(Qt.FocusReason.MouseFocusReason)

    def _drag(self, at: QPoint) -> None:
        if self._item is None:
            return
        self._at = at
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._begun:
            self._begin(self._item)
        if self._begun:
            self._follow(self._item)

    def _begin(self, item: OutlineItem) -> None:
        self._begun = True
        self._ghost.setPixmap(_faded(item.grab()))
        self._ghost.adjustSize()
        self._ghost.show()
        self._ghost.raise_()
        self._line.show()
        self._line.raise_()
        self._scroller.start()

    def _follow(self, item: OutlineItem) -> None:
        here, start = (self._content.mapFromGlobal(p) for p in (self._at, self._from))
        self._ghost.move(item.x() + 8, item.y() + here.y() - start.y())
        others = self._others(item)
        to = self._place(here)
        if not others:
            return
        gap = GAP // 2 + 2
        above = others[to].y() - gap if to < len(others) else others[-1].geometry().bottom() + gap
        self._line.setGeometry(item.x(), above, item.width(), 3)

    def _drop(self, at: QPoint) -> None:
        item, begun = self._item, self._begun
        self._at = at
        to = self._place(self._content.mapFromGlobal(at)) if begun else 0
        self._end()
        if item is not None:
            item.setFocus(Qt.FocusReason.MouseFocusReason)
            if begun:
                self.fell.emit(item.item.id, to)

    def _end(self) -> None:
        self._item, self._begun = None, False
        self._scroller.stop()
        self._line.hide()
        self._ghost.hide()

    def _others(self, item: OutlineItem) -> list[OutlineItem]:
        return [other for other in self._items if other is not item]

    def _place(self, here: QPoint) -> int:
        if self._item is None:
            return 0
        return place_for([o.geometry().center().y() for o in self._others(self._item)], here.y())

    def _scroll(self) -> None:
        """Near an edge of the view the outline scrolls under the drag."""
        view = self._area.viewport()
        y = view.mapFromGlobal(self._at).y()
        step = min(0, y - _EDGE) + max(0, y - view.height() + _EDGE)
        if step and self._item is not None:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step // 4)
            self._follow(self._item)


def _faded(picture: QPixmap) -> QPixmap:
    """The picture a little transparent, to float over what is below."""
    faded = QPixmap(picture.size())
    faded.setDevicePixelRatio(picture.devicePixelRatio())
    faded.fill(Qt.GlobalColor.transparent)
    with QPainter(faded) as painter:
        painter.setOpacity(0.92)
        painter.drawPixmap(0, 0, picture)
    return faded
