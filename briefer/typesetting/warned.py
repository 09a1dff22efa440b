"""Warned: what an editor is told of a page besides its fit."""

from collections.abc import Iterator, Mapping

from briefer.model.card import Card
from briefer.model.language import Language
from briefer.model.pictures import undescribed
from briefer.typesetting.fallback import Fonts
from briefer.typesetting.foot import FootSet, code_address
from briefer.typesetting.missing import missing_told
from briefer.typesetting.planning import SlotCopy


def warned(
    card: Card,
    language: Language,
    copy: Mapping[str, SlotCopy],
    foot: FootSet,
    fonts: Fonts,
) -> Iterator[str]:
    """A sentence for each thing that may need mending: labels, pictures, characters, the code."""
    if card.language.split("-")[0] != language.code.split("-")[0]:
        yield f"There are no labels for the language “{card.language}”; they are in English."
    if bare := undescribed(card):
        yield _undescribed(len(bare))
    yield from missing_told(_hollow(copy, foot), fonts)
    if code_address(card) and foot.code is None:
        yield "The address is too long for a QR code that prints 15 mm wide; it is left out."


def _undescribed(pictures: int) -> str:
    if pictures == 1:
        return "The picture has no description for readers who cannot see it."
    return f"{pictures} pictures have no description for readers who cannot see them."


def _hollow(copy: Mapping[str, SlotCopy], foot: FootSet) -> set[str]:
    """The characters on a page that no font has."""
    labels = [one.label for one in copy.values() if one.label is not None]
    texts = [
        galley for one in copy.values() for entry in one.entries for galley, _ in entry.galleys
    ]
    return {char for galley in (*labels, *texts, *foot.galleys) for char in galley.missing}
