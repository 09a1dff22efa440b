"""Quotation marks: which words of a block stand between a pair of them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefer.articles.sentences import BLANKS
from briefer.model.article import Block
from briefer.model.reading import Extent

# What may close each mark that opens. “ opens English speech and closes German speech.
_CLOSERS = {
    '"': '"',
    "＂": "＂",
    "“": "”“",
    "”": "”",
    "„": '“”‟"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
}
_MARK = re.compile('["“”„‟«»「」『』〝〞〟＂]')
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


def _pairs(text: str, block: Block, index: int, opens_next: str) -> Iterator[Marked]:
    """The outermost pairs of a block. A mark that nothing closes is left out."""
    stack: list[int] = []
    inside: list[Marked] = []
    for at, before, after in _signs(text, block):
        if stack and _closes(text, stack[-1], at, before, after):
            pair = Marked((stack[-1], at + 1), _trimmed(text, stack.pop() + 1, at), index)
            if len(stack) == 1:
                inside.append(pair)
            elif not stack:
                yield pair
                inside.clear()
        elif _may_open(text[at], before, after):
            # A straight mark does not stand inside straight marks: the first was a stray one.
            stack = stack[:-1] if stack and text[stack[-1]] == text[at] == '"' else stack
            stack.append(at)
    if stack:
        yield from _left_open(text, stack, inside, block, index, opens_next)


def _signs(text: str, block: Block) -> Iterator[tuple[int, str, str]]:
    """Each quotation mark of a block, with the characters before and after it."""
    for match in _MARK.finditer(text, block.start, block.end):
        at = match.start()
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        # Gershayim and inches stand between letters; eastern scripts set no blanks beside a mark.
        eastern = before >= _EASTERN or after >= _EASTERN
        if eastern or not (before.isalnum() and after.isalnum()):
            yield at, before, after


def _left_open(
    text: str, stack: list[int], inside: list[Marked], block: Block, index: int, opens_next: str
) -> Iterator[Marked]:
    """Speech that runs on into a next block that opens with the same mark; else what is inside."""
    if opens_next and opens_next == text[stack[0]]:
        outer = (stack[0], block.end)
        yield Marked(outer, _trimmed(text, stack[0] + 1, block.end), index)
    else:
        yield from inside


def _closes(text: str, opened: int, at: int, before: str, after: str) -> bool:
    mark, opener = text[at], text[opened]
    if mark not in _CLOSERS[opener]:
        return False
    if mark == opener or mark in _CLOSERS:
        # The same sign may open: then it stands after a blank and before a word.
        return not (before in f"{BLANKS}([" and after.isalnum())
    return True


def _may_open(mark: str, before: str, after: str) -> bool:
    """Whether a mark may open speech: not before a blank, and not as a sign for inches."""
    if mark not in _CLOSERS or (mark == '"' and before.isdigit()):
        return False
    return mark in "«»" or after not in BLANKS


def _trimmed(text: str, start: int, end: int) -> Extent:
    while start < end and text[start] in BLANKS:
        start += 1
    while end > start and text[end - 1] in BLANKS:
        end -= 1
    return start, end
