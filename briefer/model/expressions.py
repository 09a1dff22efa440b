"""Regular expressions that are compiled when they are first used.

Compiling all that the modules hold was a sixth of a cold start, and a run uses less than half.
"""

import re
from collections.abc import Callable
from typing import AnyStr, cast


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression to be kept by a module; like `re.compile`, but without its price yet.

    A pattern that is wrong is told at its first use, so a test uses each.
    """
    return cast("re.Pattern[AnyStr]", _Uncompiled(lambda: re.compile(pattern, flags)))


class _Uncompiled:
    """What is asked of the expression is kept, so that it is looked up but once."""

    def __init__(self, compile_it: Callable[[], object]) -> None:
        self._compile = compile_it

    def __getattr__(self, name: str) -> object:
        found = vars(self)[name] = getattr(self._compile(), name)
        return found
