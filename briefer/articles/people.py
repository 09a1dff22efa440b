"""People: everyone an article names, so that a last name, "he" or "the mayor" leads to them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefer.articles.grammar import Saying
from briefer.articles.speakers import NAMES, Speaker, Tokens, apposition
from briefer.model.reading import Extent

_POSSESSIVE = re.compile(r"[’']s?$")
_RECENT = 24
# How far back "he" may reach, in sentences; what being the subject, or the speaker, is worth.
_FURTHEST = 8
_SUBJECT, _SPEAKER = 1.2, 1.6


@dataclass
class Person:
    """The first full mention of somebody, and what their other mentions tell of them."""

    name: Extent
    role: Extent | None = None
    man: bool = False
    woman: bool = False
    human: bool = False


class Mention(NamedTuple):
    """Somebody named at a place; `weight` tells how likely "he" means them."""

    at: int
    person: Person
    weight: float = 0


@dataclass
class People:
    """Everyone named in a text. `hear` tells it who speaks where, in the text's order."""

    text: str
    saying: Saying
    sentences: Sequence[int]
    known: dict[str, list[Person]] = field(default_factory=dict[str, list[Person]])
    mentions: list[Mention] = field(default_factory=list[Mention])
    heard: list[Mention] = field(default_factory=list[Mention])
    offices: dict[str, list[Person]] = field(default_factory=dict[str, list[Person]])

    @classmethod
    def of(
        cls, text: str, bodies: Iterable[Extent], sentences: Sequence[int], saying: Saying
    ) -> "People":
        """The people of the blocks at these places; `sentences` are the starts of all sentences."""
        people = cls(text, saying, sentences)
        for start, end in bodies:
            for match in NAMES.finditer(text, start, end):
                people._meet(match, start, end)
        return people

    def _meet(self, match: re.Match[str], start: int, end: int) -> None:
        name, before = self._bare(match, start)
        if name is None:
            return
        words = self.text[slice(*name)].split()
        person = self._known(words, name[0]) or self._new(words, name)
        if person is None:
            return
        rank = self.text[before : name[0]].lower().replace(".", "").split()
        self._learn(person, rank, words)
        role = self._office(match, name, end) or self._rank(before, name)
        if role and person.role is None and (len(words) > 1 or rank):
            person.role = role
            self._hold(person, role)
        sentence = bisect_left(self.sentences, name[0] + 1) - 1
        first = not self.mentions or self.mentions[-1].at < self.sentences[sentence]
        self.mentions.append(Mention(name[0], person, _SUBJECT if first else 0))

    def _bare(self, match: re.Match[str], start: int) -> tuple[Extent | None, int]:
        """The name in a run of capitalised words, and where the ranks before it begin."""
        saying = self.saying
        tokens = Tokens.of(self.text, *match.span())
        lead = saying.before_names | saying.clause_words | saying.pronouns
        tokens = tokens.from_(
            next((at for at, word in enumerate(tokens.words) if word not in lead), 0)
        )
        ranked = [at for at, word in enumerate(tokens.words) if word.rstrip(".") in saying.ranks]
        before = tokens.extents[0][0]
        tokens = tokens.from_(ranked[-1] + 1 if ranked else 0)
        if not tokens.words:
            return None, before
        first, last = tokens.span(0, -1)
        found = _POSSESSIVE.search(tokens.words[-1])
        last -= len(found[0]) if found else 0
        words = self.text[max(start, before - 30) : before].lower().split()
        if words and words[-1].rstrip(".") in saying.ranks and not ranked:
            before = self.text.rindex(
                self.text[max(start, before - 30) : before].split()[-1], 0, before
            )
        return (first, last), before

    def _known(self, words: Sequence[str], at: int) -> Person | None:
        """Who is known by these words: by the last name, and by the given one where it stands."""
        found = self.known.get(words[-1], [])
        if len(words) == 1:
            return found[-1] if found else None
        given = " ".join(words)
        for person in found:
            full = self.text[slice(*person.name)]
            if full == given or full.split()[0] == words[0] or full.endswith(given):
                return person
        return None

    def _new(self, words: Sequence[str], name: Extent) -> Person | None:
        if len(words) < 2 or len(words) > 5:
            return None
        person = Person(name)
        self.known.setdefault(words[-1], []).append(person)
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

    def _hold(self, person: Person, role: Extent) -> None:
        """Remember who is "the mayor"."""
        for word in self.text[slice(*role)].lower().split():
            bare = word.strip(".,")
            if bare in self.saying.ranks:
                person.human = True
                self.offices.setdefault(bare, []).append(person)
                return

    def hear(self, at: int, person: Person) -> None:
        """Take note that somebody speaks at a place."""
        self.heard.append(Mention(at, person, _SPEAKER))

    def full(self, speaker: Speaker) -> tuple[Speaker, Person | None]:
        """A speaker with the full name and the role that the article gives elsewhere."""
        words = self.text[slice(*(speaker.name or speaker.extent))]
        person: Person | None = None
        if speaker.name:
            bare = _POSSESSIVE.sub("", words).split()
            person = self._known(bare, speaker.name[0]) if bare else None
        elif words.lower() in self.saying.men | self.saying.women:
            person = self._meant(words.lower(), speaker.extent[0])
        else:
            person = self._holder(words.lower().split(), speaker.extent[0])
        if person is None:
            return speaker, None
        if speaker.role and person.role is None:
            person.role = speaker.role
        role = speaker.role or person.role
        return Speaker(speaker.extent, person.name, role), person

    def _holder(self, words: Sequence[str], at: int) -> Person | None:
        """Who "the mayor" is: the one of that office who was named last."""
        if len(words) != 2 or words[0] not in self.saying.determiners:
            return None
        known = [person for person in self.offices.get(words[1], []) if person.name[0] < at]
        for mention in reversed(self._before(at)):
            if any(mention.person is person for person in known):
                return mention.person
        return None

    def _before(self, at: int) -> list[Mention]:
        """The last mentions before a place, in order."""
        end = bisect_left(self.mentions, at, key=lambda mention: mention.at)
        recent = [*self.mentions[max(0, end - _RECENT) : end], *self.heard[-4:]]
        return sorted((one for one in recent if one.at < at), key=lambda mention: mention.at)

    def _meant(self, pronoun: str, at: int) -> Person | None:
        """Whom "he" means: near, the subject of a sentence, or the one who spoke."""
        sentence = bisect_left(self.sentences, at + 1) - 1
        best: tuple[float, Person] | None = None
        for mention in self._before(at):
            person = mention.person
            if not person.human or not self._may_be(person, pronoun):
                continue
            distance = sentence - (bisect_left(self.sentences, mention.at + 1) - 1)
            score = mention.weight - distance
            if distance <= _FURTHEST and (best is None or score >= best[0]):
                best = (score, person)
        return best[1] if best else None

    def _may_be(self, person: Person, pronoun: str) -> bool:
        is_man = pronoun in self.saying.men
        if person.man != person.woman:
            return person.man is is_man
        return True
