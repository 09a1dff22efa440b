"""The command line: every command works without a window."""

import gc
import sys
from io import TextIOWrapper

# Importing a program makes few cycles and many objects: collecting after each 700 of them, as
# Python does, was a tenth of a cold start.
COLLECT_AFTER = 100_000


def main() -> None:
    """Run the program and end with its exit code."""
    gc.set_threshold(COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows another, rather than ending the run.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    if sys.argv[1:]:
        from briefer.cli.program import run
    else:
        from briefer.cli.starting import run
    code = run()
    # Nor are there cycles worth looking for when all ends: that was a seventh of a cold start.
    gc.freeze()
    sys.exit(code)
