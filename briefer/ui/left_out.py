"""What was left out, folded in place: a line for each such place, laid into room between blocks.

The text itself holds nothing of it, so that no offset of the article moves.
"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from briefer.desk.desk import Desk
from briefer.model.article import Article
from briefer.model.card import Source
from briefer.model.left_out import Gap, gaps
from briefer.ui.article_view import ArticleView
from briefer.ui.left_out_row import LINE, Families, LeftOutRow
from briefer.ui.left_out_words import reason_name
from briefer.ui.theme import LIGHT, Theme


class LeftOut(QObject):
    """Keeps a row for every place in view, and for one that is open or has the focus."""

    said = Signal(str)

    def __init__(self, desk: Desk, view: ArticleView, families: Families) -> None:
        super().__init__(view)
        self._desk, self._view, self._families = desk, view, families
        self._theme: Theme = LIGHT
        self._source: Source | None = None
        self.gaps: tuple[Gap, ...] = ()
        self.rows: dict[int, LeftOutRow] = {}
        view.laid.connect(self.place)
        view.verticalScrollBar().valueChanged.connect(self.place)

    @staticmethod
    def room(article: Article) -> dict[int, int]:
        """The room that the places of an article want while they are folded."""
        return {gap.before: LINE for gap in gaps(article)}

    def show(self, source: Source) -> None:
        """Show what was left out of an article, all folded; the same one stays as it is."""
        old, self._source = self._source, source
        if old is not None and old.article is source.article:
            return
        self.gaps = gaps(source.article)
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {}
        self.place()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        for row in self.rows.values():
            row.set_theme(theme)

    def go(self, by: int) -> None:
        """Open the next place after where one is (1), or the one before (-1), round and round."""
        if not self.gaps:
            self.said.emit(self.tr("Nothing was left out of this article."))
            return
        here = self._here()
        ahead = [gap for gap in self.gaps if (gap.before > here if by > 0 else gap.before < here)]
        self.open((ahead or self.gaps)[0 if by > 0 else -1])

    def reveal(self, index: int) -> None:
        """Open the place of the block `dropped[index]` and go to the block."""
        gap = next(gap for gap in self.gaps if index in gap.indices)
        row = self.open(gap)
        if row.list is not None:
            row.list.setCurrentRow(gap.indices.index(index))

    def ask(self) -> None:
        """Ask which of the blocks that were left out to look at."""
        from briefer.ui.left_out_choices import ask_left_out

        if self._source is not None:
            ask_left_out(self._view.window(), self._source, self.reveal)

    def bring_back(self, index: int) -> None:
        """Bring back the block `dropped[index]`, and choose it."""
        if self._source is None:
            return
        article, scrolled = self._source.article, self._view.scrolled
        left = article.dropped[index]
        there = self._desk.bring_back(article.id, index)
        if there is not None:
            # By now the view shows the article with the block in it.
            self._view.verticalScrollBar().setValue(scrolled)
            self._view.choose_block(left.before)
            self._view.setFocus()
            told = self.tr("Brought back ({reason}). Undo leaves it out again.")
            self.said.emit(told.format(reason=reason_name(left.why)))

    def open(self, gap: Gap) -> LeftOutRow:
        """Open a place, fold the others, and bring it into view."""
        for other in list(self.rows.values()):
            if other.is_open and other.gap is not gap:
                other.fold()
        self._view.reveal_gap(gap.before)
        row = self._row(gap)
        dropped = self._source.article.dropped if self._source else ()
        row.open([dropped[index] for index in gap.indices])
        self._view.reveal_gap(gap.before)
        return row

    def place(self) -> None:
        """Lay the rows that are in view where there is room for them; the others go."""
        low, high = self._view.visible_blocks
        for gap in self.gaps:
            if low <= gap.before <= high + 1:
                self._row(gap)
        for before, row in list(self.rows.items()):
            if low <= before <= high + 1 or row.is_open or row.has_focus:
                area = self._view.gap_rect(before)
                row.setGeometry(area)
                row.setVisible(not area.isEmpty())
            else:
                del self.rows[before]
                row.hide()
                row.deleteLater()

    def _here(self) -> int:
        """The place one is at: the one with the focus, else the block of the chosen words."""
        focused = (gap.before for gap in self.gaps if self._has_focus(gap))
        return next(focused, self._view.chosen_block)

    def _has_focus(self, gap: Gap) -> bool:
        row = self.rows.get(gap.before)
        return row is not None and row.has_focus

    def _row(self, gap: Gap) -> LeftOutRow:
        if gap.before not in self.rows:
            row = LeftOutRow(self._view.viewport(), gap, self._families)
            row.set_theme(self._theme)
            row.line.clicked.connect(partial(self._turn, row))
            row.fitted.connect(partial(self._fit, row))
            row.wanted.connect(self.bring_back)
            row.onward.connect(self.go)
            row.left.connect(self._view.setFocus)
            self.rows[gap.before] = row
        return self.rows[gap.before]

    def _turn(self, row: LeftOutRow) -> None:
        """Open a row whose line was clicked, or fold it."""
        if row.is_open:
            self.open(row.gap)
        else:
            row.fold()

    def _fit(self, row: LeftOutRow) -> None:
        """Give a row the room it wants now."""
        width = self._view.gap_rect(row.gap.before).width()
        self._view.give_room(row.gap.before, row.height_for(width))
        self.place()
