"""Timing: series of calls and of whole processes, told as minimum, median and 95th percentile."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median, quantiles
from typing import NamedTuple

_WARM = 3


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


def together(calls: Mapping[str, Callable[[int], object]], runs: int) -> dict[str, Times]:
    """The times of several calls, round-robin so that a busy moment meets all of them.

    Each is called with one number after another; the first rounds warm up and do not count.
    """
    found: dict[str, list[float]] = {name: [] for name in calls}
    for number in range(-_WARM, runs):
        if number == 0:
            gc.collect()
        for name, call in calls.items():
            begun = time.perf_counter()
            call(number)
            if number >= 0:
                found[name].append((time.perf_counter() - begun) * 1000)
    return {name: told(times) for name, times in found.items()}


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
