"""A template of the editor's own: a copy of another one, ready to be changed."""

import re
import shutil
from pathlib import Path

from briefer.model.errors import CannotWrite, TemplateFaulty
from briefer.storage.files import read_limited, reason, refuse_outside, write_safely
from briefer.storage.toml_lines import toml_lines

_FILE_LIMIT = 4_000_000
_FILES_LIMIT = 32
_TEMPLATE = "template.toml"
# How Taplo and Even Better TOML are told of a schema; the path counts from the file itself.
_HINT = "#:schema ../{name}"


def new_template(like: Path, folder: Path, name: str, schema: Path) -> Path:
    """Copy the template of the file `like` into a folder of templates; the path of the new file.

    It gets `name`, a title made of it, and a line that lets editors complete its keys by `schema`,
    which is laid beside. Links are left out. Raises CannotWrite where something of the name is
    there, TemplateFaulty where `like` cannot be read.
    """
    refuse_outside(like, like.parent, TemplateFaulty)
    text = read_limited(like, _FILE_LIMIT, TemplateFaulty).decode("utf-8", "replace")
    made = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made.mkdir()
    except FileExistsError as error:
        raise CannotWrite(f"{made} is there already. Choose another name.") from error
    except OSError as error:
        raise CannotWrite(f"{made} cannot be made: {reason(error)}.") from error
    try:
        _copy_others(like.parent, made)
        write_safely(folder / schema.name, read_limited(schema, _FILE_LIMIT))
        write_safely(made / _TEMPLATE, renamed(text, name, schema.name).encode())
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made / _TEMPLATE


def renamed(text: str, name: str, schema: str) -> str:
    """The text of a template with another name and title and the schema's line on top."""
    lines = text.replace("\r\n", "\n").split("\n")
    where = toml_lines("\n".join(lines))
    for key, value in (("name", name), ("title", name.replace("-", " ").capitalize())):
        if key in where:
            at = where[key] - 1
            lines[at] = re.sub(r"=\s*(\"[^\"]*\"|'[^']*')", f'= "{value}"', lines[at], count=1)
    if lines[0].startswith("#:schema"):
        del lines[0]
    return "\n".join([_HINT.format(name=schema), *lines])


def _copy_others(source: Path, target: Path) -> None:
    """Copy what else lies in a template's folder: plain files of a sensible size."""
    files = [path for path in sorted(source.iterdir()) if path.is_file() and not path.is_symlink()]
    for path in files[:_FILES_LIMIT]:
        if path.name != _TEMPLATE:
            write_safely(target / path.name, read_limited(path, _FILE_LIMIT, TemplateFaulty))
