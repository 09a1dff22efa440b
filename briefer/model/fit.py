"""The copyfit report of a page: what was chosen, what is left, by how much it does not fit."""

from enum import Enum

from briefer.model.frozen import frozen


class Free(Enum):
    """How much of a page stays free under a short card, as one says it; the least such share."""

    QUARTER = 0.2
    THIRD = 0.29
    HALF = 0.42
    TWO_THIRDS = 0.58
    MOST = 0.71


@frozen
class Over:
    """How much does not fit: lines of body text, about how many words, and the slot to cut in."""

    lines: int
    slot: str
    label: str
    words: int = 0


@frozen
class Fit:
    """What copyfit did. `setting` counts from 0, the roomiest; `body` and `leading` in points.

    `filled` is the share of the height for text that is used (over 1 when overset), `free` the
    body lines left. `words` are on the page; about `room` more would fit at the tightest setting.
    """

    setting: int
    settings: int
    body: float
    leading: float
    filled: float
    free: int
    room: int
    words: int = 0
    over: Over | None = None

    @property
    def fullness(self) -> float:
        """The share of the words the page can hold, at its tightest, that are on it.

        Copyfit fills the page with what there is; only this tells how much more it can take.
        """
        if self.over is not None:
            return 1.0
        return self.words / (self.words + self.room) if self.words else 0.0

    @property
    def left(self) -> Free | None:
        """What a short card leaves free at the roomiest setting; None where it fills the page."""
        share = 1.0 - self.filled if self.setting == 0 and self.over is None else 0.0
        return next((free for free in reversed(Free) if share >= free.value), None)
