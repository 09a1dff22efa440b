"""How the card looks: template, paper and options."""

from dataclasses import fields
from typing import TYPE_CHECKING

from briefer.desk.copies import Copies
from briefer.model.card import Options, Paper
from briefer.model.errors import TemplateFaulty
from briefer.model.roles import Role

if TYPE_CHECKING:
    from briefer.model.card import Card

_NAMES = {Paper.A4: "A4", Paper.LETTER: "Letter", Paper.A5: "A5"}


class Looks(Copies):
    """Every change is a step to undo; typing in one field is one step."""

    @property
    def papers(self) -> tuple[Paper, ...]:
        """The papers the card's template is made for; all of them where it cannot be read.

        None where nothing lies on the desk: there is no page, and no template is read for it.
        """
        if self.is_empty:
            return ()
        try:
            return tuple(self.workshop.shelf.template(self.card.template).sheets)
        except TemplateFaulty:
            return tuple(Paper)

    def set_paper(self, paper: Paper) -> None:
        """Set the card on another paper."""
        from briefer.model import edits

        self.edit(edits.set_paper(self.card, paper), self.selection)

    def set_template(self, name: str) -> None:
        """Set the card in another template; on A4 where that one is not made for its paper."""
        before = self.card.paper
        title, card = self._in_template(name)
        self.edit(card, self.selection)
        if card.paper is not before:
            told = self.tr("{template} is not made for {old}: the card is on {new} now.")
            names = {"old": _NAMES[before], "new": _NAMES[card.paper]}
            self.said.emit(told.format(template=title, **names))

    def _in_template(self, name: str) -> "tuple[str, Card]":
        from briefer.model import edits

        card = edits.set_template(self.card, name)
        try:
            template = self.workshop.shelf.template(name)
        except TemplateFaulty:
            # The card wears it all the same: what is wrong with it is shown beside the page.
            return name, card
        if card.paper in template.sheets:
            return template.title, card
        paper = Paper.A4 if Paper.A4 in template.sheets else next(iter(template.sheets))
        return template.title, edits.set_paper(card, paper)

    def reload_template(self) -> None:
        """Read the template's file anew. Where it has faults the page stays as it was."""
        name = self.card.template
        try:
            self.workshop.shelf.reload(name)
        except TemplateFaulty as error:
            self.set_stale(name, str(error))
            return
        self.set_stale(name, "")
        self.said.emit(self.tr("The template was loaded anew."))

    def set_options(self, options: Options) -> None:
        """Set the card's options; typing in one field is one step."""
        from briefer.model import edits

        old = self.card.options
        names = [
            f.name for f in fields(Options) if getattr(old, f.name) != getattr(options, f.name)
        ]
        self.edit(edits.set_options(self.card, options), self.selection, f"options {names}")

    def set_brand(self, name: str) -> None:
        """Dress the card in a brand kit; what is wrong with the kit is told."""
        from briefer.model.brand import apply_brand

        brands = self.workshop.brands
        card = self.attempt(lambda: apply_brand(self.card, brands.brand(name)))
        if card is not None:
            self.edit(card, self.selection)

    def take_off_brand(self) -> None:
        """The card in the template's own accent, without a name and a logo over it."""
        from briefer.model.brand import Brand, apply_brand

        self.edit(apply_brand(self.card, Brand("")), self.selection)

    def set_desk_line(self, words: str) -> None:
        """Put words on the desk line, "" to take it off the card; typing is one step."""
        from briefer.model import edits, picking

        there = next((old for old in self.card.items if old.role is Role.DESK_LINE), None)
        if not words.strip():
            card = edits.remove(self.card, there.id) if there else self.card
        else:
            fresh = picking.own(
                there.id if there else edits.next_id(self.card), Role.DESK_LINE, words
            )
            card = edits.put(self.card, fresh) if there else edits.add(self.card, fresh)
        ids = {item.id for item in card.items}
        selection = self.selection if self.selection in ids else None
        self.edit(card, selection, "desk line")

    @property
    def embargo_told(self) -> str:
        """What is printed of the embargo, "" where there is none."""
        from briefer.model.template import Shown
        from briefer.typesetting.showing import words_shown

        language = self.workshop.language(self.card)
        return " ".join(words_shown(Shown.EMBARGO, self.card, language))
