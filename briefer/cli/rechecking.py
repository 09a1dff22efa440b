"""The command that holds cards against fresh copies of their articles."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.looking import put_json
from briefer.cli.running import CODES, DOES_NOT_HOLD
from briefer.cli.values import FILE, read_source
from briefer.model.errors import BrieferError, SourceUnreadable

if TYPE_CHECKING:
    from briefer.cli.rechecked import Report
    from briefer.desk.workshop import Workshop

_MOST = 5_000  # cards of a folder


@click.command(short_help="Hold cards against fresh copies of their articles.")
@click.argument("cards", type=FILE, metavar="FOLDER|CARD")
@click.option("--source", "given", metavar="NEW", help="The copy: a path, an address, or -.")
@click.option("--json", "as_json", is_flag=True, help="Tell every passage as JSON.")
def recheck(cards: Path, given: str | None, as_json: bool) -> int:
    """Say of each passage of a CARD whether its words are unchanged, moved, edited or gone.

    The copy is what is now at the address that the article came from, or the file of its name
    beside the card. In a FOLDER every .brief file and every PDF that carries its card is taken.
    Exit 3 where words were edited or are gone.
    """
    from briefer.cli.rechecked import report_lines, report_values

    if given and cards.is_dir():
        message = "--source is a copy of one article: name the CARD, not a folder"
        raise click.UsageError(message)
    reports = [_report(app.parts(), path, given) for path in _cards(cards)]
    if not reports:
        raise SourceUnreadable(f"There are no cards in {cards}. Name a folder with .brief files.")
    if as_json:
        put_json([report_values(report) for report in reports])
    else:
        for report in reports:
            click.echo("\n".join(report_lines(report)))
    return _code(reports)


def _cards(given: Path) -> Iterator[Path]:
    """The card itself, or the cards of a folder and the folders in it, by name."""
    if not given.is_dir():
        yield given
        return
    yield from islice(_inside(given), _MOST)


def _inside(folder: Path) -> Iterator[Path]:
    from briefer.desk.exporting import holds_card

    for at, folders, names in os.walk(folder):
        folders.sort()
        for path in (Path(at) / name for name in sorted(names)):
            if path.suffix == ".brief" or (path.suffix.lower() == ".pdf" and holds_card(path)):
                yield path


def _report(workshop: "Workshop", path: Path, given: str | None) -> "Report":
    """A card held against its copies; what kept it from that is part of the report."""
    from briefer.cli.rechecked import Report
    from briefer.desk.rechecking import held_against, held_against_origins

    try:
        card = workshop.load(path)
        if given is not None:
            return Report(path, card, (held_against(card, read_source(workshop, given), given),))
        return Report(path, card, tuple(held_against_origins(workshop, card, path.parent, _ask)))
    except BrieferError as error:
        return Report(path, trouble=str(error), code=CODES[type(error)])


def _ask(address: str) -> None:
    click.echo(f"Fetching {address:.200} …", err=True)


def _code(reports: "list[Report]") -> int:
    """3 where a card is affected, else why one could not be held against a copy."""
    if any(held.is_affected for report in reports for held in report.held):
        return DOES_NOT_HOLD
    unread = CODES[SourceUnreadable]
    missed = (unread for report in reports for held in report.held if held.trouble)
    return max((*missed, *(report.code for report in reports)), default=0)
