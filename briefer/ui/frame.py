"""What the window does besides files and the desk, for the actions that ask it to."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefer.ui.panes import Panes


class Frame(Protocol):
    """What the window does besides files and the desk."""

    def close(self) -> bool: ...
    def show_commands(self) -> None: ...
    def show_recent(self) -> None: ...
    def switch_theme(self) -> None: ...
    def on_panes(self, call: Callable[["Panes"], object]) -> None: ...
