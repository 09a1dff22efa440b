"""Guards of the sense: one TOML file a language, read into phrases."""

from pathlib import Path

from briefer.model.sense import NONE, Guard, GuardWords
from briefer.storage.toml_tables import read_table, settle


def load_guards(folder: Path, code: str) -> GuardWords:
    """The guards of a language tag such as `de` or `fr-CA`; none where there is no file for it.

    Raises TemplateFaulty when the file has faults.
    """
    path = folder / f"{code.lower().replace('_', '-').split('-')[0]}.toml"
    if not path.is_file():
        return NONE
    table = read_table(path)
    phrases = {guard: _longest_first(table.phrases(guard.value)) for guard in Guard}
    words = GuardWords(phrases, table.phrases("number"))
    settle(path, table)
    return words


def _longest_first(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """“no more than” is looked for before “more than”."""
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase.split()), -len(phrase))))
