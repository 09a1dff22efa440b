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
    """Mirrors pages. Of a block that was on the last page too it gives the same mirrored one."""

    def __init__(self) -> None:
        self._before: dict[tuple[Block, float], Block] = {}
        self._kept: dict[tuple[Block, float], Block] = {}

    def page(self, page: Page) -> Page:
        """The page mirrored."""
        self._before, self._kept = self._kept, {}
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
        block, x = self._block(placed.block, placed.width), across - placed.x - placed.width
        # Spelt out: there are a hundred on a page, and `replace` takes its time.
        width, item, part, tag = placed.width, placed.item, placed.part, placed.tag
        return Placed(block, x, placed.y, width, item, part, tag)

    def _block(self, block: Block, width: float) -> Block:
        key = (block, width)
        found = self._kept.get(key) or self._before.get(key) or mirrored(block, width)
        self._kept[key] = found
        return found


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
    return ItemBox(item.item, across - item.x - item.width, item.y, item.width, item.height)
