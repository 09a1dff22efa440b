"""Verifying a card's file: its seal, its words as drawn, and the page made anew from its card."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefer.desk.exporting import carried
from briefer.model.errors import BrieferError, FileDamaged
from briefer.model.verdict import Severity
from briefer.proof.comparing import difference
from briefer.proof.drawn import drawn_parts, drawn_words
from briefer.proof.seals import Sealed, sealed
from briefer.proof.verifying import (
    AS_EXPORTED,
    Fault,
    FaultKind,
    State,
    Verified,
    is_edited,
    missing_faults,
    reading_faults,
    word_faults,
)
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
    if data.startswith(b"%PDF-"):
        return _pdf(workshop, data)
    if not data.startswith(b"PK"):
        raise FileDamaged("It is neither a PDF nor a .brief file. Name one of those.")
    return _brief(workshop, data)


def _brief(workshop: "Workshop", data: bytes) -> Verified:
    card = card_of(data)
    broken = broken_entries(data)
    if broken is None:
        fault = Fault(FaultKind.MISSING, "the file", expected="a seal: save it anew")
        return Verified(State.UNVERIFIABLE, (fault,), card)
    faults = [Fault(FaultKind.ATTACHMENT, name, "other bytes", "those sealed") for name in broken]
    faults += _untrue(workshop, card)
    anew = brief_bytes(card)
    if is_edited(data, anew):
        faults.append(_IN_PLACE)
    same = State.HOLDS if data == anew else State.RESAVED
    return Verified(State.ALTERED if faults else same, tuple(faults), card)


def _pdf(workshop: "Workshop", data: bytes) -> Verified:
    found = carried(data)
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
    faults += [_changed(name) for name in broken if name != "attachment"]
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
        anew, reason = workshop.pdf(card), _OTHERS
    except BrieferError as error:
        anew, reason = b"", str(error)
    if anew == data:
        return Verified(State.ALTERED if faults else State.HOLDS, tuple(faults), card)
    parts = [part for page in drawn_parts(data) for part in page]
    faults += reading_faults(parts)
    same = sealed(anew, attachment(anew).attachment) if anew else None
    if same and same.content[1] == sealed(data, None).content[0]:
        # A program that lays the page's operators out anew changes its digest, and nothing else.
        faults += _against(data, anew, card, is_whole=not {*broken} - {"page"})
        return Verified(State.ALTERED if faults else State.RESAVED, tuple(faults), card)
    # Made with a template, fonts or a Briefer that are not here.
    faults += [_changed(name) for name in broken if name != "attachment"]
    faults += missing_faults("".join(part.drawn for part in parts), card)
    if faults:
        return Verified(State.ALTERED, tuple(faults), card)
    fault = Fault(FaultKind.MISSING, "this machine", "", f"what the page was made with: {reason}")
    return Verified(State.UNVERIFIABLE, (fault,), card)


def _against(data: bytes, anew: bytes, card: "Card", *, is_whole: bool) -> Iterator[Fault]:
    """How a file differs from the same page made anew by the same program."""
    place = difference(data, anew)
    if place or not is_whole:
        words = [" ".join(drawn_words(each)) for each in (data, anew)]
        found = [*word_faults(words[0], words[1], card)]
        yield from found or [_changed(place or "the page")]
    if sealed(data, None).named != sealed(anew, None).named:
        yield _changed("the title or language in the metadata")
    if is_edited(data, anew):
        yield _IN_PLACE


def _changed(where: str) -> Fault:
    return Fault(FaultKind.WORDS, _PLACES.get(where, where), "changed", AS_EXPORTED)


_PLACES = {"page": "the page", "/Root": "the structure of the document"}
_IN_PLACE = Fault(FaultKind.WORDS, "the file", "changed in place by a few bytes", AS_EXPORTED)
_OTHERS = "fonts, or a Briefer, of another version"
