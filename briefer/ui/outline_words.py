"""Words in place: a text widget that shows a part's fragments, each in the colour of its kind."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from briefer.model.wording import Fragment
from briefer.ui.outline_inks import Inks
from briefer.ui.theme import Theme
from briefer.ui.utf16 import Offsets


class Words(QTextEdit):
    """As high as its words, with no frame of its own. Places are code points of the words shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fragments: tuple[Fragment, ...] = ()
        self._offsets = Offsets((), ())
        self._hugs = False
        self._raised = 0
        self._is_writing = False
        self._heights: dict[int, int] = {}
        self._paper: QTextDocument | None = None
        self._inks: Inks | None = None
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self._be_plain()

    def _be_plain(self) -> None:
        """No frame, margin, ground or scroll bars of its own: it lies on its item."""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._take_width(QSizePolicy.Policy.Expanding)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setCursorWidth(2)

    def _take_width(self, across: QSizePolicy.Policy) -> None:
        """Words in a narrow pane take more lines: the height follows the width."""
        policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The words shown."""
        return "".join(fragment.text for fragment in self._fragments)

    def show_words(self, fragments: tuple[Fragment, ...]) -> None:
        """Show these words; caret and selection stay where they stand, as far as they can."""
        if fragments == self._fragments:
            return
        start, end = self._range(self.textCursor())
        self._fragments = fragments
        self._offsets = Offsets.of(self.words)
        self._write()
        self.place_caret(end, start if start != end else None)

    def set_theme(self, theme: Theme, *, held: bool) -> None:
        """Wear a palette; the words of an item held back are dim."""
        inks = Inks.of(theme, held=held)
        if inks != self._inks:
            self._inks = inks
            palette = self.palette()
            palette.setColor(palette.ColorRole.Text, QColor(inks.kept))
            palette.setColor(palette.ColorRole.PlaceholderText, QColor(theme.muted))
            palette.setColor(palette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
            palette.setColor(palette.ColorRole.Highlight, QColor(theme.accent_wash))
            palette.setColor(palette.ColorRole.HighlightedText, QColor(theme.text))
            self.setPalette(palette)
            caret = self.caret
            self._write()
            self.place_caret(caret)

    def hug(self) -> None:
        """Be only as wide as the words are."""
        self._hugs = True
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self._take_width(QSizePolicy.Policy.Fixed)
        self._fit()

    def stand_on(self, baseline: float) -> None:
        """Be raised until the last line stands as high over the foot as `baseline` says."""
        self._raised = max(0, round(baseline - QFontMetricsF(self.font()).descent()))
        self.setViewportMargins(0, 0, 0, self._raised)
        self._fit()

    def place_caret(self, at: int, anchor: int | None = None) -> None:
        """Put the caret before a code point of the words, selecting from `anchor` if given."""
        cursor = self.textCursor()
        size = len(self.words)
        cursor.setPosition(self._units(min(at if anchor is None else anchor, size)))
        if anchor is not None:
            cursor.setPosition(self._units(min(at, size)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    @property
    def caret(self) -> int:
        """The code point the caret stands before."""
        return self._points(self.textCursor().position())

    @property
    def is_true(self) -> bool:
        """Whether the document holds the words it should."""
        return self._is_writing or self.toPlainText() == self.words

    def _write(self) -> None:
        self._is_writing = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        for fragment in self._fragments:
            form = QTextCharFormat()
            if self._inks is not None:
                form.setForeground(QColor(self._inks.of_kind(fragment.kind)))
            cursor.insertText(fragment.text, form)
        cursor.endEditBlock()
        self._is_writing = False
        self._fit()

    def _units(self, point: int) -> int:
        return self._offsets.units(point)

    def _points(self, unit: int) -> int:
        return self._offsets.points(unit)

    def _range(self, cursor: QTextCursor) -> tuple[int, int]:
        return self._points(cursor.selectionStart()), self._points(cursor.selectionEnd())

    def _fit(self) -> None:
        """Ask for the room the words need now."""
        self._forget_heights()
        if self._hugs:
            shown = self.words or self.placeholderText()
            metrics = QFontMetricsF(self.font())
            width = max(self.document().idealWidth(), metrics.horizontalAdvance(shown))
            self.setFixedWidth(ceil(width) + self.cursorWidth() + 2)
            self.horizontalScrollBar().setValue(0)
        if not self.isVisible() or self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """How high the words are when broken at a width, in pixels."""
        if width not in self._heights:
            self._heights[width] = ceil(self._measured(width)) + self._raised
        return self._heights[width]

    def changeEvent(self, event: QEvent) -> None:
        """Other type takes other room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._forget_heights()

    def _measured(self, width: int) -> float:
        """Measured on a document of its own: the shown one has the width of what is laid out."""
        if self._paper is None:
            self._paper = QTextDocument()
            self._paper.setDocumentMargin(0)
            self._paper.setDefaultFont(self.font())
            self._paper.setPlainText(self.words)
        if not self._hugs:
            self._paper.setTextWidth(width)
        return self._paper.size().height()

    def _forget_heights(self) -> None:
        self._heights.clear()
        self._paper = None

    def sizeHint(self) -> QSize:
        """As wide as can be had, as high as the words are there."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the pane wants it."""
        return QSize(40, ceil(QFontMetricsF(self.font()).lineSpacing()) + self._raised)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is the outline's."""
        event.ignore()
