"""Lines: runs put together where one goes on from the other."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefer.articles.pdf.runs import Look, Run
from briefer.model.frozen import frozen

# A raised mark stands between these signs in a line's text until it is known to be a note's.
RAISED, LOWERED = "\ue000", "\ue001"

# In sizes of the type: a gap that is a blank; the widest that one line may have; how far a raised
# sign may stand from its line, and how far from its word.
_BLANK, _WIDEST, _RAISED, _CLOSE = 0.12, 0.8, 0.55, 0.3
_SAME_BASE = 0.12
_SMALLER = 0.85
# A gap as wide as this parts the cells of a table.
_CELL = 1.8
_ALIGNED = 2.0  # points


@frozen
class Line:
    """A line of text, or a part of one, and its place. `cells` are its parts where it is tabular.

    It is bold where all its letters are; its size is that of most.
    """

    text: str
    left: float
    right: float
    base: float
    look: Look
    cells: tuple[str, ...] = ()

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return self.look.size


def lines_of(runs: Iterable[Run]) -> list[Line]:
    """Lines of a page's runs, parted at every gap that may lie between columns."""
    groups: list[list[Run]] = []
    for run in runs:
        if groups and _goes_on(groups[-1], run):
            groups[-1].append(run)
        elif run.text.strip():
            groups.append([run])
    return [_line(group) for group in groups]


def rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines that stand side by side, from the top; each row from the left."""
    found: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.base):
        last = found[-1][-1] if found else None
        # Most stand exactly level, which costs less to see than their sizes.
        if last is not None and (line.base == last.base or _is_level(last, line)):
            found[-1].append(line)
        else:
            found.append([line])
    return [sorted(row, key=lambda line: line.left) for row in found]


def _is_level(above: Line, line: Line) -> bool:
    return line.base - above.base <= 0.3 * min(line.size, above.size)


def stacked(lines: Iterable[Line]) -> list[Line]:
    """The lines of a column from the top, with what stands side by side in it put together.

    Cells are told where those of two rows in a row begin at the same places: gaps between the words
    of justified lines do not.
    """
    found = rows(lines)
    cells = [_cells(row) for row in found]
    starts = [[cell[0].left for cell in row[1:]] for row in cells]
    return [
        _in_one(row, cells[at] if _is_tabular(starts, at) else [row])
        for at, row in enumerate(found)
    ]


def _cells(row: Sequence[Line]) -> list[list[Line]]:
    cells = [[row[0]]]
    for before, line in pairwise(row):
        if line.left - before.right > _CELL * line.size and not _is_sign(before):
            cells.append([])
        cells[-1].append(line)
    return cells


def _is_tabular(starts: list[list[float]], at: int) -> bool:
    """Whether the cells of a row begin where those of the row above or below do."""
    for other in [*starts[max(0, at - 1) : at], *starts[at + 1 : at + 2]]:
        few, many = sorted((starts[at], other), key=len)
        if few and all(any(abs(one - two) <= _ALIGNED for two in many) for one in few):
            return True
    return False


def _in_one(row: Sequence[Line], cells: Sequence[Sequence[Line]]) -> Line:
    first = row[0]
    if len(row) == 1:
        return first
    texts = tuple(" ".join(line.text for line in cell) for cell in cells)
    most = max(row, key=lambda line: len(line.text))
    look = most.look._replace(bold=all(line.look.bold for line in row))
    right = max(line.right for line in row)
    return Line(" ".join(texts), first.left, right, most.base, look, texts if texts[1:] else ())


def mirrored(lines: Iterable[Line], width: float) -> list[Line]:
    """The lines of a page that is read from the right, as if it were read from the left."""
    return [replace(line, left=width - line.right, right=width - line.left) for line in lines]


def _is_sign(line: Line) -> bool:
    """Whether a part of a line is a bullet or the number of a list."""
    return len(line.text) <= 2 or (len(line.text) <= 4 and line.text[-1] in ".)")


def _goes_on(group: Sequence[Run], run: Run) -> bool:
    last = group[-1]
    size = max(one.size for one in (*group, run))
    gap = max(run.left - last.right, last.left - run.right)
    if abs(run.base - last.base) <= _SAME_BASE * max(last.size, run.size):
        return gap <= _WIDEST * max(last.size, run.size)
    main = max(group, key=lambda one: one.size)
    shifted = abs(run.base - main.base) <= _RAISED * size
    back = abs(run.base - main.base) <= _SAME_BASE * size
    return (shifted or back) and gap <= _CLOSE * size


def _line(group: Sequence[Run]) -> Line:
    sizes: Counter[float] = Counter()
    for run in group:
        sizes[run.size] += len(run.text.strip())
    size = sizes.most_common(1)[0][0]
    main = next(run for run in group if run.size == size)
    text = ""
    for before, run in zip([None, *group[:-1]], group, strict=True):
        if before is not None and not text.endswith(" ") and not run.text.startswith(" "):
            gap = max(run.left - before.right, before.left - run.right)
            text += " " if gap > _BLANK * size else ""
        text += _raised(run, main)
    lettered = [run for run in group if any(map(str.isalnum, run.text))] or group
    look = Look(
        size,
        all(run.look.bold for run in lettered),
        all(run.look.italic for run in lettered),
    )
    left, right = min(run.left for run in group), max(run.right for run in group)
    return Line(" ".join(text.split(" ")).strip(), left, right, main.base, look)


def _raised(run: Run, main: Run) -> str:
    """The words of a run; a small sign above the line is marked as such."""
    sign = run.text.strip()
    is_mark = 0 < len(sign) <= 3 and (sign.isdecimal() or set(sign) <= set("*†‡§"))
    is_up = main.base - run.base > _SAME_BASE * main.size and run.size <= _SMALLER * main.size
    return run.text.replace(sign, f"{RAISED}{sign}{LOWERED}", 1) if is_mark and is_up else run.text
