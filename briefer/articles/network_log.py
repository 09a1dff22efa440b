"""The network log: every request that was made, for everyone to see."""

from dataclasses import replace
from datetime import datetime
from threading import Lock

from briefer.model.frozen import frozen

# So many are kept in memory; the oldest go first. None is written to disk.
KEPT = 500


@frozen
class Request:
    """A request: when it began, its method and address, how it ended, and the bytes that came.

    The outcome is "" while it is under way.
    """

    when: datetime
    method: str
    address: str
    outcome: str = ""
    received: int = 0


class NetworkLog:
    """The requests since the start, the newest last. Fetches write from their own threads."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._lock = Lock()
        self._count = 0
        self._requests: dict[int, Request] = {}

    @property
    def requests(self) -> tuple[Request, ...]:
        """The requests that are kept."""
        with self._lock:
            return tuple(self._requests.values())

    def begin(self, when: datetime, method: str, address: str) -> int:
        """Note a request before anything of it leaves the machine; the number to end it by."""
        with self._lock:
            self._count += 1
            self._requests[self._count] = Request(when, method, address)
            while len(self._requests) > self._kept:
                self._requests.pop(next(iter(self._requests)))
            return self._count

    def end(self, number: int, outcome: str, received: int) -> None:
        """Note how a request ended; one that is not kept any more is passed over."""
        with self._lock:
            if number in self._requests:
                known = self._requests[number]
                self._requests[number] = replace(known, outcome=outcome, received=received)
