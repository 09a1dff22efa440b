"""The commands about templates: listing them, making one of your own, checking it."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.looking import put_json
from briefer.cli.values import refuse_name

if TYPE_CHECKING:
    from briefer.desk.shelf import Listed
    from briefer.desk.workshop import Workshop
    from briefer.model.template import Template


@click.group(invoke_without_command=True, short_help="List templates, make and check your own.")
@click.option("--json", "as_json", is_flag=True, help="The list as JSON.")
@click.pass_context
def templates(ctx: click.Context, as_json: bool) -> None:
    """List the templates, those that come with Briefer and your own."""
    if ctx.invoked_subcommand is not None:
        return
    shelf = app.parts().shelf
    found = list(shelf.listed())
    for name in shelf.passed_over:
        message = f"note: your own '{name}' is not used: that name belongs to Briefer. Rename it."
        click.echo(message, err=True)
    if as_json:
        put_json([_described(listed) for listed in found])
        return
    for listed in found:
        click.echo(_line(listed))


@templates.command(short_help="Copy a template into your own folder.")
@click.argument("name")
@click.option("--from", "like", default="news-brief", show_default=True, metavar="TEMPLATE")
def new(name: str, like: str) -> None:
    """Copy a template into your own folder as NAME, to change it there; tells where it lies."""
    from briefer.storage.new_template import new_template

    workshop = app.parts()
    refuse_name(name)
    if name in workshop.template_names:
        message = f"there is a template '{name}' already; choose another name"
        raise click.UsageError(message)
    if like not in workshop.template_names:
        message = f"there is no template '{like}'; there are: {', '.join(workshop.template_names)}"
        raise click.UsageError(message)
    folder = app.configuration() / "templates"
    made = new_template(workshop.shelf.path(like), folder, name, app.SCHEMA)
    click.echo(made)


@templates.command(short_help="Tell every fault of a template at once.")
@click.argument("template", metavar="FILE|NAME")
def check(template: str) -> None:
    """Check a template, given as a file, its folder or a name of `briefer templates`.

    Every fault is told, each with its line and a hint. A sound template is then tried on each of
    its papers with little in its slots.
    """
    from briefer.desk.trying import refuse_unsettable

    workshop = app.parts()
    path, name = _found(workshop, template)
    loaded = workshop.load_template(path, name)
    refuse_unsettable(workshop, path, loaded)
    click.echo(f"{path}: no faults ({loaded.name}; {_papers(loaded, ', ')}).")


def _found(workshop: "Workshop", template: str) -> tuple[Path, str]:
    """The file of a template, and the name it must have where it is given by one."""
    path = Path(template)
    if path.is_dir():
        return path / "template.toml", ""
    # A name has no dots and no slashes, a file has one of them or is there.
    if path.exists() or set(template) & {".", "/", "\\"}:
        return path, ""
    return workshop.shelf.path(template), template


def _line(listed: "Listed") -> str:
    own = "  your own" if listed.is_own else ""
    if listed.template is None:
        return f"{listed.name}{own}  has faults\n    See: briefer templates check {listed.name}"
    template = listed.template
    return f"{listed.name}  {template.title}  ({_papers(template)}){own}\n    {template.summary}"


def _papers(template: "Template", between: str = " ") -> str:
    return between.join(paper.value for paper in template.sheets)


def _described(listed: "Listed") -> dict[str, object]:
    told: dict[str, object] = {"name": listed.name, "own": listed.is_own}
    template = listed.template
    if template is None:
        return {**told, "faults": listed.faults.splitlines()}
    return {
        **told,
        "title": template.title,
        "summary": template.summary,
        "papers": [paper.value for paper in template.sheets],
        "slots": [
            {"name": slot.name, "roles": [role.value for role in slot.roles]}
            for slot in template.slots
        ],
    }
