"""People: everyone an article names, so that a last name, "he" or "the mayor" leads to them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import NamedTuple

from briefer.articles.grammar import Saying
from briefer.articles.speakers import NAMES, POSSESSIVE, Tokens, apposition, is_body
from briefer.model.frozen import frozen
from briefer.model.reading import Extent

_LONGEST_NAME = 5
_LONGEST_BEFORE, _LONGEST_OFFICE = 12, 30
_FULL_NAME = 2
# So many words may stand before the subject of a sentence.
_LEADS = 4
# How much being the subject, being quoted, owning and being no person count for "he".
_SUBJECT, _QUOTED, _OWNER, _THING = 1.2, 3.0, 0.8, 2.5


class Person:
    """The first full mention of somebody, and what their other mentions tell of them."""

    def __init__(self, name: Extent, role: Extent | None = None) -> None:
        self.name = name
        self.role = role
        self.man = False
        self.woman = False
        self.human = False


class Mention(NamedTuple):
    """Somebody named at a place; `weight` tells how likely "he" means them."""

    at: int
    person: Person
    weight: float = 0


@frozen(slots=False, eq=False)
class People:
    """Everyone named in a text, by last name and by office, and where."""

    text: str
    saying: Saying
    sentences: Sequence[int]
    marks: Sequence[Extent] = ()
    names: dict[str, list[Person]] = field(default_factory=dict[str, list[Person]])
    firsts: dict[str, list[Person]] = field(default_factory=dict[str, list[Person]])
    mentions: list[Mention] = field(default_factory=list[Mention])
    offices: dict[str, list[Person]] = field(default_factory=dict[str, list[Person]])

    @classmethod
    def of(
        cls,
        text: str,
        bodies: Iterable[Extent],
        sentences: Sequence[int],
        marks: Sequence[Extent],
        saying: Saying,
    ) -> "People":
        """The people of the blocks at these places.

        `sentences` are the starts of all sentences, `marks` the places of all quotations.
        """
        people = cls(text, saying, sentences, marks)
        for start, end in bodies:
            for match in NAMES.finditer(text, start, end):
                people._meet(match, start, end)
        return people

    def _meet(self, match: re.Match[str], start: int, end: int) -> None:
        name, before = self._bare(match, start)
        if name is None:
            return
        words = self.text[slice(*name)].split()
        rank = self.text[before : name[0]].lower().replace(".", "").split()
        person = self.known(words) or self._new(words, name, ranked=bool(rank))
        if person is None:
            return
        self._learn(person, rank, words)
        role = self._office(match, name, end) or self._rank(before, name)
        role = role or self._titled(before, start)
        if role and person.role is None and (len(words) > 1 or rank):
            person.role = role
            self._hold(person, role)
        if len(words) > 1 and " " not in self.text[slice(*person.name)]:
            person.name = name
        self.mentions.append(Mention(name[0], person, self._weight(name)))

    def _weight(self, name: Extent) -> float:
        """How much a mention draws "he" to it: subjects most, who is quoted or owns little."""
        sentence = bisect_left(self.sentences, name[0] + 1) - 1
        first = not self.mentions or self.mentions[-1].at < self.sentences[sentence]
        led = len(self.text[self.sentences[sentence] : name[0]].split()) > _LEADS
        weight = 0 if led or not first else _SUBJECT
        quoted = bisect_left(self.marks, (name[0], name[0])) - 1
        if quoted >= 0 and name[0] < self.marks[quoted][1]:
            weight -= _QUOTED
        if POSSESSIVE.match(self.text, name[1]):
            weight -= _OWNER
        return weight - _THING if self._is_thing(name) else weight

    def _is_thing(self, name: Extent) -> bool:
        """Whether the word before a name is one that stands before things and places."""
        before = self.text[max(0, name[0] - _LONGEST_BEFORE) : name[0]].lower().split()[-1:]
        return bool(before) and before[0] in self.saying.before_things

    def _bare(self, match: re.Match[str], start: int) -> tuple[Extent | None, int]:
        """The name in a run of capitalised words, and where the ranks before it begin."""
        saying = self.saying
        tokens = Tokens.of(self.text, *match.span())
        lead = saying.before_names | saying.clause_words | saying.pronouns | saying.joiners
        first = next(
            (at for at, word in enumerate(tokens.words) if word not in lead), len(tokens.words)
        )
        tokens = tokens.from_(max(first, _past_owners(tokens)))
        if not tokens.words:
            return None, match.start()
        ranked = [at for at, word in enumerate(tokens.words) if word.rstrip(".") in saying.ranks]
        before = tokens.extents[0][0]
        tokens = tokens.from_(ranked[-1] + 1 if ranked else 0)
        while len(tokens.words) > 1 and is_body(self.text[slice(*tokens.extents[0])]):
            tokens = tokens.from_(1)
        if len(tokens.words) > _FULL_NAME and self._ends_office(tokens.extents[0][0]):
            tokens = tokens.from_(1)
        if not tokens.words:
            return None, before
        first, last = tokens.span(0, -1)
        found = POSSESSIVE.search(tokens.words[-1])
        last -= len(found[0]) if found else 0
        words = self.text[max(start, before - 30) : before].lower().split()
        if words and words[-1].rstrip(".") in saying.ranks and not ranked:
            before = self.text.rindex(
                self.text[max(start, before - 30) : before].split()[-1], 0, before
            )
        return (first, last), before

    def _ends_office(self, at: int) -> bool:
        """Whether a word ends an office: "State" of "Secretary of State Ana Ruiz"."""
        words = self.text[max(0, at - _LONGEST_OFFICE) : at].lower().split()[-2:]
        ranked = len(words) > 1 and words[0] in self.saying.ranks
        return ranked and words[1] in self.saying.attaching

    def known(self, words: Sequence[str]) -> Person | None:
        """Who is known by these words: by the last name, and by the given one where it stands."""
        found = self.names.get(words[-1], [])
        if len(words) == 1:
            # "Ri" is Ri Yong Ho, where nobody's last name is Ri.
            firsts = self.firsts.get(words[0], [])
            return found[-1] if found else firsts[0] if len(firsts) == 1 else None
        given = " ".join(words)
        for person in found:
            full = self.text[slice(*person.name)]
            if " " not in full:
                return person
            if full == given or full.split()[0] == words[0] or full.endswith(given):
                return person
        return None

    def _new(self, words: Sequence[str], name: Extent, *, ranked: bool) -> Person | None:
        """Somebody met first; by a last name alone only with a rank before it: "Mr. Ruiz"."""
        if not (ranked or len(words) > 1) or len(words) > _LONGEST_NAME:
            return None
        person = Person(name)
        self.names.setdefault(words[-1], []).append(person)
        if len(words) > 1:
            self.firsts.setdefault(words[0], []).append(person)
        return person

    def _learn(self, person: Person, rank: Sequence[str], words: Sequence[str]) -> None:
        """What ranks and a given name tell of somebody."""
        saying = self.saying
        first = words[0].lower() if len(words) > 1 else ""
        told = set(rank)
        person.man |= bool(told & saying.forms_men) or first in saying.given_men
        person.woman |= bool(told & saying.forms_women) or first in saying.given_women
        ranked = bool(rank) and rank[-1] in saying.ranks
        person.human |= person.man or person.woman or ranked

    def _office(self, match: re.Match[str], name: Extent, end: int) -> Extent | None:
        """The role after a person's name; what follows "the White House" is none."""
        role = apposition(self.text, match.end(), end, self.saying)
        before = self.text[max(0, match.start() - 4) : match.end()].lower().split()
        if role is None or set(before[:2]) & self.saying.determiners:
            return None
        words = self.text[slice(*role)].lower().split()
        saying = self.saying
        personal = words[0] in saying.determiners | saying.relatives or saying.ranks & set(
            words[:4]
        )
        return role if personal else None

    def _rank(self, before: int, name: Extent) -> Extent | None:
        """The rank that stands before a name: "President" of "President Joe Biden"."""
        end = name[0] - 1
        words = self.text[before:end].split() if before < end else []
        saying = self.saying
        if not words or words[-1].lower().rstrip(".") not in saying.ranks - saying.forms:
            return None
        if words[0].lower() in saying.determiners:
            before += len(words[0]) + 1
        return before, end

    def _titled(self, at: int, start: int) -> Extent | None:
        """The office before a comma and a name: "its director" of "its director, Ana Ruiz"."""
        before = self.text[max(start, at - _LONGEST_OFFICE) : at]
        words = before.removesuffix(", ").split() if before.endswith(", ") else []
        ranked = next((n for n in range(1, len(words)) if words[n] in self.saying.ranks), 0)
        if not ranked or ranked != len(words) - 1:
            return None
        led = words[ranked - 1].lower() in self.saying.determiners
        begin = at - 2 - len(words[ranked]) - (len(words[ranked - 1]) + 1)
        return (begin, at - 2) if led else None

    def _hold(self, person: Person, role: Extent) -> None:
        """Remember who is "the mayor"."""
        last = ""
        for word in self.text[slice(*role)].lower().split():
            bare = word.strip(".,")
            last, before = bare, last
            if bare in self.saying.ranks and before not in self.saying.unlike_offices:
                person.human = True
                self.offices.setdefault(bare, []).append(person)
                return


def _past_owners(tokens: Tokens) -> int:
    """The index of the word after the last owner: "Chinni" of "the Post’s Dante Chinni"."""
    owners = [at for at, word in enumerate(tokens.words[:-1]) if POSSESSIVE.search(word)]
    return owners[-1] + 1 if owners else 0
