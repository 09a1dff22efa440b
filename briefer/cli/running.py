"""How a run ends: every kind of trouble is one line for people and one exit code for programs."""

import os
import sys
import traceback
from collections.abc import Callable

import click

from briefer.model.errors import (
    BrieferError,
    CannotWrite,
    EditRefused,
    FileDamaged,
    NoWindow,
    Overset,
    PicksFaulty,
    SourceUnreadable,
    TemplateFaulty,
)

FAULT_OF_THE_PROGRAM = 1
INTERRUPTED = 130
# Exit codes of design.md, section 6. 7 is kept for house settings.
CODES: dict[type[BrieferError], int] = {
    PicksFaulty: 2,
    EditRefused: 3,
    Overset: 4,
    SourceUnreadable: 5,
    FileDamaged: 6,
    TemplateFaulty: 6,
    CannotWrite: 8,
    NoWindow: 9,
}


def ended(run: Callable[[], object]) -> int:
    """Run a command; its exit code. What went wrong is told on stderr."""
    try:
        code = run()
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        return _told(_usage(error), error.exit_code)
    except BrieferError as error:
        return _told(str(error), CODES.get(type(error), FAULT_OF_THE_PROGRAM))
    except (click.Abort, KeyboardInterrupt):
        return _told("Stopped. Nothing half done was left behind.", INTERRUPTED)
    except (BrokenPipeError, SystemExit):
        # The reader has seen enough (click makes an exit of it): what is still held goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        traceback.print_exc()
        fault = f"{type(error).__name__}: {error}"
        return _told(f"A fault of the program, please report it: {fault}", FAULT_OF_THE_PROGRAM)
    return code if isinstance(code, int) else 0


def _usage(error: click.ClickException) -> str:
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"{message.rstrip('.')}. See: {error.ctx.command_path} --help"
    return message


def _told(message: str, code: int) -> int:
    try:
        click.echo(f"briefer: {message}", err=True)
    except OSError:
        return code
    return code
