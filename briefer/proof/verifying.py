"""Verifying: whether a card's file still says what it said, and where it does not."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from enum import StrEnum

from briefer.model.card import Card
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.roles import Part, Role
from briefer.model.wording import shown
from briefer.proof.drawn import Shown

# What is expected of a part of the file that has no words of its own to be told.
AS_EXPORTED = "as it was exported"
_NEAR = 3  # words told beside a change
_FEW = 64  # bytes: a program that saves a file again changes more than these, or its length


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


def is_edited(data: bytes, anew: bytes) -> bool:
    """Whether a file is the one expected but for a few bytes, as no program saves it again."""
    if len(data) != len(anew):
        return False
    differing = sum(a != b for a, b in zip(data, anew, strict=True))
    return 0 < differing <= _FEW


def reading_faults(parts: Iterable[Shown]) -> Iterator[Fault]:
    """A fault where words that are read aloud or copied are others than those drawn.

    A word broken over two lines is read whole at its first part, so all are held against all. A
    box that stands for a character without a glyph reads as that one character.
    """
    drawn, read = "", ""
    for part in parts:
        is_box = part.reads is not None and not part.drawn and len(part.reads) == 1
        if not is_box:
            drawn += part.drawn
            read += part.drawn if part.reads is None else part.reads
    if _letters(drawn) != _letters(read):
        at = next(
            (at for at, pair in enumerate(zip(drawn, read, strict=False)) if len({*pair}) > 1), 0
        )
        found, expected = (text[max(0, at - 20) : at + 40] for text in (read, drawn))
        yield Fault(FaultKind.WORDS, "the text for reading aloud", found, expected)


def missing_faults(drawn: str, card: Card) -> Iterator[Fault]:
    """A fault for each printed item whose words are not drawn, where the page cannot be remade."""
    page = _letters(drawn)
    for number, item in enumerate(card.printed, 1):
        for part, text in _texts(item, card.texts).items():
            if _letters(text) not in page:
                yield Fault(_kind(item, part), f"{item.role} {number}", "", text)


def _letters(text: str) -> str:
    """Letters and digits alone: lines, hyphens and capitals are the template's."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in folded if char.isalnum())


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
