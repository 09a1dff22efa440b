"""Files in the window that are about the card that is open: annotations, and a new copy."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from briefer.desk.history import History
from briefer.model.article import Details
from briefer.model.item import Role
from briefer.storage.annotations import annotations_bytes
from briefer.storage.settings import SettingsFile
from briefer.ui.files import Files
from tests.desk_sample import card


class Answers:
    """Answers in place of dialogs."""

    def __init__(self):
        self.given = None
        self.offered = []

    def copy(self, _parent, offered, _folder):
        self.offered.append(offered)
        return self.given

    def unsaved(self, _parent, _name):
        raise AssertionError("nothing is left behind")


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def files(desk, qtbot, tmp_path, answers):
    window = QWidget()
    qtbot.addWidget(window)
    made = card((Role.KEY_POINT, "Nobody left early."))
    source = replace(made.sources[0], typed=Details(url="https://news.example/story"))
    desk.go(History.of(replace(made, sources=(source,))))
    return Files(desk, window, SettingsFile(tmp_path / "s.toml"), answers, lambda _path: None)


def test_annotations_go_onto_the_card_that_is_open(files, desk, tmp_path):
    path = tmp_path / "picks.jsonld"
    path.write_bytes(annotations_bytes(card((Role.BACKGROUND, "It takes six years."))))
    files.open_path(path)
    assert [item.role for item in desk.card.items] == [Role.KEY_POINT, Role.BACKGROUND]


@pytest.mark.parametrize(
    ("given", "called"),
    [
        (Path("copy.txt"), ("check_path", Path("copy.txt"))),
        ("https://news.example/b", ("check_address", "https://news.example/b")),
        (None, None),
    ],
)
def test_a_new_copy_is_a_file_or_an_address(files, desk, answers, monkeypatch, given, called):
    told = []
    for name in ("check_path", "check_address"):
        monkeypatch.setattr(desk, name, lambda what, name=name: told.append((name, what)))
    answers.given = given
    files.check_copy()
    assert answers.offered == ["https://news.example/story"]
    assert told == ([called] if called else [])
