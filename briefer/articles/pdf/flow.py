"""Flow: paragraphs that go on in the next column, on the next page, or after a picture."""

from collections.abc import Iterable
from dataclasses import replace

from briefer.articles.opening import ends
from briefer.articles.pdf.lines import Line
from briefer.articles.pdf.paragraphs import Paragraph, is_item, would_fit
from briefer.model.article import BlockKind, DropReason
from briefer.model.frozen import frozen

_HYPHENS = ("-", "‐")
# What may stand between two halves of a paragraph.
_ASIDES = frozenset({BlockKind.CAPTION, BlockKind.OTHER})
_INDENTS = 3
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
    found: list[Part] = []
    parts = list(parts)
    indents = sum(part.kind is BlockKind.PARAGRAPH and part.paragraph.indented for part in parts)
    begun: int | None = None
    for part in parts:
        if part.is_aside:
            found.append(part)
            continue
        if (
            begun is not None
            and _goes_on(
                found[begun].paragraph,
                part.paragraph,
                is_between=begun < len(found) - 1,
                by_indents=indents >= _INDENTS,
            )
            and part.kind is not BlockKind.HEADING
        ):
            first = found[begun].paragraph
            lines = (*first.lines, *part.paragraph.lines)
            # The column is that of the last line: what follows is held against it.
            paragraph = replace(part.paragraph, lines=lines, opens=first.opens)
            found[begun] = replace(found[begun], paragraph=paragraph)
            continue
        can_go_on = part.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE}
        begun = len(found) if can_go_on else None
        found.append(part)
    return found


def _goes_on(one: Paragraph, two: Paragraph, *, is_between: bool, by_indents: bool) -> bool:
    """Whether a paragraph goes on in another, parted from it by a column's end or an aside."""
    last, first = one.lines[-1], two.lines[0]
    if not (two.opens or is_between) or is_item(first.text):
        return False
    if abs(last.size - first.size) > _CLOSE_SIZE * last.size or last.look.bold != first.look.bold:
        return False
    if last.text.endswith(_HYPHENS) or first.text[:1].islower() or not ends(last.text):
        return True
    if last.text.endswith((",", ";")):
        return True
    is_new = two.indented if by_indents else is_between
    return not is_new and _is_full(last, first, one)


def _is_full(last: Line, first: Line, one: Paragraph) -> bool:
    return len(one.lines) > 1 and not would_fit(last, first, one.column.right)
