"""Spelling: words printed in the house's spelling are told with those of the article."""

from collections.abc import Iterator

from briefer.model.respelling import respelt_words
from briefer.model.verdict import Remark, Severity
from briefer.proof.remarks import Printed


def spelling_remarks(printed: Printed) -> Iterator[Remark]:
    """A note for each house spelling, once."""
    texts = printed.card.texts
    told = [
        f"“{texts[leaf.span.article][leaf.span.start : leaf.span.end]}” is spelt “{leaf.wording}”"
        for leaf in respelt_words(printed.item)
    ]
    for each in dict.fromkeys(told):
        yield Remark(Severity.NOTE, f"{each}, as the house does")
