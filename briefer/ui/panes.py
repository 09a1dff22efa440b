"""The three panes side by side, each under a line that tells which one has the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QToolButton, QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.model.errors import TemplateFaulty
from briefer.ui.article_pane import ArticlePane
from briefer.ui.card_options import CardOptions
from briefer.ui.checking import Checking
from briefer.ui.options_strip import OptionsStrip
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.page_pane import PagePane
from briefer.ui.pane_header import PaneHeader
from briefer.ui.template_button import TemplateButton
from briefer.ui.template_choices import PAPER_NAMES
from briefer.ui.theme import LIGHT, Theme

_SHARES = (604, 364, 472)
_LINE = 2


class Panes(QSplitter):
    """Article · Card · Page. Made when the first card is opened: an empty window starts faster."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._desk = desk
        self.article = ArticlePane(desk)
        self.outline = OutlinePane(desk)
        self.page = PagePane(desk, desk.workshop.font)
        self._lines: list[QFrame] = []
        self._theme = LIGHT
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._card_header = PaneHeader(self.tr("Card"))
        self.options = OptionsStrip()
        self._card_options = CardOptions(desk, self.options)
        self._toggle = QToolButton()
        self.checking = Checking(desk, self.outline)
        self._page_header = PaneHeader(self.tr("Page"))
        self._template = TemplateButton()
        self._page_header.lead(self._template)
        self.addWidget(self._framed(self.article))
        self._toggle.setText(self.tr("Options"))
        self._toggle.setCheckable(True)
        self._toggle.setAccessibleName(self.tr("Options of the card"))
        self._toggle.toggled.connect(self._open_options)
        self.options.left.connect(self.show_options)
        self._card_header.add(self.checking.button)
        self._card_header.add(self._toggle)
        self.options.hide()
        self.addWidget(
            self._framed(self._card_header, self.options, self.checking.strip, self.outline)
        )
        self.addWidget(self._framed(self._page_header, self.page))
        self.setSizes(list(_SHARES))
        for index, share in enumerate(_SHARES):
            self.setStretchFactor(index, share)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focus)
        self._connect(desk)

    def _connect(self, desk: Desk) -> None:
        self._template.clicked.connect(self.choose_template)
        self.page.faults.other.clicked.connect(self.choose_template)
        desk.page_changed.connect(self.refresh)
        self.refresh()

    @property
    def all(self) -> tuple[QWidget, QWidget, QWidget]:
        """The panes from left to right."""
        return self.article, self.outline, self.page

    def set_theme(self, theme: Theme) -> None:
        """Let every pane wear a palette."""
        self._theme = theme
        for part in (
            self.article,
            self.outline,
            self.page,
            self.options,
            self._template,
            self.checking,
        ):
            part.set_theme(theme)

    def go_to(self, index: int) -> None:
        """Give a pane the focus; beyond the last comes the first."""
        doors = (self.article.text, self.outline, self.page)
        doors[index % len(doors)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def focused(self) -> int:
        """The index of the pane with the focus, or -1."""
        focus = QApplication.focusWidget()
        inside = [
            index
            for index, pane in enumerate(self.all)
            if focus is not None and (pane is focus or pane.isAncestorOf(focus))
        ]
        return inside[0] if inside else -1

    def refresh(self) -> None:
        """Say in the heads what the card and the page are."""
        card = self._desk.card
        held = sum(item.held for item in card.items)
        count = len(card.items) - held
        words = self.tr("{count} on the page").format(count=count)
        also = self.tr("{count} held back").format(count=held)
        self._card_header.tell(f"{words} · {also}" if held else words)
        self._template.tell(f"{PAPER_NAMES[card.paper]} · {self._title(card.template)}")

    def choose_template(self) -> None:
        """Offer the templates, each with the card's page in it."""
        from briefer.ui.template_chooser import TemplateChooser

        chooser = TemplateChooser(self._template, self._desk, self._theme)
        chooser.show_below(self._template)

    def show_options(self) -> None:
        """Open the card's options and go to the first field; close them where they are open."""
        is_open = not self._toggle.isChecked()
        self._toggle.setChecked(is_open)
        (self.options.organisation if is_open else self.outline).setFocus()

    def _open_options(self, is_open: bool) -> None:
        self.options.setVisible(is_open)
        if is_open:
            self._card_options.look()

    def _title(self, name: str) -> str:
        try:
            return self._desk.workshop.shelf.template(name).title
        except TemplateFaulty:
            return name

    def _framed(self, *widgets: QWidget) -> QWidget:
        frame, line = QWidget(), QFrame()
        line.setObjectName("focusLine")
        line.setFixedHeight(_LINE)
        self._lines.append(line)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (line, *widgets):
            column.addWidget(widget)
        return frame

    def _show_focus(self) -> None:
        focused = self.focused
        for index, line in enumerate(self._lines):
            if line.property("on") != (index == focused):
                line.setProperty("on", index == focused)
                line.style().unpolish(line)
                line.style().polish(line)
