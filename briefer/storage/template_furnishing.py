"""What a slot has besides items and forms: panel, place of its label, words when it is empty."""

from collections.abc import Collection
from dataclasses import replace

from briefer.model.roles import Role
from briefer.model.template import Shown, Slot
from briefer.storage.checked import Table
from briefer.storage.template_units import LENGTH, millimetres

# As many articles as a card of several has at most.
_SOURCES = (0, 9)
# Points; a narrower indent holds no words.
_NARROWEST = 28.0


def furnished(
    slot: Slot,
    table: Table,
    styles: Collection[str],
    labels: Collection[str] | None,
    panels: Collection[str],
    rules: Collection[str],
) -> Slot:
    """The slot with what its table says of these things."""
    aside = table.flag("aside")
    own = tuple(role.value for role in slot.roles)
    named = table.names("beside", own, "role of this slot") if table.has("beside") else ()
    if (aside and not slot.label) or ((aside or named) and slot.indent < _NARROWEST):
        table.fault("aside", "what stands aside needs an 'indent' of 10 mm or more; or 'label'")
    empty = table.name("empty", labels, "label", "")
    if empty and not slot.style:
        table.fault("empty", "its words need a 'style'")
    timeline = table.name("timeline", rules, "rule", "")
    if timeline and not (slot.indent and slot.style):
        table.fault("timeline", "events need an 'indent', and a 'style' for the note on scale")
    return replace(
        slot,
        timeline=timeline,
        height=_height(table, slot),
        panel=table.name("panel", panels, "panel", ""),
        open=_open(table, slot, styles, panels),
        aside=aside,
        beside=tuple(Role(name) for name in named),
        label_style=table.name("label_style", styles, "style", ""),
        source=int(table.number("source", _SOURCES, 0)),
        empty=empty,
    )


def _height(table: Table, slot: Slot) -> tuple[float, float]:
    """The heights of a picture, given in millimetres."""
    shows = Role.PICTURE in slot.roles or slot.shows is Shown.LOGO
    if not table.has("height"):
        if shows:
            table.fault("height", "a slot for pictures gives the most height they take")
        return (0.0, 0.0)
    roomiest, tightest = table.pair("height", LENGTH, (0.0, 0.0))
    if not shows or not 0 < tightest <= roomiest:
        table.fault("height", "only pictures have one: the roomiest, then the tightest")
    return millimetres(roomiest), millimetres(tightest)


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
