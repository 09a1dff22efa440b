"""The article's words as a read-only text: what is shown, and what is chosen in it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit

from briefer.desk.choosing import Step, at, stepped
from briefer.model.card import Source
from briefer.model.reading import Extent, Reading
from briefer.ui import article_document
from briefer.ui.small_steps import SmallSteps
from briefer.ui.theme import LIGHT, Theme
from briefer.ui.utf16 import Offsets
from briefer.ui.washes import Wash, range_rects


class ArticleText(QTextEdit):
    """A text whose selection is what will be picked, told in code points of the canonical text."""

    moved = Signal()  # the chosen words changed
    laid = Signal()  # blocks may stand elsewhere now

    def __init__(self, families: tuple[str, ...]) -> None:
        super().__init__()
        self._families = families
        self.theme: Theme = LIGHT
        self.washes: tuple[Wash, ...] = ()
        self.numbers: Mapping[int, int] = {}
        self.offsets = Offsets((), ())
        self._source: Source | None = None
        self._document: QTextDocument | None = None
        self._reading = Reading()
        self._blocks: tuple[Extent, ...] = ()
        self._room: dict[int, int] = {}
        self.steps = SmallSteps(self)
        self.setObjectName("article")
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.selectionChanged.connect(self.moved)

    def show_source(
        self, source: Source, reading: Reading, room: article_document.Room | None = None
    ) -> None:
        """Show an article from its beginning; the same one with other kinds keeps its place.

        `room` is left between blocks for what is laid over the text.
        """
        old, self._source, self._reading = self._source, source, reading
        self.numbers = {i: n for i, (_, n) in enumerate(source.numbered) if n is not None}
        if old is not None and old.article is source.article:
            before, after = old.blocks, source.blocks
            self._restyle(i for i in range(len(after)) if before[i] != after[i])
            return
        self._blocks = tuple((block.start, block.end) for block in source.blocks)
        self.offsets = Offsets.of(source.article.text)
        self.washes = ()
        self._room = dict(room or {})
        self._show_document(source)

    def show_washes(self, washes: tuple[Wash, ...]) -> None:
        """Show what is picked."""
        self.washes = washes
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.theme = theme
        if self._source is not None:
            chosen, scrolled = self.chosen, self.scrolled
            # The same words are chosen after it: nobody is to hear that none were for a while.
            with QSignalBlocker(self):
                self._show_document(self._source)
                self.choose(chosen)
            self.verticalScrollBar().setValue(scrolled)
            self.laid.emit()

    def _show_document(self, source: Source) -> None:
        """Show a fresh document of the article in its column, from the top."""
        old = self._document
        # Kept by us alone: a document whose parent is the widget would stay as long as it.
        self._document = article_document.document_of(
            source, self._families, self.theme, self._room
        )
        self.setDocument(self._document)
        self.set_column()
        self.steps.begin()
        if old is not None:
            old.deleteLater()
        self.laid.emit()

    def set_column(self) -> None:
        """Place the column of words; the view knows how wide it is."""

    def _restyle(self, indices: Iterable[int]) -> None:
        if self._source is not None:
            article_document.restyle(
                self.document(), self._source, self._families, self.theme, self._room, indices
            )
            self.laid.emit()

    @property
    def chosen(self) -> Extent:
        """The chosen words; start equals end where there are none."""
        cursor, points = self.textCursor(), self.offsets.points
        return points(cursor.selectionStart()), points(cursor.selectionEnd())

    @property
    def has_chosen(self) -> bool:
        """Whether any words are chosen."""
        return self.textCursor().hasSelection()

    def choose(self, extent: Extent) -> None:
        """Choose words and bring them into view, the beginning above the end."""
        self.reveal(extent)
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.units(extent[0]))
        cursor.setPosition(self.offsets.units(extent[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def choose_none(self) -> None:
        """Choose nothing; the place stays."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def choose_block(self, index: int) -> None:
        """Choose a whole block."""
        self.choose(self._blocks[index])

    def choose_sentence(self, point: int) -> None:
        """Choose the sentence at a code point; the whole block where the reading knows none."""
        extent = at(self._reading.sentences, point) or at(self._blocks, point)
        if extent is not None:
            self.choose(extent)

    def step(self, step: Step) -> None:
        """Choose the words a step leads to."""
        if self._source is not None:
            text, sentences = self._source.article.text, self._reading.sentences
            self.choose(stepped(step, text, self._blocks, sentences, self.chosen))

    def chosen_rect(self) -> QRectF:
        """Where the chosen words stand in the viewport, as far as they are near it."""
        cursor, joined = self.textCursor(), QRectF()
        low, high = self.visible_units()
        start, end = max(low, cursor.selectionStart()), min(high, cursor.selectionEnd())
        for rect in range_rects(self.document(), start, end):
            joined = joined.united(rect)
        return joined.translated(0, -self.scrolled)

    def reveal(self, extent: Extent) -> None:
        """Bring the beginning of words into view; nothing moves where it is in view."""
        first = self.offsets.units(extent[0])
        for rect in range_rects(self.document(), first, first + 1):
            top, height = rect.top() - self.scrolled, self.viewport().height()
            if not 16 <= top <= height - 96:
                self.verticalScrollBar().setValue(int(rect.top() - height / 3))

    @property
    def scrolled(self) -> int:
        """How far the text is scrolled down, in pixels."""
        return self.verticalScrollBar().value()

    def visible_units(self) -> tuple[int, int]:
        """The range of units in view, to whole blocks."""
        first, last = self.blocks_in_view()
        return first.position(), last.position() + last.length()

    def blocks_in_view(self) -> tuple[QTextBlock, QTextBlock]:
        """The first and the last block in view."""
        rect = self.viewport().rect()
        first = self.cursorForPosition(rect.topLeft()).block()
        last = self.cursorForPosition(rect.bottomRight()).block()
        # Above the first line of a long text Qt finds a block far below.
        is_astray = first.blockNumber() > last.blockNumber()
        return (self.document().firstBlock() if is_astray else first), last
