"""Room between the blocks of the article, for what is laid over the text and is none of it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextBlock

from briefer.ui.article_document import BESIDE_ROOM
from briefer.ui.article_text import ArticleText

# What is laid into a gap reaches so many pixels over the column at both sides.
OVERHANG = 12


class ArticleGaps(ArticleText):
    """Tells where the room between two blocks is; a gap has the index of the block after it."""

    def give_room(self, before: int, height: int) -> None:
        """Leave so many pixels for what stands before a block."""
        if self._source is None or self._room.get(before) == height:
            return
        scrolled = self.scrolled
        self._room[before] = height
        if before < len(self._source.blocks):
            self._restyle([before])
        self.set_column()
        if before >= len(self._source.blocks):
            # The end is laid out late; without it there is nothing to scroll to.
            self.document().documentLayout().documentSize()
        self.verticalScrollBar().setValue(scrolled)

    def room_at(self, before: int) -> int:
        """The pixels between the words and the edge of the text, for what stands at an end."""
        height = self._room.get(before, 0)
        return height + BESIDE_ROOM if height else 0

    def gap_rect(self, before: int) -> QRect:
        """Where the room before a block is in the viewport; empty where there is none."""
        height = self._room.get(before, 0)
        block = self.document().findBlockByNumber(before)
        top = self._top(block) - BESIDE_ROOM - height if block.isValid() else self._bottom()
        form = self.document().rootFrame().frameFormat()
        width = self.viewport().width() - form.leftMargin() - form.rightMargin()
        left = int(form.leftMargin()) - OVERHANG
        return QRect(left, int(top) - self.scrolled, int(width) + 2 * OVERHANG, height)

    def reveal_gap(self, before: int) -> None:
        """Bring the room before a block into view, as much of it as goes in."""
        area, height = self.gap_rect(before), self.viewport().height()
        if area.top() < 16 or area.bottom() > height - 16:
            above = min(height / 3, max(16, height - area.height() - 32))
            self.verticalScrollBar().setValue(int(area.top() + self.scrolled - above))

    @property
    def visible_blocks(self) -> tuple[int, int]:
        """The indices of the first and last block in view."""
        first, last = self.blocks_in_view()
        return first.blockNumber(), last.blockNumber()

    @property
    def chosen_block(self) -> int:
        """The index of the block that the choice ends in, -1 where nothing was chosen yet."""
        cursor = self.textCursor()
        return cursor.block().blockNumber() if cursor.position() else -1

    def _top(self, block: QTextBlock) -> float:
        """Where the first line of a block begins, in the document."""
        top = self.document().documentLayout().blockBoundingRect(block).top()
        layout = block.layout()
        return top + (layout.lineAt(0).y() if layout.lineCount() else 0)

    def _bottom(self) -> float:
        """Where the room below the last block begins, in the document."""
        block = self.document().lastBlock()
        rect = self.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        lines = layout.lineCount()
        height = layout.lineAt(lines - 1).y() + layout.lineAt(lines - 1).height() if lines else 0
        return rect.top() + height + 2 * BESIDE_ROOM
