"""What helps to read the shown article: suggestions, find, landmarks, the speakers list."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QToolButton

from briefer.desk.desk import Desk
from briefer.model.card import Source
from briefer.ui.article_view import ArticleView
from briefer.ui.find_bar import FindBar
from briefer.ui.landmark_steps import LandmarkSteps
from briefer.ui.speakers_panel import SpeakersPanel
from briefer.ui.suggestions import Suggestions
from briefer.ui.theme import Theme


class ReadingTools(QObject):
    """Keeps the tools on the article that is shown; what they have in common is written here."""

    said = Signal(str)

    def __init__(self, desk: Desk, view: ArticleView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._source: Source | None = None
        self._words = 0
        self.find, self.speakers = FindBar(view), SpeakersPanel(view)
        self.toggle = QToolButton()
        self.toggle.setText(self.tr("Speakers"))
        self.toggle.setAccessibleName(self.tr("Who says what"))
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._list_speakers)
        self.suggestions, self.steps = Suggestions(desk, view), LandmarkSteps(view)
        for tool in (self.suggestions, self.steps):
            tool.said.connect(self.said)
        self.find.left.connect(view.setFocus)
        self.speakers.left.connect(self.toggle.toggle)

    def show(self, source: Source) -> None:
        """Work on this article, as its card stands now."""
        if self._source is None or self._source.article is not source.article:
            self._words = len(source.article.text.split())
            self.find.show_text(source.article.text)
        self._source = source
        reading = self._desk.reading(source.article.id)
        self.suggestions.show(source, reading, self._words)
        self.steps.show(reading)
        self.speakers.show_reading(source, reading)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.suggestions.set_theme(theme)
        self.speakers.set_theme(theme)

    @property
    def words(self) -> int:
        """How many words the article has."""
        return self._words

    def _list_speakers(self, is_wanted: bool) -> None:
        """Show the speakers list and go to it, or put it away and go back to the text."""
        if is_wanted:
            self.speakers.open()
        else:
            self.speakers.close_list()
            self._view.setFocus()
