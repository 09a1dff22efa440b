"""What an editor may do about the page: template, options, paper, zoom."""

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
# The menu of the page; the templates themselves come after it.
PAGE = (
    *("options", "", *(f"paper-{paper}" for paper, _, _ in _PAPERS)),
    *("", "template", "reload", ""),
)


def page_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """Template, options and paper."""
    tr = _tr

    def is_open() -> bool:
        return not desk.is_empty

    def choose() -> None:
        frame.on_panes(lambda panes: panes.choose_template())

    def show_options() -> None:
        frame.on_panes(lambda panes: panes.show_options())

    options = tr("Card &options")
    papers = (
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
    again = tr("&Load the template anew")
    return (
        Action("template", tr("Choose a &template …"), choose, ("Ctrl+T",), enabled=is_open),
        Action("reload", again, desk.reload_template, ("F5",), enabled=is_open),
        Action("options", options, show_options, ("Ctrl+Shift+I",), enabled=is_open),
        *papers,
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
