"""The command that says whether a card's file still says what it said."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer import app
from briefer.cli.looking import put_json
from briefer.cli.running import CODES, DOES_NOT_HOLD
from briefer.cli.values import FILE, read_source
from briefer.model.errors import FileDamaged

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.card import Card
    from briefer.proof.verifying import Fault

_LIMIT = 256_000_000


@click.command(short_help="Say whether a card still says what it said.")
@click.argument("card", type=FILE, metavar="CARD")
@click.option("--source", "given", metavar="SOURCE", help="Hold it against this copy too.")
@click.option("--json", "as_json", is_flag=True, help="Tell it as JSON.")
def verify(card: Path, given: str | None, as_json: bool) -> int:
    """Hold the words a CARD draws against the passages that came with it, and all against its seal.

    CARD is a PDF or a .brief file; no other file is needed. A file that was only saved again by
    another program is "resaved", with exit 0. This catches accidents and edits. It is no signature:
    who makes the whole card anew, with a seal of their own, is not caught.
    """
    from briefer.desk.rechecking import held_against
    from briefer.desk.verifying import verified
    from briefer.proof.verifying import Fault, FaultKind, State
    from briefer.storage.files import read_limited

    workshop = app.parts()
    data = read_limited(card, _LIMIT)
    try:
        found = verified(workshop, data)
    except FileDamaged as error:
        raise FileDamaged(f"{card}: {error}") from error
    faults, state = list(found.faults), found.state
    if given and found.card:
        held = held_against(found.card, read_source(workshop, given), given)
        gone = [each for each in held.passages if each.is_affected]
        faults += [
            Fault(FaultKind.WORDS, f"{given} ({each.item})", each.now, each.words) for each in gone
        ]
        state = State.ALTERED if gone else state
    if as_json:
        items = _items(workshop, found.card) if found.card else []
        told = [_fault_values(fault) for fault in faults]
        put_json({"card": str(card), "state": state.value, "faults": told, "items": items})
    else:
        click.echo(f"{card}: {state}")
        for fault in faults:
            click.echo(_line(fault), err=True)
        if state is State.RESAVED:
            click.echo("warning: another program saved it again; nothing it says changed", err=True)
    codes = {State.ALTERED: DOES_NOT_HOLD, State.UNVERIFIABLE: CODES[FileDamaged]}
    return codes.get(state, 0)


def _fault_values(fault: "Fault") -> dict[str, str]:
    return {
        "kind": fault.kind.value,
        "where": fault.where,
        "found": fault.found,
        "expected": fault.expected,
    }


def _line(fault: "Fault") -> str:
    """A fault for people: "fault: words in headline 1: “x”, and not “y”"."""
    from briefer.proof.verifying import AS_EXPORTED, FaultKind

    if fault.kind is FaultKind.MISSING:
        return f"fault: {fault.where} lacks {fault.expected:.200}"
    if fault.kind is FaultKind.PAGES:
        return f"fault: {fault.where} has {fault.found}, and not {fault.expected}"
    if fault.expected == AS_EXPORTED:
        return f"fault: {fault.where} is not {AS_EXPORTED}: {fault.found}"
    told = f"fault: {fault.kind} in {fault.where}: "
    if not fault.found:
        return f"{told}“{fault.expected:.200}” is not there"
    told += f"“{fault.found:.200}”"
    return f"{told}, and not “{fault.expected:.200}”" if fault.expected else told


def _items(workshop: "Workshop", card: "Card") -> list[dict[str, object]]:
    """What each printed item says, its verdict, and where its words stand."""
    from briefer.proof.reporting import item_values
    from briefer.proof.tracing import traced

    judged = traced(card, workshop.judged(card), workshop.language(card))
    keys = ("role", "text", "verdict", "locator", "detail")
    return [{key: item[key] for key in keys} for item in item_values(judged)]
