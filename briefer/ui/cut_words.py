"""What would make a card fit, as one says it to an editor."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from briefer.model.card import Card, Paper
from briefer.model.cuts import Cut, CutKind, number
from briefer.model.fitting import Remedy
from briefer.model.item import Item, Part, Role
from briefer.ui.roles import part_name, role_phrase


def remedy_words(card: Card, remedy: Remedy) -> str:
    """What to do: "Hold back key point 5", several things with points between."""
    held = [cut for cut in remedy.cuts if cut.kind is CutKind.HOLD]
    others = [_cut_words(card, cut) for cut in remedy.cuts if cut.kind is not CutKind.HOLD]
    return " · ".join([*_held_words(card, held), *others])


def lost_words(remedy: Remedy) -> str:
    """How many words go: "−24 words"; "" where none do."""
    translate = QCoreApplication.translate
    one, many = translate("Cuts", "−1 word"), translate("Cuts", "−{n} words")
    return (one if remedy.words == 1 else many).format(n=remedy.words) if remedy.words else ""


def _held_words(card: Card, cuts: Sequence[Cut]) -> Iterator[str]:
    if names := [item_name(card, card.item(cut.item.id)) for cut in cuts if cut.item]:
        words = QCoreApplication.translate("Cuts", "Hold back {what}")
        yield words.format(what=", ".join(names))


def _cut_words(card: Card, cut: Cut) -> str:
    translate = QCoreApplication.translate
    if cut.paper is not None:
        letter = translate("FitBar", "Letter")
        paper = letter if cut.paper is Paper.LETTER else cut.paper.value.upper()
        return translate("Cuts", "Use {paper}").format(paper=paper)
    if cut.item is None:
        return translate("Cuts", "Leave out the ¶ numbers")
    item = card.item(cut.item.id)
    what = item_name(card, item)
    if cut.part is not None and cut.part is not Part.TEXT:
        of = translate("Cuts", "{part} of {what}")
        what = of.format(part=part_name(cut.part, item.role).lower(), what=what)
    if cut.kind is CutKind.LEAVE_OUT:
        return translate("Cuts", "Leave out {what}").format(what=what)
    one = translate("Cuts", "Trim {what} to its first sentence")
    many = translate("Cuts", "Trim {what} to its first {n} sentences")
    return (one if cut.sentences == 1 else many).format(what=what, n=cut.sentences)


def item_name(card: Card, item: Item) -> str:
    """The item by its role, with its number where there are several."""
    count, name = number(card, item), role_phrase(item.role)
    if item.role in {Role.WHY_IT_MATTERS, Role.WHATS_NEXT}:
        name = QCoreApplication.translate("Cuts", "“{heading}”").format(heading=name)
    return f"{name} {count}" if count else name
