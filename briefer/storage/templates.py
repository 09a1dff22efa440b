"""Templates: a TOML file becomes a checked value, or a list of everything that is wrong with it."""

from collections.abc import Collection
from pathlib import Path

from briefer.model.errors import TemplateFaulty
from briefer.model.template import Foot, Ladder, Template
from briefer.storage.checked import Table
from briefer.storage.files import refuse_outside
from briefer.storage.template_contrast import check_contrast
from briefer.storage.template_panels import panels
from briefer.storage.template_sheets import sheets
from briefer.storage.template_slots import slots
from briefer.storage.template_styles import colours, rules, styles
from briefer.storage.template_units import POINTS, SPACE, millimetres
from briefer.storage.toml_tables import read_table, settle

_SCHEMA = 1


def template_files(folder: Path) -> tuple[Path, ...]:
    """The template files in a folder of templates, one folder each, by name."""
    return tuple(sorted(folder.glob("*/template.toml")))


def load_template(
    path: Path,
    faces: Collection[str] | None = None,
    labels: Collection[str] | None = None,
    name: str = "",
) -> Template:
    """The template of a file. `faces` and `labels` are the names it may use, None for any.

    Nothing but this file is read, and it must lie in its folder itself: a link that leads out of
    it is refused. Raises TemplateFaulty with all faults, a line each: line number, path, what, and
    a hint. Where `name` is given, the template must have it.
    """
    refuse_outside(path, path.parent, TemplateFaulty)
    table = read_table(path)
    template = template_of(table, faces, labels)
    if name and table.has("name") and template.name != name:
        table.fault("name", f"must be '{name}', as its folder is called")
    settle(path, table)
    return template


def template_of(
    table: Table, faces: Collection[str] | None, labels: Collection[str] | None
) -> Template:
    """The template of a table; what is wrong with it is noted there."""
    schema = table.number("schema", (0, 1000))
    if table.has("schema") and schema != _SCHEMA:
        table.fault("schema", f"this program reads templates of schema {_SCHEMA}")
    palette = colours(table.table("colours", required=False))
    rule_styles = rules(table.table("rules", required=False), palette)
    text_styles = styles(table.table("styles"), palette, faces)
    own_labels = _labels(table.table("labels", required=False))
    known_labels = labels and {*labels, *own_labels.get("en", {})}
    grounds = panels(table.table("panels", required=False), palette)
    placed = slots(table, text_styles, rule_styles, known_labels, grounds)
    template = Template(
        name=table.text("name"),
        title=table.text("title"),
        summary=table.text("summary"),
        nominal=table.number("nominal", POINTS),
        styles=text_styles,
        rules=rule_styles,
        label_style=table.name("label_style", text_styles, "style"),
        sheets=sheets(table, placed, rule_styles),
        slots=placed,
        foot=_foot(table.table("foot"), text_styles, rule_styles),
        ladder=_ladder(table.table("ladder", required=False)),
        labels=own_labels,
        panels=grounds,
        accent=palette.get("accent", ""),
    )
    check_contrast(template, table.faults)
    return template


def _foot(table: Table, text_styles: Collection[str], rule_styles: Collection[str]) -> Foot:
    foot = Foot(
        style=table.name("style", text_styles, "style"),
        strong=table.name("strong", text_styles, "style"),
        rule=table.name("rule", rule_styles, "rule"),
        code=millimetres(table.number("code", (0, 60))),
        space=table.number("space", SPACE, 4.0),
    )
    table.done()
    return foot


def _ladder(table: Table) -> Ladder:
    usual = Ladder()
    settings = table.number("settings", (2, 64), usual.settings)
    if settings != int(settings):
        table.fault("settings", "must be a whole number")
    ladder = Ladder(
        settings=int(settings),
        leading=table.pair("leading", (0.7, 1.5), usual.leading),
        size_until=table.number("size_until", (0.1, 1), usual.size_until),
    )
    if ladder.leading[0] < ladder.leading[1]:
        table.fault("leading", "the roomiest comes first")
    table.done()
    return ladder


def _labels(table: Table) -> dict[str, dict[str, str]]:
    """Labels of the template's own: language code, then label."""
    return {
        code: {key: labels.text(key, longest=80) for key in labels.known()}
        for code, labels in table.entries()
    }
