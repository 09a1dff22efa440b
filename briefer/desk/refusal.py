"""The refusal: a card that does not fit is never written, and says by how much it does not."""

from typing import TYPE_CHECKING

from briefer.model.errors import Overset

if TYPE_CHECKING:
    from briefer.model.fit import Over
    from briefer.model.page import Page


def refuse_overset(page: "Page") -> None:
    """Raise Overset where a page does not fit: by how much, where, and what to do."""
    if page.fit.over is not None:
        cure = "Cut words there, hold an item back, or choose a larger paper."
        raise Overset(f"{overset(page.fit.over)} {cure}")


def overset(over: "Over") -> str:
    """By how much a card does not fit, and where."""
    lines = "1 line" if over.lines == 1 else f"{over.lines} lines"
    words = "1 word" if over.words == 1 else f"{over.words} words"
    return f"Does not fit: over by {lines} (about {words}) in {over.label or over.slot}."
