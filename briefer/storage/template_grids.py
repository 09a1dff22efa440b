"""What a slot says about rows and columns: its grid, lines to write on, what stays together."""

from collections.abc import Collection
from typing import NamedTuple

from briefer.model.template import Shown
from briefer.storage.checked import Table
from briefer.storage.template_units import LENGTH, millimetres

# The most columns of a grid and the most lines to write on that a page has room for.
_COLUMNS, _LINES = 6, 20
# A column of a grid is at least this wide (millimetres), where the template does not say.
_NARROWEST = 15.0


class Grid(NamedTuple):
    """The fields of a slot that its table gives under these keys."""

    columns: tuple[float, ...]
    gutter: float
    narrowest: float
    lines: tuple[float, float]
    ruling: str
    keep: int
    together: int


def grid(table: Table, rules: Collection[str], shows: Shown | None) -> Grid:
    """The grid of a slot and the lines under its items."""
    lines = table.pair("lines", (0, _LINES), (0.0, 0.0))
    if lines[0] < lines[1]:
        table.fault("lines", "the most, for the roomiest page, comes first")
    ruling = table.name("ruling", rules, "rule", "")
    if (lines[0] or shows is Shown.NAME_LINE) and not table.has("ruling"):
        table.fault("ruling", "lines to write on need the name of a rule to draw them with")
    return Grid(
        columns=_columns(table),
        gutter=millimetres(table.number("gutter", (0, 60), 0.0)),
        narrowest=millimetres(table.number("narrowest", LENGTH, _NARROWEST)),
        lines=lines,
        ruling=ruling,
        keep=int(table.number("keep", (0, 100), 0.0)),
        together=int(table.number("together", (0, 100), 0.0)),
    )


def _columns(table: Table) -> tuple[float, ...]:
    """So many equal columns, or a list of their shares."""
    if table.is_list("columns"):
        return table.shares("columns", _COLUMNS)
    count = table.number("columns", (1, _COLUMNS), 1.0)
    if count != int(count):
        table.fault("columns", "must be a whole number, or a list of shares")
    return (1.0,) * int(count)
