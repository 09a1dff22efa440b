"""The command line: every command works without a window."""

from briefer.cli.program import main

__all__ = ["main"]
