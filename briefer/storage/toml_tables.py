"""TOML files of ours opened as checked tables, and their faults told together."""

import tomllib
from pathlib import Path

from briefer.model.errors import TemplateFaulty
from briefer.storage.checked import Faults, Table
from briefer.storage.files import read_limited

_LIMIT = 256_000


def read_table(path: Path) -> Table:
    """The top table of a TOML file. Raises TemplateFaulty where it is not sound TOML."""
    data = read_limited(path, _LIMIT, TemplateFaulty)
    try:
        text = data.decode("utf-8")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise TemplateFaulty(f"{path} is not UTF-8 text. Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise TemplateFaulty(f"{path} is not sound TOML: {error}.") from error
    except RecursionError as error:
        raise TemplateFaulty(f"{path} is nested too deep. Flatten its lists.") from error
    return Table(values, "", Faults(lambda: _lines(text)))


def _lines(text: str) -> dict[str, int]:
    """The line of every key; what finds them is imported for a fault only."""
    from briefer.storage.toml_lines import toml_lines

    return toml_lines(text.replace("\r\n", "\n"))


def settle(path: Path, table: Table) -> None:
    """Note unknown keys; raise TemplateFaulty with every fault, a line each, if there is one."""
    table.done()
    refuse_faults(path, table)


def refuse_faults(path: Path, table: Table) -> None:
    """Raise TemplateFaulty with the faults noted in a file's top table, if there are any."""
    if found := table.faults.listed():
        count = "1 fault" if len(found) == 1 else f"{len(found)} faults"
        raise TemplateFaulty("\n".join([f"{path} has {count}:", *found]))
