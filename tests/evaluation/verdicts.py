"""Verdicts on printed words of our own writing, tuned on and held out."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from briefer import assets
from briefer.articles.grammars import Grammars
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.articles.reading import read_through
from briefer.model.card import Source
from briefer.model.reading import Extent, Reading
from briefer.model.verdict import Verdict
from briefer.proof.verdicts import of_own, of_quote

GRAMMARS = Grammars(assets.RESOURCES / "reading")
_SET = Path(__file__).with_name("verdicts.toml")


class Judged(NamedTuple):
    """One case: whether it is held out, the verdict it deserves, the one it got, and its words."""

    held_out: bool
    wanted: Verdict
    got: Verdict
    words: str


def judged() -> Iterator[Judged]:
    """Every case of the set with the verdict it got."""
    labelled = tomllib.loads(_SET.read_text(encoding="utf-8"))
    known = {name: _known(text) for name, text in labelled["articles"].items()}
    for wanted, half, name, printed, speaker in labelled["cases"]["quotes"]:
        got = of_quote(printed, speaker, *known[name]).verdict
        yield Judged(half == "held-out", Verdict(wanted), got, printed)
    for wanted, half, name, printed, rests_on in labelled["cases"]["own"]:
        got = of_own(_places(known[name][0], rests_on)).verdict
        yield Judged(half == "held-out", Verdict(wanted), got, printed)


def matrix() -> str:
    """For each half, the verdicts deserved (rows) and given (columns)."""
    counts = Counter((one.held_out, one.wanted, one.got) for one in judged())
    lines: list[str] = []
    for held_out in (False, True):
        lines.append(
            f"{('tuned', 'held-out')[held_out]:14}" + "".join(f"{v[:9]:>10}" for v in Verdict)
        )
        for wanted in Verdict:
            row = "".join(f"{counts[held_out, wanted, got] or '·':>10}" for got in Verdict)
            lines.append(f"{wanted:14}{row}")
    return "\n".join(lines)


def _known(text: str) -> tuple[str, Reading]:
    manuscript = Manuscript(text.strip().replace("\n", "\n\n").encode(), "article.txt")
    source = Source(read(manuscript))
    return source.article.text, read_through(source, GRAMMARS)


def _places(text: str, words: str) -> tuple[Extent, ...]:
    if not words:
        return ()
    start = text.index(words)
    return ((start, start + len(words)),)
