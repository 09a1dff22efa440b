"""Verifying: whether a card's file still says what it said, and where it does not."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from enum import StrEnum

from briefer.model.card import Card
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.roles import Part, Role
from briefer.model.wording import shown

_NEAR = 3  # words told beside a change


class State(StrEnum):
    """What can be said of a file."""

    HOLDS = "holds"
    ALTERED = "altered"
    RESAVED = "resaved"
    UNVERIFIABLE = "unverifiable"


class FaultKind(StrEnum):
    """What does not hold."""

    WORDS = "words"
    ATTACHMENT = "attachment"
    MISSING = "missing"
    SPEAKER = "speaker"
    PAGES = "pages"
    FIGURE = "figure"


@frozen
class Fault:
    """A thing that does not hold: where, what is found there, and what should be."""

    kind: FaultKind
    where: str
    found: str = ""
    expected: str = ""


@frozen
class Verified:
    """What verifying found; `card` is None where none could be got from the file."""

    state: State
    faults: tuple[Fault, ...] = ()
    card: Card | None = None


def word_faults(drawn: str, expected: str, card: Card) -> Iterator[Fault]:
    """A fault for each run of words drawn otherwise than the card has them."""
    found, wanted = drawn.split(), expected.split()
    matcher = SequenceMatcher(None, found, wanted, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        there, here = " ".join(found[i1:i2]), " ".join(wanted[j1:j2])
        around = " ".join(wanted[max(0, j1 - _NEAR) : j2 + _NEAR])
        kind, where = _place(here or around, around, card)
        yield Fault(kind, where, there, here)


def _place(words: str, around: str, card: Card) -> tuple[FaultKind, str]:
    """Whose words these are on the card: the item that shares most of what stands around them."""
    best: tuple[int, FaultKind, str] = (0, FaultKind.WORDS, "the page")
    tokens = set(around.casefold().split())
    for number, item in enumerate(card.printed, 1):
        for part, text in _texts(item, card.texts).items():
            mine = set(text.casefold().split())
            score = 2 * len(mine & set(words.casefold().split())) + len(mine & tokens)
            if score > best[0]:
                best = score, _kind(item, part), f"{item.role} {number}"
    return best[1], best[2]


def _texts(item: Item, texts: Mapping[str, str]) -> dict[Part, str]:
    return {part: shown(passage, texts) for part, passage in item.parts}


def _kind(item: Item, part: Part) -> FaultKind:
    if part in {Part.SPEAKER, Part.SPEAKER_ROLE}:
        return FaultKind.SPEAKER
    if item.role is Role.FIGURE and part in {Part.VALUE, Part.UNIT, Part.QUALIFIER}:
        return FaultKind.FIGURE
    return FaultKind.WORDS
