"""The number lock on figures of our own writing, tuned on and held out."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefer import assets
from briefer.proof.figures import faults
from briefer.proof.quantities import QuantityReader
from briefer.storage.quantity_words import load_quantity_words

_SETS = Path(__file__).with_name("numbers")
_WORDS = assets.RESOURCES / "quantities"


class Judged(NamedTuple):
    """One case: held out or not, what was changed ("" for nothing), told or not, its words."""

    held_out: bool
    change: str
    told: bool
    words: str


def judged(named: str = "*") -> Iterator[Judged]:
    """Every case of the sets so named with what the lock makes of it."""
    readers: dict[str, QuantityReader] = {}
    for case in _cases(named):
        language, source = case["language"], case["source"]
        if language not in readers:
            readers[language] = QuantityReader(load_quantity_words(_WORDS, language))
        read, held_out = readers[language].read, case.get("set") == "held-out"
        for change, printed in [*(("", one) for one in case["holds"]), *case["breaks"]]:
            told = bool(faults(printed, read(printed), source, read(source)))
            yield Judged(held_out, change, told, f"{printed} | {source}")


def _cases(named: str) -> Iterator[dict[str, Any]]:
    for path in sorted(_SETS.glob(f"{named}.toml")):
        yield from tomllib.loads(path.read_text(encoding="utf-8"))["figure"]


def matrix() -> str:
    """How many figures of each half, by what was changed in them, are told and passed."""
    counts = Counter((one.held_out, one.change, one.told) for one in judged())
    changes = sorted({change for _, change, _ in counts})
    lines = [f"{'':10} {'':10} {'told':>6} {'passed':>7}"]
    for held_out in (False, True):
        for change in changes:
            told, passed = counts[held_out, change, True], counts[held_out, change, False]
            half = ("tuned", "held-out")[held_out]
            lines.append(f"{half:10} {change or 'untouched':10} {told:6} {passed:7}")
    return "\n".join(lines)
