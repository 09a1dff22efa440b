"""Going through the suggestions for the shown article: next, accept, reject, and why."""

from bisect import bisect_left

from PySide6.QtCore import QObject, Signal

from briefer.desk.desk import Desk
from briefer.model.card import Card, Source
from briefer.model.locators import PILCROW, paragraph
from briefer.model.reading import Reading, Suggestion
from briefer.model.span import Span
from briefer.model.suggesting import best, still_open
from briefer.ui.article_view import ArticleView
from briefer.ui.roles import role_name, role_phrase
from briefer.ui.suggestion_marks import SuggestionMarks
from briefer.ui.suggestion_note import SuggestionNote
from briefer.ui.theme import Theme


class Suggestions(QObject):
    """The current suggestion is the one whose words were chosen by going to it."""

    said = Signal(str)

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._source: Source | None = None
        self._reading: Reading | None = None
        self._card: Card | None = None
        self._best: tuple[Suggestion, ...] = ()
        self._current: Suggestion | None = None
        self._is_explaining = False
        self.open: tuple[Suggestion, ...] = ()
        self._marks = SuggestionMarks(view)
        self.note = SuggestionNote(view.viewport())
        self._connect()

    def _connect(self) -> None:
        self._marks.pointed.connect(self._point)
        self.note.accepted.connect(self.accept)
        self.note.rejected.connect(self.reject)
        self.note.onward.connect(lambda: self.go(1))
        self._view.moved.connect(self._moved)
        self._view.left.connect(self._leave)
        self._view.verticalScrollBar().valueChanged.connect(self.note.hide)

    def show(self, source: Source, reading: Reading, words: int) -> None:
        """Show what is suggested for an article of so many words, as its card stands now."""
        if reading is self._reading and self._desk.card is self._card:
            return
        if reading is not self._reading:
            self._reading, self._best = reading, best(reading.suggestions, words)
        self._source, self._card = source, self._desk.card
        self.open = still_open(self._best, self._desk.card, source)
        if self._current not in self.open:
            self._current = None
            self.note.hide()
        self._marks.show(self.open, self._current)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette; the text, which wears it already, has scrolled the note away."""
        self.note.set_theme(theme)
        if self._current is not None:
            self._show_note()

    @property
    def current(self) -> Suggestion | None:
        """The suggestion one has gone to; None once other words are chosen."""
        return self._current

    def go(self, by: int) -> None:
        """Go to the next suggestion (1) or to the one before (-1); from the last to the first."""
        if not self.open:
            self.said.emit(self.tr("There is nothing more to suggest for this article."))
            return
        if self._current is not None:
            index = self.open.index(self._current) + by
        else:
            start, end = self._view.chosen
            index = bisect_left(self.open, end if by > 0 else start, key=_start)
            index -= by < 0
        self._go_to(self.open[index % len(self.open)])

    def accept(self) -> None:
        """Pick the current suggestion for its role."""
        source, one = self._source, self._here()
        if source is None or one is None:
            return
        if self._desk.pick(one.role, Span(source.article.id, *one.extent)) is not None:
            self._view.choose_none()
            self.said.emit(
                self.tr("{role} picked from {where}.").format(
                    role=role_name(one.role), where=self._where(one)
                )
            )

    def reject(self) -> None:
        """Offer the current suggestion no more for this card; undoing offers it again."""
        source, one = self._source, self._here()
        if source is None or one is None:
            return
        self._view.choose_none()
        self._desk.reject(source.article.id, one.role, one.extent)
        told = self.tr("Not suggested as {role} again. Undo brings it back.")
        self.said.emit(told.format(role=role_phrase(one.role)))

    def explain(self) -> None:
        """Say why the current suggestion is made, by the text; say no more where that is shown."""
        if self.note.isVisible():
            self._leave()
        elif (one := self._here()) is not None:
            self._is_explaining = True
            self._go_to(one)

    def _here(self) -> Suggestion | None:
        """The current suggestion, or the first one that meets what is chosen."""
        if self._current is not None:
            return self._current
        start, end = self._view.chosen
        met = (one for one in self.open if one.extent[0] <= end and start < one.extent[1])
        found = next(met, None)
        if found is None:
            self.said.emit(self.tr("No suggestion here. Press . for the next one."))
        return found

    def _point(self, one: Suggestion) -> None:
        self._is_explaining = True
        self._view.setFocus()
        self._go_to(one)

    def _go_to(self, one: Suggestion) -> None:
        self._current = None
        self._view.choose(one.extent)
        self._current = one
        self._marks.show(self.open, one)
        self.note.tell(one, self._where(one))
        place = f"{self.open.index(one) + 1}/{len(self.open)}"
        self.said.emit(f"{place}  {self.note.text}")
        self._show_note()

    def _show_note(self) -> None:
        words = self._view.chosen_rect()
        if self._is_explaining and not words.isEmpty():
            self.note.show_by(words, self._view.column_rect())

    def _moved(self) -> None:
        """Other words were chosen: what was suggested before is not the current one any more."""
        if self._current is not None and self._view.chosen != self._current.extent:
            self._current = None
            self.note.hide()
            self._marks.show(self.open, None)
            self.said.emit("")

    def _leave(self) -> None:
        self._is_explaining = False
        self.note.hide()

    def _where(self, one: Suggestion) -> str:
        number = paragraph(self._source, one.extent[0]) if self._source else None
        return f"{PILCROW}{number}" if number is not None else self.tr("not numbered")


def _start(one: Suggestion) -> int:
    return one.extent[0]
