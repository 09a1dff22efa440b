"""Marks in the article's margin: one a suggestion, in its role's colour, at its first line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from briefer.model.reading import Suggestion
from briefer.ui.article_view import ArticleView
from briefer.ui.roles import role_name

_AWAY, _LANE, _WIDTH, _HEIGHT = 12, 8, 4, 16  # pixels
_LANES = 3  # what the margin has room for; further ones lie on the last


class _Mark(NamedTuple):
    """A mark where it is painted, in document coordinates, and the line it stands beside."""

    suggestion: Suggestion
    rect: QRectF
    line: QRectF


class SuggestionMarks(QObject):
    """Paints the marks, and tells which one is clicked."""

    pointed = Signal(object)  # Suggestion

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._suggestions: tuple[Suggestion, ...] = ()
        self._units: list[int] = []
        self._current: Suggestion | None = None
        view.layers.append(self._paint)
        view.viewport().installEventFilter(self)

    def show(self, suggestions: Sequence[Suggestion], current: Suggestion | None) -> None:
        """Show these suggestions, in the article's order, one of them as the current one."""
        if suggestions != self._suggestions or current is not self._current:
            self._suggestions, self._current = tuple(suggestions), current
            self._units = [self._view.offsets.units(one.extent[0]) for one in suggestions]
            self._view.viewport().update()

    def at(self, position: QPointF) -> Suggestion | None:
        """The suggestion whose mark a point of the viewport lies by, or None."""
        place = position + QPointF(0, self._view.scrolled)
        beside = [
            mark for mark in self._marks(self._view.visible_units()) if mark.line.contains(place)
        ]
        near = min(beside, key=lambda mark: abs(mark.rect.center().x() - place.x()), default=None)
        return near.suggestion if near else None

    def _paint(self, painter: QPainter, visible: tuple[int, int]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._marks(visible):
            painter.setBrush(QColor(self._view.theme.role_colours[mark.suggestion.role].strong))
            rect = self._whole(mark) if mark.suggestion is self._current else mark.rect
            painter.drawRoundedRect(rect, 2, 2)

    def _marks(self, visible: tuple[int, int]) -> Iterator[_Mark]:
        """The marks of the suggestions that begin in a range of units."""
        beside = self._view.column_rect().right()
        lanes: dict[float, int] = {}
        first = bisect_left(self._units, visible[0])
        for index in range(first, bisect_left(self._units, visible[1])):
            line = self._line(self._units[index])
            if line is None:
                continue
            lane = min(lanes.get(line.top(), 0), _LANES - 1)
            lanes[line.top()] = lane + 1
            left = beside + _AWAY + lane * _LANE
            rect = QRectF(left, line.center().y() - _HEIGHT / 2, _WIDTH, _HEIGHT)
            area = QRectF(beside + 4, line.top(), self._view.viewport().width(), line.height())
            yield _Mark(self._suggestions[index], rect, area)

    def _whole(self, mark: _Mark) -> QRectF:
        """The current one's mark goes down to the last line of its words."""
        last = self._line(self._view.offsets.units(mark.suggestion.extent[1]) - 1)
        bottom = max(mark.rect.bottom(), last.center().y() + _HEIGHT / 2 if last else 0.0)
        return QRectF(mark.rect.topLeft(), QPointF(mark.rect.right(), bottom))

    def _line(self, unit: int) -> QRectF | None:
        """The line that a unit stands on, None where it is not laid out."""
        document = self._view.document()
        block = document.findBlock(unit)
        line = block.layout().lineForTextPosition(unit - block.position())
        if not line.isValid():
            return None
        origin = document.documentLayout().blockBoundingRect(block).topLeft()
        return QRectF(0, origin.y() + line.y(), 1, line.ascent() + line.descent())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a mark is told; a pointer over one is shown why it is there."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            hit = self.at(event.position())
            if hit is not None and event.button() is Qt.MouseButton.LeftButton:
                self.pointed.emit(hit)
                return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            hit = self.at(QPointF(event.pos()))
            told = f"{role_name(hit.role)}: {hit.why}" if hit else ""
            # Else the tool tip would guess whether the words are markup.
            plain = QtGui.Qt.convertFromPlainText(told) if told else ""
            QToolTip.showText(event.globalPos(), plain, self._view.viewport())
            return True
        return False
