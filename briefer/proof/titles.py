"""Titles: what was declared a title or term is listed, and held against what was said."""

from collections.abc import Iterator

from briefer.model.passage import Typed
from briefer.model.reading import Reading
from briefer.model.verdict import HOLDS, Finding, Remark, Severity, Verdict
from briefer.proof.remarks import Printed
from briefer.proof.verdicts import of_quote


def title_remarks(printed: Printed) -> Iterator[Remark]:
    """A note for each title; a warning for one that was said, a fault for one said otherwise.

    A declaration is no way round the custody of quotations.
    """
    for _, passage in printed.item.parts:
        for piece in passage:
            if isinstance(piece, Typed) and piece.is_title:
                yield _remark(piece.text[1:-1].strip(), printed)


def _remark(words: str, printed: Printed) -> Remark:
    found = [_finding(words, printed, article_id) for article_id in printed.card.texts]
    if any(one.verdict in HOLDS for one in found):
        told = f"“{words}” is declared a title, and was said: pick it as a quotation"
        return Remark(Severity.WARNING, told)
    wrong = next((one for one in found if one.verdict is Verdict.UNMARKED), None)
    if wrong is not None:
        told = f"“{words}” is declared a title, and is a quotation that does not hold"
        return Remark(Severity.FAULT, f"{told}: {wrong.detail}")
    return Remark(Severity.NOTE, f"“{words}” is declared a title or term")


def _finding(words: str, printed: Printed, article_id: str) -> Finding:
    text = printed.card.source(article_id).article.text
    return of_quote(words, "", text, printed.readings.get(article_id, Reading()))
