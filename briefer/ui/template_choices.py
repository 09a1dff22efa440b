"""The templates as choices, for the menu of the page and the command palette."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.desk.shelf import Listed
from briefer.model.card import Paper
from briefer.ui.actions import Choice

PAPER_NAMES = {Paper.A4: "A4", Paper.LETTER: "Letter", Paper.A5: "A5"}


def title(listed: Listed) -> str:
    """What a template is called; its name where it cannot be read."""
    return listed.template.title if listed.template else listed.name


def template_choices(desk: Desk) -> list[Choice]:
    """Every template; the card's own is checked."""
    if desk.is_empty:
        return []
    return [
        Choice(
            _marked(listed),
            "",
            partial(desk.set_template, listed.name),
            is_checked=listed.name == desk.card.template,
        )
        for listed in desk.workshop.shelf.listed()
    ]


def palette_choices(desk: Desk) -> list[Choice]:
    """The same, said as something to do."""
    told = QCoreApplication.translate("Templates", "Set in {template}")
    return [
        choice._replace(text=told.format(template=choice.text)) for choice in template_choices(desk)
    ]


def _marked(listed: Listed) -> str:
    own = QCoreApplication.translate("Templates", "{template} (your own)")
    return own.format(template=title(listed)) if listed.is_own else title(listed)
