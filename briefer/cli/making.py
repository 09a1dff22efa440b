"""Commands that make: the demo, and a card from an article."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.dressing import branded, refuse_law, refuse_template
from briefer.cli.values import (
    ATTACHMENTS,
    FILE,
    PAPERS,
    address,
    day,
    language,
    read_sources,
    refuse_overwriting,
    words,
)
from briefer.cli.writing import write_card
from briefer.model.article import Details
from briefer.model.card import Attach, Card, Options, Paper, Source

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop

_PICKS_LIMIT = 4_000_000


@click.command(short_help="Make a card of the sample article, then open the window.")
@click.option("-o", "--output", type=FILE, default=Path("briefer-demo.pdf"), show_default=True)
@click.option("--no-window", is_flag=True, help="Write the PDF only.")
def demo(output: Path, no_window: bool) -> int:
    """Make a card of the article that comes with Briefer, then open it in the window."""
    workshop, sample = app.parts(), app.sample()
    card = workshop.draft([workshop.read_path(sample)])
    write_card(workshop, output, card, as_json=False)
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
@click.option("--law", default="house", show_default=True, help="Quote style: how cuts are shown.")
@click.option("--brand", metavar="NAME", help="A brand kit of yours: its accent, name and logo.")
@click.option(
    "--picks",
    type=FILE,
    metavar="FILE",
    help="The words to take, instead of a draft: .json, or annotations as .jsonld.",
)
@click.option(
    "--save", type=FILE, metavar="CARD.brief", help="Save the card too, to edit it later."
)
@click.option(
    "--report", type=FILE, metavar="FILE.json", help="Write what each item says and rests on."
)
@click.option("--publisher", type=words, help="Who published the article.")
@click.option("--url", type=address, help="The article's address; it makes the QR code.")
@click.option("--published", type=day, help="The day it appeared: YYYY-MM-DD.")
@click.option("--byline", type=words, multiple=True, help="Who wrote it; may be given again.")
@click.option("--lang", type=language, help="Its language, such as en or pt-BR.")
@click.option(
    "--attach",
    type=ATTACHMENTS,
    default="passages",
    show_default=True,
    help="What of the articles goes along in the PDF.",
)
@click.option("--json", "as_json", is_flag=True, help="Tell what was made as JSON.")
def make(
    sources: tuple[str, ...],
    output: Path,
    template: str,
    paper: str,
    law: str,
    brand: str | None,
    picks: Path | None,
    save: Path | None,
    report: Path | None,
    publisher: str | None,
    url: str | None,
    published: str | None,
    byline: tuple[str, ...],
    lang: str | None,
    attach: str,
    as_json: bool,
) -> int:
    """Make a one-page card of the article SOURCE: a path, an address, or - for standard input."""
    from briefer.cli.beside import write_report

    workshop = app.parts()
    refuse_template(workshop, template, Paper(paper))
    refuse_law(workshop, law)
    targets = [output, *(path for path in (save, report) if path)]
    refuse_overwriting(targets, [*sources, *([picks] if picks else [])])
    chosen = _read_picks(picks) if picks else None
    details = Details(byline, published, publisher, url, lang)
    options = Options(attach=Attach(attach))
    like = Card(template=template, paper=Paper(paper), law=law, options=options)
    card = _card(workshop, _given(read_sources(workshop, sources), details), chosen, like, brand)
    if save:
        # Saved first: what does not fit on the page can still be edited in the window.
        workshop.save(save, card)
        click.echo(f"Saved {save}.", err=as_json)
    code = write_card(workshop, output, card, as_json=as_json)
    if report:
        write_report(workshop, report, [(str(save or ""), output, card)], quiet=as_json)
    return code


def _read_picks(path: Path) -> bytes:
    from briefer.model.errors import PicksFaulty
    from briefer.storage.files import read_limited

    return read_limited(path, _PICKS_LIMIT, PicksFaulty)


def _card(
    workshop: "Workshop",
    given: Sequence[Source],
    chosen: bytes | None,
    like: Card,
    brand: str | None,
) -> Card:
    """The card of the picks, else a draft, in the template, law and options of `like`."""
    from briefer.model.embargoing import embargoed, unclear_embargo

    like = embargoed(replace(like, sources=tuple(given)))
    if chosen is None:
        card = workshop.draft(given, branded(workshop, like, brand))
    else:
        card = workshop.picked(chosen, given)
    if words := unclear_embargo(like):
        click.echo(f"note: an article is under embargo, with no moment told: “{words}”", err=True)
    card = replace(card, template=like.template, paper=like.paper, law=like.law)
    return branded(workshop, replace(card, options=like.options), brand)


def _given(sources: Sequence[Source], details: Details) -> list[Source]:
    """The sources with the details given; only the language is true of several at once."""
    if len(sources) > 1 and details != Details(language=details.language):
        message = "--publisher, --url, --published and --byline describe one SOURCE, not several"
        raise click.UsageError(message)
    return [replace(source, typed=details) for source in sources]
