"""What there is to look at in a card before it goes out, as commands tell it."""

from collections.abc import Iterator, Sequence

from briefer.cli.refusing import named
from briefer.model.card import Card
from briefer.model.cuts import number
from briefer.model.verdict import Judged


def remark_lines(card: Card, judged: Sequence[Judged]) -> Iterator[str]:
    """Each remark on a line: how much it weighs, the item, and what there is to see."""
    for one in judged:
        item = card.item(one.item)
        name = named(item.role, [str(number(card, item))])
        for remark in one.remarks:
            yield f"{remark.severity.value}: {name}: {remark.told}"


def judged_values(judged: Sequence[Judged]) -> list[dict[str, str]]:
    """The remarks for programs."""
    return [
        {"item": one.item, "severity": remark.severity.value, "told": remark.told}
        for one in judged
        for remark in one.remarks
    ]
