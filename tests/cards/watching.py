"""Watching what Python opens, connects and starts while something is set."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

_REACHING = ("open", "os.", "socket.", "subprocess.", "urllib.", "shutil.", "ctypes.dlopen", "exec")
_watched: list[str] | None = None


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if _watched is not None and event.startswith(_REACHING):
        _watched.append(f"{event} {arguments[:1]!r:.200}")


@contextmanager
def watched() -> Generator[list[str]]:
    """What reaches out of the program meanwhile: files, sockets, programs, code made of text."""
    global _watched
    _install()
    _watched = found = []
    try:
        yield found
    finally:
        _watched = None


def _install() -> None:
    # A hook stays for the life of the process; it sleeps while nobody watches.
    if not hasattr(_install, "done"):
        sys.addaudithook(_hear)
        _install.done = True  # type: ignore[attr-defined]
