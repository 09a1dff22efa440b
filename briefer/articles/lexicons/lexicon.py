"""The shape of a lexicon: the words of one language that a reading goes by."""

from typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list set with bars, longest first, so that the longest is tried first."""
    found = (phrase.strip() for phrase in text.split("|"))
    return tuple(sorted((p for p in found if p), key=lambda p: (-len(p), p)))


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
    counting: Counting = Counting()
    calendar: Calendar = Calendar()
    weighing: Weighing = Weighing()
