"""The panels of a template: the grounds that slots may stand on."""

from collections.abc import Mapping

from briefer.model.style import Panel
from briefer.storage.checked import Table
from briefer.storage.template_styles import colour
from briefer.storage.template_units import LENGTH, millimetres

# Half-units above and below the words of a panel.
_PADDING = (0, 6)


def panels(table: Table, palette: Mapping[str, str]) -> dict[str, Panel]:
    """Panels by name; each must show on a sheet of paper."""
    found: dict[str, Panel] = {}
    for name, entry in table.entries():
        panel = Panel(
            fill=_optional(entry, "fill", palette),
            edge=_optional(entry, "edge", palette),
            bar=_optional(entry, "bar", palette),
            padding=entry.number("padding", _PADDING, 1.0),
            side=millimetres(entry.number("side", LENGTH, 0.0)),
        )
        if not (panel.fill or panel.edge or panel.bar):
            table.fault(name, "a panel has a 'fill', an 'edge' or a 'bar', or several")
        entry.done()
        found[name] = panel
    return found


def _optional(table: Table, key: str, palette: Mapping[str, str]) -> str:
    return colour(table, key, palette) if table.has(key) else ""
