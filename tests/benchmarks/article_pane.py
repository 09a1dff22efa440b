"""The article pane: a jump and a pick in 20,000 words, the longest stall on opening 200,000."""

import gc
import json
import random
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.timing import Times, told

_LONG, _LONGEST = 20_000, 200_000
_PICKS, _JUMPS, _OPENINGS = 60, 200, 5
_FULL = 8  # items on a card before another one is picked
_WORDS = (
    "the council voted on Tuesday to build a barrier across the mouth of the river after a long "
    "dispute over its cost which engineers said would be paid back within thirty years"
)


def measure() -> dict[str, Times]:
    """Every figure by name, in milliseconds: to the pixels of the whole window, offscreen."""
    from briefer import app, cli

    # As the command sets it.
    gc.set_threshold(cli.COLLECT_AFTER)
    with tempfile.TemporaryDirectory() as folder:
        app.settings_path = lambda: Path(folder) / "settings.toml"
        started = app.prepared(app.parts())
        started.window.show()
        hands = Hands(started)
        hands.open(_LONG)
        found = {"jump": told([*hands.jumps()]), "pick": told([*hands.picks()])}
        hands.fill(_FULL)
        found["pick_full"] = told([*hands.picks()])
        stalls = [hands.open(_LONGEST) for _ in range(_OPENINGS)]
        started.desk.new()
        started.window.close()
    return {**found, "open_stall": told(stalls)}


class Hands:
    """What an editor does to the window, timed."""

    def __init__(self, started: Any) -> None:
        self._application, self._desk, self._window = started
        self._chance = random.Random(7)

    def settle(self) -> None:
        """Let everything be laid out and painted."""
        self._application.sendPostedEvents()
        self._application.processEvents()

    def open(self, words: int) -> float:
        """Open an article; the longest time in which the window did nothing else."""
        self._desk.new()
        self.settle()
        self._desk.open_text(article(words, self._chance), "long.txt")
        longest, last = 0.0, time.perf_counter()
        rest = 50
        while rest:
            self._application.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            rest -= not self._desk.is_busy
        return longest * 1000

    def jumps(self) -> Iterator[float]:
        """Scroll anywhere and paint."""
        text = self._window.panes.article.text
        bar = text.verticalScrollBar()
        for _ in range(_JUMPS):
            place = self._chance.randint(0, bar.maximum())
            begun = time.perf_counter()
            bar.setValue(place)
            text.viewport().repaint()
            yield (time.perf_counter() - begun) * 1000

    def fill(self, items: int) -> None:
        """Pick so many paragraphs."""
        from briefer.model.roles import Role

        pane = self._window.panes.article
        for number in range(items):
            pane.text.choose_block(300 + number)
            pane.pick(Role.KEY_POINT)
            self.settle()

    def picks(self) -> Iterator[float]:
        """Pick a paragraph, undo, pick another; the first ones warm up.

        An item that is undone is there for the next pick, as one made ahead is for an editor.
        """
        from briefer.model.roles import Role

        pane = self._window.panes.article
        for number in range(-5, _PICKS):
            pane.text.choose_block(20 + (number + 5) * 3)
            self.settle()
            self.settle()
            gc.collect()
            begun = time.perf_counter()
            pane.pick(Role.KEY_POINT)
            self.settle()
            if number >= 0:
                yield (time.perf_counter() - begun) * 1000
            self._desk.undo()
            self.settle()


def article(count: int, chance: random.Random) -> bytes:
    """A plain article of so many words."""
    lines = ["A barrier for the harbour town", "The vote ends years of dispute"]
    left, known = count, _WORDS.split()
    while left > 0:
        sentences: list[str] = []
        for _ in range(4):
            words = [chance.choice(known) for _ in range(chance.randint(10, 20))]
            sentences.append(" ".join(words).capitalize() + ".")
            left -= len(words)
        lines.append(" ".join(sentences))
    return "\n".join(lines).encode()


if __name__ == "__main__":
    print(json.dumps({name: times._asdict() for name, times in measure().items()}, indent=2))
