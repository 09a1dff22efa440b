"""Speakers: the noun phrase that says who spoke, with the name and the role in it."""

from typing import NamedTuple

from briefer.articles.grammar import Saying
from briefer.model.expressions import expression
from briefer.model.reading import Extent

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĹĽŃŅŇŌŐŘŚŞŠȘŤȚŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
_CAPITALISED = rf"(?:[{_UPPER}](?:\.(?:[{_UPPER}]\.)*|[\w’'-]*))"
_PARTICLE = (
    r"(?:(?:van|von) de[rn]?|de la|de|del|della|da|dos|di|van|von|ten|la|le|al|el|bin|ibn|zu)"
)
NAME = rf"{_CAPITALISED}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])*{_CAPITALISED})*"
NAMES = expression(NAME)
TOKEN = expression(r"[\w.’'&-]+")
_ROLE = expression(r",[ \u00a0](?P<role>[^\s,;:.!?–—“”\"„«»()])")
_ROLE_END = expression(rf",(?=\s|$)|(?<![{_UPPER}])[.](?=\s|$)|[;:!?–—“”\"„«»()]")
POSSESSIVE = expression(r"[’']s?$|[’']s\b")
_INITIALS = expression(r"(?:\w\.)+\w?")
# Bodies whose letters stand before a person's name: "UN envoy", "держсекретар США Майк Помпео".
# Two letters may be a given name ("JD Vance"), but not these.
_BODIES = frozenset({"UN", "EU", "US", "UK", "ЄС", "ЕС", "UE"})
_SHORTEST_BODY = 3
_MOST_WORDS = 28
_MOST_UNNAMED = 28
_MOST_ROLE_WORDS = 22
_ROLE_REACH = 220


class Speaker(NamedTuple):
    """Where someone is named: the mention, the name in it, and the role beside it."""

    extent: Extent
    name: Extent | None = None
    role: Extent | None = None

    @property
    def whole(self) -> Extent:
        """The mention and the role beside it."""
        ends = [self.extent, *([self.role] if self.role else [])]
        return min(start for start, _ in ends), max(end for _, end in ends)


