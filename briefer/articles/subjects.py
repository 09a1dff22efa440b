"""Subjects: who stands before or after a word that says somebody said so."""

import re

from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.speakers import NAME, NAMES, Speaker, apposition, is_role, noun_phrase
from briefer.model.reading import Extent

_WORD = re.compile(r"[\w’'-]+")
_BREAK = re.compile(r"[,;:—()\[\]\"“”„«»]|\s[–-]\s|[.!?…](?=\s)")
_SHORT = re.compile(r"\b(?:[A-ZÀ-Ý]|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|St|Prof)\.$")
_END = re.compile(r",(?=\s|$)|[;:—()\[\]\"“”„«»]|\s–\s|[.!?…](?=[\s”\"»’]|$)")
_PHRASE_BEFORE = re.compile(rf"(?P<phrase>(?:[\w’'-]+ ){{0,6}}?{NAME})$")
_NAME_AFTER = re.compile(rf"[ \u00a0]+(?:[Tt]he )?(?:[\w’'-]+ ){{0,4}}?(?P<name>{NAME})(?![\w.])")
_WHO = re.compile(r"[ \u00a0](?=who\s)")
_BY = re.compile(r"\sby\s")
_REACH = 260
_NAME_REACH = 90


def before(text: str, at: int, begin: int, saying: Saying) -> Speaker | None:
    """The speaker that stands before a verb at `at`; `begin` is where the sentence begins."""
    end = _past_between(text, at, max(begin, at - _REACH), saying)
    start = max(begin, end - _REACH)
    if set(text[max(begin, at - 40) : at].lower().split()[-2:]) & saying.passives:
        return None
    if text[end - 1 : end] == ",":
        return _apposed(text, start, end - 1, saying)
    start = _clause_start(text, start, end, saying)
    return noun_phrase(text, start, end, saying) if text[start:end].strip() else None


def _past_between(text: str, at: int, begin: int, saying: Saying) -> int:
    """Back over auxiliaries, adverbs and asides such as ", however," from a verb."""
    for word in reversed(list(re.finditer(r"\S+", text[begin:at]))):
        bare = word[0].strip(",").lower()
        between = bare in saying.between or (saying.adverb and bare.endswith(saying.adverb))
        if bare in saying.asides and word[0].endswith(","):
            at = begin + word.start()
            stripped = text[begin:at].rstrip()
            at = begin + len(stripped) - stripped.endswith(",")
            break
        if not between or word[0].endswith(","):
            break
        at = begin + word.start()
    return begin + len(text[begin:at].rstrip())


def _clause_start(text: str, start: int, end: int, saying: Saying) -> int:
    """Where the clause begins whose verb stands at `end`."""
    for match in _BREAK.finditer(text, start, end):
        if not _SHORT.search(text, max(start, match.end() - 6), match.end()):
            start = match.end()
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    for at in range(len(words) - 1, -1, -1):
        word = text[slice(*words[at])].lower()
        follows = text[slice(*words[at + 1])].lower() if at + 1 < len(words) else ""
        begins = follows in saying.determiners | saying.pronouns
        if word in saying.clause_words or (word in saying.joiners and begins):
            return words[at][1]
    return start


def _apposed(text: str, start: int, end: int, saying: Saying) -> Speaker | None:
    """ "Ana Ruiz, the deputy mayor, said" and "the deputy mayor, Ana Ruiz, said"."""
    comma = text.rfind(", ", start, end)
    while comma > start:
        inner = (comma + 2, end)
        if NAMES.fullmatch(text, *inner):
            begin = _clause_start(text, start, comma, saying)
            lead = noun_phrase(text, begin, comma, saying)
            return Speaker(inner, inner, lead.extent if lead else None)
        found = _PHRASE_BEFORE.search(text, max(start, comma - _NAME_REACH), comma)
        named = noun_phrase(text, found.start("phrase"), comma, saying) if found else None
        if named and named.name and _may_be_role(text, inner, saying):
            return Speaker(named.name, named.name, inner)
        comma = text.rfind(", ", start, comma)
    return None


def _may_be_role(text: str, inner: Extent, saying: Saying) -> bool:
    """Whether words between a name and its verb are its role, commas in them allowed."""
    first = text[slice(*inner)].split(",")[0]
    return is_role(text, inner[0], inner[0] + len(first), saying)


def after(text: str, at: int, limit: int, saying: Saying) -> Speaker | None:
    """The speaker that stands after a cue which ends at `at`."""
    limit = min(limit, at + _REACH)
    end = _phrase_end(text, at, limit, saying)
    found = _name_first(text, at, end, saying) or noun_phrase(text, at, end, saying)
    if found is None:
        return None
    role = apposition(text, found.extent[1], limit, saying)
    if found.name:
        return Speaker(found.extent, found.name, role or found.role)
    return _named_after(text, found, limit) or Speaker(
        found.extent, None, _who(text, found.extent[1], limit)
    )


def _phrase_end(text: str, at: int, limit: int, saying: Saying) -> int:
    """Where the noun phrase after a cue ends at the latest."""
    end = limit
    for match in _END.finditer(text, at, limit):
        if match[0] != "." or not _SHORT.search(text, max(at, match.end() - 6), match.end()):
            end = match.start()
            break
    for word in _WORD.finditer(text, at + 2, end):
        low = word[0].lower()
        if low in saying.clause_words or low in saying.prepositions - saying.attaching:
            return word.start()
    return end


def _name_first(text: str, at: int, end: int, saying: Saying) -> Speaker | None:
    """A name that other words follow: "said Ana Ruiz in an interview"."""
    match = _NAME_AFTER.match(text, at, end)
    if not match:
        return None
    follows = text[match.end() : end].split()
    if follows and follows[0].lower() not in saying.prepositions - {"of", "for"}:
        return None
    found = noun_phrase(text, at, match.end(), saying)
    return found if found and found.name else None


def _named_after(text: str, lead: Speaker, limit: int) -> Speaker | None:
    """ "the treasurer, Tomas Brandt": the role first, then the name."""
    comma = lead.extent[1]
    name = NAMES.match(text, comma + 2, limit) if text[comma : comma + 2] == ", " else None
    if name is None or text[name.end() : name.end() + 1] not in {",", ".", ""}:
        return None
    by = _BY.search(text, *lead.extent)
    return Speaker(name.span(), name.span(), (by.end() if by else lead.extent[0], comma))


def _who(text: str, at: int, limit: int) -> Extent | None:
    """What is said of a speaker without a name: "an official who asked not to be named"."""
    match = _WHO.match(text, at, limit)
    if not match:
        return None
    stop = _END.search(text, match.end(), limit)
    return match.end(), stop.start() if stop else limit
