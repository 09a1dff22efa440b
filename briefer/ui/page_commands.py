"""What an editor may do with the page: its paper, what makes it fit, how large it is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.model.card import Paper
from briefer.ui.actions import Action

if TYPE_CHECKING:
    from briefer.ui.panes import Panes

OnPanes = Callable[[Callable[["Panes"], object]], None]

_PAPERS = (
    (Paper.A4, "A4", "Ctrl+Alt+4"),
    (Paper.A5, "A5", "Ctrl+Alt+5"),
    (Paper.LETTER, "Letter", "Ctrl+Alt+6"),
)
# The menu of the page, and the part of the view's that is about it.
PAGE = (*(f"paper-{paper}" for paper, _, _ in _PAPERS), "", "fit")
ZOOM = ("larger", "smaller", "whole-page", "page-width")


def page_actions(desk: Desk, on_panes: OnPanes) -> tuple[Action, ...]:
    """The papers, and the cuts that would make the card fit."""
    papers = tuple(
        Action(
            f"paper-{paper}",
            name,
            lambda paper=paper: desk.set_paper(paper),
            (key,),
            checked=lambda paper=paper: desk.card.paper is paper,
        )
        for paper, name, key in _PAPERS
    )

    def show_cuts() -> None:
        on_panes(lambda panes: panes.page.show_cuts())

    fit = Action("fit", _tr("&Cuts that fit"), show_cuts, ("Ctrl+J",), enabled=lambda: desk.is_over)
    return (*papers, fit)


def zoom_actions(desk: Desk, on_panes: OnPanes) -> tuple[Action, ...]:
    """How large the page is shown."""
    tr = _tr

    def act(
        name: str, text: str, keys: tuple[str, ...], call: Callable[["Panes"], object]
    ) -> Action:
        return Action(name, text, lambda: on_panes(call), keys, enabled=lambda: not desk.is_empty)

    return (
        act("larger", tr("Page &larger"), ("Ctrl++", "Ctrl+="), lambda p: p.page.enlarge(1)),
        act("smaller", tr("Page &smaller"), ("Ctrl+-",), lambda p: p.page.enlarge(-1)),
        act("whole-page", tr("&Whole page"), ("Ctrl+0",), lambda p: p.page.show_whole()),
        act("page-width", tr("Page wi&dth"), ("Ctrl+9",), lambda p: p.page.show_width()),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
