"""References: whom a last name, "he" or "the mayor" means."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import field

from briefer.articles.people import Mention, People, Person
from briefer.articles.speakers import POSSESSIVE, Speaker
from briefer.model.frozen import frozen
from briefer.model.reading import Extent

# How many mentions, and how far back in sentences, "he" may reach; what speaking is worth, and what
# it costs that nothing tells a man from a woman, or somebody from a place.
_RECENT, _FURTHEST = 24, 8
_SPEAKER, _UNSURE, _STRANGE = 1.6, 0.7, 1.4
# Below this "he" stays "he": a wrong name is worse than none, and a place is soon one.
_UNLIKELY, _UNLIKELY_THING = -4.0, -1.5


@frozen(slots=False, eq=False)
class References:
    """What leads to the people of a text. `hear` tells who speaks where, in the text's order."""

    people: People
    heard: list[Mention] = field(default_factory=list[Mention])

    def hear(self, at: int, person: Person) -> None:
        """Take note that somebody speaks at a place."""
        self.heard.append(Mention(at, person, _SPEAKER))

    def full(self, speaker: Speaker, said: Extent | None = None) -> tuple[Speaker, Person | None]:
        """A speaker with the full name and the role that the article gives elsewhere.

        Nobody is named in the words they have `said`.
        """
        words = self.people.text[slice(*(speaker.name or speaker.extent))]
        person: Person | None = None
        if speaker.name:
            bare = POSSESSIVE.sub("", words).split()
            person = self.people.known(bare) if bare else None
        elif words.lower() in self.people.saying.men | self.people.saying.women:
            person = self._meant(words.lower(), speaker.extent[0], said or speaker.extent)
        else:
            person = self._holder(words.lower().split(), speaker.extent[0])
        if person is None:
            return speaker, None
        if speaker.role and person.role is None:
            person.role = speaker.role
        role = speaker.role or person.role
        return Speaker(speaker.extent, person.name, role), person

    def labelled(self, label: Extent) -> Speaker:
        """Who speaks in their turn: "RUIZ" is Ana Ruiz."""
        words = self.people.text[slice(*label)].split()
        person = self.people.known(words) or self.people.known([word.title() for word in words])
        return Speaker(label, person.name, person.role) if person else Speaker(label)

    def _holder(self, words: Sequence[str], at: int) -> Person | None:
        """Who "the mayor" is: the one of that office who was named last."""
        if len(words) != 2 or words[0] not in self.people.saying.determiners:
            return None
        known = [person for person in self.people.offices.get(words[1], []) if person.name[0] < at]
        for mention in reversed(self._before(at)):
            if any(mention.person is person for person in known):
                return mention.person
        return None

    def _before(self, at: int) -> list[Mention]:
        """The last mentions before a place, in order."""
        end = bisect_left(self.people.mentions, at, key=lambda mention: mention.at)
        recent = [*self.people.mentions[max(0, end - _RECENT) : end], *self.heard[-4:]]
        return sorted((one for one in recent if one.at < at), key=lambda mention: mention.at)

    def _meant(self, pronoun: str, at: int, said: Extent) -> Person | None:
        """Whom "he" means: near, the subject of a sentence, or the one who spoke."""
        sentence = bisect_left(self.people.sentences, min(at, said[0]) + 1) - 1
        best: tuple[float, Person] | None = None
        for mention in self._before(at):
            person = mention.person
            if said[0] <= mention.at < said[1] or not self._may_be(person, pronoun):
                continue
            distance = max(0, sentence - (bisect_left(self.people.sentences, mention.at + 1) - 1))
            unsure = 0 if person.man or person.woman else _UNSURE if person.human else _STRANGE
            score = mention.weight - distance - unsure
            told = person.man or person.woman or person.human
            unlikely = score < (_UNLIKELY if told else _UNLIKELY_THING)
            if distance <= _FURTHEST and not unlikely and (best is None or score >= best[0]):
                best = (score, person)
        return best[1] if best else None

    def _may_be(self, person: Person, pronoun: str) -> bool:
        is_man = pronoun in self.people.saying.men
        if person.man != person.woman:
            return person.man is is_man
        return True
