"""What an editor may do about the page: template, options, paper, cuts, what is to check, zoom."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.model.card import Paper
from briefer.ui.actions import Action
from briefer.ui.frame import Frame

if TYPE_CHECKING:
    from briefer.ui.panes import Panes

_PAPERS = (
    (Paper.A4, "A4", "Ctrl+Alt+4"),
    (Paper.A5, "A5", "Ctrl+Alt+5"),
    (Paper.LETTER, "Letter", "Ctrl+Alt+6"),
)
# The menu of the page, after which the templates come, and the part of the view's that is about it.
PAGE = (
    *("options", "", *(f"paper-{paper}" for paper, _, _ in _PAPERS)),
    *("", "fit", "check", "", "template", "reload", ""),
)
ZOOM = ("larger", "smaller", "whole-page", "page-width")


def page_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """Template, options, paper, the cuts that would make the card fit, and what is to check."""
    tr = _tr

    def is_open() -> bool:
        return not desk.is_empty

    def on(call: Callable[["Panes"], object]) -> Callable[[], object]:
        return lambda: frame.on_panes(call)

    choose = on(lambda panes: panes.choose_template())
    options = on(lambda panes: panes.show_options())
    cuts = on(lambda panes: panes.page.show_cuts())
    check = on(lambda panes: panes.checking.go_on())
    again = tr("&Load the template anew")
    return (
        Action("template", tr("Choose a &template …"), choose, ("Ctrl+T",), enabled=is_open),
        Action("reload", again, desk.reload_template, ("F5",), enabled=is_open),
        Action("options", tr("Card &options"), options, ("Ctrl+Shift+I",), enabled=is_open),
        *_papers(desk),
        Action("fit", tr("&Cuts that fit"), cuts, ("Ctrl+J",), enabled=lambda: desk.is_over),
        Action("check", tr("What is to c&heck"), check, ("F7",), enabled=is_open),
    )


def _papers(desk: Desk) -> tuple[Action, ...]:
    return tuple(
        Action(
            f"paper-{paper}",
            name,
            lambda paper=paper: desk.set_paper(paper),
            (key,),
            enabled=lambda paper=paper: paper in desk.papers,
            checked=lambda paper=paper: desk.card.paper is paper,
        )
        for paper, name, key in _PAPERS
    )


def zoom_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """How large the page is shown."""
    tr = _tr

    def act(
        name: str, text: str, keys: tuple[str, ...], call: Callable[["Panes"], object]
    ) -> Action:
        return Action(
            name, text, lambda: frame.on_panes(call), keys, enabled=lambda: not desk.is_empty
        )

    return (
        act("larger", tr("Page &larger"), ("Ctrl++", "Ctrl+="), lambda p: p.page.enlarge(1)),
        act("smaller", tr("Page &smaller"), ("Ctrl+-",), lambda p: p.page.enlarge(-1)),
        act("whole-page", tr("&Whole page"), ("Ctrl+0",), lambda p: p.page.show_whole()),
        act("page-width", tr("Page wi&dth"), ("Ctrl+9",), lambda p: p.page.show_width()),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
