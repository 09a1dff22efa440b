"""The web as the workshop sees it: pages fetched one at a time, and the log of what was asked."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.model.frozen import frozen

if TYPE_CHECKING:
    from briefer.articles.fetching import Fetcher
    from briefer.articles.manuscript import Manuscript
    from briefer.articles.network_log import NetworkLog
    from briefer.articles.stopping import Stop


def _fetcher(log: "NetworkLog") -> "Fetcher":
    from briefer.articles.fetching import Fetcher  # brings httpx: only who fetches pays for it

    return Fetcher(log)


@frozen(slots=False)
class Web:
    """Fetches where it is asked to, and at no other time."""

    make: "Callable[[NetworkLog], Fetcher]" = _fetcher

    def fetch(
        self, address: str, stop: "Stop | None" = None, *, is_named: bool = True
    ) -> "Manuscript":
        """The document at an address. Raises SourceUnreadable; `stop`, once called, hangs up.

        `is_named` tells that the editor named it, and not a card that may be a stranger's.
        """
        return self._fetcher.fetch(address, stop, is_named=is_named)

    @cached_property
    def log(self) -> "NetworkLog":
        """Every request since the start."""
        from briefer.articles.network_log import NetworkLog

        return NetworkLog()

    @cached_property
    def _fetcher(self) -> "Fetcher":
        return self.make(self.log)
