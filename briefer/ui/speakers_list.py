"""The list of speakers: a row for each, and under it a row for all that they say."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from briefer.model.card import Source
from briefer.model.locators import PILCROW, paragraph
from briefer.model.reading import Reading, Speech, Statement
from briefer.model.voices import Voice, voices
from briefer.ui.speaker_rows import ROW, Row, SpeakerRows, speech_name
from briefer.ui.theme import Theme

_HEARD = Qt.ItemDataRole.AccessibleTextRole


class SpeakersList(QTreeWidget):
    """Takes no focus: the filter above keeps it, and moves the row one is on."""

    moved = Signal(object)  # Row: the one one is on now

    def __init__(self) -> None:
        super().__init__()
        self._painted = SpeakerRows()
        self.setObjectName("speakersList")
        self.setAccessibleName(self.tr("Speakers and what they say"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(self._painted)
        self.currentItemChanged.connect(self._tell)

    @property
    def row(self) -> Row | None:
        """The row one is on."""
        item = self.currentItem()
        return _row(item) if item is not None else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows that are not filtered away, from the top."""
        return tuple(_row(item) for item in self._all() if not item.isHidden())

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._painted.theme = theme
        self.viewport().update()

    def fill(self, source: Source, reading: Reading) -> None:
        """List everyone who speaks in an article."""
        self.clear()
        found = voices(source.article.text, reading)
        self.addTopLevelItems([self._speaker(source, voice) for voice in found])
        self.expandAll()

    def filter(self, typed: str) -> bool:
        """Show the speakers and statements that hold every word typed; whether there are any."""
        words = typed.casefold().split()
        first: QTreeWidgetItem | None = None
        for speaker in _below(self.invisibleRootItem()):
            hits = _filtered(speaker, words)
            first = first or next(iter(hits), None)
        if first is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentItem(first)
            self.scrollToItem(first.parent() or first)
        return first is not None

    def _all(self) -> Iterator[QTreeWidgetItem]:
        for speaker in _below(self.invisibleRootItem()):
            yield speaker
            if not speaker.isHidden():
                yield from _below(speaker)

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.moved.emit(_row(item))

    def _speaker(self, source: Source, voice: Voice) -> QTreeWidgetItem:
        first, count = voice.statements[0], len(voice.statements)
        name = voice.name or self.tr("Nobody is named")
        made = _made(Row(name, voice.role, f"{count:,}", first.speaker or first.extent))
        who = f"{name}, {voice.role}" if voice.role else name
        made.setData(0, _HEARD, self.tr("{who}, statements: {count}").format(who=who, count=count))
        made.addChildren([self._statement(source, one) for one in voice.statements])
        return made

    def _statement(self, source: Source, statement: Statement) -> QTreeWidgetItem:
        words = source.article.text[slice(*statement.extent)].replace("\n", " ")
        shown = f"“{words}”" if statement.kind is Speech.DIRECT else words
        number, where = paragraph(source, statement.extent[0]), speech_name(statement.kind)
        if number is not None:
            where += f"  {PILCROW}{number}"
        made = _made(Row(shown, "", where, statement.extent, statement))
        made.setData(0, _HEARD, f"{where}: {words}")
        return made


def _made(row: Row) -> QTreeWidgetItem:
    made = QTreeWidgetItem()
    made.setData(0, ROW, row)
    return made


def _row(item: QTreeWidgetItem) -> Row:
    row = item.data(0, ROW)
    assert isinstance(row, Row)
    return row


def _below(item: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    """The items right below another one."""
    yield from filter(None, (item.child(index) for index in range(item.childCount())))


def _filtered(speaker: QTreeWidgetItem, words: list[str]) -> list[QTreeWidgetItem]:
    """The statements of a speaker that are shown; all of them where the speaker is meant."""
    is_meant = _holds(_row(speaker), words)
    hits: list[QTreeWidgetItem] = []
    for said in _below(speaker):
        is_hit = is_meant or _holds(_row(said), words)
        said.setHidden(not is_hit)
        hits += [said] if is_hit else []
    speaker.setHidden(not hits)
    return hits


def _holds(row: Row, words: list[str]) -> bool:
    folded = f"{row.words} {row.beside} {row.at_end if row.statement else ''}".casefold()
    return all(word in folded for word in words)
