"""The marks on top of every page: who gives it out, and whether it may be given out.

A template need not say anything about them, so none can lose a classification or an embargo; one
that places a mark in a slot of its own keeps it there.
"""

from collections.abc import Mapping
from dataclasses import replace

from briefer.model.contrast import WHITE
from briefer.model.style import Panel, TextStyle
from briefer.model.template import Band, Column, Sheet, Shown, Slot, Template

_INK = "#16181d"
# Points.
_GUTTER, _SIDE, _LOGO = 17.0, 6.2, 130.0
_LOGO_HEIGHT = (34.0, 26.0)
_BRAND, _MARKS = "the brand", "the marks"
_SIZE = 7.6


def with_marks(template: Template) -> Template:
    """The template with a slot for every mark that it does not place itself."""
    placed = {slot.shows for slot in template.slots}
    slots = tuple(slot for slot in _SLOTS if slot.shows not in placed)
    if not slots or template.label_style not in template.styles:
        return template
    return replace(
        template,
        styles={**_styles(template), **template.styles},
        panels={**_PANELS, **template.panels},
        slots=(*slots, *template.slots),
        sheets={paper: _sheet(sheet, slots) for paper, sheet in template.sheets.items()},
    )


def _styles(template: Template) -> Mapping[str, TextStyle]:
    """Styles of the marks in the face of the template's labels, on the lines of its body."""
    strong = replace(
        template.styles[template.label_style],
        size=_SIZE,
        leading=template.styles["body"].leading,
        colour=_INK,
        give=1.0,
        caps=False,
        tracking=0.01,
        align="left",
    )
    mark = replace(strong, caps=True, tracking=0.09)
    return {
        "mark open": mark,
        "mark": replace(mark, colour=WHITE),
        "mark embargo": replace(strong, colour=WHITE, align="right"),
        "mark organisation": replace(strong, size=8.6),
        "mark logo": replace(strong, align="right"),
    }


_PANELS = {
    "mark": Panel(fill=_INK, padding=0.0, side=_SIDE),
    "mark open": Panel(edge=_INK, padding=0.0, side=_SIDE),
}

_SLOTS = (
    Slot("organisation", "organisation", shows=Shown.ORGANISATION, style="mark organisation"),
    Slot("logo", "logo", shows=Shown.LOGO, style="mark logo", height=_LOGO_HEIGHT),
    Slot(
        "classification",
        "classification",
        shows=Shown.CLASSIFICATION,
        style="mark",
        panel="mark",
        open=("mark open", "mark open"),
    ),
    Slot("embargo", "embargo", shows=Shown.EMBARGO, style="mark embargo", panel="mark"),
)
_BANDS = (
    Band(
        _BRAND,
        (Column("organisation", share=1), Column("logo", width=_LOGO)),
        _GUTTER,
        space=(1.0, 1.0),
        tight=True,
        centred=True,
    ),
    Band(
        _MARKS,
        (Column("classification", share=2), Column("embargo", share=3)),
        0.0,
        space=(2.0, 1.0),
        tight=True,
    ),
)


def _sheet(sheet: Sheet, slots: tuple[Slot, ...]) -> Sheet:
    flows = {slot.flow for slot in slots}
    bands = (
        replace(band, columns=tuple(column for column in band.columns if column.flow in flows))
        for band in _BANDS
    )
    return replace(sheet, bands=(*(band for band in bands if band.columns), *sheet.bands))
