"""Faces: the names a template uses for fonts, the font file of each, and what stands in for it."""

import importlib.util
from collections.abc import Callable, Sequence
from pathlib import Path

from briefer.model.errors import TemplateFaulty
from briefer.model.fonts import Cut, Fallback, ScriptFonts, SystemFont
from briefer.storage.checked import Table
from briefer.storage.toml_tables import read_table, settle

# The key of `scripts` that stands for every script without a table of its own.
_OTHERS = "others"


def load_faces(table: Path) -> dict[str, Path]:
    """Font file by face name, from a table that names a package and a file in it for each.

    Raises TemplateFaulty when the table has faults, or a package or file is not installed.
    """
    top = read_table(table)
    found: dict[str, Path] = {}
    for name, face in top.table("faces").entries():
        found[name] = _file(face)
        _cut(face)
        face.done()
    _scripts(top)
    settle(table, top)
    for name, path in found.items():
        if not path.is_file():
            raise TemplateFaulty(f"The font of the face '{name}' is missing: {path}. {_CURE}")
    return found


def load_fallback(table: Path, find: Callable[[], Sequence[SystemFont]]) -> Fallback:
    """What stands in where a face lacks a character; `find` lists the fonts of the system.

    Raises TemplateFaulty when the table has faults.
    """
    top = read_table(table)
    cuts: dict[str, Cut] = {}
    for name, face in top.table("faces").entries():
        face.known()
        cuts[name] = _cut(face)
    scripts = _scripts(top)
    settle(table, top)
    return Fallback(cuts, scripts, find)


_CURE = "Install Briefer again."


def _file(face: Table) -> Path:
    package, file = face.text("package"), face.text("file")
    return _folder(package) / file if package else Path(file)


def _cut(face: Table) -> Cut:
    return Cut(
        serif=not face.flag("sans"),
        weight=int(face.number("weight", (0, 210), 80)),
        italic=face.flag("italic"),
    )


def _scripts(top: Table) -> dict[str, ScriptFonts]:
    found: dict[str, ScriptFonts] = {}
    for name, script in top.table("scripts", required=False).entries():
        found["" if name == _OTHERS else name] = ScriptFonts(
            serif=script.names("serif", None, "family"),
            sans=script.names("sans", None, "family"),
            package=script.text("package"),
            size=script.number("size", (0.5, 2), 1),
            joins=script.flag("joins"),
        )
        script.done()
    return found


def _folder(package: str) -> Path:
    """Where a package lies. It is not imported: the font packages list their folders then."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.origin:
        raise TemplateFaulty(f"The font package '{package}' is not installed. {_CURE}")
    return Path(spec.origin).parent
