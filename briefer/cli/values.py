"""What is given on the command line: sources, papers, and details checked by their form."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer.model.article import Arrival
from briefer.model.canonical import canonical
from briefer.model.card import Attach, Paper, Source
from briefer.model.errors import SourceUnreadable
from briefer.model.given import has_scheme, is_address, is_date, is_language

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop

_LONGEST = 200
STANDARD_INPUT = "-"
ATTACHMENTS = click.Choice([attach.value for attach in Attach])
PAPERS = click.Choice([paper.value for paper in Paper])
SHEETS = click.Choice([Paper.A4.value, Paper.LETTER.value])
FILE = click.Path(path_type=Path)


def address(value: str) -> str:
    """An address of the web."""
    cure = "An address begins with https:// or http://, has no blanks and is not very long"
    return _checked(value, is_address, cure)


def day(value: str) -> str:
    """A day as YYYY-MM-DD."""
    return _checked(value, is_date, "Write the date as YYYY-MM-DD")


def language(value: str) -> str:
    """A language tag."""
    return _checked(value, is_language, "A language is a short tag such as en or pt-BR")


def words(value: str) -> str:
    """Words on one line, made clean like an article's."""
    cure = f"Give 1 to {_LONGEST} characters"
    return _checked(canonical(value), lambda text: 0 < len(text) <= _LONGEST, cure)


def _checked(value: str, holds: Callable[[str], bool], cure: str) -> str:
    """The text without blanks round it; wrong usage, with the cure, where it does not hold."""
    text = value.strip()
    if not holds(text):
        message = f"{text!r:.80}. {cure}"
        raise click.BadParameter(message)
    return text


def read_source(workshop: "Workshop", name: str) -> Source:
    """The article of a path, an address, or of standard input for `-`. Raises SourceUnreadable."""
    if name == STANDARD_INPUT:
        return workshop.read(read_input(), "", Arrival.STANDARD_INPUT)
    if has_scheme(name):
        if sys.stderr is not None and sys.stderr.isatty():
            click.echo(f"Fetching {name:.200} …", err=True)
        return workshop.read_address(name)
    return workshop.read_path(Path(name))


def read_sources(workshop: "Workshop", names: Sequence[str]) -> list[Source]:
    """The articles in order, one that is given twice once."""
    if names.count(STANDARD_INPUT) > 1:
        message = "standard input (-) can be read once"
        raise click.UsageError(message)
    found = [read_source(workshop, name) for name in names]
    return list({source.article.id: source for source in found}.values())


def read_input() -> bytes:
    """Standard input, up to one byte more than a source may have. Raises SourceUnreadable."""
    from briefer.desk.workshop import SOURCE_LIMIT

    if sys.stdin is None:
        raise SourceUnreadable("Standard input is closed. Give the path of a file instead.")
    return sys.stdin.buffer.read(SOURCE_LIMIT + 1)


def refuse_name(name: str) -> None:
    """A name that also is the name of a folder: letters, digits and hyphens, nothing else."""
    if not re.fullmatch("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}[A-Za-z0-9])?", name):
        message = f"{name!r:.80} is no name for it. Use up to 40 letters, digits and hyphens"
        raise click.UsageError(message)


def refuse_overwriting(targets: Sequence[Path], sources: Sequence[str | Path]) -> None:
    """What is read is never written over, and nothing is written twice."""
    # Path.resolve would raise on links that lead in a circle; writing to one tells so.
    taken = {os.path.realpath(source) for source in sources}
    for target in targets:
        real = os.path.realpath(target)
        if real in taken:
            message = f"{target} is given twice and would be written over"
            raise click.UsageError(message)
        taken.add(real)
