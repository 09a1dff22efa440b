"""The shape of a lexicon: the words of one language that a reading goes by."""

from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list set with bars, longest first, so that the longest is tried first."""
    found = (phrase.strip() for phrase in text.split("|"))
    return tuple(sorted((p for p in found if p), key=lambda p: (-len(p), p)))


class Stops(NamedTuple):
    """What a full stop after a word means. All words are in lower case but the starters.

    A title never ends a sentence ("Mr. X"), a counter not before a number ("No. 10"), an ending
    only before a starter ("Smith Inc. The ..."). With `ordinals`, "12. Juni" is one phrase.
    """

    titles: frozenset[str] = frozenset()
    counters: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinals: bool = False


class Saying(NamedTuple):
    """How speech is reported.

    Words follow a `say` verb freely; a `may_say` verb reports only before a `that`, a comma, a
    colon or a quotation mark. `sources` are "according to" and its like. `between` stand between
    speaker and verb, `clause_words` begin a clause, `relatives` begin what is said of a person,
    `attaching` are prepositions inside a noun phrase. `ranks` are words for an office that stand
    before a name, `forms` those of mere address (Mr), `times` days and months in capitals.
    """

    say: tuple[str, ...] = ()
    may_say: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    that: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    adverb: str = ""
    pronouns: frozenset[str] = frozenset()
    third_person: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    clause_words: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    asides: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    participles: tuple[str, ...] = ()
    attaching: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    forms: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()

    @property
    def before_names(self) -> frozenset[str]:
        """Words that may stand before a name in capitals and are no part of it."""
        return self.determiners | self.prepositions | self.times


class Counting(NamedTuple):
    """How quantities are said.

    `ranges` join two values ("15 to 20"), `between` does so in two words ("between 15 and 20").
    `stops` are words that no noun phrase begins with, `clause_ends` those that end a caption.
    """

    qualifiers: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    between: tuple[str, str] | None = None
    of: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    clause_ends: frozenset[str] = frozenset()


class Calendar(NamedTuple):
    """Names of months and weekdays as they are written, with their short forms; relative days.

    `next` says that a weekday is the coming one; after a word of `year_before` a number such as
    2018 is a year; `linking` is a word that may stand inside a date ("12 de junio").
    """

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    relative: tuple[tuple[str, int], ...] = ()
    next: tuple[str, ...] = ()
    year_before: frozenset[str] = frozenset()
    linking: str = ""


class Weighing(NamedTuple):
    """Words by which a sentence shows what it is for.

    A sentence that begins with a `leaning` word leans on the one before it. A figure with an
    `adding` qualifier does not stand alone, and one whose unit is a span of time seldom does.
    """

    history: tuple[str, ...] = ()
    history_headings: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    future_headings: tuple[str, ...] = ()
    weight: tuple[str, ...] = ()
    adding: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    leaning: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


class Lexicon(NamedTuple):
    """One language's words. What a language does not give is empty, and then not found."""

    code: str
    stops: Stops = Stops()
    saying: Saying = Saying()
    counting: Counting = Counting()
    calendar: Calendar = Calendar()
    weighing: Weighing = Weighing()
