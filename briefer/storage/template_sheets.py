"""What a template does on each paper: margins, bands, columns and body sizes."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from briefer.model.card import Paper
from briefer.model.template import SIZES, Band, Column, Sheet, Slot
from briefer.storage.checked import Table, unknown
from briefer.storage.template_units import LENGTH, SPACE, millimetres

_PAPERS = tuple(paper.value for paper in Paper)
# Body sizes in points that stay readable: design.md section 4, step 3.
_FLOORS = {Paper.A4: 9.5, Paper.LETTER: 9.5, Paper.A5: 9.0}
_CEILING = 12.0
# A column narrower than this (points) holds no text worth reading.
_NARROWEST = 40.0


def sheets(table: Table, slots: Sequence[Slot], rules: Collection[str]) -> dict[Paper, Sheet]:
    """The sheets by paper, each with a column for every flow."""
    flows = tuple(dict.fromkeys(slot.flow for slot in slots if slot.flow))
    bands = {
        name: _band(name, band, flows, rules)
        for name, band in table.table("bands", required=True).entries()
    }
    found: dict[Paper, Sheet] = {}
    papers = table.table("papers")
    for name, entry in papers.entries():
        if name not in _PAPERS:
            papers.fault(name, unknown("paper", name, _PAPERS))
            continue
        sheet = _sheet(Paper(name), entry, bands)
        _check_flows(entry, sheet, flows)
        _check_grids(entry, sheet, slots)
        _check_widths(entry, sheet)
        found[sheet.paper] = sheet
    return found


def _sheet(paper: Paper, table: Table, bands: dict[str, Band]) -> Sheet:
    floor = _FLOORS[paper]
    top, right, bottom, left = table.numbers("margins", 4, (0, 80))
    names = table.names("bands", bands, "band")
    sheet = Sheet(
        paper=paper,
        margins=(millimetres(top), millimetres(right), millimetres(bottom), millimetres(left)),
        bands=tuple(bands[name] for name in names),
        roomiest=table.number("roomiest", (floor, _CEILING)),
        tightest=table.number("tightest", (floor, _CEILING)),
        display=table.number("display", (0.4, 2.0), 1.0),
    )
    if sheet.roomiest < sheet.tightest:
        table.fault("roomiest", "must not be smaller than 'tightest'")
    table.done()
    return sheet


def _band(name: str, table: Table, flows: Collection[str], rules: Collection[str]) -> Band:
    columns = table.tables("columns")
    band = Band(
        name=name,
        columns=tuple(_column(column, flows) for column in columns),
        gutter=millimetres(table.number("gutter", (0, 60), 0.0)),
        rule=table.name("rule", rules, "rule", ""),
        space=table.pair("space", SPACE, (2.0, 2.0)),
        keeps=table.flag("keeps"),
        tight=table.flag("tight"),
    )
    table.done()
    return band


def _column(table: Table, flows: Collection[str]) -> Column:
    if table.has("width") and table.has("share"):
        table.fault("share", "give a width or a share, not both")
    column = Column(
        flow=table.name("flow", flows, "flow"),
        width=millimetres(table.number("width", LENGTH, 0.0)),
        share=table.number("share", (0.01, 100), 1.0),
        keeps=table.flag("keeps"),
    )
    table.done()
    return column


def _check_flows(table: Table, sheet: Sheet, flows: Iterable[str]) -> None:
    for flow in flows:
        bands = [band for band in sheet.bands if any(c.flow == flow for c in band.columns)]
        if not bands:
            table.fault("bands", f"the flow '{flow}' has no column on this paper")
        elif len(bands) > 1:
            named = " and ".join(f"'{band.name}'" for band in bands)
            table.fault(
                "bands", f"the flow '{flow}' has columns in {named}; a chain is in one band"
            )
        else:
            _check_chain(table, bands[0], flow)


def _check_chain(table: Table, band: Band, flow: str) -> None:
    """The columns of one flow stand side by side and are alike, so that its lines fit them all."""
    at = [index for index, column in enumerate(band.columns) if column.flow == flow]
    if at != list(range(at[0], at[0] + len(at))):
        table.fault("bands", f"other columns of '{band.name}' stand between those of '{flow}'")
    if len({(band.columns[i].width, band.columns[i].share) for i in at}) > 1:
        table.fault("bands", f"the columns of '{flow}' in '{band.name}' must be of one width")


def _check_grids(table: Table, sheet: Sheet, slots: Iterable[Slot]) -> None:
    counted = Counter(column.flow for band in sheet.bands for column in band.columns)
    for slot in slots:
        if len(slot.columns) > 1 and counted[slot.flow] > 1:
            grid = f"the slot '{slot.name}' is a grid, and its flow '{slot.flow}' a chain"
            table.fault("bands", f"{grid}; one or the other")


def _check_widths(table: Table, sheet: Sheet) -> None:
    wide = SIZES[sheet.paper][0] - sheet.margins[1] - sheet.margins[3]
    for band in sheet.bands:
        shared = sum(not column.width for column in band.columns)
        taken = sum(column.width for column in band.columns)
        left = wide - taken - band.gutter * (len(band.columns) - 1)
        if left < shared * _NARROWEST - 0.01:
            room = f"the paper leaves {wide * 25.4 / 72:.0f} mm between the margins"
            table.fault("bands", f"the columns of '{band.name}' are too wide: {room}")
