"""Files: read with a limit, written whole or not at all."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from briefer.model.errors import BrieferError, CannotWrite, FileDamaged

_LONGEST_NAME = 300  # code points of a path in a message


def named(path: Path) -> str:
    """A path as a message names it: on one line, cut short, and nothing that steers a terminal."""
    text = "".join(char if char.isprintable() else "\ufffd" for char in str(path))
    return text if len(text) <= _LONGEST_NAME else f"…{text[1 - _LONGEST_NAME :]}"


def read_limited(path: Path, limit: int, trouble: type[BrieferError] = FileDamaged) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; raises `trouble` otherwise."""
    called = named(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise trouble(f"{called} is a folder. Give the path of a file.")
        if not stat.S_ISREG(mode):
            # Opening a pipe would wait for someone to write to it.
            raise trouble(f"{called} is not a regular file. Copy it to a file first.")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError as error:
        raise trouble(f"{called} does not exist. Check the path.") from error
    except (OSError, ValueError) as error:
        raise trouble(f"{called} cannot be read: {reason(error)}.") from error
    if len(data) > limit:
        raise trouble(f"{called} is larger than {size(limit)}, the most that is read.")
    return data


def beginning(path: Path) -> bytes | None:
    """How a file begins, by which its kind is told; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(128)
    except (OSError, ValueError):
        return None


def refuse_outside(path: Path, folder: Path, trouble: type[BrieferError] = FileDamaged) -> None:
    """Raise `trouble` where a file does not lie in a folder itself, links followed."""
    # Path.resolve would raise on links that lead in a circle; reading one tells so.
    if Path(os.path.realpath(path)).parent != Path(os.path.realpath(folder)):
        raise trouble(f"{path} leads out of its folder. Put the file itself there.")


def write_safely(path: Path, data: bytes) -> None:
    """Write to a temporary file in the same folder and put it in place: old or new, never half.

    A symbolic link is followed and the permissions of a file that is there are kept. Raises
    CannotWrite; the old file is untouched then.
    """
    try:
        _replace(Path(os.path.realpath(path)), data)
    except (OSError, ValueError) as error:
        raise CannotWrite(_cure(path, error)) from error


def _replace(path: Path, data: bytes) -> None:
    mode = _mode(path)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is there, else those of any new file.

    A device or a pipe is refused: it would be replaced by a file, /dev/null for the whole system.
    """
    try:
        known = path.stat()
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if stat.S_ISDIR(known.st_mode):
        raise IsADirectoryError(None, "it is a folder")
    if not stat.S_ISREG(known.st_mode):
        raise OSError(None, "it is not a regular file")
    if not os.access(path, os.W_OK):
        raise PermissionError(None, "it is read-only")
    return stat.S_IMODE(known.st_mode)


def _cure(path: Path, error: Exception) -> str:
    if not path.absolute().parent.is_dir():
        return f"{path} cannot be written: there is no folder {path.parent}. Make it first."
    cure = "Choose another name or folder; your work is safe."
    return f"{path} cannot be written: {reason(error)}. {cure}"


def reason(error: Exception) -> str:
    """What the system says about a failure, as the middle of a sentence."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return said[:1].lower() + said[1:].rstrip(".")


def size(count: int) -> str:
    """A number of bytes for people: 20 MB, 256 kB."""
    return f"{count // 1_000_000} MB" if count >= 1_000_000 else f"{count // 1000} kB"
