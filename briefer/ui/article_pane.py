"""The article pane: header, details, the words, and how they are picked."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QCursor, QKeySequence
from PySide6.QtWidgets import QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.model.article import BlockKind
from briefer.model.card import Source
from briefer.model.item import Role
from briefer.model.locators import locator, stand
from briefer.model.reading import Extent
from briefer.model.span import Span
from briefer.model.words import outward
from briefer.ui import fonts
from briefer.ui.arrivals import came
from briefer.ui.article_tabs import ArticleTabs
from briefer.ui.article_view import ArticleView
from briefer.ui.details_strip import DetailsStrip
from briefer.ui.left_out import LeftOut
from briefer.ui.pane_header import PaneHeader
from briefer.ui.reading_tools import ReadingTools
from briefer.ui.role_bar import RoleBar
from briefer.ui.roles import KIND_KEYS, kind_phrase, role_name
from briefer.ui.theme import Theme
from briefer.ui.washes import washes


class ArticlePane(QWidget):
    """One article of the card at a time; which one follows the selected item."""

    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._source: Source | None = None
        self._left_at: dict[str, tuple[Extent, int]] = {}
        files = desk.workshop.faces
        serif, sans = fonts.install(files, fonts.SERIF), fonts.install(files, fonts.SANS)
        self.text = ArticleView(serif, sans)
        self.details = DetailsStrip(desk)
        self._bar = RoleBar(self.text.viewport(), sans)
        self.header = PaneHeader(self.tr("Article"))
        self.tabs = ArticleTabs()
        self.tools = ReadingTools(desk, self.text)
        self.left_out = LeftOut(desk, self.text, (serif, sans))
        self._toggle = QToolButton()
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self._toggle.setText(self.tr("Details"))
        self._toggle.setCheckable(True)
        self._toggle.setAccessibleName(self.tr("Details of the article"))
        self.header.add(self.tools.toggle)
        self.header.add(self._toggle)
        self.details.setObjectName("detailsStrip")
        self.details.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.details.hide()
        below = QSplitter(Qt.Orientation.Vertical)
        below.setHandleWidth(1)
        below.setChildrenCollapsible(False)
        for widget, share in ((self.tools.speakers, 2), (self.text, 3)):
            below.addWidget(widget)
            below.setStretchFactor(below.count() - 1, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.header, self.tabs, self.details, self.tools.find):
            column.addWidget(widget)
        column.addWidget(below, 1)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self._toggle.toggled.connect(self.details.setVisible)
        self.tabs.chosen.connect(self._choose_article)
        self.tools.said.connect(self.said)
        self.left_out.said.connect(self.said)
        self.tools.speakers.picked.connect(self.pick)
        self.text.offered.connect(self._offer)
        self.text.moved.connect(self._bar.hide)
        self.text.left.connect(self._bar.hide)
        self.text.verticalScrollBar().valueChanged.connect(self._bar.hide)
        self.text.pointed.connect(self._point)
        self.text.customContextMenuRequested.connect(self._menu)
        self._bar.picked.connect(self.pick)
        self._desk.changed.connect(self.refresh)
        self._desk.selected.connect(self._follow)
        self._desk.pointed.connect(self._follow)

    # What is shown

    def refresh(self) -> None:
        """Show what the desk has; an article that was just added is shown at once."""
        sources = self._desk.card.sources
        same = self._source.article.id if self._source else ""
        ids = [source.article.id for source in sources]
        was_added = same in ids and len(ids) > self.tabs.count() > 0
        shown = sources[-1] if was_added else None
        shown = shown or next((s for s in sources if s.article.id == same), None)
        # What was left out of it is back, or gone again.
        shown = shown or next(filter(self._is_same_original, sources), None)
        self._show(shown or (sources[0] if sources else None))

    def _is_same_original(self, source: Source) -> bool:
        mine = self._source.original if self._source else None
        return mine is not None and source.original is mine

    def _show(self, source: Source | None) -> None:
        if source is not None:
            if source is not self._source:
                self._turn_to(source)
            self.tools.show(source)
            self._head(source)
        self._source = source
        self.text.setVisible(source is not None)
        self._wash()

    def _turn_to(self, source: Source) -> None:
        """Show another article where it was left, or the same one with other kinds."""
        old, self._source = self._source, source
        is_other = old is None or old.article is not source.article
        if old is not None and is_other:
            self._left_at[old.article.id] = self.text.chosen, self.text.scrolled
        room = self.left_out.room(source.article)
        self.text.show_source(source, self._desk.reading(source.article.id), room)
        self.left_out.show(source)
        if is_other:
            self.details.show_article(source.article.id)
            if source.article.id in self._left_at:
                chosen, scrolled = self._left_at[source.article.id]
                self.text.choose(chosen)
                self.text.verticalScrollBar().setValue(scrolled)

    def _head(self, source: Source) -> None:
        words = self.tr("{count} words").format(count=f"{self.tools.words:,}")
        who = source.details.publisher or came(source.article.origin)
        who = who or self.tr("publisher not given")
        self.header.tell(f"{who} · {words}")
        sources = self._desk.card.sources
        self.tabs.show_sources(sources, sources.index(source))

    def _wash(self) -> None:
        if self._source is not None:
            desk, article = self._desk, self._source.article.id
            self.text.show_washes(washes(desk.card, article, desk.selection, self.text.offsets))

    def _follow(self, item_id: str) -> None:
        """Show the passage of the selected item."""
        spans = stand(self._desk.card.item(item_id)) if item_id else ()
        source = self._desk.source(spans[0].article) if spans else self._source
        if source is self._source:
            self._wash()
        else:
            self._show(source)
        if spans:
            self.text.reveal(min((s.start, s.end) for s in spans if s.article == spans[0].article))

    def _choose_article(self, index: int) -> None:
        self._show(self._desk.card.sources[index])

    def turn(self, by: int) -> None:
        """Show the next article of the card (1) or the one before (-1), round and round."""
        if self.tabs.count() > 1:
            self._choose_article((self.tabs.currentIndex() + by) % self.tabs.count())

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.text.set_theme(theme)
        self.tools.set_theme(theme)
        self.left_out.set_theme(theme)
        self._bar.set_theme(theme)

    def show_details(self) -> None:
        """Open the details and go to the first field; close them where they are open."""
        is_open = not self._toggle.isChecked()
        self._toggle.setChecked(is_open)
        (self.details.fields["publisher"] if is_open else self.text).setFocus()

    # Picking

    def pick(self, role: Role) -> None:
        """Pick the chosen words for a role."""
        if self._source is None or not self.text.has_chosen:
            hint = self.tr("Choose words first: click a ¶ number, double-click, or press Down.")
            self.said.emit(hint)
            return
        item_id = self._desk.pick(role, Span(self._source.article.id, *self.text.chosen))
        if item_id is not None:
            self.text.choose_none()
            card = self._desk.card
            where = locator(card.item(item_id), card, self._desk.workshop.language(card))
            told = self.tr("{role} picked from {where}.")
            self.said.emit(told.format(role=role_name(role), where=where))

    def _offer(self) -> None:
        self._bar.show_by(self.text.chosen_rect(), self.text.column_rect())

    def _point(self, point: int) -> None:
        """Select the item whose words were clicked, the shortest where several lie there."""
        unit = self.text.offsets.units(point)
        hit = [wash for wash in self.text.washes if wash.start <= unit < wash.end]
        if hit:
            self._desk.select(hit[-1].item)

    # What a block is

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for kind, key in KIND_KEYS.items():
            action = QAction(kind_phrase(kind), menu)
            action.setData(kind)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            menu.addAction(action)
        menu.triggered.connect(self._set_kind)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = self.text.viewport().rect().contains(place)
        menu.popup(self.text.viewport().mapToGlobal(place) if inside else QCursor.pos())

    def _set_kind(self, action: QAction) -> None:
        self.set_kind(action.data())

    def correct(self) -> None:
        """Ask how the chosen words should stand that were read wrong, and correct them."""
        from briefer.ui.correct_dialog import CorrectDialog

        if self._source is None or not self.text.has_chosen:
            self.said.emit(self.tr("Choose the words first that were read wrong."))
            return
        article = self._source.article
        start, end = outward(article.text, *self.text.chosen)
        chosen = article.text[start:end]
        was = chosen.strip()
        start += len(chosen) - len(chosen.lstrip())
        dialog = CorrectDialog(self.window(), was)
        words = dialog.words.strip() if dialog.exec() else was
        dialog.deleteLater()
        if words != was and self._desk.correct(article.id, (start, start + len(was)), words):
            told = self.tr("“{was}” is now “{now}”. The original is kept.")
            self.said.emit(told.format(was=was, now=words))

    def set_kind(self, kind: BlockKind) -> None:
        """Say what the block of the chosen words is."""
        if self._source is not None:
            block = self.text.textCursor().block().blockNumber()
            self._desk.set_kind(self._source.article.id, block, kind)
