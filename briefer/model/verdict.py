"""Verdicts: whether printed words are the source's words, and where they stand in it."""

from enum import StrEnum

from briefer.model.frozen import frozen
from briefer.model.reading import Extent


class Verdict(StrEnum):
    """What can be said of printed words. The last two are no pass: nothing was there to check."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    MARKED = "marked"
    UNMARKED = "unmarked"
    MISATTRIBUTED = "misattributed"
    REPORTED = "reported"
    ABSENT = "absent"
    OWN = "own"
    UNSOURCED = "unsourced"


HOLDS = frozenset({Verdict.VERBATIM, Verdict.TYPOGRAPHIC, Verdict.MARKED})
FAULTS = frozenset({Verdict.UNMARKED, Verdict.MISATTRIBUTED, Verdict.REPORTED, Verdict.ABSENT})


@frozen
class Finding:
    """A verdict, the places in the article that it rests on, and what differs, for an editor."""

    verdict: Verdict
    places: tuple[Extent, ...] = ()
    detail: str = ""
