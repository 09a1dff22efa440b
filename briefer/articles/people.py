"""People: everyone an article names in full, so that a last name leads to name and role."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.speakers import NAMES, Speaker, Tokens, apposition
from briefer.model.reading import Extent

_POSSESSIVE = re.compile(r"[’']s$")


class Person(NamedTuple):
    """The first full mention of a name, and the role that stands beside one of its mentions."""

    name: Extent
    role: Extent | None = None


def people(text: str, bodies: Iterable[Extent], saying: Saying) -> Mapping[str, Person]:
    """Everyone whose full name the text gives, by last name."""
    found: dict[str, Person] = {}
    for start, end in bodies:
        for match in NAMES.finditer(text, start, end):
            name = _full_name(text, match.span(), saying)
            if name is None:
                continue
            last = text[slice(*name)].split()[-1]
            known = found.get(last)
            role = _office(text, match, end, saying) or _rank(text, match.start(), name, saying)
            if known is None:
                found[last] = Person(name, role)
            elif role and not known.role and _same(text, known.name, name):
                found[last] = Person(known.name, role)
    return found


def _same(text: str, one: Extent, other: Extent) -> bool:
    return text[slice(*one)] == text[slice(*other)]


def _full_name(text: str, extent: Extent, saying: Saying) -> Extent | None:
    """The name of two words or more in a run of capitalised words, without ranks before it."""
    tokens = Tokens.of(text, *extent)
    lead = saying.before_names | saying.clause_words
    tokens = tokens.from_(next((at for at, word in enumerate(tokens.words) if word not in lead), 0))
    ranked = [at for at, word in enumerate(tokens.words) if word.rstrip(".") in saying.ranks]
    tokens = tokens.from_(ranked[-1] + 1 if ranked else 0)
    if len(tokens.words) < 2:
        return None
    start, end = tokens.span(0, -1)
    return start, end - 2 if _POSSESSIVE.search(tokens.words[-1]) else end


def _office(text: str, match: re.Match[str], end: int, saying: Saying) -> Extent | None:
    """The role after a person's name; what follows "the White House" is none."""
    role = apposition(text, match.end(), end, saying)
    before = text[max(0, match.start() - 4) : match.end()].lower().split()
    if role is None or set(before[:2]) & saying.determiners:
        return None
    words = text[slice(*role)].lower().split()
    personal = words[0] in saying.determiners | saying.relatives or saying.ranks & set(words[:4])
    return role if personal else None


def _rank(text: str, start: int, name: Extent, saying: Saying) -> Extent | None:
    """The rank that stands before a name: "President" of "President Joe Biden"."""
    end = name[0] - 1
    words = text[start:end].split() if start < end else []
    if not words or words[-1].lower().rstrip(".") not in saying.ranks - saying.forms:
        return None
    if words[0].lower() in saying.determiners:
        start += len(words[0]) + 1
    return start, end


def full(text: str, speaker: Speaker, known: Mapping[str, Person]) -> Speaker:
    """A speaker with the full name and the role that the article gives elsewhere."""
    if speaker.name is None:
        return speaker
    words = _POSSESSIVE.sub("", text[slice(*speaker.name)])
    person = known.get(words.split()[-1])
    if person is None or not text[slice(*person.name)].endswith(words):
        return speaker
    return Speaker(speaker.extent, person.name, speaker.role or person.role)
