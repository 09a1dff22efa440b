"""An article as a text document: one Qt block a block, so that offsets differ in counting only."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefer.model.article import BlockKind
from briefer.model.card import Source
from briefer.model.frozen import frozen
from briefer.ui.fonts import sized
from briefer.ui.theme import Theme

# Qt takes these noncharacters for the borders of a frame and would break the block there.
_SHOWN = {0xFDD0: "\ufffd", 0xFDD1: "\ufffd", 0xFFFC: "\ufffd"}


@frozen
class Look:
    """How a kind of block is set: sizes in pixels, leading as a share of the font's own height."""

    size: int
    leading: int
    below: int
    above: int = 0
    indent: int = 0
    weight: QFont.Weight = QFont.Weight.Normal
    is_muted: bool = False


BODY = Look(17, 122, 14)
# Pixels above and below what is laid into the room between two blocks.
BESIDE_ROOM = 10
# Pixels to leave before the block of an index, after the last one for the count of blocks.
Room = Mapping[int, int]
_LOOKS = {
    BlockKind.HEADLINE: Look(29, 92, 12, weight=QFont.Weight.DemiBold),
    BlockKind.STANDFIRST: Look(19, 112, 24, weight=QFont.Weight.Light),
    BlockKind.HEADING: Look(19, 104, 8, 16, weight=QFont.Weight.DemiBold),
    BlockKind.PARAGRAPH: BODY,
    BlockKind.LIST_ITEM: Look(17, 122, 8, indent=20),
    BlockKind.BLOCK_QUOTE: Look(17, 122, 14, indent=20),
    BlockKind.CAPTION: Look(14, 116, 14, is_muted=True),
    BlockKind.OTHER: Look(14, 116, 14, is_muted=True),
}


def document_of(
    source: Source, families: tuple[str, ...], theme: Theme, room: Room
) -> QTextDocument:
    """A new document of an article's blocks, with room for something else between some of them.

    It is filled before it is shown: in a shown one every block would be laid out on the way. All
    words come in at once, as most blocks are set; a block at a time takes several times as long.
    """
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    kinds = [block.kind for block in source.blocks]
    most = max(BlockKind, key=kinds.count)
    block_format, char_format = _formats(families, theme)[most]
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(block_format)
    cursor.setBlockCharFormat(char_format)
    cursor.insertText(_shown(source.article.text), char_format)
    cursor.endEditBlock()
    others = (i for i, kind in enumerate(kinds) if kind is not most or room.get(i))
    restyle(document, source, families, theme, room, others)
    return document


def _shown(text: str) -> str:
    """The words with what stands for a character that cannot be shown."""
    is_odd = any(chr(point) in text for point in _SHOWN)
    return text.translate(_SHOWN) if is_odd else text


def restyle(
    document: QTextDocument,
    source: Source,
    families: tuple[str, ...],
    theme: Theme,
    room: Room,
    indices: Iterable[int],
) -> None:
    """Set the blocks of these indices anew; no word moves."""
    formats, blocks = _formats(families, theme), source.blocks
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for index in indices:
        block_format, char_format = formats[blocks[index].kind]
        cursor.setPosition(document.findBlockByNumber(index).position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setBlockFormat(_roomy(block_format, index, room))
        cursor.setBlockCharFormat(char_format)
        cursor.setCharFormat(char_format)
    cursor.endEditBlock()


def _roomy(form: QTextBlockFormat, index: int, room: Room) -> QTextBlockFormat:
    """The format of a block with the room that is wanted before it, none at the ends."""
    if not index or not room.get(index):
        return form
    made = QTextBlockFormat(form)
    made.setTopMargin(form.topMargin() + room[index] + 2 * BESIDE_ROOM)
    return made


def _formats(
    families: tuple[str, ...], theme: Theme
) -> dict[BlockKind, tuple[QTextBlockFormat, QTextCharFormat]]:
    return {
        kind: (_block_format(look), _char_format(look, families, theme))
        for kind, look in _LOOKS.items()
    }


def _block_format(look: Look) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(look.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setTopMargin(look.above)
    made.setBottomMargin(look.below)
    made.setLeftMargin(look.indent)
    return made


def _char_format(look: Look, families: tuple[str, ...], theme: Theme) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(sized(families, look.size, look.weight))
    made.setForeground(QColor(theme.muted if look.is_muted else theme.text))
    return made
