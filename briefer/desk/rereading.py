"""Rereading: what a block is said to be shows once the article was read anew, elsewhere."""

from typing import TYPE_CHECKING

from briefer.desk.checks import Checks
from briefer.desk.jobs import Executor, Jobs
from briefer.desk.stages import Stage, staged
from briefer.model.article import BlockKind
from briefer.model.card import Card

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


class Rereading(Checks):
    """Says what blocks are; a long article is read anew meanwhile and never stops the window."""

    def __init__(self, workshop: "Workshop", executor: Executor | None = None) -> None:
        super().__init__(workshop, executor)
        self._rereading = Jobs(executor, self)
        self._rereading.busy.connect(self.busy)
        self._kinds: tuple[tuple[str, int, BlockKind], ...] = ()  # said, and not on the card yet

    def set_kind(self, article_id: str, block: int, kind: BlockKind) -> None:
        """Say what a block of an article is. The article is read anew before it shows."""
        self._kinds = (*self._kinds, (article_id, block, kind))
        source, work = self._with_kinds().source(article_id), self.workshop
        title = staged(Stage.READ_THROUGH, source.headline or source.article.origin.name)
        self._rereading.run(
            title,
            lambda tell: work.reading(source, lambda: tell(title)),
            lambda _: self._put_kinds(),
            self.tell,
        )

    def _put_kinds(self) -> None:
        card, self._kinds = self._with_kinds(), ()
        self.edit(card, self.selection)

    def _with_kinds(self) -> Card:
        """The card with all that was said of its blocks. Another may lie there by now."""
        from briefer.model import edits

        card = self.card
        for article_id, block, kind in self._kinds:
            if article_id in card.texts:
                card = edits.set_kind(card, article_id, block, kind)
        return card

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened or read anew."""
        return super().is_busy or self._rereading.is_busy

    def _drop(self) -> None:
        super()._drop()
        if self._rereading.is_busy:
            self._rereading.drop()
            self._kinds = ()

    def close(self) -> None:
        """Let no job come back any more."""
        super().close()
        self._rereading.close()
