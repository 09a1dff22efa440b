"""The sense guard on cuts and headlines of our own writing, tuned on and held out."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefer import assets
from briefer.model.reading import Extent
from briefer.model.sense import GuardWords
from briefer.proof.sense import losses, states_as_fact
from briefer.storage.senses import load_guards

_SET = Path(__file__).with_name("sense.toml")
_GUARDS = assets.RESOURCES / "sense"


class Judged(NamedTuple):
    """One case: whether it belongs to the held-out half, what it is, and whether it was told."""

    held_out: bool
    harmful: bool
    told: bool
    words: str


def guards(language: str) -> GuardWords:
    """The guards of a language that ship."""
    return load_guards(_GUARDS, language)


def cut(marked: str) -> tuple[str, tuple[Extent, ...]]:
    """The whole text of a case, and the extents that its braces cut."""
    text, cuts = "", list[Extent]()
    for number, piece in enumerate(re.split("[{}]", marked)):
        if number % 2:
            cuts.append((len(text), len(text) + len(piece)))
        text += piece
    return text, tuple(cuts)


def judged() -> Iterator[Judged]:
    """Every case of the set with what the guard makes of it."""
    cases = tomllib.loads(_SET.read_text(encoding="utf-8"))
    for language, what, _, half, marked in cases["cuts"]:
        told = bool(losses(*cut(marked), guards(language)))
        yield Judged(half == "held-out", what == "harmful", told, marked)
    for language, what, half, own, body in cases["headlines"]:
        told = states_as_fact(own, body, guards(language)) is not None
        yield Judged(half == "held-out", what == "fact", told, f"{own} | {body}")


def matrix() -> str:
    """How many cases of each half are harmful or harmless, and told or passed."""
    counts = Counter((one.held_out, one.harmful, one.told) for one in judged())
    lines = [f"{'':10} {'':10} {'told':>6} {'passed':>7}"]
    for held_out in (False, True):
        for harmful in (True, False):
            told, passed = counts[held_out, harmful, True], counts[held_out, harmful, False]
            half, what = ("tuned", "held-out")[held_out], ("harmless", "harmful")[harmful]
            lines.append(f"{half:10} {what:10} {told:6} {passed:7}")
    return "\n".join(lines)
