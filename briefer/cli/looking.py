"""Commands that look: at an article, at templates, at the installation itself."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.values import FILE, read_source

if TYPE_CHECKING:
    from briefer.model.template import Template


def put_json(value: object) -> None:
    """JSON on stdout, in UTF-8 whatever the terminal is set to."""
    click.echo((json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode(), nl=False)


@click.command(short_help="Show an article as Briefer understands it.")
@click.argument("source")
@click.option("--json", "as_json", is_flag=True, help="Everything found, as JSON.")
@click.option("--receipt", is_flag=True, help="What was kept and left out, and why.")
def read(source: str, as_json: bool, receipt: bool) -> None:
    """Show the article SOURCE (a path, or - for standard input) as Briefer understands it."""
    from briefer.cli.told import article_lines, receipt_lines

    workshop = app.parts()
    found = read_source(workshop, source)
    summary = workshop.summary(found)
    if as_json:
        put_json(summary["receipt"] if receipt else summary)
        return
    lines = receipt_lines(summary) if receipt else article_lines(found, summary)
    click.echo("\n".join(lines))


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="The list as JSON.")
@click.pass_context
def templates(ctx: click.Context, as_json: bool) -> None:
    """List the templates, or check one of your own."""
    if ctx.invoked_subcommand is not None:
        return
    found = app.parts().templates()
    if as_json:
        put_json([_described(template) for template in found])
        return
    for template in found:
        papers = " ".join(paper.value for paper in template.sheets)
        click.echo(f"{template.name}  {template.title}  ({papers})\n    {template.summary}")


@templates.command()
@click.argument("file", type=FILE)
def check(file: Path) -> None:
    """Check the template FILE: every fault is told, each with its line and a hint."""
    path = file / "template.toml" if file.is_dir() else file
    template = app.parts().load_template(path)
    papers = ", ".join(paper.value for paper in template.sheets)
    click.echo(f"{path}: no faults ({template.name}; {papers}).")


@click.command("self-test", short_help="Load everything that ships and make one card.")
def self_test() -> None:
    """Load every template, language, font, icon and sample, make a card and read it back."""
    from briefer.cli.checking import checks

    for line in checks(app.parts(), app.ICONS, app.sample()):
        click.echo(f"ok  {line}")


def _described(template: "Template") -> dict[str, object]:
    return {
        "name": template.name,
        "title": template.title,
        "summary": template.summary,
        "papers": [paper.value for paper in template.sheets],
        "slots": [
            {"name": slot.name, "roles": [role.value for role in slot.roles]}
            for slot in template.slots
        ],
    }
