"""What a nasty case is, and how many of them are read and judged."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.nasty.child import SECONDS

ROOT = Path(__file__).parents[2]
WORDS = "The bridge at Harrowby will close for 26 months, the county said on Friday."


class Case(NamedTuple):
    """A source and what is to become of it.

    `reads` is to be in the text, or `says` in the one line of a refusal; where both are given either
    is right. `source` is a path or an address, and the only thing that may be touched.
    """

    name: str
    source: str
    reads: str | None = None
    says: str | None = None
    allowed: tuple[str, ...] = ()


class Made(NamedTuple):
    """A file that is made for a case: how it is called, and its bytes."""

    name: str
    data: Callable[[], bytes]
    reads: str | None = None
    says: str | None = None
    file: str = "case.txt"


def laid(made: Iterable[Made], folder: Path) -> list[Case]:
    """The cases of files, each in a folder of its own."""
    cases: list[Case] = []
    for number, one in enumerate(made):
        path = folder / f"{number:03}" / one.file
        path.parent.mkdir()
        path.write_bytes(one.data())
        cases.append(Case(one.name, str(path), one.reads, one.says))
    return cases


def faults(cases: Sequence[Case]) -> list[str]:
    """What is wrong with how each case was read, a line a fault."""
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), "two cases have one name"
    jobs = [
        json.dumps(
            {"name": case.name, "source": case.source, "allowed": [*case.allowed, case.source]}
        )
        for case in cases
    ]
    # Without -B the compiled modules that it writes would count as touched.
    command = [sys.executable, "-B", "-m", "tests.nasty.child"]
    ran = subprocess.run(
        command, input="\n".join(jobs), capture_output=True, text=True, cwd=ROOT, check=False
    )
    results = {found["name"]: found for found in map(json.loads, ran.stdout.splitlines())}
    assert results.keys() == set(names), ran.stderr[-2000:]
    return [
        f"{case.name}: {fault}" for case in cases for fault in _faults(case, results[case.name])
    ]


def _faults(case: Case, found: dict[str, Any]) -> Iterable[str]:
    if found["is_hung"] or found["seconds"] > SECONDS:
        yield f"took {found['seconds']:.1f} s"
        return
    yield from (f"touched: {place}" for place in found["touched"])
    if "Traceback" in found["err"] or found["code"] not in {0, 5}:
        yield f"ended with {found['code']}: {found['err'][-600:]}"
    elif found["code"] == 5:
        yield from _refusal_faults(case, found["err"], found["out"])
    else:
        yield from _text_faults(case, found)


def _refusal_faults(case: Case, told: str, out: str) -> Iterable[str]:
    line = told.removesuffix("\n")
    if case.says is None or case.says not in line:
        yield f"refused: {line[:300]!r}"
    if not line.isprintable() or not line.startswith("briefer: ") or len(line) > 600:
        yield f"not one clear line: {line[:300]!r}"
    if not line.endswith("."):
        yield f"no whole sentence: {line[-100:]!r}"
    if out:
        yield f"refused, and yet something on standard output: {out[:100]!r}"


def _text_faults(case: Case, found: dict[str, Any]) -> Iterable[str]:
    if case.reads is None:
        yield f"was read: {found['out'][:300]!r}"
        return
    told = json.loads(found["out"])
    if case.reads not in told["text"]:
        yield f"other words: {told['text'][:200]!r}"
    if found["err"]:
        yield f"read, and yet something on standard error: {found['err'][:200]!r}"