class Tokens(NamedTuple):
    """The words of a stretch of text: where they stand, and in lower case."""

    extents: tuple[Extent, ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Tokens":
        """The words between two offsets."""
        extents = tuple(match.span() for match in TOKEN.finditer(text, start, end))
        return cls(extents, tuple(text[a:b].lower() for a, b in extents))

    def from_(self, first: int) -> "Tokens":
        """The words from the one at index `first`."""
        return Tokens(self.extents[first:], self.words[first:])

    def span(self, first: int, last: int) -> Extent:
        """From the word at index `first` to the end of the one at `last`."""
        return self.extents[first][0], self.extents[last][1]


def noun_phrase(text: str, start: int, end: int, saying: Saying) -> Speaker | None:
    """The speaker that a stretch of text names, or None where it names none.

    A name at its end is the name; what stands before it is the role ("deputy mayor Ana Ruiz").
    """
    tokens = Tokens.of(text, start, end)
    leads = saying.joiners | saying.asides | saying.clause_words
    skipped = next(
        (at for at, word in enumerate(tokens.words) if word not in leads), len(tokens.words)
    )
    tokens = tokens.from_(skipped)
    if not tokens.words or len(tokens.words) > _MOST_WORDS:
        return None
    if len(tokens.words) == 1 and tokens.words[0] in saying.pronouns:
        is_third = tokens.words[0] in saying.third_person
        return Speaker(tokens.extents[0]) if is_third else None
    found = _leading(text, tokens, saying) or _named(text, tokens, saying)
    return found or _unnamed(tokens, saying)


def _leading(text: str, tokens: Tokens, saying: Saying) -> Speaker | None:
    """A person whose name a phrase goes on after: "Gov. Ana Ruiz of Sallow"."""
    end = next((at for at, word in enumerate(tokens.words) if word in saying.prepositions), 0)
    if not end or tokens.words[0] in saying.determiners:
        return None
    lead = Tokens(tokens.extents[:end], tokens.words[:end])
    if lead.words[-1].rstrip(".") in saying.ranks:
        return None
    personal = {word.rstrip(".") for word in lead.words} & saying.ranks or lead.words[
        0
    ] in saying.given
    return _named(text, lead, saying) if personal else None


def _named(text: str, tokens: Tokens, saying: Saying) -> Speaker | None:
    """A speaker whose phrase ends in a name."""
    first = _name_start(text, tokens)
    last = len(tokens.words) - 1
    if first is None:
        return None
    lead = first
    while first < last and tokens.words[first] in saying.before_names:
        first += 1
    while lead and tokens.words[lead - 1] in saying.determiners:
        lead -= 1
    if lead and tokens.words[lead - 1] in saying.prepositions | saying.joiners:
        return None
    if lead and saying.oblique and tokens.words[last].endswith(saying.oblique):
        return None
    while first < last and is_body(text[slice(*tokens.extents[first])]):
        first += 1
    owners = [at for at in range(first, last) if POSSESSIVE.search(tokens.words[at])]
    first = owners[-1] + 1 if owners else first
    ranked = [at for at in range(first, last) if tokens.words[at].rstrip(".") in saying.ranks]
    first = ranked[-1] + 1 if ranked else first
    name = tokens.span(first, last)
    role = _role_before(tokens, first, saying)
    # "Ms" and "the" are no roles, but belong to the mention.
    address = first and tokens.words[first - 1].rstrip(".") in saying.determiners | saying.forms
    start = tokens.extents[first - 1][0] if address else name[0]
    return Speaker((role[0] if role else start, name[1]), name, role)


def is_body(word: str) -> bool:
    """Whether a word is the letters of a state or a body, not a name of a person."""
    return word in _BODIES or (word.isupper() and word.isalpha() and len(word) >= _SHORTEST_BODY)


def _name_start(text: str, tokens: Tokens) -> int | None:
    """The index of the word at which the name that ends a phrase begins."""
    start, end = tokens.span(0, -1)
    found = [match.start() for match in NAMES.finditer(text, start, end) if match.end() == end]
    if not found or _INITIALS.fullmatch(text, tokens.extents[-1][0], end):
        return None
    return next((at for at, (begin, _) in enumerate(tokens.extents) if begin == found[0]), None)


def _role_before(tokens: Tokens, name: int, saying: Saying) -> Extent | None:
    """What stands before the name at index `name`, where it can be a role."""
    words = tokens.words[:name]
    verbal = saying.passives | saying.between | saying.pronouns
    if not words or words[0] in saying.prepositions or verbal & set(words):
        return None
    if len(words) == 1 and (words[0] in saying.determiners or words[0].rstrip(".") in saying.forms):
        return None
    return tokens.span(0, name - 1)


def _unnamed(tokens: Tokens, saying: Saying) -> Speaker | None:
    """A speaker without the name of a person: "the fire service", "senior officials"."""
    words = tokens.words
    first = 0
    if words[0] in saying.prepositions:
        starts = [at for at, word in enumerate(words) if word in saying.determiners and at > 1]
        if not starts:
            return None
        first = starts[-1]
    verbal = saying.passives | saying.between | saying.pronouns
    open_ended = saying.prepositions | saying.determiners | saying.joiners
    if verbal & set(words[first:]) or words[-1] in open_ended or len(words) - first > _MOST_UNNAMED:
        return None
    last = len(words) - 1
    if last > first + 1 and words[last] in saying.times and words[last - 1] in saying.prepositions:
        last -= 2
    return Speaker(tokens.span(first, last))


def apposition(text: str, at: int, limit: int, saying: Saying) -> Extent | None:
    """The role that follows a name after a comma: "Ana Ruiz, the deputy mayor, ..."."""
    match = _ROLE.match(text, at, limit)
    if not match:
        return None
    start = match.start("role")
    stop = _ROLE_END.search(text, start, min(limit, start + _ROLE_REACH))
    end = stop.start() if stop else min(limit, start + _ROLE_REACH)
    return (start, end) if is_role(text, start, end, saying) else None


def is_role(text: str, start: int, end: int, saying: Saying) -> bool:
    """Whether words between commas can be what somebody is."""
    words = text[start:end].lower().split()
    if not words or len(words) > _MOST_ROLE_WORDS or words[0][0].isdigit():
        return False
    if words[0] in saying.relatives:
        return True
    barred = saying.pronouns | saying.joiners | saying.asides | saying.prepositions
    verbal = saying.passives | saying.between | (saying.verbs.keys() - saying.ranks)
    if words[0] in barred | saying.clause_words or words[0].endswith(saying.participles):
        return False
    return NAMES.fullmatch(text, start, end) is None and not verbal & set(words)


def trailing_name(text: str, extent: Extent, saying: Saying) -> Extent | None:
    """An extent that is nothing but somebody's name: at least two words, or one after a rank."""
    if not NAMES.fullmatch(text, *extent) or extent[0] == extent[1]:
        return None
    speaker = noun_phrase(text, *extent, saying)
    return speaker.name if speaker and len(text[slice(*extent)].split()) > 1 else None
