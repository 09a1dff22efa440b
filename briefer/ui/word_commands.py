"""What an editor may do with the words of the selected item, and inside its quotation marks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.model.roles import Role
from briefer.ui.actions import Action
from briefer.ui.frame import Frame

if TYPE_CHECKING:
    from briefer.ui.passage_edit import PassageEdit

WORDS = (
    *("join", ""),
    *("longer-end", "shorter-end", "longer-start", "shorter-start", ""),
    *("bracket", "sic", "recase", "", "respell"),
)


def word_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """Joining, growing, brackets, [sic], capitals and house spelling."""
    tr = _tr

    def is_quote() -> bool:
        return desk.item is not None and desk.item.role is Role.QUOTE

    def is_item() -> bool:
        return desk.item is not None

    def respell() -> None:
        if desk.selection:
            desk.respell(desk.selection)

    def join() -> None:
        if desk.selection:
            desk.join(desk.selection)

    return (
        Action("join", tr("&Join with the quote below"), join, ("Ctrl+Alt+J",), enabled=is_quote),
        *_growing(desk),
        _inside(desk, frame, "bracket", tr("Words in &brackets …"), "Ctrl+Alt+A", _bracket),
        _inside(desk, frame, "sic", tr("Mark [si&c]"), "Ctrl+Alt+I", _sic),
        _inside(desk, frame, "recase", tr("Change the ca&pital"), "Ctrl+Alt+C", _recase),
        Action("respell", tr("House spellin&g"), respell, ("Ctrl+Alt+G",), enabled=is_item),
    )


def _growing(desk: Desk) -> tuple[Action, ...]:
    tr = _tr

    def grow(edge: str, by: int) -> Callable[[], None]:
        def call() -> None:
            # With the first word that is taken in or left out: a window starts without it.
            from briefer.model.growing import Edge

            if desk.selection:
                desk.grow(desk.selection, Edge(edge), by)

        return call

    texts = (
        ("longer-end", tr("One word &more at the end"), "Ctrl+Alt+Right", "end", 1),
        ("shorter-end", tr("One word &less at the end"), "Ctrl+Alt+Left", "end", -1),
        ("longer-start", tr("One word more at the &start"), "Ctrl+Alt+Shift+Left", "start", 1),
        ("shorter-start", tr("One word less a&t the start"), "Ctrl+Alt+Shift+Right", "start", -1),
    )
    return tuple(
        Action(name, text, grow(edge, by), (key,), enabled=lambda: desk.item is not None)
        for name, text, key, edge, by in texts
    )


def _inside(
    desk: Desk,
    frame: Frame,
    name: str,
    text: str,
    key: str,
    act: "Callable[[PassageEdit], None]",
) -> Action:
    def call() -> None:
        frame.on_panes(lambda panes: panes.outline.on_words(act))

    return Action(name, text, call, (key,), enabled=lambda: desk.item is not None)


def _bracket(edit: "PassageEdit") -> None:
    edit.bracket()


def _sic(edit: "PassageEdit") -> None:
    edit.mark_sic()


def _recase(edit: "PassageEdit") -> None:
    edit.recase()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
