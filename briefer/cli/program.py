"""The program `briefer`: its commands, and the window where none is named."""

from importlib import import_module
from pathlib import Path

import click

from briefer import __version__, app
from briefer.cli.running import ended, told
from briefer.cli.starting import opened
from briefer.cli.values import STANDARD_INPUT, read_input
from briefer.model.errors import SourceUnreadable
from briefer.model.given import has_scheme

_OPEN = "open"
# Where each command is: its module is loaded when it is asked for, or listed.
_COMMANDS = {
    "demo": "making",
    "export": "exporting",
    "handout": "handing",
    "make": "making",
    "read": "looking",
    "recheck": "rechecking",
    "self-test": "looking",
    "templates": "templates",
    "verify": "verifying",
}


class _WindowByDefault(click.Group):
    """A group where anything that is no command is a card or article for the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in order."""
        return sorted((*_COMMANDS, *self.commands))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, loaded now."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = import_module(f"briefer.cli.{_COMMANDS[cmd_name]}")
        return getattr(module, cmd_name.replace("-", "_"))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, else the hidden one that opens the window."""
        if args[0] in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        return super().resolve_command(ctx, [_OPEN, *args])


@click.group(
    cls=_WindowByDefault,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Without a command the window opens: briefer, briefer CARD, briefer SOURCE.",
)
@click.version_option(__version__, prog_name="briefer")
@click.pass_context
def program(ctx: click.Context) -> int | None:
    """From an article to a one-page briefing card whose every quoted word is traced to it."""
    return opened() if ctx.invoked_subcommand is None else None


@program.command(_OPEN, hidden=True)
@click.argument("source")
def open_window(source: str) -> int:
    """Open the window with a card or an article."""
    if source == STANDARD_INPUT:
        return app.window(app.parts(), text=read_input())
    if has_scheme(source):
        return app.window(app.parts(), address=source)
    path = Path(source)
    if not path.exists():
        import difflib

        near = difflib.get_close_matches(source, _COMMANDS, 1)
        hint = f"Did you mean the command '{near[0]}'?" if near else "Check the path."
        raise SourceUnreadable(f"{source:.200} does not exist. {hint}")
    return app.window(app.parts(), path)


def run() -> int:
    """Run what the command line asks for; the exit code."""
    return ended(answered)


def answered(words: list[str] | None = None) -> object:
    """Do what the command line asks for; what it asks wrongly is told. Returns the exit code."""
    try:
        return program.main(words, prog_name="briefer", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        return told(_usage(error), error.exit_code)
    except click.Abort:
        raise KeyboardInterrupt from None


def _usage(error: click.ClickException) -> str:
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        end = "" if message.endswith("?") else "."
        return f"{message.rstrip('.')}{end} See: {error.ctx.command_path} --help"
    return message
