"""The colours, rules and text styles of a template, with what a style takes from its parent."""

from collections.abc import Collection, Mapping
from typing import Any

from briefer.model.expressions import expression
from briefer.model.style import RuleStyle, TextStyle
from briefer.storage.checked import Table, unknown
from briefer.storage.template_units import LENGTH, POINTS, SPACE, millimetres

_HEX = expression("#[0-9a-fA-F]{6}")
_NUMBERS = {"size": POINTS, "leading": POINTS, "tracking": (-0.2, 1.0), "give": (0.0, 1.0)}
_FLAGS = ("caps", "hyphens", "balance", "justify", "hang")
_NEEDED = ("face", "size", "leading", "colour")
_ALIGNS = ("left", "right", "centre")

Given = dict[str, Any]


def colours(table: Table) -> dict[str, str]:
    """Named colours as #rrggbb."""
    return {name: _hex(table, name, table.text(name)) for name in table.known()}


def rules(table: Table, palette: Mapping[str, str]) -> dict[str, RuleStyle]:
    """Rule styles by name."""
    found: dict[str, RuleStyle] = {}
    for name, rule in table.entries():
        found[name] = RuleStyle(
            weight=rule.number("weight", (0.1, 20)),
            colour=colour(rule, "colour", palette),
            space=rule.number("space", SPACE, 1.0),
        )
        rule.done()
    return found


def styles(
    table: Table, palette: Mapping[str, str], faces: Collection[str] | None
) -> dict[str, TextStyle]:
    """Text styles by name, each with what its parents give."""
    given: dict[str, Given] = {}
    parents: dict[str, str] = {}
    names = table.known()
    for name, style in table.entries():
        parents[name] = style.name("parent", names, "style", "")
        given[name] = _given(style, palette, faces)
        style.done()
    if "body" not in given:
        table.faults.add(table.path, "a style 'body' is missing: papers give its sizes")
    return {name: _style(name, given, parents, table) for name in given}


def _given(style: Table, palette: Mapping[str, str], faces: Collection[str] | None) -> Given:
    """What a style says itself."""
    found: Given = {}
    if style.has("face"):
        found["face"] = style.name("face", faces, "face")
    if style.has("colour"):
        found["colour"] = colour(style, "colour", palette)
    if style.has("align"):
        found["align"] = style.name("align", _ALIGNS, "alignment")
    if style.has("measure"):
        found["measure"] = millimetres(style.number("measure", LENGTH))
    found |= {key: style.number(key, within) for key, within in _NUMBERS.items() if style.has(key)}
    found |= {key: style.flag(key) for key in _FLAGS if style.has(key)}
    return found


def _style(
    name: str, given: Mapping[str, Given], parents: Mapping[str, str], table: Table
) -> TextStyle:
    line = [name]
    while (parent := parents[line[-1]]) and parent not in line:
        line.append(parent)
    if parent:
        table.fault(name, f"its parents run in a circle: {' > '.join([*line, parent])}")
    merged: Given = {}
    for ancestor in reversed(line):
        merged |= given[ancestor]
    for key in _NEEDED:
        if key not in merged and not parent:
            table.fault(name, f"'{key}' is missing, here and in its parents")
    filled: Given = {"face": "", "size": 10.0, "leading": 14.0, "colour": "#000000", **merged}
    return TextStyle(**filled)


def colour(table: Table, key: str, palette: Mapping[str, str]) -> str:
    """A colour of the palette by name, or as #rrggbb."""
    name = table.text(key)
    if name in palette or not name:
        return palette.get(name, "#000000")
    if name.startswith("#"):
        return _hex(table, key, name)
    table.fault(key, unknown("colour", name, palette) + " (or give #rrggbb)")
    return "#000000"


def _hex(table: Table, key: str, value: str) -> str:
    if value and not _HEX.fullmatch(value):
        table.fault(key, f"'{value:.20}' is not a colour, write it as #rrggbb")
        return "#000000"
    return value.lower()
