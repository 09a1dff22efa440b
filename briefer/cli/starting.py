"""Starting without a word: the window opens, and nothing of the command line is loaded for it."""

from briefer import app
from briefer.cli.running import ended


def run() -> int:
    """Open the window; the exit code once it is closed."""
    return ended(opened)


def opened() -> int:
    """Open the window with an empty desk, until it is closed. Raises NoWindow."""
    return app.window(app.parts())
