"""What a card is dressed in from the command line: template, quotation law, brand kit."""

from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.model.card import Card, Paper
from briefer.model.quotation import HOUSE

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


def branded(workshop: "Workshop", card: Card, name: str | None) -> Card:
    """The card in a brand kit of the editor's; wrong usage where there is none of the name."""
    if name is None:
        return card
    from briefer.model.brand import apply_brand

    if name not in workshop.brands.names:
        known = ", ".join(workshop.brands.names) or "none yet"
        message = f"there is no brand kit '{name}' in {app.configuration() / 'brands'}: {known}"
        raise click.UsageError(message)
    return apply_brand(card, workshop.brands.brand(name))


def refuse_template(workshop: "Workshop", name: str, paper: Paper) -> None:
    """Wrong usage where there is no template of a name, or it is not made for a paper."""
    if not workshop.shelf.has(name):
        known = ", ".join(workshop.template_names)
        message = f"there is no template '{name}'; there are: {known}"
        raise click.UsageError(message)
    papers = workshop.shelf.template(name).sheets
    if paper not in papers:
        known = ", ".join(papers)
        message = f"the template '{name}' is not made for {paper}; it is made for: {known}"
        raise click.UsageError(message)


def refuse_law(workshop: "Workshop", name: str) -> None:
    """Wrong usage where there is no quotation law of a name. Raises TemplateFaulty for its faults.

    Nothing is read for the law of a house that has written none.
    """
    if name == HOUSE.name:
        return
    laws = workshop.languages.laws
    if name not in laws.names:
        message = f"there is no quote style '{name:.60}'; there are: {', '.join(laws.names)}"
        raise click.UsageError(message)
    laws.law(name)
