"""Commands run in this process, as the program runs them, with what they said."""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefer.cli.program import answered
from briefer.cli.running import ended

ARTICLE = """Harbour board backs a movable barrier

The vote ends ten years of dispute

The board voted 31 to 18 on Tuesday for a barrier that will cost up to 300 million crowns.

“We have run out of years,” said Ana Ruiz, the deputy mayor.

Work begins in the spring, according to Per Lind, the harbour master. It takes six years.
"""


@dataclass(frozen=True)
class Ran:
    """How a command ended: exit code and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capsysbinary, monkeypatch):
    """Runs a command line; `stdin` is what it is given there."""

    def call(*args: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        words = [str(arg) for arg in args]
        code = ended(lambda: answered(words))
        said = capsysbinary.readouterr()
        return Ran(code, said.out.decode(), said.err.decode())

    return call


@pytest.fixture
def article(tmp_path) -> Path:
    """An article of invented words."""
    path = tmp_path / "harbour.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
