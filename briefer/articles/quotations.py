"""Quotation marks: which words of a block stand between a pair of them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from briefer.articles.sentences import BLANKS
from briefer.model.article import Block
from briefer.model.expressions import expression
from briefer.model.reading import Extent

# What may close each mark that opens. “ opens English speech and closes German speech; two
# apostrophes, or two backticks, stand for a mark in copy that was set without any.
_CLOSERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        '"': ('"', "”"),
        "＂": ("＂",),
        "“": ("”", "“", '"'),
        "”": ("”",),
        "„": ("“", "”", "‟", '"'),
        "‟": ("”",),
        "«": ("»",),
        "»": ("«",),
        "「": ("」",),
        "『": ("』",),
        "〝": ("〞", "〟"),
        "''": ("''",),
        "``": ("''",),
        "‘": ("’",),
        "‚": ("‘", "’"),
        "‹": ("›",),
        "'": ("'",),
    }
)
# So many marks may be open at once.
_DEEPEST = 8
_SINGLE = frozenset("‘'‚‹")
_MARK = expression("''(?!')|``|[\"“”„‟«»「」『』〝〞〟＂‘’‚‹›']")
# Apostrophes that stand before a word and open nothing.
_CLIPPED = expression(r"\d0s|(?:em|til|tis|twas|n|cause|bout|round)\b", re.IGNORECASE)
# From here on scripts set no blanks between words: a mark beside a letter is a mark.
_EASTERN = "\u2e80"


class Marked(NamedTuple):
    """Words between a pair of quotation marks, with the marks (`outer`) and without (`inner`)."""

    outer: Extent
    inner: Extent
    block: int


def marked(text: str, blocks: Iterable[Block]) -> tuple[Marked, ...]:
    """Everything in quotation marks, in order; marks inside marks belong to the outer pair."""
    found: list[Marked] = []
    known = tuple(blocks)
    for index, block in enumerate(known):
        follows = known[index + 1] if index + 1 < len(known) else None
        opens = text[follows.start : follows.start + 1] if follows else ""
        found.extend(_pairs(text, block, index, opens))
    return tuple(found)


class _Sign(NamedTuple):
    """A quotation mark, with the characters before and after it."""

    mark: str
    start: int
    end: int
    before: str
    after: str


def _pairs(text: str, block: Block, index: int, opens_next: str) -> Iterator[Marked]:
    """The outermost pairs of a block. A mark that nothing closes is left out."""
    stack: list[_Sign] = []
    inside: list[Marked] = []
    for sign in _signs(text, block):
        opened = _opened(stack, sign)
        if opened is not None:
            del stack[opened + 1 :]
            first = stack.pop()
            pair = Marked((first.start, sign.end), _trimmed(text, first.end, sign.start), index)
            if len(stack) == 1:
                inside.append(pair)
            elif not stack:
                yield pair
                inside.clear()
        elif _may_open(text, sign):
            # A straight mark does not stand inside straight marks: the first was a stray one.
            stray = stack and stack[-1].mark == sign.mark and sign.mark in {'"', "'", "''"}
            stack = stack[:-1] if stray else stack
            stack = [*stack[-_DEEPEST:], sign]
    if stack:
        yield from _left_open(text, stack, inside, block, index, opens_next)


def _signs(text: str, block: Block) -> Iterator[_Sign]:
    """Each quotation mark of a block."""
    for match in _MARK.finditer(text, block.start, block.end):
        start, end = match.span()
        before = text[start - 1] if start > block.start else " "
        after = text[end] if end < block.end else " "
        # Gershayim and inches stand between letters; eastern scripts set no blanks beside a mark.
        eastern = before >= _EASTERN or after >= _EASTERN
        if eastern or not (before.isalnum() and after.isalnum()):
            yield _Sign(match[0], start, end, before, after)


def _left_open(
    text: str,
    stack: Sequence[_Sign],
    inside: Sequence[Marked],
    block: Block,
    index: int,
    opens_next: str,
) -> Iterator[Marked]:
    """Speech that runs on into a next block that opens with the same mark; else what is inside."""
    first = next((sign for sign in stack if sign.mark not in _SINGLE), stack[0])
    if opens_next and opens_next == first.mark[:1] and first.mark not in _SINGLE:
        outer = (first.start, block.end)
        yield Marked(outer, _trimmed(text, first.end, block.end), index)
    else:
        yield from inside


def _opened(stack: Sequence[_Sign], sign: _Sign) -> int | None:
    """The index of the open mark that a sign closes: the last, but for single ones left open."""
    for at in range(len(stack) - 1, -1, -1):
        if _closes(stack[at], sign):
            return at
        if stack[at].mark not in _SINGLE:
            return None
    return None


def _closes(opened: _Sign, sign: _Sign) -> bool:
    if sign.mark not in _CLOSERS[opened.mark]:
        return False
    if opened.mark in _SINGLE and (sign.before in BLANKS or sign.start == opened.end):
        return False
    if sign.mark == opened.mark or sign.mark in _CLOSERS:
        # The same sign may open: then it stands after a blank and before a word.
        return not (sign.before in f"{BLANKS}([" and sign.after.isalnum())
    return True


def _may_open(text: str, sign: _Sign) -> bool:
    """Whether a mark may open speech: not before a blank, and not as a sign for inches."""
    if sign.mark not in _CLOSERS or (sign.mark in {'"', "''"} and sign.before.isdigit()):
        return False
    if sign.mark in _SINGLE:
        apart = sign.before in f'{BLANKS}([—–"“„«'
        return apart and sign.after not in BLANKS and not _CLIPPED.match(text, sign.end)
    return sign.mark in "«»" or sign.after not in BLANKS


def _trimmed(text: str, start: int, end: int) -> Extent:
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end
