"""Apart: a PDF opened in a process of its own, which may fail, hang or take too much alone."""

import json
import subprocess
import sys

from briefer.articles.pdf.runs import PrintedDocument
from briefer.articles.pdf.wire import of_wire
from briefer.model.errors import SourceUnreadable

OPENER = ("-m", "briefer.articles.pdf.opener")
_SECONDS = 8.0
_UNREADABLE = b'{"unreadable"'


def printed_apart(data: bytes, called: str) -> PrintedDocument:
    """The pages of a PDF. Raises SourceUnreadable, saying what is wrong and what to do."""
    try:
        ran = subprocess.run(
            [sys.executable, "-P", *OPENER],
            input=json.dumps(called).encode() + b"\n" + data,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            # No window of its own, where programs have one.
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise _unreadable(called, f"it is not open within {_SECONDS:g} seconds") from error
    except OSError as error:
        raise _unreadable(called, "no process could be started to open it") from error
    if ran.returncode:
        raise _unreadable(called, "it is damaged, or takes more memory than any article")
    if ran.stdout.startswith(_UNREADABLE):
        raise SourceUnreadable(json.loads(ran.stdout)["unreadable"])
    return of_wire(ran.stdout)


def _unreadable(called: str, why: str) -> SourceUnreadable:
    return SourceUnreadable(
        f"{called} is a PDF that cannot be read: {why}. "
        "Save the article's own pages as a PDF, or copy its words and paste them."
    )
