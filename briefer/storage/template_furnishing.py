"""What a slot has besides items and forms: panel, place of its label, words when it is empty."""

from collections.abc import Collection
from dataclasses import replace

from briefer.model.template import Shown, Slot
from briefer.storage.checked import Table

# As many articles as a card of several has at most.
_SOURCES = (0, 9)


def furnished(
    slot: Slot,
    table: Table,
    styles: Collection[str],
    labels: Collection[str] | None,
    panels: Collection[str],
) -> Slot:
    """The slot with what its table says of these things."""
    aside = table.flag("aside")
    if aside and not (slot.label and slot.indent):
        table.fault("aside", "a label stands aside in an indent: give 'label' and 'indent'")
    empty = table.name("empty", labels, "label", "")
    if empty and not slot.style:
        table.fault("empty", "its words need a 'style'")
    return replace(
        slot,
        panel=table.name("panel", panels, "panel", ""),
        open=_open(table, slot, styles, panels),
        aside=aside,
        source=int(table.number("source", _SOURCES, 0)),
        empty=empty,
    )


def _open(
    table: Table, slot: Slot, styles: Collection[str], panels: Collection[str]
) -> tuple[str, str] | None:
    if not table.has("open"):
        return None
    if slot.shows is not Shown.CLASSIFICATION:
        table.fault("open", "only a slot that shows the classification looks otherwise when open")
    inner = table.table("open")
    found = inner.name("style", styles, "style"), inner.name("panel", panels, "panel")
    inner.done()
    return found
