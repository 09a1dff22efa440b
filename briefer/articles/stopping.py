"""Stopping: a word from another thread on which work under way is cut off."""

from collections.abc import Callable
from contextlib import suppress
from threading import Lock

# Called by long work again and again on its way; what it raises ends the work.
GoOn = Callable[[], object]


def unhindered() -> None:
    """Nobody will want the work to end."""


class Stop:
    """Called once, it cuts off what the work waits for, now and from then on."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._cut: Callable[[], object] | None = None
        self._is_given = False

    @property
    def is_given(self) -> bool:
        """Whether the work is to stop."""
        return self._is_given

    def __call__(self) -> None:
        with self._lock:
            self._is_given = True
            cut = self._cut
        _make(cut)

    def cuts(self, cut: Callable[[], object]) -> None:
        """Say what ends the waiting from here on; it is called at once if the word was given.

        It may come when there is nothing to cut any more: an OSError of `cut` is passed over.
        """
        with self._lock:
            self._cut = cut
            is_given = self._is_given
        if is_given:
            _make(cut)


def _make(cut: Callable[[], object] | None) -> None:
    if cut is not None:
        with suppress(OSError):
            cut()
