"""Faces: the names a template uses for fonts, and the font file of each."""

import importlib.util
from pathlib import Path

from briefer.model.errors import TemplateFaulty
from briefer.storage.checked import Table
from briefer.storage.toml_tables import read_table, settle


def load_faces(table: Path) -> dict[str, Path]:
    """Font file by face name, from a table that names a package and a file in it for each.

    Raises TemplateFaulty when the table has faults, or a package or file is not installed.
    """
    top = read_table(table)
    found: dict[str, Path] = {}
    for name, face in top.table("faces").entries():
        found[name] = _file(face)
        face.done()
    settle(table, top)
    for name, path in found.items():
        if not path.is_file():
            raise TemplateFaulty(f"The font of the face '{name}' is missing: {path}. {_CURE}")
    return found


_CURE = "Install Briefer again."


def _file(face: Table) -> Path:
    package, file = face.text("package"), face.text("file")
    return _folder(package) / file if package else Path(file)


def _folder(package: str) -> Path:
    """Where a package lies. It is not imported: the font packages list their folders then."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        spec = None
    if spec is None or not spec.origin:
        raise TemplateFaulty(f"The font package '{package}' is not installed. {_CURE}")
    return Path(spec.origin).parent
