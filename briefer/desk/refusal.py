"""Refusals: a card that does not fit is not written, nor set on a paper its template lacks."""

from typing import TYPE_CHECKING

from briefer.model.errors import Overset, TemplateFaulty

if TYPE_CHECKING:
    from briefer.model.card import Paper
    from briefer.model.fit import Over
    from briefer.model.page import Page
    from briefer.model.template import Template


def refuse_overset(page: "Page") -> None:
    """Raise Overset where a page does not fit: by how much, where, and what to do."""
    if page.fit.over is not None:
        cure = "Cut words there, hold an item back, or choose a larger paper."
        raise Overset(f"{overset(page.fit.over)} {cure}")


def overset(over: "Over") -> str:
    """By how much a card does not fit, and where."""
    lines = "1 line" if over.lines == 1 else f"{over.lines} lines"
    words = "1 word" if over.words == 1 else f"{over.words} words"
    return f"Does not fit: over by {lines} (about {words}) in {over.label or over.slot}."


def refuse_paper(template: "Template", paper: "Paper") -> None:
    """Raise TemplateFaulty where a template is not made for a paper, naming those it is made for.

    A card of an earlier version of the template, or of another machine, may ask for it.
    """
    if paper not in template.sheets:
        papers = " ".join(paper.value for paper in template.sheets)
        raise TemplateFaulty(
            f"The template '{template.name}' is not made for {paper.value}. "
            f"It is made for: {papers}."
        )
