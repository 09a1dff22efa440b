"""The shape of a grammar: the words by which sentences end and people are said to speak."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

Words = frozenset[str]
_NONE: Words = frozenset()


class Stops(NamedTuple):
    """What a full stop after a word means. All words are in lower case but the starters.

    A title never ends a sentence ("Mr. X"), a counter not before a number ("No. 10"), an ending
    only before a starter ("Smith Inc. The ..."). With `ordinals`, "12. Juni" is one phrase.
    """

    titles: Words = _NONE
    counters: Words = _NONE
    endings: Words = _NONE
    starters: Words = _NONE
    ordinals: bool = False


class Manner(Enum):
    """How a verb takes what is said.

    Whatever follows SPEAK is said; NOTE needs a sign of it: "that", a clause, a comma, a colon or a
    quotation mark; the object of TREAT is what is spoken of; SOURCE is "according to".
    """

    SPEAK = "speak"
    NOTE = "note"
    TREAT = "treat"
    SOURCE = "source"
    TRAILING = "trailing"


class Saying(NamedTuple):
    """How speech is reported. All words are in lower case.

    `verbs` are forms by manner, `phrases` those of several words; of the verbs `bare` are forms
    that only a plural says ("officials say") and `gerunds` those that lean on an earlier subject
    (", saying that"). `between` stand between speaker and verb, `clause_words` begin a clause,
    `relatives` what is said of a person, `attaching` are prepositions inside a noun phrase. `ranks`
    are words for an office that stand before a name, `forms` those of mere address (Mr), `times`
    days, months and spans; `unlike_offices` make an office another (vice president), `likenings`
    lead an aside ("as Ruiz put it"); `nouns` are what is said, of `owners` too ("her claim that"),
    `unnamed` who may say it; `perfects` are auxiliaries of verbs in the active, and `helped` verb
    forms that say so only after one; `elisions` are words that lose their end before a vowel
    ("l’"). In a language with `dialogue` a block may open speech with a dash, with `incises` a cue
    may stand inside it without marks, with `inverted` a subject may follow its verb anywhere.
    `titled` words name what stands in marks and is no speech. A name after other words that ends in
    one of the `oblique` endings is not a speaker's: "Міністр Північної Кореї". After a word of
    `before_things` stands no person: "the White House", "in New Mexico". After `intents` stands in
    the infinitive what somebody says they do ("agreed to sell"). `turning` after a comma leads back
    to the reporter's own words, as do the prepositions `occasional`, and others before `occasions`.
    """

    verbs: Mapping[str, Manner] = MappingProxyType({})
    phrases: Mapping[str, Manner] = MappingProxyType({})
    bare: Words = _NONE
    gerunds: Words = _NONE
    nouns: Words = _NONE
    owners: Words = _NONE
    that: Words = _NONE
    infinitives: Words = _NONE
    intents: Words = _NONE
    turning: Words = _NONE
    occasional: Words = _NONE
    occasions: Words = _NONE
    likenings: Words = _NONE
    auxiliaries: Words = _NONE
    between: Words = _NONE
    adverbs: tuple[str, ...] = ()
    pronouns: Words = _NONE
    third_person: Words = _NONE
    men: Words = _NONE
    women: Words = _NONE
    determiners: Words = _NONE
    prepositions: Words = _NONE
    clause_words: Words = _NONE
    joiners: Words = _NONE
    passives: Words = _NONE
    asides: Words = _NONE
    relatives: Words = _NONE
    perfects: Words = _NONE
    helped: Words = _NONE
    elisions: Words = _NONE
    dialogue: bool = False
    incises: bool = False
    inverted: bool = False
    participles: tuple[str, ...] = ()
    pasts: tuple[str, ...] = ()
    attaching: Words = _NONE
    forms: Words = _NONE
    forms_men: Words = _NONE
    forms_women: Words = _NONE
    times: Words = _NONE
    ranks: Words = _NONE
    unlike_offices: Words = _NONE
    unnamed: Words = _NONE
    titled: Words = _NONE
    oblique: tuple[str, ...] = ()
    before_things: Words = _NONE
    given_men: Words = _NONE
    given_women: Words = _NONE

    @property
    def given(self) -> Words:
        """Given names."""
        return self.given_men | self.given_women

    @property
    def before_names(self) -> Words:
        """Words that may stand before a name in capitals and are no part of it."""
        return self.determiners | self.prepositions | self.times


class Grammar(NamedTuple):
    """What one language's words tell. What a language does not give is empty."""

    stops: Stops = Stops()
    saying: Saying = Saying()
