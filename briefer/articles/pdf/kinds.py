"""Kinds: what the paragraphs of a PDF are, told from their type, places and neighbours."""

import re
from collections.abc import Sequence

from briefer.articles.pdf.flow import Part
from briefer.articles.pdf.paragraphs import LEADERS, Paragraph, Type, is_item
from briefer.articles.pdf.runs import Box
from briefer.articles.plain_text import is_heading
from briefer.model.article import BlockKind, DropReason
from briefer.model.expressions import expression

_LARGER, _SMALLER = 1.07, 0.95  # than the text
_CAPTION = expression(
    r"(?:photo(?:graph)?s?|picture|image|figure|fig\.|chart|map|table|graphic|source|foto|bild"
    r"|abb(?:ildung|\.)|quelle|figura|fuente|crédit|credit|рис\.|фото)\b[\s\d.:–—-]",
    re.IGNORECASE,
)
# How a note begins: with the mark that refers to it.
NOTE = expression(r"[\ue000]?(?P<mark>\d{1,3}(?=[^\d.,])|[*†‡§]+)[\ue001]?")
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE})
# Running words in type so much larger than the text are pulled out of it.
_PULLED, _FEWEST_PULLED = 1.15, 4
_NUMBERED = expression(r"(?:\d{1,2}\.)+\d{0,2}\s+")
_LONGEST_CAPTION = 400
_LONGEST_HEADING_LINES = 3
_NEAR = 2.5  # sizes of the type between a picture and its caption


def parts_of(
    paragraphs: Sequence[Paragraph], pictures: Sequence[Sequence[Box]], body: Type
) -> list[Part]:
    """The paragraphs of a document in reading order, with their kinds; pictures by page."""
    running = " ".join(plain(one) for one in paragraphs if one.size <= _PULLED * body.size)
    return [_part(one, pictures[one.page], body, running) for one in paragraphs]


def plain(paragraph: Paragraph) -> str:
    """The lines of a paragraph in a row, for looking at."""
    return " ".join(line.text for line in paragraph.lines)


def _kind(one: Paragraph, pictures: Sequence[Box], body: Type) -> BlockKind:
    text = plain(one)
    if any(line.cells for line in one.lines):
        return BlockKind.OTHER
    stands_out = one.size > _LARGER * body.size or (one.bold and not body.bold)
    if stands_out and len(one.lines) <= _LONGEST_HEADING_LINES and is_heading(_unnumbered(text)):
        return BlockKind.HEADING
    if is_item(text):
        return BlockKind.LIST_ITEM
    if one.size < _SMALLER * body.size:
        return _small(one, text, pictures)
    if _is_caption(one, text, pictures) and (_CAPTION.match(text) or one.lines[0].look.italic):
        return BlockKind.CAPTION
    if _stands_in(one):
        return BlockKind.BLOCK_QUOTE
    return BlockKind.PARAGRAPH


def _part(one: Paragraph, pictures: Sequence[Box], body: Type, running: str) -> Part:
    kind = _kind(one, pictures, body)
    is_large = one.size > _PULLED * body.size
    words = plain(one).strip('“”"„«» ')
    if is_large and len(words.split()) >= _FEWEST_PULLED and words in running:
        kind = BlockKind.BLOCK_QUOTE
    return Part(one, kind, _why(one), one.column.apart or (is_large and kind in _RUNNING))


def _why(one: Paragraph) -> DropReason | None:
    return DropReason.NAVIGATION if LEADERS.search(one.lines[0].text) else None


def _unnumbered(text: str) -> str:
    return _NUMBERED.sub("", text) or text


def _small(one: Paragraph, text: str, pictures: Sequence[Box]) -> BlockKind:
    """What small type is: a caption, else a note, a credit or such."""
    if NOTE.match(text):
        return BlockKind.OTHER
    if _is_caption(one, text, pictures):
        return BlockKind.CAPTION
    return BlockKind.OTHER if len(text) <= _LONGEST_CAPTION else BlockKind.PARAGRAPH


def _is_caption(one: Paragraph, text: str, pictures: Sequence[Box]) -> bool:
    if len(text) > _LONGEST_CAPTION:
        return False
    return bool(_CAPTION.match(text)) or any(_is_at(one, picture) for picture in pictures)


def _is_at(one: Paragraph, picture: Box) -> bool:
    """Whether a paragraph stands close below a picture, or close above it."""
    first, last = one.lines[0], one.lines[-1]
    if first.right <= picture.left or picture.right <= first.left:
        return False
    below = first.base - first.size - picture.bottom
    above = picture.top - last.base
    return -0.5 * first.size <= below <= _NEAR * first.size or 0 <= above <= _NEAR * first.size


def _stands_in(one: Paragraph) -> bool:
    """Whether several lines all stand in, as those of a quoted paragraph do."""
    step = 0.9 * one.size
    return len(one.lines) > 1 and all(line.left - one.column.left > step for line in one.lines)
