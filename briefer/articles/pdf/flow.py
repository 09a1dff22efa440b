"""Flow: paragraphs that go on in the next column, on the next page, or after a picture."""

from collections.abc import Iterable
from dataclasses import replace

from briefer.articles.opening import ends
from briefer.articles.pdf.paragraphs import HYPHENS, Paragraph, is_item, would_fit
from briefer.model.article import BlockKind, DropReason
from briefer.model.frozen import frozen

# What may stand between two halves of a paragraph.
_ASIDES = frozenset({BlockKind.CAPTION, BlockKind.OTHER})
_FEWEST_INDENTS = 3
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_CLOSE_SIZE = 0.06


@frozen
class Part:
    """A paragraph with its kind, and why it is left out, if it is."""

    paragraph: Paragraph
    kind: BlockKind
    why: DropReason | None = None
    apart: bool = False

    @property
    def is_aside(self) -> bool:
        """Whether running text may go on after it."""
        return self.why is not None or self.apart or self.kind in _ASIDES


def flowing(parts: Iterable[Part]) -> list[Part]:
    """The parts with paragraphs put together that columns, pages or asides parted."""
    parts = list(parts)
    stand_in = sum(part.kind is BlockKind.PARAGRAPH and part.paragraph.indented for part in parts)
    found: list[Part] = []
    begun: int | None = None
    for part in parts:
        if part.is_aside:
            found.append(part)
            continue
        if begun is not None and _goes_on(
            found[begun],
            part,
            is_between=begun < len(found) - 1,
            by_indents=stand_in >= _FEWEST_INDENTS,
        ):
            found[begun] = _joined(found[begun], part)
            continue
        begun = len(found) if part.kind in _RUNNING else None
        found.append(part)
    return found


def _joined(part: Part, rest: Part) -> Part:
    """A paragraph with its rest, in the column of the rest: what follows is held against that.

    A single line that stands in may open either: the rest tells that it opens a quoted paragraph.
    """
    first = part.paragraph
    is_quoted = rest.kind is BlockKind.BLOCK_QUOTE and len(first.lines) == 1 and first.indented
    lines = (*first.lines, *rest.paragraph.lines)
    joined = replace(rest.paragraph, lines=lines, opens=first.opens)
    return replace(part, paragraph=joined, kind=rest.kind if is_quoted else part.kind)


def _goes_on(begun: Part, part: Part, *, is_between: bool, by_indents: bool) -> bool:
    """Whether a paragraph goes on in another, parted from it by a column's end or an aside."""
    one, two = begun.paragraph, part.paragraph
    last, first = one.lines[-1], two.lines[0]
    if part.kind not in _RUNNING or not (two.opens or is_between) or is_item(first.text):
        return False
    if abs(last.size - first.size) > _CLOSE_SIZE * last.size or last.look.bold != first.look.bold:
        return False
    if last.text.endswith(HYPHENS) or first.text[:1].islower():
        return True
    if begun.kind is BlockKind.LIST_ITEM or would_fit(last, first, one.column.right):
        return False
    if not ends(last.text) or last.text.endswith((",", ";")):
        return True
    return not (two.indented if by_indents else is_between)
