"""Selectors: words told by themselves and by what stands beside them, so that they can be found.

They are those of the W3C Web Annotation Data Model: TextQuoteSelector (4.2.4) with the start of a
TextPositionSelector (4.2.5).
"""

from briefer.model.frozen import frozen

CONTEXT = 32  # code points of prefix and suffix, as annotation tools write them


@frozen
class Selector:
    """The exact words, what stands before and behind them, and where they began (code points)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


def selector(text: str, start: int, end: int) -> Selector:
    """The selector of a place in a text."""
    return Selector(
        text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start
    )
