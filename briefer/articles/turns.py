"""Turns: the blocks of an interview or a transcript that begin with who speaks ("RUIZ: ...")."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.articles.speakers import NAME
from briefer.model.article import Block, BlockKind
from briefer.model.expressions import expression
from briefer.model.reading import Extent

# The name may stand in brackets or after a mark that runs through the whole transcript.
_LABEL = expression(
    rf"[\"“«]?(?P<name>(?:[QAВ]|{NAME})(?: [IVX]+)?)(?: ?\([^)\n]{{1,40}}\))?:[ \u00a0]+(?=\S)"
)
_CLOSING = '"”» \u00a0'
_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_FEWEST_TURNS, _FEWEST_OF_ONE = 3, 2
_LONGEST_NAME = 4  # words
_LONGEST_LABEL = 200  # code points


class Turn(NamedTuple):
    """Who speaks in a block, and their words."""

    speaker: Extent
    words: Extent


def turns(text: str, blocks: Sequence[Block], *, is_talk: bool = False) -> Mapping[int, Turn]:
    """The turns by index of block; none where too few blocks begin so to be a conversation.

    What is known to be a talk may have few: of a transcript that travelled only what was used did.
    """
    found: dict[int, Turn] = {}
    for index, block in enumerate(blocks):
        is_label = block.kind in _SPOKEN and ":" in text[block.start : block.start + _LONGEST_LABEL]
        match = _LABEL.match(text, block.start, block.end) if is_label else None
        if match and len(match["name"].split()) <= _LONGEST_NAME:
            end = block.end
            while end > match.end() and text[end - 1] in _CLOSING:
                end -= 1
            if end > match.end():
                found[index] = Turn(match.span("name"), (match.end(), end))
    names = [text[slice(*turn.speaker)] for turn in found.values()]
    repeated = any(names.count(name) >= _FEWEST_OF_ONE for name in set(names))
    return found if is_talk or (len(found) >= _FEWEST_TURNS and repeated) else {}
