"""Everything an editor may do, written once."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from briefer.desk.desk import Desk
from briefer.model.roles import Role
from briefer.ui.actions import Action, Menu, Scope
from briefer.ui.files import Files
from briefer.ui.frame import Frame
from briefer.ui.page_commands import PAGE, ZOOM, page_actions, zoom_actions
from briefer.ui.reading_commands import READING, SUGGESTED, reading_actions, suggestion_actions
from briefer.ui.roles import ADDED, KEYS, KIND_KEYS, PICKED, kind_phrase, role_phrase
from briefer.ui.template_choices import template_choices
from briefer.ui.word_commands import WORDS, word_actions

if TYPE_CHECKING:
    from briefer.ui.panes import Panes

# What the welcome offers, the first one above the others.
BEGINNINGS = ("open", "open-address", "paste")
_ADD_KEYS = {Role.KICKER: "Ctrl+Alt+K", Role.DESK_LINE: "Ctrl+Alt+D"}


def commands(desk: Desk, files: Files, frame: Frame) -> tuple[Action, ...]:
    """All the actions, in the order the palette lists them."""
    return (
        *_file_actions(desk, files, frame),
        *_edit_actions(desk),
        *_item_actions(desk, frame),
        *word_actions(desk, frame),
        *_pick_actions(desk, frame),
        *suggestion_actions(desk, frame),
        *reading_actions(desk, frame),
        *page_actions(desk, frame),
        *_view_actions(desk, frame),
    )


def menus(desk: Desk) -> tuple[Menu, ...]:
    """The menu bar. Titles are translated; ids are those of the actions."""
    tr = _tr
    picks = tuple(f"pick-{role}" for role in PICKED)
    kinds = tuple(f"kind-{kind}" for kind in KIND_KEYS)
    panes = ("pane-1", "pane-2", "pane-3", "next-pane")
    added = tuple(f"add-{role}" for role in ADDED)
    opening = ("new", "open", "open-address", "recent", "", "paste", "paste-address", "")
    files = (*opening, "add-article", "check-copy", "cancel", "", "save", "save-as", "")
    return (
        Menu(tr("&File"), (*files, "export", "print", "", "quit")),
        Menu(tr("&Edit"), ("undo", "redo")),
        Menu(tr("&Read"), READING),
        Menu(tr("&Pick"), (*picks, "", *SUGGESTED, "", *kinds, "", "draft")),
        Menu(tr("&Item"), ("up", "down", "hold", "delete", "", *added, "add-picture", "", *WORDS)),
        Menu(tr("Pa&ge"), PAGE, lambda: template_choices(desk)),
        Menu(
            tr("&View"),
            ("commands", "", *panes, "", *ZOOM, "", "details", "theme", "", "network-log"),
        ),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Commands", text)


def _file_actions(desk: Desk, files: Files, frame: Frame) -> tuple[Action, ...]:
    tr = _tr
    picture, check = files.add_picture, tr("C&heck against a new copy …")

    def is_open() -> bool:
        return not desk.is_empty

    def has_article() -> bool:
        return bool(desk.card.sources)

    return (
        Action("new", tr("&New card"), files.new, ("Ctrl+N",)),
        Action("open", tr("&Open …"), files.open, ("Ctrl+O",), "open"),
        Action("open-address", tr("Open a&ddress …"), files.open_address, ("Ctrl+L",)),
        Action("recent", tr("Open &recent …"), frame.show_recent, ("Ctrl+Shift+O",)),
        Action("paste", tr("&Paste article"), files.paste, ("Ctrl+Shift+V",), "paste"),
        Action("paste-address", tr("Paste add&ress …"), files.paste_address, ("Ctrl+V",)),
        Action("cancel", tr("S&top opening"), desk.cancel, ("Esc",), enabled=lambda: desk.is_busy),
        Action("add-article", tr("&Add an article …"), files.add, ("Ctrl+Alt+O",), enabled=is_open),
        Action("check-copy", check, files.check_copy, ("Ctrl+Alt+R",), enabled=has_article),
        Action("add-picture", tr("Add &picture …"), picture, ("Ctrl+Alt+P",), enabled=is_open),
        Action("save", tr("&Save"), files.save, ("Ctrl+S",), "save", enabled=is_open),
        Action("save-as", tr("Save &as …"), files.save_as, ("Ctrl+Shift+S",), enabled=is_open),
        Action("export", tr("&Export PDF …"), files.export, ("Ctrl+E",), "export", enabled=is_open),
        Action("print", tr("&Print …"), files.print, ("Ctrl+P",), "print", enabled=is_open),
        Action("quit", tr("&Quit"), frame.close, ("Ctrl+Q",)),
    )


def _edit_actions(desk: Desk) -> tuple[Action, ...]:
    tr = _tr
    again = ("Ctrl+Shift+Z", "Ctrl+Y")
    return (
        Action("undo", tr("&Undo"), desk.undo, ("Ctrl+Z",), "undo", enabled=lambda: desk.can_undo),
        Action("redo", tr("&Redo"), desk.redo, again, "redo", enabled=lambda: desk.can_redo),
    )


def _item_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    tr = _tr

    def is_selected() -> bool:
        return desk.item is not None

    def on_item(act: Callable[[str], object]) -> Callable[[], object]:
        return lambda: act(desk.selection) if desk.selection else None

    def held() -> bool:
        return desk.item is not None and desk.item.held

    def move(by: int) -> Callable[[], object]:
        return on_item(lambda item: desk.move(item, max(0, _place(desk, item) + by)))

    hold = on_item(lambda item: desk.hold(item, not held()))
    own = tuple(
        Action(
            f"add-{role}",
            tr("Add {role}").format(role=role_phrase(role)),
            lambda role=role: frame.on_panes(lambda panes: panes.outline.add(role)),
            (_ADD_KEYS[role],),
            enabled=lambda: not desk.is_empty,
        )
        for role in ADDED
    )
    return (
        Action("up", tr("Move &up"), move(-1), ("Alt+Up",), enabled=is_selected),
        Action("down", tr("Move &down"), move(1), ("Alt+Down",), enabled=is_selected),
        Action("hold", tr("&Hold back"), hold, ("Ctrl+H",), enabled=is_selected, checked=held),
        Action(
            "delete",
            tr("De&lete from the card"),
            on_item(desk.remove),
            ("Ctrl+Shift+Delete",),
            enabled=is_selected,
        ),
        *own,
    )


def _place(desk: Desk, item_id: str) -> int:
    return [item.id for item in desk.card.items].index(item_id)


def _pick_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    tr = _tr

    def has_article() -> bool:
        return bool(desk.card.sources)

    picks = tuple(
        Action(
            f"pick-{role}",
            tr("Pick as {role}").format(role=role_phrase(role)),
            lambda role=role: frame.on_panes(lambda panes: panes.article.pick(role)),
            (KEYS[role],),
            scope=Scope.ARTICLE,
            enabled=has_article,
        )
        for role in PICKED
    )
    draft = Action(
        "draft", tr("&Draft a card"), desk.draft, ("Ctrl+D",), "draft", enabled=has_article
    )
    kinds = tuple(
        Action(
            f"kind-{kind}",
            kind_phrase(kind),
            lambda kind=kind: frame.on_panes(lambda panes: panes.article.set_kind(kind)),
            (key,),
            scope=Scope.ARTICLE,
            enabled=has_article,
        )
        for kind, key in KIND_KEYS.items()
    )
    return (*picks, draft, *kinds)


def _view_actions(desk: Desk, frame: Frame) -> tuple[Action, ...]:
    tr = _tr
    panes = (tr("Go to the &article"), tr("Go to the &card"), tr("Go to the &page"))
    return (
        Action(
            "commands",
            tr("All &commands …"),
            frame.show_commands,
            ("Ctrl+K", "Ctrl+Shift+P"),
            "commands",
        ),
        *(
            Action(
                f"pane-{n}",
                text,
                lambda n=n: frame.on_panes(lambda panes: panes.go_to(n - 1)),
                (f"Ctrl+{n}",),
            )
            for n, text in enumerate(panes, 1)
        ),
        Action("next-pane", tr("&Next pane"), lambda: frame.on_panes(_go(1)), ("F6",)),
        Action("last-pane", tr("Pre&vious pane"), lambda: frame.on_panes(_go(-1)), ("Shift+F6",)),
        *zoom_actions(desk, frame),
        Action(
            "details",
            tr("Article &details"),
            lambda: frame.on_panes(lambda panes: panes.article.show_details()),
            ("Ctrl+I",),
            enabled=lambda: bool(desk.card.sources),
        ),
        Action("theme", tr("Light or &dark"), frame.switch_theme, ("Ctrl+Shift+L",), "dark"),
        Action("network-log", tr("Network &log …"), frame.show_network_log, ("Ctrl+Alt+L",)),
    )


def _go(by: int) -> Callable[["Panes"], object]:
    return lambda panes: panes.go_to(panes.focused + by)
