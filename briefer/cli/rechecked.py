"""What a recheck tells: a line for each passage that changed, or all of it for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefer.cli.refusing import named
from briefer.cli.told import short
from briefer.desk.rechecking import Held
from briefer.model.card import Card, Source
from briefer.model.cuts import number
from briefer.model.frozen import frozen
from briefer.model.locators import PILCROW, paragraph
from briefer.proof.aligning import Change
from briefer.proof.anchoring import Fate
from briefer.proof.rechecking import Rechecked

_WIDEST = 160
_NONE = Card()


@frozen
class Report:
    """A card's file, its articles held against their copies, or what kept it from that."""

    path: Path
    card: Card = _NONE
    held: tuple[Held, ...] = ()
    trouble: str = ""
    code: int = 0

    @property
    def state(self) -> str:
        """The worst that became of a passage, or "unreadable"."""
        if self.trouble or any(held.trouble for held in self.held):
            affected = any(held.is_affected for held in self.held)
            return "affected" if affected else "unreadable"
        fates = {each.anchored.fate for held in self.held for each in held.passages}
        if fates & {Fate.EDITED, Fate.GONE}:
            return "affected"
        return "moved" if Fate.MOVED in fates else "unchanged"


def report_lines(report: Report) -> Iterator[str]:
    """What became of a card, in a line, and each passage that is affected, in one more."""
    if report.trouble:
        yield report.trouble
        return
    for held in report.held:
        if held.trouble:
            yield f"{report.path}: {held.trouble}"
            continue
        counted = Counter(each.anchored.fate for each in held.passages)
        told = ", ".join(f"{counted[fate]} {fate}" for fate in Fate if counted[fate])
        yield f"{report.path}: held against {held.name}: {told or 'no passages'}"
        for each in held.passages:
            if each.is_affected:
                yield f"  {_line(report.card, held, each)}"


def _line(card: Card, held: Held, each: Rechecked) -> str:
    item = card.item(each.item)
    where = _where(card.source(held.article), each.span.start)
    name = named(item.role, [str(number(card, item))])
    words = short(each.words, _WIDEST)
    if each.anchored.fate is Fate.GONE:
        return f"gone    {where}, {name}: “{words}”"
    told = "; ".join(change_told(change) for change in each.anchored.changes)
    return f"edited  {where}, {name}: {told}, in “{words}”"


def change_told(change: Change) -> str:
    """A difference in words: what stood there, and what stands there now."""
    was, now = short(change.was, _WIDEST), short(change.now, _WIDEST)
    if not change.was:
        return f"“{now}” is new"
    return f"“{was}” is now “{now}”" if change.now else f"“{was}” was left out"


def _where(source: Source, at: int) -> str:
    """The ¶ number of a place, or what its block is."""
    found = paragraph(source, at)
    if found is not None:
        return f"{PILCROW}{found}"
    kinds = (block.kind.value for block in source.blocks if block.start <= at < block.end)
    return next(kinds, "between blocks")


def report_values(report: Report) -> dict[str, object]:
    """A report for programs."""
    told: dict[str, object] = {"card": str(report.path), "state": report.state}
    if report.trouble:
        return {**told, "trouble": report.trouble, "sources": [], "passages": []}
    sources = [{"name": held.name, "trouble": held.trouble or None} for held in report.held]
    order = [source.article.id for source in report.card.sources]
    passages = [
        _values(report.card, held, each, order) for held in report.held for each in held.passages
    ]
    return {**told, "trouble": None, "sources": sources, "passages": passages}


def _values(card: Card, held: Held, each: Rechecked, order: Sequence[str]) -> dict[str, object]:
    place = each.anchored.place
    now = _where(held.fresh, place[0]) if held.fresh and place else None
    return {
        "item": each.item,
        "role": card.item(each.item).role.value,
        "part": each.part.value if each.part else None,
        "source": order.index(held.article),
        "fate": each.anchored.fate.value,
        "locator": _where(card.source(held.article), each.span.start),
        "place": [each.span.start, each.span.end],
        "words": each.words,
        "new_locator": now,
        "new_place": list(place) if place else None,
        "new_words": each.now or None,
        "changes": [{"was": one.was, "now": one.now} for one in each.anchored.changes],
    }
