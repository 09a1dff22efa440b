"""The one door to threads: work goes out, its result comes back to the caller's thread."""

from collections.abc import Callable
from threading import Thread
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from briefer.model.errors import BrieferError

Result = TypeVar("Result")
# What work calls on its way, with words for the editor; it raises Dropped once work is in vain.
Tell = Callable[[str], None]


class Dropped(Exception):
    """Nobody waits for this work any more."""


class Executor(Protocol):
    """Runs work at some time, on some thread."""

    def submit(self, work: Callable[[], None]) -> None:
        """Take `work` and run it once."""
        ...


class Threads:
    """An executor that runs each piece of work on a thread of its own."""

    def submit(self, work: Callable[[], None]) -> None:
        """Start `work` at once."""
        Thread(target=work, name="briefer-job").start()


class Jobs(QObject):
    """Runs one job at a time in the eyes of the editor: a newer one makes an older one void."""

    busy = Signal(str)
    _told = Signal(int, str)
    _ended = Signal(int, object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or Threads()
        self._number = 0
        self._then: Callable[[object], None] | None = None
        self._stop: Callable[[], object] | None = None
        self._closed = False
        # Over a queue, where the work runs on another thread.
        self._told.connect(self._tell)
        self._ended.connect(self._end)

    @property
    def is_busy(self) -> bool:
        """Whether a result is awaited."""
        return self._then is not None

    def run(
        self,
        title: str,
        work: Callable[[Tell], Result],
        done: Callable[[Result], None],
        failed: Callable[[BrieferError], None],
        stop: Callable[[], object] | None = None,
    ) -> None:
        """Run `work` elsewhere, then `done` with its result or `failed` with its error, here.

        What `work` tells on its way takes the title's place. `stop` makes the work end early once
        its result is not wanted any more. An error that is not ours is raised here, where it can
        be seen.
        """
        self._forget()
        self._number += 1
        number = self._number

        def then(outcome: object) -> None:
            if isinstance(outcome, BrieferError):
                failed(outcome)
            elif isinstance(outcome, BaseException):
                raise outcome
            else:
                done(cast(Result, outcome))

        self._then, self._stop = then, stop
        self.busy.emit(title)
        self._executor.submit(lambda: self._work(number, work))

    def drop(self) -> None:
        """Forget the job under way; its result is not wanted any more."""
        self._forget()
        self.busy.emit("")

    def close(self) -> None:
        """Let nothing come back any more: the window is going."""
        self._closed = True
        self._forget()

    def _forget(self) -> None:
        stop, self._then, self._stop = self._stop, None, None
        if stop is not None:
            stop()

    def _work(self, number: int, work: Callable[[Tell], object]) -> None:
        last = ""

        def tell(words: str) -> None:
            nonlocal last
            if not self._is_awaited(number):
                raise Dropped
            if words != last:
                last = words
                self._told.emit(number, words)

        outcome: object
        try:
            outcome = work(tell)
        except Exception as error:
            outcome = error
        if not self._closed:
            self._ended.emit(number, outcome)

    def _is_awaited(self, number: int) -> bool:
        return number == self._number and self._then is not None

    def _tell(self, number: int, words: str) -> None:
        if self._is_awaited(number):
            self.busy.emit(words)

    def _end(self, number: int, outcome: object) -> None:
        then = self._then
        if number != self._number or then is None:
            return
        self._then = self._stop = None
        self.busy.emit("")
        then(outcome)
