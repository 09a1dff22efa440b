"""Settings: kept between two starts, and never fatal."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.storage import settings as storage
from briefer.storage.settings import Settings, SettingsFile


def file(tmp_path: Path) -> SettingsFile:
    return SettingsFile(tmp_path / "config" / "briefer" / "settings.toml")


def test_without_a_file_the_settings_are_the_usual_ones(tmp_path):
    assert file(tmp_path).read() == Settings()


@given(st.binary(max_size=200), st.sampled_from(["light", "dark"]), st.lists(st.text(), max_size=5))
def test_what_is_written_is_read(tmp_path_factory, geometry, scheme, names):
    settings = Settings(geometry=geometry, scheme=scheme)
    for name in names:
        settings = settings.opened(Path("/folder") / name)
    kept = file(tmp_path_factory.mktemp("settings"))
    kept.change(lambda _: settings)
    read = kept.read()
    assert (read.geometry, read.scheme) == (geometry, scheme)
    sound = [path for path in settings.recent if str(path).isprintable()]
    assert [path for path in read.recent if path in sound] == sound
    assert kept.moved is None


def test_a_file_opened_again_comes_first_and_ten_are_kept():
    settings = Settings()
    for index in range(12):
        settings = settings.opened(Path(f"/{index}"))
    settings = settings.opened(Path("/5"))
    assert [path.name for path in settings.recent] == [
        "5",
        "11",
        "10",
        "9",
        "8",
        "7",
        "6",
        "4",
        "3",
        "2",
    ]


def test_a_change_starts_from_what_another_window_wrote(tmp_path):
    first, second = file(tmp_path), file(tmp_path)
    first.change(lambda settings: settings.opened(Path("/a")))
    second.change(lambda settings: replace(settings, scheme="dark"))
    assert first.read() == Settings((Path("/a"),), b"", "dark")


@pytest.mark.parametrize(
    "text",
    [
        b"recent = [",
        b"\xff\xfe",
        b'scheme = "pink"',
        b"geometry = 3",
        b'geometry = "?"',
        b"recent = [3]",
        b"#" * 70_000,
        b"a = " + b"[" * 5000,
    ],
)
def test_a_broken_file_is_moved_aside(tmp_path, text):
    kept = file(tmp_path)
    kept.path.parent.mkdir(parents=True)
    kept.path.write_bytes(text)
    assert kept.read() == Settings()
    assert kept.moved == kept.path.with_suffix(".broken")
    assert kept.moved.read_bytes() == text
    assert not kept.path.exists()


def test_keys_of_a_later_version_do_no_harm(tmp_path):
    kept = file(tmp_path)
    kept.path.parent.mkdir(parents=True)
    kept.path.write_text('scheme = "dark"\nfont = "big"\n', encoding="utf-8")
    assert kept.read().scheme == "dark"


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path):
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    assert file(tmp_path).change(lambda s: replace(s, scheme="dark")).scheme == "dark"


def test_a_failing_move_is_no_trouble(tmp_path, monkeypatch):
    kept = file(tmp_path)
    kept.path.parent.mkdir(parents=True)
    kept.path.write_bytes(b"[")

    def refused(*_):
        raise PermissionError

    monkeypatch.setattr(storage.Path, "replace", refused)
    assert kept.read() == Settings()
    assert kept.moved is None
