"""The shape of a lexicon: the words of one language that a reading goes by."""

from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list set with bars, longest first, so that the longest is tried first."""
    found = (phrase.strip() for phrase in text.split("|"))
    return tuple(sorted((p for p in found if p), key=lambda p: (-len(p), p)))


def counted(text: str) -> tuple[tuple[str, int], ...]:
    """The words of a list such as "million 1000000|dozen 12", with their numbers, longest first."""
    pairs = (
        (word.strip(), int(number))
        for word, _, number in (each.strip().rpartition(" ") for each in text.split("|"))
    )
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


class Counting(NamedTuple):
    """How quantities are said.

    `numbers` are number words with what they stand for, joined by `number_links` ("twenty-two");
    `ones` count only before a scale ("a million"). `scales` multiply; `crowds` are numbers of their
    own ("hundreds of"), `fractions` too, where one of `fraction_next` follows (any word where that
    is empty); `shares` stand before a number ("one in five"). `ordinals` follow one of the
    `determiners`, `ordinal_endings` digits; before a word of `unranked` they are names.

    `unit_links` stand between scale and unit ("millions d'euros"), `ranges` join two values ("15 to
    20"), `between` does so in two words ("between 15 and 20"). With `spaced`, blanks part
    thousands; with `noun_capitals`, a word in capitals before a number and its noun makes no
    name of it, with `verbs_open` not at the sentence's beginning.
    `stops` are words that no noun phrase begins with, `clause_ends` those that end a caption.
    """

    qualifiers: tuple[str, ...] = ()
    numbers: tuple[tuple[str, int], ...] = ()
    number_links: tuple[str, ...] = ()
    ones: tuple[str, ...] = ()
    scales: tuple[tuple[str, int], ...] = ()
    crowds: tuple[str, ...] = ()
    fractions: tuple[str, ...] = ()
    fraction_next: frozenset[str] = frozenset()
    shares: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    determiners: tuple[str, ...] = ()
    ordinal_endings: tuple[str, ...] = ()
    unranked: frozenset[str] = frozenset()
    units: tuple[str, ...] = ()
    unit_links: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    between: tuple[tuple[str, str], ...] = ()
    of: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    clause_ends: frozenset[str] = frozenset()
    spaced: bool = False
    noun_capitals: bool = False
    verbs_open: bool = False


class Calendar(NamedTuple):
    """Names of months and weekdays as they are written, with their short forms; relative days.

    `relative` days are so many after the article's own, but not after a word of `not_after`.
    `shifts` are phrases that mean a week, month, year or season (spring, summer, autumn, winter) so
    many after its own; `ago` is how a number of `ago_units` ago is said, with `numbers` for it.
    `next` says that a weekday is the coming one, `until` before it too, and `ahead` in its clause.
    After a word of `year_before` a number such as 2018 is a year; `linking` is a word that may
    stand inside a date ("12 de junio"); `clocks` are ways to say an hour {h} and minute {m}.
    """

    months: tuple[tuple[str, ...], ...] = ()
    weekdays: tuple[tuple[str, ...], ...] = ()
    relative: tuple[tuple[str, int], ...] = ()
    not_after: frozenset[str] = frozenset()
    shifts: tuple[tuple[str, int, tuple[str, ...]], ...] = ()
    ago: tuple[str, ...] = ()
    ago_units: tuple[tuple[str, tuple[str, ...]], ...] = ()
    numbers: tuple[tuple[str, int], ...] = ()
    next: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    year_before: frozenset[str] = frozenset()
    linking: str = ""
    clocks: tuple[str, ...] = ()


class Weighing(NamedTuple):
    """Words by which a sentence shows what it is for.

    A sentence that begins with a `leaning` word leans on the one before it, most of all where the
    word is a `linking` one. A figure with an `adding` qualifier does not stand alone, and one whose
    unit is a span of time seldom does; one in words of what was `earlier` is no news. Words for
    `experts` stand in their roles; `common` words say nothing about a text; `personal` ones are of
    the first and second person.
    """

    history: tuple[str, ...] = ()
    history_headings: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    future_headings: tuple[str, ...] = ()
    weight: tuple[str, ...] = ()
    adding: frozenset[str] = frozenset()
    spans: frozenset[str] = frozenset()
    earlier: tuple[str, ...] = ()
    leaning: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    experts: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()


class Lexicon(NamedTuple):
    """One language's words. What a language does not give is empty, and then not found."""

    code: str
    counting: Counting = Counting()
    calendar: Calendar = Calendar()
    weighing: Weighing = Weighing()
