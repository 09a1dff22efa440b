"""Tabs for the articles of a card that has several: the letter of their ¶ numbers, the headline."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QTabBar

from briefer.model.card import Source

_NARROWEST = 64  # pixels


class ArticleTabs(QTabBar):
    """Hidden while there is but one article. `chosen` is about the editor's choice only."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("articleTabs")
        self.setAccessibleName(self.tr("Which article"))
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self.chosen)
        self.hide()

    def tabSizeHint(self, index: int) -> QSize:
        """All as wide as one another: a long headline leaves no other without room."""
        # They grow from here to fill the bar.
        return QSize(_NARROWEST, super().tabSizeHint(index).height())

    def show_sources(self, sources: Sequence[Source], current: int) -> None:
        """Show which articles there are, and which of them is shown."""
        names = [_name(index, source) for index, source in enumerate(sources)]
        self.blockSignals(True)
        while self.count() > len(names):
            self.removeTab(self.count() - 1)
        for index, name in enumerate(names):
            if index == self.count():
                self.addTab("")
            if self.tabToolTip(index) != name:
                self.setTabText(index, name.replace("&", "&&"))
                self.setTabToolTip(index, name)
        self.setCurrentIndex(current)
        self.blockSignals(False)
        self.setVisible(len(names) > 1)


def _name(index: int, source: Source) -> str:
    # Lettered like the ¶ numbers of the card's items.
    return f"{chr(ord('A') + index)}  {source.headline or source.article.origin.name}"
