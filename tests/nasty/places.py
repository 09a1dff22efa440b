"""Nasty places: what is no file, cannot be opened, or has a name that steers a terminal."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

from tests.nasty.cases import WORDS, Case


def places(folder: Path) -> Iterator[Case]:
    """Cases of paths, made in a folder."""
    yield from _no_files(folder)
    yield from _names(folder)
    for name, path, says in (
        ("a device without an end", "/dev/zero", "not a regular file"),
        ("a device without a beginning", "/dev/null", "not a regular file"),
        ("a terminal", "/dev/tty", "/dev/tty"),
        ("no path at all", "", "folder"),
        ("a path with a NUL byte", "a\0b", "cannot be read"),
        ("a path that goes on for ever", "a/" * 5000, "a/a/a"),
        ("a name that is too long", str(folder / ("a" * 300)), "cannot be read"),
        ("a scheme that is none of the web", "file:///etc/passwd", "no address of the web"),
    ):
        yield Case(name, path, says=says)


def _no_files(folder: Path) -> Iterator[Case]:
    pipe, loop, gone, locked = (folder / name for name in ("pipe", "loop", "gone", "locked.txt"))
    os.mkfifo(pipe)
    yield Case("a pipe that nobody writes to", str(pipe), says="not a regular file")
    loop.symlink_to(loop)
    yield Case("a link that leads to itself", str(loop), says="cannot be read")
    gone.symlink_to(folder / "nowhere")
    yield Case("a link that leads nowhere", str(gone), says="does not exist")
    yield Case("a folder", str(folder), says="is a folder")
    yield Case("a file that is not there", str(folder / "none.txt"), says="does not exist")
    yield Case("a file that is used as a folder", f"{locked}/a.txt", says="")
    locked.write_text(WORDS)
    locked.chmod(0)
    # Root may read everything.
    yield Case("a file that may not be read", str(locked), WORDS, "permission")
    door = socket.socket(socket.AF_UNIX)
    os.chdir(folder)
    door.bind("door")
    door.close()
    yield Case("a socket", str(folder / "door"), says="not a regular file")


def _names(folder: Path) -> Iterator[Case]:
    for name, called in (
        ("a line end in a name", "a\nb: c.txt"),
        ("an escape in a name", "a\x1b[31m.txt"),
        ("an override in a name", "a\u202etxt.exe"),
        ("bytes that are no text in a name", os.fsdecode(b"a\xff\xfe.txt")),
        ("markup in a name", "<b>&amp;.txt"),
        ("percent signs in a name", "%s%n%00.txt"),
    ):
        path = folder / called
        path.write_text(WORDS)
        yield Case(name, str(path), WORDS)
        other = folder / f"none {called}"
        yield Case(f"{name} that is not there", str(other), says="does not exist")
        empty = folder / f"empty {called}"
        empty.write_text("")
        yield Case(f"{name} of an empty file", str(empty), says="is empty")
