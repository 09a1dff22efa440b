"""Timing: series of calls and of whole processes, told as minimum, median and 95th percentile."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from typing import NamedTuple


class Times(NamedTuple):
    """Milliseconds."""

    least: float
    p50: float
    p95: float
    runs: int


def told(milliseconds: Sequence[float]) -> Times:
    """A series of times as three figures."""
    p95 = quantiles(milliseconds, n=20)[-1] if len(milliseconds) > 4 else max(milliseconds)
    rounded = (round(x, 2) for x in (min(milliseconds), median(milliseconds), p95))
    return Times(*rounded, len(milliseconds))


def series(call: Callable[[int], object], runs: int, warm: int = 3) -> Times:
    """The times of `call(n)` for one n after another, after some that do not count."""
    for number in range(warm):
        call(-1 - number)
    times: list[float] = []
    gc.collect()
    for number in range(runs):
        begun = time.perf_counter()
        call(number)
        times.append((time.perf_counter() - begun) * 1000)
    return told(times)


def processes(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, Times]:
    """Whole processes, round-robin so that a busy moment meets all of them."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True, env=environment())
            # The first round fills the disk cache and the compiled modules.
            if turn:
                found[name].append((time.perf_counter() - begun) * 1000)
    return {name: told(times) for name, times in found.items()}


def first_paints(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, Times]:
    """From the start of a process to the moment it prints after its first paint."""
    found: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            begun = time.time()
            done = subprocess.run(
                command, check=True, capture_output=True, text=True, env=environment()
            )
            if turn:
                found[name].append((float(done.stdout.split()[-1]) - begun) * 1000)
    return {name: told(times) for name, times in found.items()}


def environment() -> dict[str, str]:
    """The environment of a cold start: compiled modules are kept, no screen is needed."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


def python(*arguments: str) -> list[str]:
    """A command of this interpreter."""
    return [sys.executable, *arguments]
