"""A reading: what is said in an article. Derived from it, never saved.

Every extent is a pair of code point offsets in the article's canonical text.
"""

from enum import StrEnum

from briefer.model.frozen import frozen
from briefer.model.item import Role

Extent = tuple[int, int]


class Speech(StrEnum):
    """How words are attributed: quoted whole, partly in quotation marks, reported without."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


@frozen
class Statement:
    """Words tied to who said them.

    A direct statement's extent is the words between the marks; a mixed or indirect one's the whole
    attributed content. `pieces` are its parts where it is split or partly quoted. `sentence` is the
    whole sentence with its attribution. `speaker` is where the speaker is named here ("Kofman",
    "she"), `name` where the article gives the full name, `role` where the speaker's role stands,
    `cue` the word that says so.
    """

    extent: Extent
    kind: Speech
    sentence: Extent
    pieces: tuple[Extent, ...]
    speaker: Extent | None = None
    name: Extent | None = None
    role: Extent | None = None
    cue: Extent | None = None


class FigureKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


@frozen
class Figure:
    """A number with what belongs to it: "up to 300 kilometers" and the words it counts.

    `extent` holds qualifier, value, scale and unit; `label` is the words that
    say what is counted.
    """

    extent: Extent
    value: Extent
    kind: FigureKind
    label: Extent
    qualifier: Extent | None = None
    scale: Extent | None = None
    unit: Extent | None = None


@frozen
class DateMention:
    """A date or time named in the text; `iso`, where it can be told, as exactly as the words do.

    A day (2026-11-10), month (2026-11), year, week (2026-W46), season (2027-21 is spring, then
    summer, autumn, winter), or a time, alone (T15:00) or of a day (2026-11-10T15:00).
    """

    extent: Extent
    iso: str | None = None


@frozen
class Suggestion:
    """Words worth picking for a role, with a score (higher is better) and a reason."""

    extent: Extent
    role: Role
    score: float
    why: str


@frozen
class Reading:
    """Everything found in one article, each list in the article's order.

    In one that `is_talk` people speak in turns, as in an interview or a transcript.
    """

    sentences: tuple[Extent, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    is_talk: bool = False
