"""What the window remembers between two starts: recent files, geometry, colour scheme."""

import binascii
import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefer.model.errors import CannotWrite, FileDamaged
from briefer.model.frozen import frozen
from briefer.storage.checked import Faults, Table
from briefer.storage.files import read_limited, write_safely

SCHEMES = ("light", "dark")
_RECENT_KEPT = 10
_LIMIT = 64_000


@frozen
class Settings:
    """Recent files, the newest first; the window's geometry as Qt saves it; light or dark."""

    recent: tuple[Path, ...] = ()
    geometry: bytes = b""
    scheme: str = "light"

    def opened(self, path: Path) -> "Settings":
        """These settings with a file as the newest of the recent ones."""
        path = path.absolute()
        others = [old for old in self.recent if old != path]
        return replace(self, recent=(path, *others)[:_RECENT_KEPT])


class SettingsFile:
    """The settings in a TOML file. Nothing about it is ever fatal.

    A broken file is moved aside; where it went is told by `moved`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.moved: Path | None = None

    def read(self) -> Settings:
        """The settings, or the usual ones where there is no sound file."""
        if not self.path.is_file():
            return Settings()
        try:
            text = read_limited(self.path, _LIMIT).decode()
            return _settings(text)
        except (FileDamaged, ValueError, RecursionError):
            self._move_aside()
            return Settings()

    def change(self, edit: Callable[[Settings], Settings]) -> Settings:
        """Change what is in the file now: another window may have written to it."""
        settings = edit(self.read())
        with contextlib.suppress(CannotWrite, OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_safely(self.path, _toml(settings).encode())
        return settings

    def _move_aside(self) -> None:
        aside = self.path.with_suffix(".broken")
        with contextlib.suppress(OSError):
            self.path.replace(aside)
            self.moved = aside


def _settings(text: str) -> Settings:
    """Raises ValueError where the text is not TOML or holds wrong values."""
    # Imported here: the first start has no settings to read.
    import tomllib

    table = Table(tomllib.loads(text), "", Faults(dict[str, int]))
    recent = _recent(table)
    settings = Settings(
        recent=tuple(Path(name) for name in recent)[:_RECENT_KEPT],
        geometry=binascii.a2b_base64(table.text("geometry", "", 8000), strict_mode=True),
        scheme=table.name("scheme", SCHEMES, "scheme", "light"),
    )
    if faults := table.faults.listed():
        raise ValueError(faults[0])
    return settings


def _recent(table: Table) -> tuple[str, ...]:
    """The recent files; there may be none yet."""
    return table.names("recent", None, "file") if table.has("recent") else ()


def _toml(settings: Settings) -> str:
    geometry = binascii.b2a_base64(settings.geometry, newline=False).decode()
    lines = [f'geometry = "{geometry}"', f"scheme = {_quoted(settings.scheme)}"]
    if settings.recent:
        recent = [f"  {_quoted(str(path))}," for path in settings.recent]
        lines = ["recent = [", *recent, "]", *lines]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    """A TOML basic string; what UTF-8 cannot hold is left out."""
    safe = text.encode(errors="ignore").decode()
    escaped = (f"\\u{ord(char):04x}" if char < " " or char in '"\\\x7f' else char for char in safe)
    return f'"{"".join(escaped)}"'
