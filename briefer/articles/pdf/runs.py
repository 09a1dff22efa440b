"""Runs: characters of one look in a row on a page, and the page that they stand on.

Places are in points from the left and from the top of the page as it is read: a page whose text
runs upwards is turned. `base` is the baseline, `size` the size of the type.
"""

from typing import NamedTuple

from briefer.model.article import DropReason
from briefer.model.frozen import frozen


class Box(NamedTuple):
    """A rectangle, top above bottom: `top` is the smaller number."""

    left: float
    top: float
    right: float
    bottom: float


class Look(NamedTuple):
    """How type looks: its size in points, and whether it is bold or italic."""

    size: float
    bold: bool = False
    italic: bool = False


@frozen
class Run:
    """Characters in the order in which they are read; blanks at the ends do not count in its width.

    `why` says why it is left out: what cannot be seen, or does not stand with the text.
    """

    text: str
    left: float
    right: float
    base: float
    look: Look
    why: DropReason | None = None

    @property
    def size(self) -> float:
        """The size of the type."""
        return self.look.size


@frozen
class PrintedPage:
    """What stands on a page: its runs in the order in which the file gives them, its pictures."""

    width: float
    height: float
    runs: tuple[Run, ...]
    pictures: tuple[Box, ...] = ()


@frozen
class PrintedDocument:
    """The pages of a document, and what it says of itself ("" for nothing).

    `made` is the ISO day on which the file was made, `maker` the program that made it.
    """

    pages: tuple[PrintedPage, ...]
    title: str = ""
    author: str = ""
    made: str = ""
    maker: str = ""
