"""Trimming: what would make a card fit its page, and what a draft holds back to fit."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefer.model.cuts import Cut, CutKind, cuts
from briefer.model.fitting import Remedy, remedies
from briefer.model.roles import Role

if TYPE_CHECKING:
    from briefer.articles.grammars import Grammars
    from briefer.model.card import Card
    from briefer.model.language import Language
    from briefer.model.template import Template

Fits = Callable[["Card"], bool]


def ways_to_fit(
    card: "Card", template: "Template", language: "Language", grammars: "Grammars", fits: Fits
) -> tuple[Remedy, ...]:
    """What would make a card fit that does not, each way measured; the least loss first.

    `grammars` tell where its sentences end.
    """
    return remedies(card, _cuts(card, template, language, grammars), fits)


def fitted(
    card: "Card", template: "Template", language: "Language", grammars: "Grammars", fits: Fits
) -> "Card":
    """The card with what its page has no room for held back: what loses least.

    A headline is held back only where nothing else helps: no card should be left without.
    """
    if fits(card):
        return card
    holds = [cut for cut in _cuts(card, template, language, grammars) if cut.kind is CutKind.HOLD]
    lesser = [cut for cut in holds if cut.item and cut.item.role is not Role.HEADLINE]
    found = remedies(card, lesser, fits) or remedies(card, holds, fits)
    return found[0].card if found else card


def _cuts(
    card: "Card", template: "Template", language: "Language", grammars: "Grammars"
) -> Sequence[Cut]:
    from briefer.articles.sentences import sentences_of

    stops = grammars.of(card.language).stops
    return cuts(card, template, language, lambda words: sentences_of(words, stops))
