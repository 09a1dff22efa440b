"""A card is written as a PDF: what was made, how full it is, and what to look at in it."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer.cli.looking import put_json
from briefer.cli.running import DOES_NOT_HOLD
from briefer.model.card import Card

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


def write_card(workshop: "Workshop", path: Path, card: Card, *, as_json: bool) -> int:
    """Write a card's PDF and tell what was made, how full it is, and what to look at in it.

    The exit code is 3 where a quotation or figure of it does not hold.
    """
    from briefer.cli.judging import judged_values, remark_lines
    from briefer.cli.refusing import refuse
    from briefer.cli.told import made_line
    from briefer.storage.files import write_safely

    page = workshop.page(card)
    if page.fit.over is not None:
        refuse(workshop, card, page.fit.over, as_json=as_json)
    write_safely(path, workshop.drawn(card, page))
    for warning in page.warnings:
        click.echo(f"note: {warning}", err=True)
    judged = workshop.judged(card)
    for line in remark_lines(card, judged):
        click.echo(line, err=True)
    if as_json:
        made = {"output": str(path), "template": card.template, "paper": card.paper.value}
        made["attach"] = card.options.attach.value
        fit = {"fullness": page.fit.fullness, **asdict(page.fit)}
        made = {**made, "fits": True, "items": len(card.printed), "fit": fit}
        put_json({**made, "remarks": judged_values(judged)})
    else:
        click.echo(made_line(path, card, page))
    return DOES_NOT_HOLD if any(one.is_fault for one in judged) else 0
