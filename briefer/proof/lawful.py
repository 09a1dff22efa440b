"""Lawful: what the card's quotation law has against its quotations."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefer.model.omitting import joins, place
from briefer.model.passage import Added, Quoted
from briefer.model.quotation import Allowance, QuotationLaw, Rule
from briefer.model.verdict import Remark, Severity
from briefer.proof.remarks import Printed

_WEIGHTS = {Allowance.WARNED: Severity.WARNING, Allowance.REFUSED: Severity.FAULT}
_CURES = {
    Rule.ADDING: "take “{shown}” out",
    Rule.ALTERING: "put the article's words back for “{shown}”",
    Rule.SIC: "take “{shown}” out",
    Rule.CAPITAL: "put the article's letter back for “{shown}”",
    Rule.JOINING: "make a quote of each",
}


def law_remarks(printed: Printed, law: QuotationLaw) -> Iterator[Remark]:
    """A fault for what the law refuses inside quotation marks, a warning for what it avoids.

    Where the card's own law is not to be had here, that is a warning too: its marks are another's.
    """
    quoted = [
        piece for _, passage in printed.item.parts for piece in passage if isinstance(piece, Quoted)
    ]
    if printed.card.law != law.name and any(len(one.pieces) > 1 for one in quoted):
        told = f"the quote style “{printed.card.law}” is not to be had here, so it is set in"
        yield Remark(Severity.WARNING, f"{told} {law.title}: choose another quote style")
    texts = printed.card.texts
    for one in quoted:
        for piece in one.pieces:
            if isinstance(piece, Added):
                yield from _against(law, rule_of(piece, texts), _shown(piece, law))
        if _is_joined(one, texts):
            yield from _against(law, Rule.JOINING, "")


def rule_of(piece: Added, texts: Mapping[str, str]) -> Rule:
    """Which rule of a law words of ours inside quotation marks come under."""
    if piece.is_sic:
        return Rule.SIC
    if piece.instead_of is None:
        return Rule.ADDING
    return Rule.CAPITAL if piece.is_recased(texts) else Rule.ALTERING


def _against(law: QuotationLaw, rule: Rule, shown: str) -> Iterator[Remark]:
    if weight := _WEIGHTS.get(law.allowance(rule)):
        cure = _CURES[rule].format(shown=shown)
        told = f"{law.told(rule)}: {cure} or choose another quote style"
        yield Remark(weight, told, is_of_law=True)


def _shown(piece: Added, law: QuotationLaw) -> str:
    return law.sic_mark if piece.is_sic else f"{law.add_open}{piece.text}{law.add_close}"


def _is_joined(quoted: Quoted, texts: Mapping[str, str]) -> bool:
    """Whether the words were said apart, with somebody else's words between them."""
    places = [found for piece in quoted.pieces if (found := place(piece)) is not None]
    return any(
        left.article == right.article
        and left.end < right.start
        and joins(texts[left.article][left.end : right.start], texts[left.article][left.end - 1])
        for left, right in pairwise(places)
    )
