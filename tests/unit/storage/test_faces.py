"""Faces: every font that ships is there, and what is missing is told."""

import sys
from pathlib import Path

import pytest

from briefer.model.errors import TemplateFaulty
from briefer.storage.faces import load_faces

TABLE = Path(__file__).parents[3] / "resources" / "fonts" / "fonts.toml"


def test_every_face_that_ships_has_its_font():
    faces = load_faces(TABLE)
    assert set(faces) >= {"serif", "serif-light", "serif-semibold", "sans", "sans-semibold"}
    assert all(path.read_bytes()[:4] == b"\0\1\0\0" for path in faces.values())


def test_font_packages_are_not_imported():
    before = set(sys.modules)
    load_faces(TABLE)
    assert not [name for name in set(sys.modules) - before if name.startswith("font_source")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[faces.a]\npackage = "no_such_fonts"\nfile = "a.ttf"\n', "'no_such_fonts' is not inst"),
        ('[faces.a]\npackage = "font_source_sans_pro"\nfile = "a.ttf"\n', "face 'a' is missing"),
        ('[faces.a]\npackage = ".."\nfile = "a.ttf"\n', "is not installed"),
        ('[faces.a]\nfile = "a.ttf"\n', "line 1: faces.a: 'package' is missing"),
    ],
)
def test_what_is_missing_is_told(tmp_path, text, words):
    path = tmp_path / "fonts.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFaulty, match=words):
        load_faces(path)
