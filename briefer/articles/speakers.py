"""Speakers: the noun phrase that says who spoke, its name and role, and the full name of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefer.articles.lexicons.lexicon import Saying
from briefer.model.reading import Extent

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĹĽŃŅŇŌŐŘŚŞŠȘŤȚŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
_CAP = rf"(?:[{_UPPER}]\.(?:[{_UPPER}]\.)*|[{_UPPER}][\w’'-]*)"
_PARTICLE = r"(?:de|del|della|da|dos|di|van|von|der|den|ten|la|le|al|el|bin|ibn|bint|zu|zur)"
NAME = rf"{_CAP}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])*{_CAP})*"
_NAMES = re.compile(NAME)
_TOKEN = re.compile(r"[\w.’'&-]+")
_APPOSITION = re.compile(r",[ \u00a0](?P<role>[^\s,;:.!?–—“”\"„«»()][^;:!?–—“”\"„«»()]{2,220})")
_ROLE_END = re.compile(r",(?=\s|$)|(?<![A-Z])[.](?=\s|$)|[;:!?–—“”\"„«»()]")
_POSSESSIVE = re.compile(r"[’']s$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Where someone is named: the mention, the name in it, and the role beside it."""

    extent: Extent
    name: Extent | None = None
    role: Extent | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """The first full mention of a name, and the role that stands beside one of its mentions."""

    name: Extent
    role: Extent | None = None


def noun_phrase(text: str, start: int, end: int, saying: Saying) -> Speaker | None:
    """The speaker that a stretch of text names, or None where it names none.

    A name at its end is the name; what stands before it is the role ("deputy mayor Ana Ruiz").
    """
    tokens = [match.span() for match in _TOKEN.finditer(text, start, end)]
    words = [text[a:b].lower() for a, b in tokens]
    while words and words[0] in saying.joiners | saying.asides | saying.clause_words | {"then"}:
        tokens, words = tokens[1:], words[1:]
    if not words or len(words) > 14:
        return None
    if len(words) == 1 and words[0] in saying.pronouns:
        return Speaker(tokens[0]) if words[0] in saying.third_person else None
    named = _named(text, tokens, words, saying)
    if named:
        return named
    return _unnamed(text, tokens, words, saying)


def _named(text: str, tokens: list[Extent], words: list[str], saying: Saying) -> Speaker | None:
    """A speaker whose phrase ends in a name."""
    end = tokens[-1][1]
    found = [match for match in _NAMES.finditer(text, tokens[0][0], end) if match.end() == end]
    if not found:
        return None
    first = next((at for at, token in enumerate(tokens) if token[0] == found[0].start()), -1)
    if first < 0 or _is_initials(text[tokens[-1][0] : end]):
        return None
    if first and words[first - 1] in saying.prepositions:
        return None
    while first < len(tokens) - 1 and words[first] in saying.determiners:
        first += 1
    ranked = [at for at in range(first, len(tokens) - 1) if words[at].rstrip(".") in saying.ranks]
    name_at = ranked[-1] + 1 if ranked else first
    lead = 0
    barred = saying.prepositions | saying.passives | saying.between | saying.pronouns
    if words[0] in saying.prepositions or (barred - saying.prepositions) & set(words[:name_at]):
        lead = name_at
    role = (tokens[lead][0], tokens[name_at - 1][1]) if lead < name_at else None
    if role and words[lead:name_at] in (["the"], ["mr"], ["mrs"], ["ms"], ["mr."], ["dr"], ["dr."]):
        role = None
    extent = (tokens[lead if role else name_at][0], end)
    return Speaker(extent, (tokens[name_at][0], end), role)


def _is_initials(name: str) -> bool:
    return re.fullmatch(r"(?:\w\.)+\w?", name) is not None


def _unnamed(text: str, tokens: list[Extent], words: list[str], saying: Saying) -> Speaker | None:
    """A speaker without a name of a person: "the fire service", "senior officials"."""
    first = 0
    if words[0] in saying.prepositions:
        starts = [at for at, word in enumerate(words) if word in saying.determiners]
        if not starts or starts[-1] == 0:
            return None
        first = starts[-1]
    if any(word in saying.passives | saying.between for word in words[first:]):
        return None
    if words[first] in saying.pronouns or words[-1] in saying.prepositions | saying.determiners:
        return None
    return Speaker((tokens[first][0], tokens[-1][1]))


