"""The body of a page: which of its blocks are the article, and why the others are not."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from briefer.articles.web.page import Page, PageBlock
from briefer.articles.web.surroundings import words
from briefer.articles.web.telling import tokens
from briefer.model.article import BlockKind, DropReason
from briefer.model.expressions import expression

# What a block is: None for the article, else why it is not.
Verdict = DropReason | None

_LONG = 8  # words
_FULL = 6
_LINKED = 0.5
_STOPS = (".", "!", "?", "…", "”", '"', "’", "»", ":", "。", "！", "？", ")", "।")
_RUNNING = frozenset({BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE, BlockKind.OTHER})
_STEPS_UP = 5
_FURNITURE = words("byline author authors date time timestamp meta published updated dateline")
# Lines that pages put between the paragraphs of an article.
_ADVERT_LINE = expression(
    r"(?:advert(?:isement|ising)?|anzeige|werbung|publicité|publicidad|реклама"
    r"|sponsored(?: content)?|story continues below(?: advertisement)?"
    r"|article continues (?:below|after)[\w ]*)[.:]?",
    re.IGNORECASE,
)
_RELATED_LINE = expression(
    r"(?:read (?:more|also|next)|see also|also read|related(?: (?:articles|stories|topics))?"
    r"|more (?:on|from) [\w ]{1,40}|recommended(?: for you)?|most (?:read|popular)"
    r"|(?:lesen sie|lire|leer|читайте) (?:auch|aussi|también|також))\b.{0,160}",
    re.IGNORECASE,
)
_NAVIGATION_LINE = expression(
    r"(?:share(?: (?:this|on|via)[\w ]{0,30})?|tweet|print|e-?mail|copy link|save"
    r"|(?:\d+ )?comments?|facebook|twitter|whatsapp|linkedin|pinterest|reddit|x|sign up|log in"
    r"|subscribe(?: now)?|follow us|back to top|skip to (?:main )?content|menu|search|home|close"
    r"|next|previous|loading\W*|teilen|drucken|partager|compartir|imprimir|imprimer"
    r"|поділитися)[.:!]?",
    re.IGNORECASE,
)


def verdicts(page: Page, told: Sequence[bool], headline: int | None) -> list[Verdict]:
    """Why each block is left out, None for what is the article's; `told` are those found in it.

    What stands between two that are kept is kept too, unless the page says what else it is. So is
    what leads up to the first of them from the headline, and what goes on after the last. Where
    nothing is told, everything is kept that the page does not say is something else.
    """
    blocks = page.blocks
    anchors = _anchors(blocks, told)
    kept = _mended(page, told, anchors, headline) if anchors else _all(blocks)
    _once(page, kept)
    texts = {blocks[at].text for at in kept}
    return [None if at in kept else _why(block, texts) for at, block in enumerate(blocks)]


def _anchors(blocks: Sequence[PageBlock], told: Sequence[bool]) -> list[int]:
    """The blocks that are surely of the body: told, long, and not signed otherwise."""
    long = [
        at
        for at, is_told in enumerate(told)
        if is_told and not _is_sure(blocks[at]) and len(tokens(blocks[at].text)) >= _LONG
    ]
    free = [at for at in long if blocks[at].sign is None]
    return free if 2 * len(free) >= len(long) else long


def _is_sure(block: PageBlock) -> bool:
    return block.sign is not None and block.sign.is_sure


def _mended(
    page: Page, told: Sequence[bool], anchors: Sequence[int], headline: int | None
) -> set[int]:
    blocks, first, last = page.blocks, anchors[0], anchors[-1]
    near = {home for at in anchors for home in (blocks[at].home, page.parents[blocks[at].home])}
    # Where the body itself is called something else, what it is called says nothing.
    is_all_signed = blocks[first].sign is not None
    kept: set[int] = set()
    for at in range(first, last + 1):
        block = blocks[at]
        is_found = told[at] and (_is_free(block) or (is_all_signed and not _is_sure(block)))
        if is_found or (_may_stand(block) and (_runs_on(block) or _is_beside(page, block, near))):
            kept.add(at)
    begin = headline + 1 if headline is not None and headline < first else first
    kept |= {at for at in range(begin, first) if _leads(blocks[at])}
    inside = _holder(page, anchors)
    after = [at for at in range(last + 1, len(blocks)) if _is_within(page, blocks[at].home, inside)]
    around = set(_path(page, blocks[last].home)) - set(_path(page, page.parents[inside]))
    return kept | set(_going_on(page, told, after, near | around))


def _going_on(
    page: Page, told: Sequence[bool], after: Sequence[int], near: set[int]
) -> Iterator[int]:
    """What follows the last of the body as running text, headings with what they head.

    Past something else it goes on only in the elements that the body stands in.
    """
    waiting: list[int] = []
    is_past = False
    for at in after:
        block = page.blocks[at]
        if not _may_stand(block) or (is_past and not _is_beside(page, block, near)):
            is_past = True
            waiting.clear()
            continue
        waiting.append(at)
        if told[at] or _runs_on(block):
            yield from waiting
            waiting.clear()
        elif len(waiting) > 1:
            return


def _is_free(block: PageBlock) -> bool:
    """Whether a block may be kept where it is told: running text, unless the page is sure."""
    is_text = len(tokens(block.text)) >= _LONG and not _is_links(block)
    return block.sign is None or (is_text and not block.sign.is_sure)


def _leads(block: PageBlock) -> bool:
    """Whether a block between headline and body is the article's beginning."""
    is_furniture = not _FURNITURE.isdisjoint(block.called.split())
    return _may_stand(block) and _runs_on(block) and not is_furniture


