"""The refusal on the command line: what does not fit, and the cuts that would make it fit."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, NoReturn

from briefer.cli.looking import put_json
from briefer.cli.told import PAPERS, short
from briefer.desk.refusal import overset
from briefer.model.card import Card
from briefer.model.cuts import Cut, CutKind, number
from briefer.model.errors import Overset
from briefer.model.item import Part, Role
from briefer.model.wording import shown

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.fit import Over
    from briefer.model.fitting import Remedy

# What a role is called in an instruction, where it does not say so itself; one and several.
_NAMES = {
    Role.STATEMENT: ("reported statement", "reported statements"),
    Role.WHATS_NEXT: ("“what’s next”", "“what’s next”"),
    Role.WHY_IT_MATTERS: ("“why it matters”", "“why it matters”"),
    Role.KEY_POINT: ("key point", "key points"),
    Role.DESK_LINE: ("desk line", "desk lines"),
}
_WIDEST = 48


def refuse(workshop: "Workshop", card: Card, over: "Over", *, as_json: bool = False) -> NoReturn:
    """Raise Overset with the cuts that would help, which go to stdout as JSON where asked for."""
    found = workshop.remedies(card)
    if as_json:
        told = [remedy_values(card, remedy) for remedy in found]
        put_json({"fits": False, "over": asdict(over), "cuts": told})
        raise Overset(overset(over))
    raise Overset("\n".join((overset(over), *remedy_lines(card, found))))


def remedy_lines(card: Card, found: "Sequence[Remedy]") -> Iterator[str]:
    """The cuts that would make a card fit, a line each."""
    single = [remedy for remedy in found if len(remedy.cuts) == 1]
    if single:
        many = len(found) > 1
        yield "Any one of these makes it fit, least loss first:" if many else "This makes it fit:"
    elif found:
        yield "No single change is enough. Together these make it fit:"
    else:
        yield "Hold items back or choose a larger paper until it fits."
    for remedy in found:
        lost = f" (−{remedy.words} words)" if remedy.words else ""
        yield f"  {remedy_told(card, remedy)}{lost}{_beginning(card, remedy)}"


def remedy_values(card: Card, remedy: "Remedy") -> dict[str, object]:
    """A remedy for programs."""
    return {
        "what": remedy_told(card, remedy),
        "words": remedy.words,
        "loss": remedy.loss,
        "changes": [
            {
                "kind": cut.kind.value,
                "item": cut.item.id if cut.item else None,
                "part": cut.part.value if cut.part else None,
                "sentences": cut.sentences or None,
                "paper": cut.paper.value if cut.paper else None,
            }
            for cut in remedy.cuts
        ],
    }


def remedy_told(card: Card, remedy: "Remedy") -> str:
    """What to do: "hold key points 4 and 5", several things with semicolons between."""
    told: list[str] = []
    for (kind, role), some in groupby(remedy.cuts, key=lambda cut: _sort(card, cut)):
        cuts = list(some)
        if kind is CutKind.HOLD and role is not None:
            numbers = [str(number(card, card.item(cut.item.id))) for cut in cuts if cut.item]
            told.append(f"hold {named(role, numbers)}")
        else:
            told.extend(_cut_told(card, cut) for cut in cuts)
    return "; ".join(told)


def _sort(card: Card, cut: Cut) -> tuple[CutKind, Role | None]:
    return cut.kind, card.item(cut.item.id).role if cut.item else None


def _cut_told(card: Card, cut: Cut) -> str:
    if cut.item is None:
        return f"use {PAPERS[cut.paper]}" if cut.paper else "leave out the ¶ numbers"
    item = card.item(cut.item.id)
    name = named(item.role, [str(number(card, item))])
    where = f"the {cut.part.value} of {name}" if cut.part and cut.part is not Part.TEXT else name
    if cut.kind is CutKind.LEAVE_OUT:
        return f"leave out {where}"
    kept = "sentence" if cut.sentences == 1 else f"{cut.sentences} sentences"
    return f"trim {where} to its first {kept}"


def named(role: Role, numbers: Sequence[str]) -> str:
    """Items of a role by their numbers; the only one has the number 0."""
    one, several = _NAMES.get(role, (role.value, f"{role.value}s"))
    if len(numbers) > 1:
        return f"{several} {', '.join(numbers[:-1])} and {numbers[-1]}"
    if numbers == ["0"]:
        return one if one.startswith("“") else f"the {one}"
    return f"{one} {numbers[0]}"


def _beginning(card: Card, remedy: "Remedy") -> str:
    """The first words of the item that is cut, where its number alone might mislead."""
    cut = remedy.cuts[0]
    if len(remedy.cuts) > 1 or cut.item is None:
        return ""
    item = card.item(cut.item.id)
    words = " ".join(shown(item.parts[part], card.texts) for part in (Part.VALUE, Part.TEXT))
    return f": {short(words, _WIDEST)}" if number(card, item) and words.strip() else ""
