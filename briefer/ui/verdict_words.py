"""What the verdict on an item's words is called on screen, and the mark it is drawn with."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from briefer.model.item import Item
from briefer.model.passage import Quoted
from briefer.model.verdict import HOLDS, Finding, Judged, Severity, Verdict


class Mark(Enum):
    """The shapes tell them apart without their colours."""

    HOLDS = auto()
    NOTE = auto()
    CARE = auto()
    FAULT = auto()


# What is told of these is whose the words are; nothing was there to check.
OWN = frozenset({Verdict.OWN, Verdict.UNSOURCED})
_OF_SEVERITY = {
    Severity.FAULT: Mark.FAULT,
    Severity.WARNING: Mark.CARE,
    Severity.NOTE: Mark.NOTE,
}


def severity_mark(severity: Severity) -> Mark:
    """The mark of what there is to look at."""
    return _OF_SEVERITY[severity]


def mark_of(judged: Judged) -> Mark | None:
    """The mark of an item: of its worst fault or warning, of a pass, or none.

    Our own words and a reporter's are no pass: there is nothing of a speaker's to hold.
    """
    severities = {remark.severity for remark in judged.remarks}
    for severity in (Severity.FAULT, Severity.WARNING):
        if severity in severities:
            return _OF_SEVERITY[severity]
    return Mark.HOLDS if judged.finding.verdict in HOLDS else None


def severity_name(severity: Severity) -> str:
    """What a remark weighs, in a word."""
    translate = QCoreApplication.translate
    names = {
        Severity.FAULT: translate("Verdicts", "Does not hold"),
        Severity.WARNING: translate("Verdicts", "To check"),
        Severity.NOTE: translate("Verdicts", "Note"),
    }
    return names[severity]


def verdict_words(item: Item, judged: Judged, place: str) -> str:
    """The verdict and where the words stand: "word for word · ¶ 3"."""
    finding = judged.finding
    told = _of_plain(item, finding) or _words(finding.verdict)
    if judged.is_fault and finding.verdict in HOLDS:
        # The words stand in the article, and yet something is wrong: the law, or a number of it.
        faults = [each for each in judged.remarks if each.severity is Severity.FAULT]
        if all(each.is_of_law for each in faults):
            told = QCoreApplication.translate("Verdicts", "against the quote style")
        else:
            told = QCoreApplication.translate("Verdicts", "a number differs")
    return f"{told} · {place}" if place else told


def _words(verdict: Verdict) -> str:
    translate = QCoreApplication.translate
    words = {
        Verdict.VERBATIM: translate("Verdicts", "word for word"),
        Verdict.TYPOGRAPHIC: translate("Verdicts", "word for word, marks differ"),
        Verdict.MARKED: translate("Verdicts", "cut or added, and shown"),
        Verdict.UNMARKED: translate("Verdicts", "changed, not shown"),
        Verdict.MISATTRIBUTED: translate("Verdicts", "someone else’s words"),
        Verdict.REPORTED: translate("Verdicts", "reporter’s words, not speech"),
        Verdict.ABSENT: translate("Verdicts", "not in the article"),
        Verdict.OWN: translate("Verdicts", "our words, not checked"),
        Verdict.UNSOURCED: translate("Verdicts", "ours, no source"),
    }
    return words[verdict]


def _of_plain(item: Item, finding: Finding) -> str:
    """Outside quotation marks a trim is silent and words are spelt as the house does."""
    if any(isinstance(piece, Quoted) for piece in item.parts.text):
        return ""
    translate = QCoreApplication.translate
    words = {
        Verdict.MARKED: translate("Verdicts", "from the article, trimmed"),
        Verdict.TYPOGRAPHIC: translate("Verdicts", "from the article, house spelling"),
    }
    return words.get(finding.verdict, "")
