"""The opening of a page: which blocks are its headline, its standfirst, its byline and date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.opening import furniture
from briefer.articles.web.metadata import Head
from briefer.articles.web.page import HEADINGS, Page, PageBlock
from briefer.articles.web.surroundings import words
from briefer.articles.web.telling import tokens
from briefer.model.article import BlockKind, Details, DropReason

_STANDFIRST = words("standfirst dek deck subtitle subhead subheading subheadline strapline blurb")
_MAYBE_STANDFIRST = words("lead lede intro introduction excerpt summary description abstract")
_LONGEST_STANDFIRST = 500
_LONGEST_LINE = 160
_REACH = 14  # blocks after the headline
_ALIKE = 0.7
_FEWEST_ALIKE = 4


class Opened(NamedTuple):
    """The indices of the blocks that open the article, and the details with what they add."""

    headline: int | None
    standfirst: int | None
    lines: frozenset[int]
    details: Details


def headline(page: Page, head: Head) -> int | None:
    """The block that is the headline: one that says what the head says, else the first h1."""
    shown = [at for at, block in enumerate(page.blocks) if not _is_hidden(block)]
    told = [tokens(title) for title in head.titles]
    same = [at for at in shown if tokens(page.blocks[at].text) in told]
    alike = [at for at in shown if _is_heading(page, at) and _is_alike(page.blocks[at], told)]
    for found in (same, alike):
        if found:
            return min(found, key=lambda at: (*_rank(page.blocks[at]), at))
    site = (head.details.publisher or "").casefold()
    first = [at for at in shown if page.blocks[at].tag == "h1"]
    own = [at for at in first if page.blocks[at].text.casefold() != site]
    return min(own, key=lambda at: (page.blocks[at].sign is not None, at), default=None)


def opened(page: Page, head: Head, at: int | None, body: Sequence[int]) -> Opened:
    """What stands between the headline at `at` and the first of the body's blocks."""
    details, lines = head.details, set[int]()
    start = at + 1 if at is not None else 0
    first = next((index for index in body if _is_running(page.blocks[index])), start)
    end = min(len(page.blocks), max(first, start) + 2, start + _REACH)
    for index in range(max(0, start - 4), end):
        block = page.blocks[index]
        found = None if index == at else _line(block, details)
        if found:
            details = found
            lines.add(index)
    near = [index for index in range(start, end) if index not in lines]
    standfirst = next(_standfirsts(page, head, near, body), None) if at is not None else None
    return Opened(at, standfirst, frozenset(lines), details)


def _is_hidden(block: PageBlock) -> bool:
    return block.sign is not None and block.sign.why is DropReason.HIDDEN


def _is_heading(page: Page, at: int) -> bool:
    return page.blocks[at].tag in HEADINGS


def _rank(block: PageBlock) -> tuple[bool, bool, bool]:
    return block.tag != "h1", block.sign is not None, block.tag not in HEADINGS


def _is_alike(block: PageBlock, told: Sequence[tuple[str, ...]]) -> bool:
    """Whether a heading says nearly what a title says: other marks, a word more or less."""
    own = set(tokens(block.text))
    return any(
        len(own & set(title)) >= max(_FEWEST_ALIKE, _ALIKE * max(len(own), len(set(title))))
        for title in told
    )


def _is_running(block: PageBlock) -> bool:
    return block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONGEST_LINE / 2


def _line(block: PageBlock, details: Details) -> Details | None:
    """The details with what a byline or a date line adds; None for any other block."""
    if _is_hidden(block) or len(block.text) > _LONGEST_LINE or block.kind is BlockKind.LIST_ITEM:
        return None
    found = furniture(block.text, details)
    if found is not None:
        return found
    names = details.byline
    is_byline = bool(names) and all(name.casefold() in block.text.casefold() for name in names)
    rest = len(tokens(block.text)) - sum(len(tokens(name)) for name in names)
    return replace(details) if is_byline and rest <= 6 else None


def _standfirsts(page: Page, head: Head, near: Sequence[int], body: Sequence[int]) -> Iterator[int]:
    """The blocks that may be the standfirst, by name, or by what the head says of the article."""
    told = [tokens(summary.rstrip(". …")) for summary in head.summaries]
    beside = {page.parents[page.blocks[index].home] for index in body}
    for index in near:
        block = page.blocks[index]
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or _is_hidden(block):
            continue
        own, called = tokens(block.text), set(block.called.split())
        is_apart = page.parents[block.home] not in beside or block.tag in HEADINGS
        is_told = any(own[: len(summary)] == summary for summary in told if len(summary) > 2)
        is_maybe = bool(called & _MAYBE_STANDFIRST) and len(own) > 3
        if len(block.text) <= _LONGEST_STANDFIRST and (
            (called & _STANDFIRST and len(own) > 3)
            or (is_told and (is_apart or is_maybe))
            or (is_maybe and is_apart and block.sign is None)
        ):
            yield index
