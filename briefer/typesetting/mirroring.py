"""Mirroring: a page that begins on the right is one set from the left, seen in a mirror.

Everything keeps its size and moves to the other side; words, codes and boxes are not turned round
themselves. Whoever places blocks thinks of left as the side where reading begins.
"""

from dataclasses import replace

from briefer.model.page import (
    Block,
    Cells,
    ColumnBox,
    Dot,
    Hollow,
    ItemBox,
    Mark,
    Page,
    Picture,
    Placed,
    Rule,
    SlotBox,
    Text,
    Word,
)


class Mirror:
    """Mirrors pages. Blocks with words are kept, so that the same block gives the same one."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Block, float], Block] = {}

    def forget(self) -> None:
        """Let go of the blocks that were kept."""
        self._kept.clear()

    def page(self, page: Page) -> Page:
        """The page mirrored."""
        return replace(
            page,
            columns=tuple(self._column(column, page.width) for column in page.columns),
            furniture=tuple(self._placed(placed, page.width) for placed in page.furniture),
            items=tuple(_item(item, page.width) for item in page.items),
        )

    def _column(self, column: ColumnBox, across: float) -> ColumnBox:
        slots = tuple(self._slot(slot, across) for slot in column.slots)
        return replace(column, x=across - column.x - column.width, slots=slots)

    def _slot(self, slot: SlotBox, across: float) -> SlotBox:
        return replace(slot, blocks=tuple(self._placed(one, across) for one in slot.blocks))

    def _placed(self, placed: Placed, across: float) -> Placed:
        block = self._block(placed.block, placed.width)
        return replace(placed, block=block, x=across - placed.x - placed.width)

    def _block(self, block: Block, width: float) -> Block:
        if not any(isinstance(mark, Text) for mark in block.marks):
            return mirrored(block, width)
        key = (block, width)
        if key not in self._kept:
            self._kept[key] = mirrored(block, width)
        return self._kept[key]


def mirrored(block: Block, width: float) -> Block:
    """A block of some width seen in a mirror."""
    return Block(block.height, tuple(_mark(mark, width) for mark in block.marks))


def _mark(mark: Mark, width: float) -> Mark:
    match mark:
        case Text():
            return replace(mark, words=tuple(_word(word, mark, width) for word in mark.words))
        case Rule() | Hollow() | Picture():
            return replace(mark, x=width - mark.x - mark.width)
        case Cells():
            return replace(mark, x=width - mark.x - mark.size)
        case Dot():
            return replace(mark, x=width - mark.x)


def _word(word: Word, text: Text, width: float) -> Word:
    glyphs = word.glyphs
    advance = (glyphs.width + text.tracking * len(glyphs.ids)) * text.size
    return Word(glyphs, width - word.x - advance, word.reads)


def _item(item: ItemBox, across: float) -> ItemBox:
    return replace(item, x=across - item.x - item.width)
