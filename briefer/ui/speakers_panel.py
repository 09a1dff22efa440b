"""The speakers panel: everyone who speaks in the article with all they say, above its text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefer.model.card import Source
from briefer.model.reading import Reading, Speech
from briefer.model.roles import Role
from briefer.ui.article_view import ArticleView
from briefer.ui.field import Field
from briefer.ui.speaker_rows import Row
from briefer.ui.speakers_list import SpeakersList
from briefer.ui.theme import Theme

_TO_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SpeakersPanel(QWidget):
    """The row one is on is chosen in the text at once; Enter goes there, Ctrl+Enter picks it."""

    picked = Signal(object)  # Role: for which the chosen words are to be picked
    left = Signal()  # Escape

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view
        self._source: Source | None = None
        self._reading: Reading | None = None
        self.field, self.list = Field(), SpeakersList()
        self._build()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("speakersPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hint = self.tr("Who says what: a name or some words")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        keys = QLabel(self.tr("Enter: go there · Ctrl+Enter: pick · Esc: close"))
        keys.setObjectName("hint")
        keys.setProperty("small", True)
        self.list.moved.connect(self._show_row)
        self.list.itemDoubleClicked.connect(self._enter)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(16)
        head.addWidget(self.field, 1)
        head.addWidget(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)

    def show_reading(self, source: Source, reading: Reading) -> None:
        """List the speakers of another article, or of one read anew."""
        if reading is not self._reading:
            self._source, self._reading = source, reading
            if self.isVisible():
                self._fill()

    def open(self) -> None:
        """Show the list; it is made only now: an article of much speech has thousands of rows."""
        self.show()
        self._fill()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_list(self) -> None:
        """Put the list away."""
        self.hide()
        self.list.clear()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.list.set_theme(theme)

    def _fill(self) -> None:
        if self._source is not None and self._reading is not None:
            self.list.fill(self._source, self._reading)
            self._filter(self.field.text())

    def _filter(self, typed: str) -> None:
        has_any = self.list.filter(typed)
        self.field.blame(self.tr("Nobody says that") if typed.strip() and not has_any else "")

    def _show_row(self, row: Row) -> None:
        self._view.choose(row.extent)

    def _enter(self) -> None:
        """Go to the words of the row one is on; the list stays."""
        row = self.list.row
        if row is not None:
            self._view.choose(row.extent)
            self._view.setFocus()

    def _pick(self) -> None:
        """Pick the statement one is on: as a quote where it is one, else as a reported one."""
        row = self.list.row
        if row is None or row.statement is None:
            return
        is_quote = row.statement.kind is Speech.DIRECT
        self._view.choose(row.extent if is_quote else row.statement.sentence)
        self.picked.emit(Role.QUOTE if is_quote else Role.STATEMENT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the keys do while the filter has the focus."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in _TO_LIST:
            self.list.keyPressEvent(event)
        elif event.key() in _ENTER:
            is_pick = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self._pick() if is_pick else self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True
