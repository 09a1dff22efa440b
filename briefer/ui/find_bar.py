"""The find bar: a slim line under the article's head that finds words in the article."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from briefer.model.finding import LIMIT, Folded, find, fold
from briefer.model.reading import Extent
from briefer.ui.article_view import ArticleView
from briefer.ui.field import Field
from briefer.ui.washes import range_rects

_COUNT = 112  # pixels, so that the count never moves the field


class FindBar(QWidget):
    """All matches are washed; the one gone to is chosen, so that it can be picked at once."""

    left = Signal()

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._text = ""
        self._folded: Folded | None = None
        self.matches: tuple[Extent, ...] = ()
        self.field, self._count = Field(), QLabel()
        self._row = QHBoxLayout(self)
        self._build()
        view.layers.append(self._paint)
        self.hide()

    def _build(self) -> None:
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        self._count.setObjectName("hint")
        self._count.setFixedWidth(_COUNT)
        self._count.setAccessibleName(self.tr("Places found"))
        row = self._row
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        back, onward = Qt.ArrowType.UpArrow, Qt.ArrowType.DownArrow
        self._add(self.tr("Previous match"), "Shift+F3", back, lambda: self.go(-1))
        self._add(self.tr("Next match"), "F3", onward, lambda: self.go(1))
        done = QToolButton()
        done.setText(self.tr("Done"))
        done.setToolTip(self.tr("Close (Esc)"))
        done.clicked.connect(self.leave)
        row.addWidget(done)

    def _add(self, name: str, key: str, arrow: Qt.ArrowType, call: Callable[[], None]) -> None:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        button.clicked.connect(call)
        self._row.addWidget(button)

    @property
    def count(self) -> str:
        """What the bar says about how much was found."""
        return self._count.text()

    def open(self) -> None:
        """Show the bar with the chosen words in it, ready to be typed over."""
        self.show()
        chosen = self._view.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.field.setText(chosen)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search(self.field.text())

    def leave(self) -> None:
        """Close the bar; the match gone to stays chosen."""
        self.hide()
        self._view.viewport().update()
        self.left.emit()

    def show_text(self, text: str) -> None:
        """Look in another article from now on."""
        if text is not self._text:
            self._text, self._folded = text, None
            if self.isVisible():
                self._search(self.field.text())

    def go(self, by: int) -> None:
        """Go to the next match (1) or to the one before (-1); from the last to the first."""
        if not self.isVisible():
            self.open()
        if not self.matches:
            return
        start, end = self._view.chosen
        index = bisect_left(self.matches, end if by > 0 else start, key=_start)
        self._go_to((index if by > 0 else index - 1) % len(self.matches))

    def _search(self, words: str) -> None:
        if self._folded is None:
            self._folded = fold(self._text)
        self.matches = find(words, self._folded)
        self._view.viewport().update()
        if self.matches:
            # From where one is: a longer word stays at its place while it is typed.
            at = bisect_left(self.matches, self._view.chosen[0], key=_start)
            self._go_to(at % len(self.matches))
        else:
            self._count.setText(self.tr("not found") if words.strip() else "")
        self.field.blame(
            self.tr("Not in the article") if words.strip() and not self.matches else ""
        )

    def _go_to(self, index: int) -> None:
        self._view.choose(self.matches[index])
        count = f"{len(self.matches):,}" + ("+" if len(self.matches) == LIMIT else "")
        self._count.setText(self.tr("{at} of {count}").format(at=f"{index + 1:,}", count=count))

    def _paint(self, painter: QPainter, visible: tuple[int, int]) -> None:
        """Wash the matches in view; the one gone to is chosen and shows by that."""
        if not self.isVisible():
            return
        view = self._view
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(view.theme.found))
        low, high = view.offsets.points(visible[0]), view.offsets.points(visible[1])
        first = max(0, bisect_left(self.matches, low, key=_start) - 1)
        for start, end in self.matches[first : bisect_left(self.matches, high, key=_start)]:
            units = view.offsets.units(start), view.offsets.units(end)
            for rect in range_rects(view.document(), *units):
                painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter back, Escape closes the bar."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False


def _start(extent: Extent) -> int:
    return extent[0]
