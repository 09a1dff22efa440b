"""Commands that look: at an article, at the installation itself."""

import json

import click

from briefer import app
from briefer.cli.values import read_source


def put_json(value: object) -> None:
    """JSON on stdout, in UTF-8 whatever the terminal is set to."""
    click.echo((json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(), nl=False)


@click.command(short_help="Show an article as Briefer understands it.")
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Everything found, as JSON.")
@click.option("--receipt", is_flag=True, help="What was kept and left out, and why.")
def read(source: str, as_json: bool, receipt: bool) -> None:
    """Show the article SOURCE as Briefer understands it.

    SOURCE is a path, an address of the web, or - for standard input.
    """
    from briefer.cli.told import article_lines, receipt_lines

    workshop = app.parts()
    found = read_source(workshop, source)
    summary = workshop.summary(found)
    if as_json:
        put_json(summary["receipt"] if receipt else summary)
        return
    lines = receipt_lines(found) if receipt else article_lines(found, summary)
    click.echo("\n".join(lines))


@click.command("self-test", short_help="Load everything that ships and make one card.")
def self_test() -> None:
    """Load every template, language, font, icon and sample, make a card and read it back."""
    from briefer.cli.checking import checks

    for line in checks(app.parts(), app.ICONS, app.sample()):
        click.echo(f"ok  {line}")
