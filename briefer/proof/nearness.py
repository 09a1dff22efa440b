"""The nearest words: where an article says almost what is printed, and what differs."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefer.model.expressions import expression
from briefer.model.reading import Extent

_WORD = expression(r"\w+(?:['’-]\w+)*")
# So much of what is printed, in letters, must stand there in order, within so many times its
# length in words: a changed quote is like somebody's speech, and by chance like a report.
OF_SPEECH, OF_REPORT = 0.6, 0.8
_WIDEST = 1.5
_FEWEST = 2


def nearest(
    printed: str, text: str, within: Sequence[Extent], enough: float
) -> tuple[Extent, str] | None:
    """The place, inside one of these extents, that says almost what is printed; what differs."""
    ours = [match[0] for match in _WORD.finditer(printed)]
    found: tuple[int, Extent, str] | None = None
    for start, end in within:
        theirs = list(_WORD.finditer(text, start, end))
        for shared, place, told in _matches(ours, theirs, enough):
            if found is None or shared > found[0]:
                found = shared, place, told
    return (found[1], found[2]) if found else None


def _matches(
    ours: Sequence[str], theirs: Sequence[re.Match[str]], enough: float
) -> Iterator[tuple[int, Extent, str]]:
    words = [match[0] for match in theirs]
    lowered = [word.casefold() for word in words]
    matcher = SequenceMatcher(None, [word.casefold() for word in ours], lowered, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    common = [word for block in blocks for word in ours[block.a : block.a + block.size]]
    shared = len("".join(common))
    if len(common) < _FEWEST or shared < enough * len("".join(ours)):
        return
    first = max(blocks[0].b - blocks[0].a, 0)
    last = min(
        blocks[-1].b + blocks[-1].size + len(ours) - blocks[-1].a - blocks[-1].size, len(words)
    )
    if last - first > max(_WIDEST * len(ours), len(ours) + _FEWEST):
        return
    place = theirs[first].start(), theirs[last - 1].end()
    yield shared, place, _difference(ours, words[first:last])


def _difference(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """What is printed, and what the article has in its place, for the first words that differ."""
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        match tag:
            case "replace":
                return f"printed “{' '.join(ours[a:b])}”, in the article “{' '.join(theirs[c:d])}”"
            case "delete":
                return f"“{' '.join(ours[a:b])}” is not in the article here"
            case "insert":
                return f"“{' '.join(theirs[c:d])}” was left out and not shown"
            case _:
                continue
    return "the punctuation differs"
