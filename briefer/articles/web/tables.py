"""Tables: a row of a table of data becomes one block; tables that only lay out are no tables."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from briefer.articles.web.page import PageBlock
from briefer.model.article import BlockKind

_LONGEST_CELL = 250


def rowed(blocks: Iterable[PageBlock]) -> list[PageBlock]:
    """The blocks with the cells of each row of a table of data joined in one."""
    given = list(blocks)
    data = _data_tables(given)
    joined: list[PageBlock] = []
    for (table, row), group in groupby(given, key=_row):
        if table in data and row >= 0:
            joined.append(_joined(list(group)))
        else:
            joined.extend(group)
    return joined


def _row(block: PageBlock) -> tuple[int, int]:
    return (block.cell.table, block.cell.row) if block.cell else (-1, -1)


def _data_tables(blocks: list[PageBlock]) -> set[int]:
    """The tables with two rows, one of several cells, short cells and no table inside."""
    cells: defaultdict[int, defaultdict[int, dict[int, int]]]
    cells = defaultdict(lambda: defaultdict(dict))
    layout: set[int] = set()
    for block in blocks:
        if cell := block.cell:
            layout.add(cell.outer)
            if cell.is_layout:
                layout.add(cell.table)
            if cell.column >= 0:
                row = cells[cell.table][cell.row]
                row[cell.column] = row.get(cell.column, 0) + len(block.text)
    return {table for table, rows in cells.items() if table not in layout and _is_data(rows)}


def _is_data(rows: dict[int, dict[int, int]]) -> bool:
    lengths = [length for row in rows.values() for length in row.values()]
    several = any(len(row) > 1 for row in rows.values())
    return len(rows) > 1 and several and max(lengths) <= _LONGEST_CELL


def _joined(row: list[PageBlock]) -> PageBlock:
    """The blocks of a row as one: cells apart by a bar, what is in one cell by a space."""
    cells = groupby(row, key=lambda block: block.cell and block.cell.column)
    text = " | ".join(" ".join(block.text for block in cell) for _, cell in cells)
    length = sum(len(block.text) for block in row)
    linked = sum(block.linked * len(block.text) for block in row) / length
    return replace(row[0], text=text, kind=BlockKind.OTHER, linked=linked, tag="tr")


def unlisted(blocks: Iterable[PageBlock], items: Iterable[int]) -> Iterator[PageBlock]:
    """The blocks; the paragraphs of an item that holds several of them are no list."""
    given = list(zip(blocks, items, strict=True))
    paragraphs: defaultdict[int, int] = defaultdict(int)
    for block, item in given:
        paragraphs[item] += block.tag == "p"
    for block, item in given:
        several = block.kind is BlockKind.LIST_ITEM and paragraphs[item] > 1
        yield replace(block, kind=BlockKind.PARAGRAPH) if several and block.tag == "p" else block
