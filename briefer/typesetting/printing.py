"""Printing: the PDF of a handout goes to a printer by `lp`, or to the system's viewer."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from briefer.model.card import Paper
from briefer.model.errors import CannotWrite

# CUPS takes its own names of papers; without one it may choose Letter.
_MEDIA = {Paper.A4: "A4", Paper.LETTER: "Letter", Paper.A5: "A5"}
_VIEWERS = {"darwin": "open", "linux": "xdg-open"}
_SECONDS = 30
_GET_LP = "Debian: apt install cups-client; Fedora: dnf install cups-client."


def can_print() -> bool:
    """Whether there is a printing system to submit to."""
    return shutil.which("lp") is not None


def printers() -> tuple[str, ...]:
    """The printers there are; () where there is no printing system or it does not answer."""
    if shutil.which("lpstat") is None:
        return ()
    try:
        done = _run(["lpstat", "-e"])
    except CannotWrite:
        return ()
    return tuple(done.stdout.split()) if done.returncode == 0 else ()


def submit(pdf: Path, printer: str, paper: Paper, copies: int = 1) -> str:
    """Send a PDF to a printer as it is, unscaled; the request's name.

    Raises CannotWrite where there is no `lp`, no such printer, or the printer refuses.
    """
    if not can_print():
        raise CannotWrite(f"Nothing was printed: the program lp is missing. {_GET_LP}")
    size = ["-o", f"media={_MEDIA[paper]}", "-o", "print-scaling=none"]
    title = ["-t", pdf.stem[:100]]
    done = _run(["lp", "-d", printer, "-n", str(copies), *size, *title, "--", str(pdf)])
    if done.returncode != 0:
        raise CannotWrite(_refusal(printer, done.stderr))
    found = re.search(r"request id is (\S+)", done.stdout)
    return found[1] if found else ""


def open_with_viewer(path: Path) -> None:
    """Open a file with the system's own program for it, which can print it.

    Raises CannotWrite where there is none; the file itself is there.
    """
    if sys.platform == "win32":
        os.startfile(path)
        return
    viewer = _VIEWERS.get(sys.platform, "xdg-open")
    if shutil.which(viewer) is None:
        raise CannotWrite(f"{path} is written, and no program was found to open it: {viewer}.")
    if (done := _run([viewer, str(path)])).returncode != 0:
        raise CannotWrite(f"{path} is written, but {viewer} cannot open it. {done.stderr.strip()}")


def _run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a program without a shell, its messages in English."""
    try:
        return subprocess.run(
            command,
            capture_output=True,
            check=False,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_SECONDS,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise CannotWrite(f"{command[0]} did not answer: {error}. Try again.") from error


def _refusal(printer: str, said: str) -> str:
    known = ", ".join(printers())
    there = f"There are: {known}." if known else "No printer is set up here."
    reason = " ".join(said.replace("lp: ", "").replace("Error - ", "").split()) or "no reason given"
    return f"Nothing was printed on {printer}: {reason.rstrip('.')}. {there}"
