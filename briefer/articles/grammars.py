"""The grammars at hand: one TOML file a language, read when the language is first met."""

import tomllib
from collections.abc import Iterator
from dataclasses import field
from pathlib import Path
from typing import Any, cast

from briefer.articles.grammar import Grammar, Manner, Saying, Stops
from briefer.model.frozen import frozen

_Table = dict[str, Any]
# In a table whose verbs stand one a line: say, says, said, saying.
_BARE, _GERUND = 0, 3


@frozen(slots=False)
class Grammars:
    """The grammars of a folder of tables named by language: `en.toml`."""

    folder: Path
    _read: dict[str, Grammar] = field(
        default_factory=dict[str, Grammar], init=False, repr=False, compare=False
    )

    def of(self, language: str | None) -> Grammar:
        """The grammar of a BCP 47 tag; an empty one for a language that has none.

        Where the language is not known, English is tried.
        """
        code = (language or "en").lower().split("-")[0]
        if code not in self._read:
            path = self.folder / f"{code}.toml"
            known = code.isalpha() and path.is_file()
            self._read[code] = read_grammar(path.read_text("utf-8")) if known else Grammar()
        return self._read[code]


def read_grammar(text: str) -> Grammar:
    """The grammar of a table: words stand in one string, set apart by blanks, phrases in a list."""
    table = tomllib.loads(text)
    saying = dict(table["saying"])
    verbs, phrases = cast("_Table", saying.pop("verbs")), cast("_Table", saying.pop("phrases", {}))
    lined = bool(saying.pop("verbs_in_lines", False))
    return Grammar(
        Stops(**_fields(table["stops"])),
        Saying(
            verbs=dict(_manners(verbs)),
            phrases={one: Manner(manner) for manner, some in phrases.items() for one in some},
            bare=frozenset(_column(verbs, _BARE)) if lined else frozenset(),
            gerunds=frozenset(_column(verbs, _GERUND)) if lined else frozenset(),
            **_fields(saying),
        ),
    )


def _fields(table: _Table) -> dict[str, Any]:
    """A string as a set of words, a list as a tuple of endings, a flag as it is."""
    return {key: _value(value) for key, value in table.items()}


def _value(value: object) -> object:
    if isinstance(value, list):
        return tuple(cast("list[str]", value))
    return frozenset(value.split()) if isinstance(value, str) else value


def _manners(verbs: _Table) -> Iterator[tuple[str, Manner]]:
    """Every form with its manner; of two the one that stands first in the table counts."""
    for manner, words in reversed(list(verbs.items())):
        yield from ((form, Manner(manner)) for form in words.split())


def _column(verbs: _Table, which: int) -> Iterator[str]:
    for words in verbs.values():
        for line in words.strip().splitlines():
            yield line.split()[which]
