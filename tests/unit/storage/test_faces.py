"""Faces: every font that ships is there, and what is missing is told."""

import sys
from pathlib import Path

import pytest

from briefer.model.errors import TemplateFaulty
from briefer.model.fonts import SystemFont
from briefer.storage.faces import load_faces, load_fallback

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


def test_the_table_says_what_stands_in_for_a_face_without_asking_the_system():
    fallback = load_fallback(TABLE, pytest.fail)
    assert fallback.cuts["serif-semibold"].weight == 180
    assert not fallback.cuts["sans"].serif
    assert fallback.script("Arab").serif[0] == "Noto Naskh Arabic"
    assert fallback.script("Arab").joins
    assert fallback.script("Hans").package == "fonts-noto-cjk"
    assert fallback.script("Geor") == fallback.script("")


@pytest.mark.parametrize(("char", "covered"), [("a", True), ("d", False), ("z", True), ("e", True)])
def test_a_font_of_the_system_tells_what_it_covers(char, covered):
    font = SystemFont("A", 80, False, Path("a.ttf"), 0, "61-63 65 7a-7c")
    assert font.covers(char) is covered


def test_a_faulty_table_of_scripts_is_told(tmp_path):
    path = tmp_path / "fonts.toml"
    text = TABLE.read_text(encoding="utf-8").replace(
        "[scripts.Hebr]\nserif", "[scripts.Hebr]\nsref"
    )
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFaulty, match="did you mean 'serif'"):
        load_fallback(path, tuple)