def _is_beside(page: Page, block: PageBlock, near: set[int]) -> bool:
    """Whether a block stands in the elements that the body's blocks stand in."""
    steps = _STEPS_UP if block.kind in _RUNNING or block.kind is BlockKind.CAPTION else 2
    return any(home in near for home in islice(_path(page, block.home), steps))


def _may_stand(block: PageBlock) -> bool:
    """Whether a block may stand in the body by what it says of itself."""
    return block.sign is None and not _is_furniture(block)


def _is_furniture(block: PageBlock) -> bool:
    return _line(block) is not None or _is_links(block)


def _line(block: PageBlock) -> DropReason | None:
    if _ADVERT_LINE.fullmatch(block.text):
        return DropReason.ADVERT
    if _RELATED_LINE.fullmatch(block.text) and (block.linked > 0.2 or len(block.text) < 40):
        return DropReason.RELATED
    return DropReason.NAVIGATION if _NAVIGATION_LINE.fullmatch(block.text) else None


def _is_links(block: PageBlock) -> bool:
    return block.linked > _LINKED and len(block.text) < 200


def _runs_on(block: PageBlock) -> bool:
    """Whether a block reads as running text, not as a label."""
    is_ended = block.text.endswith(_STOPS)
    count = len(tokens(block.text))
    return (count >= _FULL and is_ended) or (block.kind in _RUNNING and count >= 2)


def _holder(page: Page, anchors: Sequence[int]) -> int:
    """The element whose words are the article's: the article element round all the anchors, or the
    innermost one that holds them.
    """
    homes = (page.parents[page.blocks[at].home] for at in (anchors[0], anchors[-1]))
    paths = [tuple(_path(page, home))[::-1] for home in homes]
    shared = [a for a, b in zip(*paths, strict=False) if a == b]
    return next((home for home in reversed(shared) if home in page.articles), shared[-1])


def _path(page: Page, home: int) -> Iterator[int]:
    while home >= 0:
        yield home
        home = page.parents[home]


def _is_within(page: Page, home: int, holder: int) -> bool:
    return holder in _path(page, home)


def _all(blocks: Sequence[PageBlock]) -> set[int]:
    """What the page does not say is something else; all that is shown where nothing is left."""
    free = {at for at, block in enumerate(blocks) if _may_stand(block)}
    return free or {at for at, block in enumerate(blocks) if not _is_sure(block)}


def _once(page: Page, kept: set[int]) -> None:
    """Take out what is kept already, word for word, unless it is repeated side by side."""
    seen: dict[str, int] = {}
    for at in sorted(kept, key=lambda at: (page.blocks[at].sign is not None, at)):
        block = page.blocks[at]
        beside = page.parents[block.home]
        first = seen.setdefault(block.text, beside)
        is_long = len(tokens(block.text)) >= _LONG
        if first != beside and (is_long or block.kind is BlockKind.CAPTION):
            kept.discard(at)


def _why(block: PageBlock, kept: set[str]) -> DropReason:
    """Why a block is left out."""
    if _is_sure(block) and block.sign:
        return block.sign.why
    if block.text in kept:
        return DropReason.DUPLICATE
    if block.kind is BlockKind.CAPTION:
        return DropReason.CAPTION
    line = _line(block)
    if block.sign or line:
        return block.sign.why if block.sign else line or DropReason.ASIDE
    if _is_links(block):
        is_story = len(tokens(block.text)) > 4
        return DropReason.RELATED if is_story else DropReason.NAVIGATION
    return DropReason.ASIDE
