"""Fragments: what stands between quotation marks in words of our own, held against the article."""

from collections.abc import Iterator

from briefer.model.passage import Typed
from briefer.model.quotation import QUOTATION_MARKS, is_mark
from briefer.model.reading import Reading
from briefer.model.roles import Part
from briefer.model.verdict import HOLDS, Finding, Remark, Severity, Verdict
from briefer.proof.remarks import Printed
from briefer.proof.verdicts import of_quote

_SINGLE = frozenset("'‘’‚‛‹›")
_BESIDE = frozenset({Part.CREDIT, Part.ALT})


def fragment_remarks(printed: Printed) -> Iterator[Remark]:
    """A fault for a fragment that the article says otherwise; a warning for one it does not have.

    The latter may be a title or term, which are set in quotation marks too.
    """
    for part, passage in printed.item.parts:
        if part in _BESIDE:
            continue
        for piece in passage:
            for words in fragments(piece.text) if isinstance(piece, Typed) else ():
                yield from _remarks(words, printed)


def fragments(text: str) -> Iterator[str]:
    """The words between each pair of quotation marks of a text; apostrophes are none."""
    at = 0
    while at < len(text):
        closing = _closing(text, at) if is_mark(text, at) else None
        if closing is not None and (words := text[at + 1 : closing].strip()):
            yield words
        at = (closing or at) + 1


def _closing(text: str, opening: int) -> int | None:
    """Where the mark stands that closes the one at `opening`: a single one closes a single one."""
    marks = _SINGLE if text[opening] in _SINGLE else QUOTATION_MARKS - _SINGLE
    for at in range(opening + 2, len(text)):
        if text[at] in marks and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum():
            return at
    return None


def _remarks(words: str, printed: Printed) -> Iterator[Remark]:
    found = [_finding(words, printed, id_) for id_ in printed.card.texts]
    if any(one.verdict in HOLDS for one in found):
        return
    wrong = next((one for one in found if one.verdict is not Verdict.ABSENT), None)
    if wrong is not None:
        told = f"“{words}” stands in quotation marks, and does not hold: {wrong.detail}"
        yield Remark(Severity.FAULT, told)
    elif found:
        told = f"“{words}” stands in quotation marks, and the article does not have it"
        yield Remark(Severity.WARNING, f"{told}: right for a title or term, wrong for a quotation")


def _finding(words: str, printed: Printed, article_id: str) -> Finding:
    text = printed.card.source(article_id).article.text
    return of_quote(words, "", text, printed.readings.get(article_id, Reading()))
