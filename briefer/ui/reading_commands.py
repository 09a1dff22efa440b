"""What an editor may do to read an article: suggestions, find, landmarks, speakers, articles."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.desk.landmarks import Landmark
from briefer.ui.actions import Action, Scope
from briefer.ui.frame import Frame

if TYPE_CHECKING:
    from briefer.ui.reading_tools import ReadingTools

_BY = (
    (Landmark.QUOTES, "Ctrl+Alt+Q"),
    (Landmark.SPEAKERS, "Ctrl+Alt+S"),
    (Landmark.NUMBERS, "Ctrl+Alt+N"),
    (Landmark.DATES, "Ctrl+Alt+T"),
)
# The menu of reading, and the part of the menu of picks that is about suggestions.
READING = (
    *("find", "find-next", "find-previous", ""),
    *(f"by-{kind}" for kind, _ in _BY),
    *("next-landmark", "previous-landmark", ""),
    *("speakers", "", "next-left-out", "previous-left-out", "left-out", ""),
    *("correct-copy", "", "next-article", "previous-article"),
)
SUGGESTED = (
    *("next-suggestion", "previous-suggestion"),
    *("accept-suggestion", "reject-suggestion", "why-suggestion"),
)


def suggestion_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """Going through the suggestions, by single keys in the article."""
    tr = _tr

    def act(name: str, text: str, key: str, call: "Callable[[ReadingTools], object]") -> Action:
        return _action(desk, frame, f"{name}-suggestion", text, key, call, Scope.ARTICLE)

    return (
        act("next", tr("Ne&xt suggestion"), ".", lambda tools: tools.suggestions.go(1)),
        act("previous", tr("Pre&vious suggestion"), ",", lambda tools: tools.suggestions.go(-1)),
        act("accept", tr("&Accept the suggestion"), "A", lambda tools: tools.suggestions.accept()),
        act("reject", tr("&Reject the suggestion"), "R", lambda tools: tools.suggestions.reject()),
        act("why", tr("Wh&y it is suggested"), "Y", lambda tools: tools.suggestions.explain()),
    )


def reading_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    """Finding one's way through an article, and from one to the next."""
    tr = _tr
    act = partial(_action, desk, frame)

    def turn(by: int) -> Callable[[], object]:
        return lambda: frame.on_panes(lambda panes: panes.article.turn(by))

    def correct() -> None:
        frame.on_panes(lambda panes: panes.article.correct())

    def has_any() -> bool:
        return bool(desk.card.sources)

    def has_several() -> bool:
        return len(desk.card.sources) > 1

    on, back = tr("Ne&xt article"), tr("Previ&ous article")
    return (
        act("find", tr("&Find in the article"), "Ctrl+F", lambda tools: tools.find.open()),
        act("find-next", tr("Find &next"), "F3", lambda tools: tools.find.go(1)),
        act("find-previous", tr("Find &previous"), "Shift+F3", lambda tools: tools.find.go(-1)),
        *(
            act(f"by-{kind}", _by_words(kind), key, lambda tools, kind=kind: tools.steps.by(kind))
            for kind, key in _BY
        ),
        act("next-landmark", tr("Next of &these"), "F8", lambda tools: tools.steps.go(1)),
        act("previous-landmark", tr("P&revious of these"), "Shift+F8", lambda t: t.steps.go(-1)),
        act("speakers", tr("&Who says what"), "Ctrl+Alt+W", lambda tools: tools.toggle.toggle()),
        *_left_out_actions(desk, frame),
        Action(
            "correct-copy", tr("&Correct the copy …"), correct, ("Ctrl+Alt+E",), enabled=has_any
        ),
        Action("next-article", on, turn(1), ("Ctrl+PgDown",), enabled=has_several),
        Action("previous-article", back, turn(-1), ("Ctrl+PgUp",), enabled=has_several),
    )


def _left_out_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    tr, article = _tr, Scope.ARTICLE

    def has_article() -> bool:
        return bool(desk.card.sources)

    def go(by: int) -> Callable[[], object]:
        return lambda: frame.on_panes(lambda panes: panes.article.left_out.go(by))

    def ask() -> None:
        frame.on_panes(lambda panes: panes.article.left_out.ask())

    on, back = tr("Next thing le&ft out"), tr("Previous thing left &out")
    return (
        Action("next-left-out", on, go(1), ("O",), scope=article, enabled=has_article),
        Action("previous-left-out", back, go(-1), ("Shift+O",), scope=article, enabled=has_article),
        Action("left-out", tr("&Left out on import …"), ask, ("Ctrl+Alt+B",), enabled=has_article),
    )


def _action(
    desk: Desk,
    frame: Frame,
    name: str,
    text: str,
    key: str,
    call: "Callable[[ReadingTools], object]",
    scope: Scope = Scope.WINDOW,
) -> Action:
    return Action(
        name,
        text,
        lambda: frame.on_panes(lambda panes: call(panes.article.tools)),
        (key,),
        scope=scope,
        enabled=lambda: bool(desk.card.sources),
    )


def _by_words(kind: Landmark) -> str:
    words = {
        Landmark.QUOTES: _tr("Go to the next &quote"),
        Landmark.SPEAKERS: _tr("Go to the next &speaker"),
        Landmark.NUMBERS: _tr("Go to the next nu&mber"),
        Landmark.DATES: _tr("Go to the next &date"),
    }
    return words[kind]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)
