"""The page pane: the page itself, repainted with the card, and the fit bar under it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.ui.custody_overlay import CustodyOverlay
from briefer.ui.cuts_panel import CutsPanel
from briefer.ui.fit_bar import FitBar
from briefer.ui.fit_words import fit_words
from briefer.ui.page_view import STEP, PageView, Zoom
from briefer.ui.roles import role_name
from briefer.ui.template_faults import TemplateFaults
from briefer.ui.theme import LIGHT, Theme


class PagePane(QWidget):
    """Shows the desk's page and follows it. `program` gives a face's font program."""

    def __init__(
        self, desk: Desk, program: Callable[[str], bytes], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.view = PageView(program)
        self.custody = CustodyOverlay(desk, self.view)
        self.faults = TemplateFaults()
        self.fit = FitBar()
        self.cuts = CutsPanel(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.faults)
        column.addWidget(self.view, 1)
        column.addWidget(self.fit)
        self.setFocusProxy(self.view)
        self.view.setAccessibleName(self.tr("Page"))
        self.view.pressed.connect(self._choose)
        self.view.stepped.connect(self.step)
        self.fit.paper_chosen.connect(desk.set_paper)
        self.cuts.resized.connect(self._place_cuts)
        self.faults.again.clicked.connect(desk.reload_template)
        desk.page_changed.connect(self._show_page)
        desk.selected.connect(self._show_selection)
        self._show_page()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.view.set_theme(theme)
        self.fit.set_theme(theme)
        self.cuts.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cuts stay at the page's foot."""
        super().resizeEvent(event)
        self._place_cuts()

    def show_cuts(self) -> None:
        """Measure at once what would make the card fit, and go there."""
        self._desk.find_remedies()
        if self.cuts.isVisible():
            self.cuts.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step(self, way: int) -> None:
        """Select the next item on the page (1), or the one before (-1)."""
        page = self._desk.page
        ids = list(dict.fromkeys(box.item for box in page.items)) if page is not None else []
        if not ids:
            return
        beyond = 0 if way > 0 else len(ids) - 1
        here = self._desk.selection
        at = ids.index(here) + way if here in ids else beyond
        self._desk.select(ids[max(0, min(at, len(ids) - 1))])

    def enlarge(self, steps: int) -> None:
        """Show the page larger by some steps, smaller where they are fewer than none."""
        self.view.zoom_by(STEP**steps)

    def show_whole(self) -> None:
        """Show the whole page, however large the pane is."""
        self.view.zoom_to(Zoom.WHOLE)

    def show_width(self) -> None:
        """Show the page as wide as the pane."""
        self.view.zoom_to(Zoom.WIDTH)

    def _place_cuts(self) -> None:
        # The layout may not have made room for the view yet.
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.cuts.place(self.view.geometry())
        self.cuts.raise_()
        self.view.cover(self.cuts.cover)

    def _choose(self, item_id: str) -> None:
        self._desk.point(item_id or None)

    def _show_page(self) -> None:
        page, card = self._desk.page, self._desk.card
        self.faults.tell(self._desk.template_faults, has_page=page is not None)
        hint = "" if card.items else self.tr("The page takes shape here as you pick.")
        self.view.show_page(page, hint)
        self.fit.show_page(page if card.items else None, card.paper, self._desk.papers)
        self._show_selection()

    def _show_selection(self) -> None:
        item = self._desk.item
        # The page is paper in either palette, so its marks are those of the light one.
        tint = LIGHT.role_colours[item.role] if item is not None else None
        self.view.mark(self._desk.selection, tint)
        self._tell()

    def _tell(self) -> None:
        """Say the fit and the selected item to who does not see them."""
        page, item = self._desk.page, self._desk.item
        told = [fit_words(page)] if page is not None else []
        if item is not None and item.held:
            told.append(self.tr("{role} selected, held back").format(role=role_name(item.role)))
        elif item is not None:
            told.append(self.tr("{role} selected").format(role=role_name(item.role)))
        self.view.setAccessibleDescription(". ".join(told))
