"""Paragraphs: where they begin in a column, told by space, indents, looks and lines left short."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefer.articles.opening import byline, ends
from briefer.articles.pdf.columns import Column
from briefer.articles.pdf.lines import Line
from briefer.articles.plain_text import kind_of
from briefer.model.article import BlockKind
from briefer.model.expressions import expression
from briefer.model.frozen import frozen

_OTHER_SIZE = 0.06  # of the larger size
_MORE_SPACE = 1.3  # of the usual distance between lines
_INDENT = 0.7  # sizes of the type
_SLACK = 0.75
_DISPLAY = 1.15  # of the size of the text
_LOOSEST = 2.2
# What a word ends with that a line's end breaks, or that may.
HYPHENS = ("-", "‐")
# The dots of a table of contents, and the page that they lead to.
LEADERS = expression(r"(?:[.·…]\s?){4,}\s*[\divxlc]+$")


@frozen
class Type:
    """The type of the running text: its size, and the usual distance of lines by their size."""

    size: float
    bold: bool
    leadings: dict[float, float]

    def leading(self, size: float) -> float:
        """The usual distance of lines of a size, in points."""
        return self.leadings.get(size, 1.25 * size)


@frozen
class Paragraph:
    """Lines that belong together, the page and column that they stand in.

    `apart` says that the column is set into the text, `opens` that it is the column's first.
    """

    lines: tuple[Line, ...]
    page: int
    column: Column
    opens: bool = False

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(line.look.bold for line in self.lines)

    @property
    def indented(self) -> bool:
        """Whether its first line stands in from its column's edge."""
        return self.lines[0].left - self.column.left > _INDENT * self.size


def type_of(pages: Iterable[Sequence[Column]]) -> Type:
    """The type that most of a document is set in."""
    sizes: Counter[tuple[float, bool]] = Counter()
    gaps: Counter[tuple[float, float]] = Counter()
    for columns in pages:
        for column in columns:
            for line in column.lines:
                sizes[line.size, line.look.bold] += len(line.text)
            for one, two in pairwise(column.lines):
                gap = two.base - one.base
                if one.size == two.size and 0.8 * one.size < gap < _LOOSEST * one.size:
                    gaps[one.size, round(2 * gap) / 2] += 1
    (size, bold), _ = sizes.most_common(1)[0] if sizes else ((10.0, False), 0)
    leadings: dict[float, float] = {}
    for (one, gap), _ in sorted(gaps.items(), key=lambda item: (-item[1], item[0])):
        leadings.setdefault(one, gap)
    return Type(size, bold, leadings)


def paragraphs(column: Column, page: int, body: Type) -> list[Paragraph]:
    """The paragraphs of a column, from the top."""
    groups: list[list[Line]] = []
    for line, follows in zip(column.lines, [*column.lines[1:], None], strict=True):
        if groups and not (
            _begins(groups[-1], line, column, body)
            or _stands_in_again(groups[-1], line, follows, column)
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group), page, column, at == 0) for at, group in enumerate(groups)]


def is_item(text: str) -> bool:
    """Whether a text begins like an item of a list."""
    return kind_of(text)[0] is BlockKind.LIST_ITEM


def would_fit(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line would have fitted on the one before, in a column that ends
    at `right`: then the one before was ended on purpose.
    """
    word = line.text.partition(" ")[0]
    width = (line.right - line.left) * len(word) / max(1, len(line.text))
    return before.right + width + _SLACK * line.size < right


def _begins(group: list[Line], line: Line, column: Column, body: Type) -> bool:
    """Whether a line begins a paragraph after these of the column."""
    before = group[-1]
    gap = line.base - before.base
    if LEADERS.search(before.text) or LEADERS.search(line.text):
        return True
    if len(group) == 1 and byline(before.text):
        return True
    if _looks_other(before, line) or is_item(line.text) or bool(line.cells or before.cells):
        return True
    if gap < 0 or gap > _MORE_SPACE * body.leading(line.size):
        return True
    if line.size > _DISPLAY * body.size:
        return False
    if _is_shifted(group, line, column):
        return True
    if before.text.endswith(HYPHENS) or not would_fit(before, line, _end(before, line, column)):
        return False
    stops, small = ends(before.text), line.text[:1].islower()
    far = before.right < column.left + 0.7 * (column.right - column.left)
    return not small and (stops or far)


def _end(before: Line, line: Line, column: Column) -> float:
    """Where lines like these end: those of a quoted paragraph may stand in at the right too."""
    stands_in = line.left - column.left > _INDENT * line.size
    if stands_in and abs(line.left - before.left) <= 1:
        return max(one.right for one in column.lines if abs(one.left - line.left) <= 1)
    return column.right


def _stands_in_again(group: list[Line], line: Line, follows: Line | None, column: Column) -> bool:
    """Whether a line stands in as the only one before it does, and the next does not: then both
    begin a paragraph.
    """
    step = _INDENT * line.size
    alone = len(group) == 1 and abs(group[0].left - line.left) <= 1
    edge = column.left
    return alone and line.left - edge > step and follows is not None and follows.left - edge < 1


def _looks_other(before: Line, line: Line) -> bool:
    larger = max(before.size, line.size)
    return abs(before.size - line.size) > _OTHER_SIZE * larger or before.look.bold != line.look.bold


def _is_shifted(group: list[Line], line: Line, column: Column) -> bool:
    """Whether a line stands in where the ones before do not, or out after some that stand in."""
    step = _INDENT * line.size
    before = group[-1]
    goes_on = line.text[:1].islower() and not ends(before.text)
    if line.left - before.left > step:
        return not goes_on and not is_item(group[0].text)
    if before.left - line.left > step and len(group) > 1:
        stood_in = all(one.left - column.left > step for one in group)
        return stood_in and not goes_on
    return False