def apposition(text: str, at: int, limit: int, saying: Saying) -> Extent | None:
    """The role that follows a name after a comma: "Ana Ruiz, the deputy mayor, ..."."""
    match = _APPOSITION.match(text, at, limit)
    if not match:
        return None
    start = match.start("role")
    word = _TOKEN.match(text, start)
    first = word[0].lower() if word else ""
    barred = saying.pronouns | saying.joiners | saying.asides | saying.prepositions
    verbs = {*saying.say, *saying.may_say, *saying.between, *saying.passives}
    refers = first in {"who", "whose"}
    if not first or first in barred | verbs or (first in saying.clause_words and not refers):
        return None
    stop = _ROLE_END.search(text, start, min(limit, start + 220))
    end = stop.start() if stop else min(limit, match.end())
    if _NAMES.fullmatch(text, start, end) or first.endswith(("ing", "ed")) or first[0].isdigit():
        return None
    verbal = saying.passives | saying.between
    if not refers and any(word in verbal for word in text[start:end].lower().split()):
        return None
    return (start, end) if 1 <= len(text[start:end].split()) <= 22 else None


def people(text: str, bodies: list[Extent], saying: Saying) -> Mapping[str, Person]:
    """Everyone whose full name the text gives, by last name."""
    found: dict[str, Person] = {}
    for start, end in bodies:
        for match in _NAMES.finditer(text, start, end):
            name = _person(text, match.span(), saying)
            last = _last(text[slice(*name)]) if name else ""
            if name and last and (last not in found or not found[last].role):
                role = _office(text, match, end, saying)
                known = found.get(last)
                if known is None or (role and text[slice(*known.name)] == text[slice(*name)]):
                    found[last] = Person(
                        known.name if known else name, role or _rank(text, match, name, saying)
                    )
    return found


def _office(text: str, match: re.Match[str], end: int, saying: Saying) -> Extent | None:
    """The role after a person's name; what follows "the White House" is none."""
    role = apposition(text, match.end(), end, saying)
    if role is None or text[max(0, match.start() - 4) : match.end()].lower().startswith("the "):
        return None
    words = text[slice(*role)].lower().split()
    personal = words[0] in saying.determiners | {"who", "whose"} or saying.ranks & set(words[:4])
    return role if personal else None


def _person(text: str, extent: Extent, saying: Saying) -> Extent | None:
    """The name of two words or more in a run of capitalised words, without ranks before it."""
    tokens = [match.span() for match in _TOKEN.finditer(text, *extent)]
    words = [text[a:b].lower().rstrip(".") for a, b in tokens]
    if words[0] in saying.determiners | saying.prepositions | saying.clause_words:
        tokens, words = tokens[1:], words[1:]
    ranked = [at for at, word in enumerate(words) if word in saying.ranks]
    if ranked:
        tokens = tokens[ranked[-1] + 1 :]
    if len(tokens) < 2:
        return None
    end = tokens[-1][1]
    possessive = _POSSESSIVE.search(text[tokens[-1][0] : end])
    return tokens[0][0], end - (2 if possessive else 0)


def _rank(text: str, match: re.Match[str], name: Extent, saying: Saying) -> Extent | None:
    """The rank that stands before a name: "President" of "President Joe Biden"."""
    start, end = match.start(), name[0] - 1
    words = text[start:end].lower().replace(".", "").split() if start < end else []
    if not words or words[-1] not in saying.ranks:
        return None
    return (start + len(words[0]) + 1, end) if words[0] in saying.determiners else (start, end)


def _last(name: str) -> str:
    return name.split()[-1] if name else ""


def full(text: str, speaker: Speaker, known: Mapping[str, Person]) -> Speaker:
    """A speaker with the full name and the role that the article gives elsewhere."""
    if speaker.name is None:
        return speaker
    words = _POSSESSIVE.sub("", text[slice(*speaker.name)])
    person = known.get(_last(words))
    if person is None or not text[slice(*person.name)].endswith(words):
        return speaker
    return Speaker(speaker.extent, person.name, speaker.role or person.role)
