"""A page as its visible blocks, each with what the page says of it."""

from typing import NamedTuple

from briefer.articles.web.surroundings import Sign
from briefer.model.article import BlockKind
from briefer.model.frozen import frozen

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


class Cell(NamedTuple):
    """Where in which table a block stands: the indices of the elements, -1 for none yet."""

    table: int
    outer: int = -1
    row: int = -1
    column: int = -1
    is_layout: bool = False

    @classmethod
    def entered(cls, cell: "Cell | None", tag: str, home: int, role: str) -> "Cell | None":
        """The place inside an element of this tag that stands at `cell`."""
        match tag:
            case "table":
                outer = cell.table if cell else -1
                return cls(home, outer, is_layout=role in {"presentation", "none"})
            case "tr" if cell:
                return cell._replace(row=home)
            case "td" | "th" if cell:
                return cell._replace(column=home)
            case _:
                return cell


@frozen
class PageBlock:
    """Canonical words, what they are, and what the page says of them.

    `linked` is the share of the letters that are links, `home` the index of the element that holds
    the block, `tag` that element's, `called` what it and the one round it are named.
    """

    text: str
    kind: BlockKind
    sign: Sign | None
    linked: float
    home: int
    tag: str
    called: str
    cell: Cell | None = None


class Page(NamedTuple):
    """The visible blocks of a page; of each element the one round it; which ones are articles."""

    blocks: tuple[PageBlock, ...]
    parents: tuple[int, ...]
    articles: frozenset[int]
