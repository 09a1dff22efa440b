"""The opener: a process of its own that opens one PDF, so that no file can take Briefer down.

On standard input comes a line with what the file is called, as JSON, and the file; on standard
output goes the document, or `{"unreadable": message}`. `python -m briefer.articles.pdf.opener`
"""

import json
import sys
from contextlib import suppress

from briefer.articles.pdf.opened import printed
from briefer.articles.pdf.wire import to_wire
from briefer.model.errors import SourceUnreadable

_MEMORY = 800_000_000  # bytes


def main() -> None:
    """Open the PDF that is given."""
    _limit()
    called = json.loads(sys.stdin.buffer.readline())
    try:
        told = to_wire(printed(sys.stdin.buffer.read(), called))
    except SourceUnreadable as error:
        told = json.dumps({"unreadable": str(error)}).encode()
    sys.stdout.buffer.write(told)


def _limit() -> None:
    """Take no more memory than is needed and leave no image of it behind, where that can be set."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hardest = resource.getrlimit(resource.RLIMIT_AS)
        if hardest == resource.RLIM_INFINITY or hardest > _MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, hardest))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
