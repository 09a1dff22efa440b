"""How a run ends: every kind of trouble is one line for people and one exit code for programs."""

import os
import sys
import traceback
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefer.model.errors import (
    BrieferError,
    CannotWrite,
    ColourRefused,
    EditRefused,
    FileDamaged,
    NoWindow,
    Overset,
    PicksFaulty,
    PictureRefused,
    SourceUnreadable,
    TemplateFaulty,
)

FAULT_OF_THE_PROGRAM = 1
INTERRUPTED = 130
UNWRITTEN = 8
DOES_NOT_HOLD = 3
# Exit codes of design.md, section 6. 7 is kept for house settings.
CODES: dict[type[BrieferError], int] = {
    PicksFaulty: 2,
    ColourRefused: 2,
    EditRefused: DOES_NOT_HOLD,
    Overset: 4,
    SourceUnreadable: 5,
    PictureRefused: 5,
    FileDamaged: 6,
    TemplateFaulty: 6,
    CannotWrite: UNWRITTEN,
    NoWindow: 9,
}


@contextmanager
def naming(path: Path) -> Generator[None]:
    """Say which of several cards it is that does not fit or has no template here."""
    try:
        yield
    except (Overset, TemplateFaulty) as error:
        raise type(error)(f"{path}: {error}") from error


def ended(run: Callable[[], object]) -> int:
    """Run a command; its exit code. What went wrong is told on stderr."""
    try:
        code = run()
        _flush_output()
    except BrieferError as error:
        return told(str(error), CODES.get(type(error), FAULT_OF_THE_PROGRAM))
    except KeyboardInterrupt:
        return told("Stopped. Nothing half done was left behind.", INTERRUPTED)
    except (BrokenPipeError, SystemExit):
        # The reader has seen enough (click makes an exit of it).
        _drop_output()
        return 0
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            return _unheard(error)
        return _fault(error)
    return code if isinstance(code, int) else 0


def _fault(error: Exception) -> int:
    traceback.print_exception(error)
    fault = f"{type(error).__name__}: {error}"
    return told(f"A fault of the program, please report it: {fault}", FAULT_OF_THE_PROGRAM)


def _unheard(error: OSError) -> int:
    """Standard output takes no more, for the disk behind it is full. Files are whole by then."""
    _drop_output()
    cure = "Send it elsewhere and try again."
    return told(f"Standard output cannot be written: {error.strerror}. {cure}", UNWRITTEN)


def _flush_output() -> None:
    if sys.stdout is not None:  # None where it was closed before the start
        sys.stdout.flush()


def _drop_output() -> None:
    """What is still held for standard output goes nowhere, or Python would complain at its end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def told(message: str, code: int) -> int:
    """Tell people what ended the run, on stderr; the code, for programs."""
    if sys.stderr is not None:  # None where it was closed before the start
        with suppress(OSError):
            sys.stderr.write(f"briefer: {message}\n")
            sys.stderr.flush()
    return code
