"""Voices: who speaks in an article, each with all that is said by them."""

from briefer.model.frozen import frozen
from briefer.model.reading import Extent, Reading, Statement


@frozen
class Voice:
    """A speaker by the fullest name and role the article gives, and their statements in order.

    `name` is "" for words that nobody is said to have said.
    """

    name: str
    role: str
    statements: tuple[Statement, ...]


def voices(text: str, reading: Reading) -> tuple[Voice, ...]:
    """The speakers in the order in which they first speak; words of nobody come last."""
    spoken: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        key = _words(text, statement.name or statement.speaker).casefold()
        spoken.setdefault(key, []).append(statement)
    nobody = spoken.pop("", None)
    found = [_voice(text, statements) for statements in spoken.values()]
    return (*found, Voice("", "", tuple(nobody))) if nobody else tuple(found)


def _voice(text: str, statements: list[Statement]) -> Voice:
    first = statements[0]
    roles = [_words(text, one.role) for one in statements]
    name = _words(text, first.name or first.speaker)
    return Voice(name, next(filter(None, roles), ""), tuple(statements))


def _words(text: str, extent: Extent | None) -> str:
    return text[slice(*extent)] if extent else ""
