"""Fragments: HTML that stands in a wire's or a letter's file instead of being a page."""

from briefer.articles.arranging import Piece
from briefer.articles.web import body
from briefer.articles.web.page_blocks import page_blocks
from briefer.articles.web.parsing import parsed


def fragment(markup: str, called: str) -> list[Piece]:
    """The blocks of a fragment in order, those that are no text of it with the reason.

    Raises SourceUnreadable for markup that holds no words.
    """
    page = page_blocks(parsed(markup, called))
    why = body.verdicts(page, [False] * len(page.blocks), None)
    pairs = zip(page.blocks, why, strict=True)
    return [Piece(block.kind, block.text, verdict) for block, verdict in pairs]
