"""Files are written whole or not at all, and read with a limit."""

import os
import stat

import pytest

from briefer.model.errors import CannotWrite, FileDamaged, SourceUnreadable
from briefer.storage import files
from briefer.storage.files import read_limited, write_safely


def test_a_new_file_is_written_with_the_usual_permissions(tmp_path):
    other = tmp_path / "other"
    other.touch()
    write_safely(tmp_path / "a", b"words")
    assert (tmp_path / "a").read_bytes() == b"words"
    assert (tmp_path / "a").stat().st_mode == other.stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_safely(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one(tmp_path):
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "a"
    target.write_bytes(b"old")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_safely(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(CannotWrite, match="no space left on device"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(CannotWrite, match=r"there is no folder .*none"):
        write_safely(tmp_path / "none" / "a", b"")


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(CannotWrite, match="it is a folder"):
        write_safely(tmp_path, b"")
    with pytest.raises(FileDamaged, match="is a folder"):
        read_limited(tmp_path, 10)


def test_a_name_no_system_takes_is_refused(tmp_path):
    with pytest.raises(CannotWrite):
        write_safely(tmp_path / "a\0b", b"")
    with pytest.raises(CannotWrite):
        write_safely(tmp_path / ("a" * 400), b"")


def test_a_read_only_folder_is_told(tmp_path, monkeypatch):
    def refused(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.tempfile, "mkstemp", refused)
    with pytest.raises(CannotWrite, match=r"permission denied\. Choose another name or folder"):
        write_safely(tmp_path / "a", b"")


def test_a_read_only_file_is_told(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(files.os, "access", lambda *_: False)
    with pytest.raises(CannotWrite, match="it is read-only"):
        write_safely(path, b"new")
    assert path.read_bytes() == b"old"


def test_reading_has_a_limit(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"x" * 1001)
    assert len(read_limited(path, 1001)) == 1001
    with pytest.raises(SourceUnreadable, match="larger than 1 kB"):
        read_limited(path, 1000, SourceUnreadable)


def test_what_is_missing_or_no_file_is_told(tmp_path):
    with pytest.raises(FileDamaged, match="does not exist"):
        read_limited(tmp_path / "none", 10)
    with pytest.raises(FileDamaged, match="not a regular file"):
        read_limited(type(tmp_path)("/dev/null"), 10)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileDamaged, match="not a regular file"):
        read_limited(tmp_path / "pipe", 10)


def test_a_pipe_or_device_is_never_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(CannotWrite, match=r"it is not a regular file\. Choose another name"):
        write_safely(pipe, b"words")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]
