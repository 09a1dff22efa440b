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


class Severity(StrEnum):
    """How much a remark weighs: a fault does not hold, a warning may mislead, a note informs."""

    FAULT = "fault"
    WARNING = "warning"
    NOTE = "note"


@frozen
class Remark:
    """What an editor should look at in an item before it goes out.

    `is_of_law` tells that the quotation law says so, and that under another one it need not hold.
    """

    severity: Severity
    told: str
    is_of_law: bool = False


@frozen
class Judged:
    """An item by its id, with the verdict on its words and what else there is to look at."""

    item: str
    finding: Finding
    remarks: tuple[Remark, ...] = ()

    @property
    def is_fault(self) -> bool:
        """Whether a quotation or figure of it does not hold."""
        return any(remark.severity is Severity.FAULT for remark in self.remarks)
