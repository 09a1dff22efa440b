"""Voices: quotes of whole sentences, and sentences that report what somebody says."""

from collections.abc import Iterator, Sequence

from briefer.articles.lexicons.lexicon import Weighing
from briefer.model.item import Role
from briefer.model.reading import Speech, Statement, Suggestion

_QUOTE_WORDS = range(6, 61)
_EASY_WORDS = range(12, 36)
_LONGEST = 800


def voices(text: str, statements: Sequence[Statement], weighing: Weighing) -> Iterator[Suggestion]:
    """A suggestion for every statement that has a speaker and can be read by itself."""
    names = {text[slice(*one.name)] for one in statements if one.name}
    experts = {
        text[slice(*one.name)] for one in statements if one.name and _expert(text, one, weighing)
    }
    heard: set[str] = set()
    asking = {
        text[slice(*one.speaker)] for one in statements if one.speaker and _is_question(text, one)
    }
    for one in statements:
        if (
            one.speaker is None
            or text[slice(*one.speaker)] in asking
            or one.sentence[1] - one.sentence[0] > _LONGEST
        ):
            continue
        if one.cue is None and one.kind is not Speech.DIRECT:
            continue
        words = len(text[slice(*one.extent)].split())
        whole = one.kind is Speech.DIRECT and not text[one.pieces[0][0]].islower()
        quote = whole and words in _QUOTE_WORDS
        name = text[slice(*one.name)] if one.name else ""
        score = 0.25 + 0.15 * bool(name) + 0.2 * bool(one.role) + 0.05 * (words in _EASY_WORDS)
        score += 0.05 * bool(name and name not in heard) + 0.05 * bool(experts == {name})
        why = _who(name, one, names, experts, is_first=name not in heard)
        heard.add(name)
        yield Suggestion(
            one.extent if quote else one.sentence,
            Role.QUOTE if quote else Role.STATEMENT,
            round(score, 3),
            why + (", in their own words" if quote else ""),
        )


def _is_question(text: str, statement: Statement) -> bool:
    """Whether somebody without a name asks: who asks in an interview is not whom one quotes."""
    is_direct = statement.kind is Speech.DIRECT and statement.name is None
    return is_direct and text[statement.extent[1] - 1] == "?"


def _expert(text: str, statement: Statement, weighing: Weighing) -> bool:
    role = text[slice(*statement.role)].lower().split() if statement.role else []
    return any(word.strip(",.") in weighing.experts for word in role)


def _who(
    name: str, statement: Statement, names: set[str], experts: set[str], *, is_first: bool
) -> str:
    if not name:
        return "tells who says so, without a name"
    if len(names) == 1:
        return "the only named speaker"
    if experts == {name}:
        return "the only named expert"
    if name in experts:
        return "a named expert, with their role"
    if is_first and statement.role:
        return f"the first words of {name}, with their role"
    return "a named speaker, with their role" if statement.role else "a named speaker"
