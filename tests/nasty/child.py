"""Reads sources one by one, each in a fork of its own that is limited and watched.

Jobs come on standard input as JSON lines: the source, and the places it may touch. What became of
each goes to standard output. `python -m tests.nasty.child`
"""

import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

SECONDS = 10.0
MEMORY = 1 << 30  # bytes more than before
_FETCHING = 2.0  # seconds; the program's own limit would make every slow server a long test
_ROOT = Path(__file__).parents[2]
# Where the program and its libraries lie: reading them is no harm.
_HOMES = tuple(
    {
        os.path.realpath(place)
        for place in (sys.prefix, sys.base_prefix, _ROOT / "briefer", _ROOT / "resources")
    }
)
_DEVICES = {"/dev/null", "/dev/urandom"}
_OUTSIDE = (
    "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.chown", "os.listdir", "os.scandir", "shutil.", "tempfile.", "webbrowser.",
    "urllib.", "ftplib.", "smtplib.", "socket.bind", "socket.sendto", "socket.sendmsg", "glob.",
)  # fmt: skip


# The program's own process, which opens PDFs: all that it is given comes on its standard input.
_OPENER = ("-m", "briefer.articles.pdf.opener")
_LISTING = {"os.listdir", "os.scandir"}


def main() -> None:
    """Read every job."""
    _warm()
    for line in sys.stdin:
        print(json.dumps(_forked(json.loads(line))), flush=True)


def _warm() -> None:
    """Import what reading needs, so that each fork begins with it."""
    import lxml.html  # noqa: F401
    import markdown_it  # noqa: F401
    import trafilatura  # noqa: F401

    import briefer.articles.fetching
    import briefer.articles.reading
    import briefer.cli.looking
    import briefer.cli.program
    import briefer.desk.receiving
    from briefer import app
    from briefer.desk.web import Web

    made = app.parts

    def parts():
        workshop = made()
        fetcher = briefer.articles.fetching.Fetcher
        object.__setattr__(workshop, "web", Web(lambda log: fetcher(log, seconds=_FETCHING)))
        return workshop

    app.parts = parts
    _read(made(), "A warm-up of ten letters and more.")


def _read(workshop: Any, words: str) -> None:
    workshop.summary(workshop.read(words.encode(), "a.txt"))


def _forked(job: dict[str, Any]) -> dict[str, Any]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        leading, following = os.pipe()
        begun = time.monotonic()
        pid = os.fork()
        if pid == 0:
            os.close(leading)
            _run(job, out.fileno(), err.fileno(), following)
        os.close(following)
        told = _told(leading, SECONDS + 5)
        os.close(leading)
        if told is None:
            os.kill(pid, signal.SIGKILL)
        _, status, _ = os.wait4(pid, 0)
        out.seek(0)
        err.seek(0)
        return {
            "name": job["name"],
            "code": os.waitstatus_to_exitcode(status),
            "seconds": time.monotonic() - begun,
            "out": out.read().decode("utf-8", "replace"),
            "err": err.read().decode("utf-8", "replace"),
            "touched": json.loads(told) if told else [],
            "is_hung": told is None,
        }


def _told(pipe: int, seconds: float) -> bytes | None:
    """What the fork wrote until it ended; None where it goes on too long."""
    told, end = b"", time.monotonic() + seconds
    while left := max(0.0, end - time.monotonic()):
        if select.select([pipe], [], [], left)[0]:
            if not (part := os.read(pipe, 65_536)):
                return told
            told += part
    return None


def _run(job: dict[str, Any], out: int, err: int, pipe: int) -> None:
    """Run the program as it is started, watched, and end this process."""
    touched: list[str] = []
    code = 99
    try:
        os.dup2(out, 1)
        os.dup2(err, 2)
        before = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (before + MEMORY, before + MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        allowed = set(job["allowed"])
        sys.addaudithook(lambda event, args: _watch(event, args, allowed, touched))
        sys.argv = ["briefer", "read", "--json", job["source"]]
        from briefer.cli import program

        code = program.run()
        sys.stdout.flush()
    except BaseException:
        traceback.print_exc()
    finally:
        os.write(pipe, json.dumps(touched[:50]).encode())
        os._exit(code)


def _watch(event: str, args: tuple[Any, ...], allowed: set[str], touched: list[str]) -> None:
    """Note what is touched besides the source and the program itself."""
    if event == "open":
        place = _place(args[0])
        if place and place not in allowed and not _is_home(place):
            touched.append(f"opened {place}")
    elif event in {"socket.connect", "socket.getaddrinfo"}:
        where = args[1] if event == "socket.connect" else args[:2]
        if ":".join(map(str, where[:2])) not in allowed:
            touched.append(f"{event} {where}")
    elif event == "subprocess.Popen" and tuple(args[1][2:]) == _OPENER:
        return
    elif event.startswith(_OUTSIDE) and not (event in _LISTING and _is_home(_place(args[0]))):
        touched.append(f"{event} {args}"[:200])


def _place(path: object) -> str:
    """A path as it is named; "" for an open file's number."""
    return os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""


def _is_home(place: str) -> bool:
    real = os.path.realpath(place)
    return real in _DEVICES or any(real.startswith(f"{home}{os.sep}") for home in _HOMES)


if __name__ == "__main__":
    main()
