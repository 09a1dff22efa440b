"""Trying a template: what only setting shows, found with cards that have little in its slots."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.card import Card, Options, Paper
from briefer.model.item import PARTS, Item, Part, Parts
from briefer.model.passage import Typed

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.template import Slot, Template

# Type smaller than this (points) is not read from office print; caption sizes of newspapers end
# there too.
_SMALLEST = 6.0
# Everything that may stand over the words.
_OPTIONS = Options(
    classification="Not for release",
    embargo="2030-01-02T12:00+01:00",
    organisation="An organisation",
    version="1",
)
# What stands in a part that is a number or a mark rather than words.
_SHORT = {Part.VALUE: "12", Part.UNIT: "km", Part.QUALIFIER: "some", Part.DATE: "1 May"}


def refuse_unsettable(workshop: "Workshop", path: Path, template: "Template") -> None:
    """Raise TemplateFaulty with what is wrong with the pages set in a sound template."""
    from briefer.storage.toml_tables import read_table, refuse_faults

    table = read_table(path)
    for at, message in faults(workshop, template):
        table.faults.add(at, message)
    refuse_faults(path, table)


def faults(workshop: "Workshop", template: "Template") -> Iterator[tuple[str, str]]:
    """Path and fault: type that gets too small, papers and slots that little words do not fit."""
    for paper in template.sheets:
        yield from _small(template, paper)
        least = tuple(item for slot in template.slots for item in _items(slot, least=0))
        if over := _over(workshop, template, paper, least):
            yield f"papers.{paper}", f"the fewest items of all slots do not fit: {over}"
        for at, slot in enumerate(template.slots):
            if over := _over(workshop, template, paper, tuple(_items(slot, least=1))):
                yield f"slots[{at}]", f"a few words do not fit on {paper}: {over}"


def _over(workshop: "Workshop", template: "Template", paper: Paper, items: tuple[Item, ...]) -> str:
    """By how much a card of these items does not fit, "" where it does."""
    numbered = tuple(replace(item, id=f"i{at}") for at, item in enumerate(items))
    card = Card((), numbered, template.name, paper, options=_OPTIONS)
    over = workshop.page_in(card, template).fit.over
    return f"over by {over.lines} lines in {over.label or over.slot}" if over else ""


def _small(template: "Template", paper: Paper) -> Iterator[tuple[str, str]]:
    """Styles too small to be read at the tightest setting of a paper."""
    from briefer.typesetting.settings import ladder

    tightest = ladder(template, template.sheets[paper])[-1]
    for name, style in template.styles.items():
        size = tightest.size(style)
        if size < _SMALLEST - 0.005:
            told = f"is {size:.1f} pt on {paper} at the tightest setting, give at least"
            yield f"styles.{name}", f"{told} {_SMALLEST:g} pt, or a smaller 'give'"


def _items(slot: "Slot", *, least: int) -> Iterator[Item]:
    """The fewest items that a slot's budget asks for, but at `least` so many, of its first role."""
    for role in slot.roles[:1]:
        parts = Parts()
        for part in PARTS[role]:
            parts = parts.put(part, (Typed(_SHORT.get(part, "A few words")),))
        for _ in range(max(least, slot.budget.items[0])):
            yield Item("", role, parts, slot=slot.name)
