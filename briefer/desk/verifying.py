"""Verifying a card's file: its seal, its words as drawn, and the page made anew from its card."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefer.model.errors import BrieferError, FileDamaged
from briefer.model.verdict import Severity
from briefer.proof.comparing import difference
from briefer.proof.drawn import drawn_words
from briefer.proof.seals import Sealed, sealed
from briefer.proof.verifying import Fault, FaultKind, State, Verified, word_faults
from briefer.storage.attachments import card_of_attachment
from briefer.storage.briefs import brief_bytes, broken_entries, card_of
from briefer.typesetting.attached import Found, attachment

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop
    from briefer.model.card import Card

_NOT_OURS = "a seal and a card: Briefer did not make this PDF"
_NOTHING = "a card: it was exported with nothing attached"


def verified(workshop: "Workshop", data: bytes) -> Verified:
    """What can be said of the bytes of a card's PDF or .brief file. Raises FileDamaged."""
    return _pdf(workshop, data) if data.startswith(b"%PDF-") else _brief(workshop, data)


def _brief(workshop: "Workshop", data: bytes) -> Verified:
    card = card_of(data)
    broken = broken_entries(data)
    if broken is None:
        fault = Fault(FaultKind.MISSING, "the file", expected="a seal: save it anew")
        return Verified(State.UNVERIFIABLE, (fault,), card)
    faults = [Fault(FaultKind.ATTACHMENT, name, "other bytes", "those sealed") for name in broken]
    faults += _untrue(workshop, card)
    same = State.HOLDS if data == brief_bytes(card) else State.RESAVED
    return Verified(State.ALTERED if faults else same, tuple(faults), card)


def _pdf(workshop: "Workshop", data: bytes) -> Verified:
    found = attachment(data)
    seal = sealed(data, found.attachment)
    if seal.attach is None and found.attachment is None:
        return Verified(State.UNVERIFIABLE, (Fault(FaultKind.MISSING, "PDF", "", _NOT_OURS),))
    faults = list(_missing(seal, found))
    card = _card(found, faults)
    broken = list(seal.broken)
    if "attachment" in broken and found.attachment is not None:
        faults.append(Fault(FaultKind.ATTACHMENT, "the attached card", "other bytes"))
    if card is not None:
        faults += _untrue(workshop, card)
        return _held(workshop, data, card, faults, broken)
    faults += [Fault(FaultKind.WORDS, name, "changed") for name in broken if name != "attachment"]
    if not faults:
        nothing = Fault(FaultKind.MISSING, "PDF", "", _NOTHING)
        return Verified(State.UNVERIFIABLE, (nothing,))
    return Verified(State.ALTERED, tuple(faults))


def _missing(seal: Sealed, found: Found) -> Iterator[Fault]:
    if seal.pages != 1:
        yield Fault(FaultKind.PAGES, "PDF", f"{seal.pages} pages", "1 page")
    if seal.attach is None:
        yield Fault(FaultKind.MISSING, "metadata", "", "the seal")
    elif seal.attach != "nothing" and found.attachment is None:
        yield Fault(FaultKind.MISSING, "attachment", "", "the card")


def _card(found: Found, faults: list[Fault]) -> "Card | None":
    if found.attachment is None:
        return None
    try:
        return card_of_attachment(found.attachment)
    except FileDamaged as error:
        faults.append(Fault(FaultKind.ATTACHMENT, "the attached card", str(error)))
        return None


def _untrue(workshop: "Workshop", card: "Card") -> Iterator[Fault]:
    """What the card itself says otherwise than the words that came with it."""
    for one in workshop.judged(card):
        role = card.item(one.item).role
        for remark in one.remarks:
            if remark.severity is Severity.FAULT:
                yield Fault(FaultKind.WORDS, f"{role} {one.item}", remark.told)


def _held(
    workshop: "Workshop", data: bytes, card: "Card", faults: list[Fault], broken: list[str]
) -> Verified:
    """The file beside the page that its card makes now."""
    try:
        anew = workshop.pdf(card)
    except BrieferError:
        anew = b""  # its template or fonts are not on this machine: the seal alone tells
    if anew == data:
        return Verified(State.ALTERED if faults else State.HOLDS, tuple(faults), card)
    same_program = bool(anew) and sealed(anew, attachment(anew).attachment).content[1] == _said(
        data
    )
    place = difference(data, anew) if same_program else None
    if broken or place:
        drawn = " ".join(drawn_words(data))
        wanted = " ".join(drawn_words(anew)) if same_program else drawn
        found = [*word_faults(drawn, wanted, card)]
        faults += found
        if not faults:
            where = place or ", ".join(broken)
            faults.append(Fault(FaultKind.WORDS, where, "changed", "as it was exported"))
    if faults:
        return Verified(State.ALTERED, tuple(faults), card)
    return Verified(State.RESAVED if same_program else State.HOLDS, (), card)


def _said(data: bytes) -> str:
    """The digest of the page content that a PDF was sealed with."""
    return sealed(data, None).content[0]
