"""Readings: what is said in each article, read through once."""

from typing import TYPE_CHECKING

from briefer.model.article import BlockKind, Withheld
from briefer.model.card import Source

if TYPE_CHECKING:
    from briefer.articles.grammars import Grammars
    from briefer.articles.stopping import GoOn
    from briefer.model.reading import Reading

# Enough for every article of a card and some kinds tried out.
_KEPT = 24

_Key = tuple[str, Withheld | None, tuple[tuple[int, BlockKind], ...]]


class Readings:
    """Keeps the last readings; an article is read again only when its blocks' kinds change."""

    def __init__(self) -> None:
        self._kept: dict[_Key, Reading] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def of(self, source: Source, grammars: "Grammars", go_on: "GoOn | None" = None) -> "Reading":
        """What is said in an article; `go_on`, called on the way, ends the reading by raising."""
        from briefer.articles.reading import read_through
        from briefer.articles.stopping import unhindered

        key = (source.article.id, source.article.withheld, source.kinds)
        if key not in self._kept:
            reading = read_through(source, grammars, go_on or unhindered)
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[key] = reading
        return self._kept[key]
