"""Commands that make: the demo, a card from an article, PDFs of cards, sheets to hand out."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.looking import put_json
from briefer.cli.values import FILE, PAPERS, SHEETS, address, day, language, read_sources, words
from briefer.model.article import Details
from briefer.model.card import Card, Paper, Source

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop

_PICKS_LIMIT = 1_000_000


@click.command(short_help="Make a card of the sample article, then open the window.")
@click.option("-o", "--output", type=FILE, default=Path("briefer-demo.pdf"), show_default=True)
@click.option("--no-window", is_flag=True, help="Write the PDF only.")
def demo(output: Path, no_window: bool) -> int:
    """Make a card of the article that comes with Briefer, then open it in the window."""
    workshop, sample = app.parts(), app.sample()
    card = workshop.draft([workshop.read_path(sample)])
    _write(workshop, output, card, as_json=False)
    if no_window:
        return 0
    if not app.has_display():
        click.echo("There is no display here, so the window stays closed.", err=True)
        return 0
    return app.window(workshop, sample, drafted=True)


@click.command(short_help="Make a one-page card of an article.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", type=FILE, required=True, metavar="CARD.pdf")
@click.option("--template", default="news-brief", show_default=True, help="See: briefer templates")
@click.option("--paper", type=PAPERS, default="a4", show_default=True)
@click.option(
    "--picks", type=FILE, metavar="FILE.json", help="The words to take, instead of a draft."
)
@click.option(
    "--save", type=FILE, metavar="CARD.brief", help="Save the card too, to edit it later."
)
@click.option("--publisher", type=words, help="Who published the article.")
@click.option("--url", type=address, help="The article's address; it makes the QR code.")
@click.option("--published", type=day, help="The day it appeared: YYYY-MM-DD.")
@click.option("--byline", type=words, multiple=True, help="Who wrote it; may be given again.")
@click.option("--lang", type=language, help="Its language, such as en or pt-BR.")
@click.option("--json", "as_json", is_flag=True, help="Tell what was made as JSON.")
def make(
    sources: tuple[str, ...],
    output: Path,
    template: str,
    paper: str,
    picks: Path | None,
    save: Path | None,
    publisher: str | None,
    url: str | None,
    published: str | None,
    byline: tuple[str, ...],
    lang: str | None,
    as_json: bool,
) -> None:
    """Make a one-page card of the article SOURCE (a path, or - for standard input)."""
    from briefer.model.errors import PicksFaulty
    from briefer.storage.files import read_limited

    workshop = app.parts()
    _refuse_template(workshop, template)
    _refuse_overwriting(
        [output, *([save] if save else [])], [*sources, *([picks] if picks else [])]
    )
    chosen = read_limited(picks, _PICKS_LIMIT, PicksFaulty) if picks else None
    details = Details(byline, published, publisher, url, lang)
    given = _given(read_sources(workshop, sources), details)
    like = Card(template=template, paper=Paper(paper))
    card = workshop.draft(given, like) if chosen is None else workshop.picked(chosen, given)
    card = replace(card, template=template, paper=Paper(paper))
    if save:
        # Saved first: what does not fit on the page can still be edited in the window.
        workshop.save(save, card)
        click.echo(f"Saved {save}.", err=as_json)
    _write(workshop, output, card, as_json=as_json)


@click.command(short_help="Write cards as PDFs of one page.")
@click.argument("cards", nargs=-1, required=True, type=FILE, metavar="CARD...")
@click.option(
    "-o", "--output", type=FILE, required=True, help="A file; a folder for several cards."
)
@click.option("--as", "form", type=click.Choice(["pdf"]), default="pdf", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Tell what was made as JSON.")
def export(cards: tuple[Path, ...], output: Path, form: str, as_json: bool) -> None:
    """Write each CARD (a .brief file) as a PDF of one page."""
    workshop = app.parts()
    targets = _targets(cards, output, form)
    _refuse_overwriting(targets, [str(card) for card in cards])
    for path, target in zip(cards, targets, strict=True):
        _write(workshop, target, workshop.load(path), as_json=as_json)


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
    from briefer.storage.files import write_safely

    if output is None and printer is None:
        message = "give -o SHEETS.pdf, or --print PRINTER, or both"
        raise click.UsageError(message)
    workshop = app.parts()
    target = output or _passing()
    _refuse_overwriting([target], [str(card) for card in cards])
    pdfs = [_pdf(workshop, path) for path in cards]
    write_safely(target, workshop.handout(pdfs, int(up), Paper(paper), copies))
    if output:
        click.echo(f"Made {output}: {up} on a sheet of {paper}, {copies} of each card.")
    if printer:
        click.echo(_print(target, printer, Paper(paper)))


def _write(workshop: "Workshop", path: Path, card: Card, *, as_json: bool) -> None:
    """Write a card's PDF and tell what was made and how full it is."""
    from briefer.cli.told import made_line
    from briefer.storage.files import write_safely

    page = workshop.page(card)
    write_safely(path, workshop.drawn(card, page))
    for warning in page.warnings:
        click.echo(f"note: {warning}", err=True)
    if as_json:
        made = {"output": str(path), "template": card.template, "paper": card.paper.value}
        put_json({**made, "items": len(card.printed), "fit": asdict(page.fit)})
    else:
        click.echo(made_line(path, card, page))


def _given(sources: Sequence[Source], details: Details) -> list[Source]:
    """The sources with the details given; only the language is true of several at once."""
    if len(sources) > 1 and details != Details(language=details.language):
        message = "--publisher, --url, --published and --byline describe one SOURCE, not several"
        raise click.UsageError(message)
    return [replace(source, typed=details) for source in sources]


def _targets(cards: Sequence[Path], output: Path, form: str) -> list[Path]:
    """Where each card goes: the output itself, or its own name in it."""
    if len(cards) == 1 and not output.is_dir():
        return [output]
    targets = [output / f"{card.stem}.{form}" for card in cards]
    if len(set(targets)) < len(targets):
        message = "two cards have the same name and would become one file: export them apart"
        raise click.UsageError(message)
    if not output.is_dir():
        message = f"{output} is not a folder, and several cards need one. Make it first"
        raise click.UsageError(message)
    return targets


def _refuse_template(workshop: "Workshop", name: str) -> None:
    if name not in workshop.template_names:
        known = ", ".join(workshop.template_names)
        message = f"there is no template '{name}'; there are: {known}"
        raise click.UsageError(message)


def _refuse_overwriting(targets: Sequence[Path], sources: Sequence[str | Path]) -> None:
    """What is read is never written over, and nothing is written twice."""
    taken = {Path(source).resolve() for source in sources}
    for target in targets:
        if target.resolve() in taken:
            message = f"{target} is given twice and would be written over"
            raise click.UsageError(message)
        taken.add(target.resolve())


def _pdf(workshop: "Workshop", path: Path) -> bytes:
    from briefer.storage.files import read_limited

    data = read_limited(path, 256_000_000)
    return data if data.startswith(b"%PDF") else workshop.pdf(workshop.load(path))


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
