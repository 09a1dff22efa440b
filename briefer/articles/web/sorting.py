"""Sorting: what on a web page is its article, and why the rest is left out.

What is seen on the page is gathered block by block; trafilatura tells where the body is; every
block is then kept, or left out with the reason.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.languages import language_of
from briefer.articles.manuscript import Manuscript
from briefer.articles.opening import Kinded
from briefer.articles.web import body
from briefer.articles.web.encoding import decoded
from briefer.articles.web.metadata import Head, head
from briefer.articles.web.opened import Opened, headline, opened
from briefer.articles.web.page import Page
from briefer.articles.web.page_blocks import page_blocks
from briefer.articles.web.parsing import parsed
from briefer.articles.web.telling import body_text, told
from briefer.model.article import Arrival, Article, BlockKind, Details, Dropped
from briefer.model.errors import SourceUnreadable

_MANY = 200  # blocks


def article_of(manuscript: Manuscript) -> Article:
    """The article of a page. Raises SourceUnreadable where no words are to be seen."""
    called = manuscript.called
    tree = parsed(decoded(manuscript.data, called, manuscript.charset), called)
    page = page_blocks(tree)
    if not page.blocks:
        message = (
            f"{called} is a web page that shows no words: they may come by a script. "
            "Open it in a browser, copy the article and paste it."
        )
        raise SourceUnreadable(message)
    about = head(tree, manuscript.address)
    is_part = manuscript.how is Arrival.CLIPBOARD
    sorted_out = _sorted_out(page, about, "" if is_part else body_text(tree, page.blocks))
    details = replace(sorted_out.details, language=_language(sorted_out.details, sorted_out.blocks))
    return Article.of(sorted_out.blocks, details, manuscript.origin, sorted_out.dropped)


class _SortedOut(NamedTuple):
    """A page as blocks of an article, what was left out, and details."""

    blocks: list[Kinded]
    dropped: tuple[Dropped, ...]
    details: Details


def _sorted_out(page: Page, about: Head, text: str) -> _SortedOut:
    at = headline(page, about)
    why = body.verdicts(page, told(page.blocks, text), at)
    kept = [index for index, verdict in enumerate(why) if verdict is None]
    start = opened(page, about, at, kept)
    first = [index for index in (start.headline, start.standfirst) if index is not None]
    for index in (*first, *start.lines):
        why[index] = None
    order = [*first, *(n for n, verdict in enumerate(why) if verdict is None and n not in first)]
    blocks = [(_kind(page, start, index), page.blocks[index].text) for index in order]
    title = about.titles[:1] if start.headline is None else ()
    # What stands in the head alone is seen too: in the tab.
    blocks = [*((BlockKind.HEADLINE, title) for title in title), *blocks]
    return _SortedOut(blocks, _dropped(page, why, order, len(title)), start.details)


def _kind(page: Page, start: Opened, index: int) -> BlockKind:
    if index == start.headline:
        return BlockKind.HEADLINE
    if index == start.standfirst:
        return BlockKind.STANDFIRST
    return BlockKind.OTHER if index in start.lines else page.blocks[index].kind


def _dropped(
    page: Page, why: Sequence[body.Verdict], order: Sequence[int], shift: int
) -> tuple[Dropped, ...]:
    """What is left out, each block before the first of those kept that follows it on the page."""
    following = len(order)
    places: list[int] = []
    rank = {index: place for place, index in enumerate(order)}
    for index in reversed(range(len(why))):
        following = min(following, rank.get(index, following))
        places.append(following + shift)
    return tuple(
        Dropped(block.text, verdict, place, block.kind)
        for block, verdict, place in zip(page.blocks, why, reversed(places), strict=True)
        if verdict is not None
    )


def _language(about: Details, blocks: Sequence[Kinded]) -> str | None:
    """The language the words are in; what the page says of it counts where that is the same."""
    found = language_of(" ".join(text for _, text in blocks[:_MANY]))
    said = about.language
    return said if said and found in {None, said.lower().split("-")[0]} else found
