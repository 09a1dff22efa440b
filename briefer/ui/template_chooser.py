"""The template chooser: the card's page in every template, painted one by one once it is open."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.desk.desk import Desk
from briefer.desk.shelf import Listed
from briefer.model.card import Paper
from briefer.model.errors import BrieferError
from briefer.model.page import Page
from briefer.ui.painter import PagePainter
from briefer.ui.template_choices import title
from briefer.ui.template_tile import SIZE, THUMB, TemplateTile
from briefer.ui.theme import Theme

_COLUMNS, _ROWS = 2, 4
_PAD = 8
# Painted so much larger and then made smaller, words become an even grey.
_FINER = 3


class TemplateChooser(QDialog):
    """Asks for a template; choosing one is a step to undo."""

    painted = Signal(str)  # the name of a template whose page is shown now

    def __init__(self, parent: QWidget, desk: Desk, theme: Theme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("templateChooser")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Choose a template"))
        self._desk = desk
        self._painter = PagePainter(desk.workshop.font)
        self.list = QListWidget()
        self.list.setItemDelegate(TemplateTile(theme, self.list))
        self._build()
        self._size(len(desk.workshop.template_names))
        # A turn of the event loop for each step: the chooser is there at once and never stops.
        self._steps = self._made()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        hint = QLabel(self.tr("Your own: briefer templates new NAME. Key F5 loads one anew."))
        hint.setObjectName("hint")
        hint.setContentsMargins(12, 8, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(hint)

    def _size(self, count: int) -> None:
        """Room for so many templates, the rest to be scrolled to."""
        rows, columns = min(_ROWS, -(-count // _COLUMNS)), min(_COLUMNS, count)
        # Said beforehand: where a bar may come, the list leaves room for it and loses a column.
        shows = Qt.ScrollBarPolicy
        scrolls = count > _ROWS * _COLUMNS
        self.list.setVerticalScrollBarPolicy(
            shows.ScrollBarAlwaysOn if scrolls else shows.ScrollBarAlwaysOff
        )
        bar = self.list.verticalScrollBar().sizeHint().width() if scrolls else 2
        wide = max(columns * SIZE.width(), 400) + 2 * _PAD + bar
        self.list.setFixedSize(QSize(wide, rows * SIZE.height() + 2 * _PAD))

    def show_below(self, button: QWidget) -> None:
        """Show under a button, inside the screen."""
        self.adjustSize()
        room = button.screen().availableGeometry()
        at = button.mapToGlobal(QPoint(0, button.height() + 4))
        at.setX(max(room.left() + 8, min(at.x(), room.right() - self.width() - 8)))
        at.setY(max(room.top() + 8, min(at.y(), room.bottom() - self.height() - 8)))
        self.move(at)
        self.show()
        self.list.setFocus()

    def _choose(self, item: QListWidgetItem) -> None:
        listed: Listed = item.data(TemplateTile.LISTED)
        self.close()
        self._desk.set_template(listed.name)

    # Tiles and small pages, one a step

    def _go_on(self) -> None:
        if next(self._steps, self._timer) is self._timer:
            self._timer.stop()

    def _made(self) -> Iterator[None]:
        for listed in self._desk.workshop.shelf.listed():
            self._add(listed)
            yield
        items = [self.list.item(row) for row in range(self.list.count())]
        # The card's own comes last: the typesetter is then warm for the next key press.
        for item in sorted(items, key=lambda item: bool(item.data(TemplateTile.IS_WORN))):
            self._paint(item)
            yield

    def _add(self, listed: Listed) -> None:
        item, is_worn = QListWidgetItem(title(listed)), listed.name == self._desk.card.template
        item.setData(TemplateTile.LISTED, listed)
        item.setData(TemplateTile.IS_WORN, is_worn)
        item.setSizeHint(SIZE)
        summary = listed.template.summary if listed.template else listed.faults
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, summary)
        self.list.addItem(item)
        if is_worn:
            self.list.setCurrentItem(item)

    def _paint(self, item: QListWidgetItem) -> None:
        listed: Listed = item.data(TemplateTile.LISTED)
        page = self._page(listed)
        if page is not None:
            item.setData(Qt.ItemDataRole.DecorationRole, self._thumbnail(page))
        self.painted.emit(listed.name)

    def _page(self, listed: Listed) -> Page | None:
        """The card's page in a template, on its own paper where that is one of the template's."""
        if listed.template is None:
            return None
        papers, card = listed.template.sheets, self._desk.card
        paper = card.paper if card.paper in papers else next(iter(papers), Paper.A4)
        try:
            worn = replace(card, template=listed.name, paper=paper)
            return self._desk.workshop.page_in(worn, listed.template)
        except BrieferError:
            return None

    def _thumbnail(self, page: Page) -> QPixmap:
        ratio = self.devicePixelRatioF()
        scale = min(THUMB.width() / page.width, THUMB.height() / page.height) * ratio
        wide, high = round(page.width * scale), round(page.height * scale)
        fine = QImage(wide * _FINER, high * _FINER, QImage.Format.Format_RGB32)
        fine.fill(QColor("white"))
        with QPainter(fine) as painter:
            self._painter.paint(painter, page, scale * _FINER, QPointF())
        made = fine.scaled(
            wide,
            high,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        made.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(made)
