"""The command that hands out: cards on sheets, to a file or to a printer."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.running import naming
from briefer.cli.values import FILE, SHEETS, refuse_overwriting
from briefer.model.card import Paper

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


@click.command(short_help="Put cards on sheets to hand out, and print them.")
@click.argument("cards", nargs=-1, required=True, type=FILE, metavar="CARD...")
@click.option("-o", "--output", type=FILE, metavar="SHEETS.pdf")
@click.option("--up", type=click.Choice(["1", "2", "4"]), default="1", show_default=True)
@click.option("--copies", type=click.IntRange(1, 500), default=1, show_default=True)
@click.option("--paper", type=SHEETS, default="a4", show_default=True)
@click.option("--print", "printer", metavar="PRINTER", help="Send the sheets to a printer.")
def handout(
    cards: tuple[Path, ...],
    output: Path | None,
    up: str,
    copies: int,
    paper: str,
    printer: str | None,
) -> None:
    """Put cards (.brief files or their PDFs) on sheets, one, two or four on each."""
    from briefer.cli.told import sheets_line
    from briefer.storage.files import write_safely

    if output is None and printer is None:
        message = "give -o SHEETS.pdf, or --print PRINTER, or both"
        raise click.UsageError(message)
    workshop = app.parts()
    target = output or _passing()
    refuse_overwriting([target], [str(card) for card in cards])
    pdfs = [_pdf(workshop, path) for path in cards]
    write_safely(target, workshop.handout(pdfs, int(up), Paper(paper), copies))
    if output:
        click.echo(sheets_line(output, int(up), Paper(paper), copies))
    if printer:
        click.echo(_print(target, printer, Paper(paper)))


def _pdf(workshop: "Workshop", path: Path) -> bytes:
    from briefer.storage.files import read_limited

    data = read_limited(path, 256_000_000)
    if data.startswith(b"%PDF"):
        return data
    from briefer.cli.refusing import refuse

    card = workshop.load(path)
    with naming(path):
        page = workshop.page(card)
        if page.fit.over is not None:
            refuse(workshop, card, page.fit.over)
        return workshop.drawn(card, page)


def _passing() -> Path:
    """A file for sheets that are only printed; the viewer may still need it afterwards."""
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix="briefer-")) / "sheets.pdf"


def _print(path: Path, printer: str, paper: Paper) -> str:
    from briefer.typesetting.printing import can_print, open_with_viewer, submit

    if can_print():
        return f"Sent to {printer} as {submit(path, printer, paper)}."
    open_with_viewer(path)
    return f"There is no printing system here: {path} is open in the viewer, print it there."
