"""The quotation laws as choices: quote styles in the card's options and in the command palette."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.desk.laws import ListedLaw
from briefer.ui.actions import Choice


def law_title(listed: ListedLaw) -> str:
    """What a law is called; its name, and that it has faults, where it cannot be read."""
    if listed.law:
        return listed.law.title
    return QCoreApplication.translate("Laws", "{name}: has faults").format(name=listed.name)


def law_choices(desk: Desk) -> list[Choice]:
    """Every law, said as something to do; the card's own is checked."""
    if desk.is_empty:
        return []
    told = QCoreApplication.translate("Laws", "Quote style: {law}")
    return [
        Choice(
            told.format(law=law_title(listed)),
            "",
            partial(desk.set_law, listed.name),
            is_checked=listed.name == desk.card.law,
        )
        for listed in desk.workshop.languages.laws.listed()
    ]
