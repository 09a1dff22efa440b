"""Which font stands in: by script and language, one for a text, from a list made up here."""

from pathlib import Path

import pytest

from briefer.model.fonts import Cut, Fallback, ScriptFonts, SystemFont
from briefer.typesetting.face import Face
from briefer.typesetting.fallback import Fonts

CUTS = {"serif": Cut(), "bold": Cut(weight=180), "sans": Cut(serif=False)}


def font(family: str, charset: str, weight: int = 80, *, italic: bool = False) -> SystemFont:
    return SystemFont(family, weight, italic, Path(f"{family}-{weight}.ttf"), 0, charset)


def fonts(*system: SystemFont, scripts: dict[str, ScriptFonts] | None = None) -> Fonts:
    return Fonts(Fallback(CUTS, scripts or {}, lambda: system), {})


TABLE = {"Arab": ScriptFonts(serif=("First", "Second"), sans=("Second",))}


def test_the_first_family_that_covers_all_is_taken_for_all():
    found = fonts(font("First", "627"), font("Second", "627-64a"), scripts=TABLE)
    assert found.for_script("serif", "Arab", "ا") == "First-80#0"
    assert found.for_script("serif", "Arab", "اب") == "Second-80#0"


def test_where_none_covers_all_the_one_that_covers_most_is_taken():
    found = fonts(font("First", "627"), font("Second", "627-628"), scripts=TABLE)
    assert found.for_script("serif", "Arab", "ابج") == "Second-80#0"


def test_a_sans_face_takes_the_families_for_sans():
    found = fonts(font("First", "627"), font("Second", "627"), scripts=TABLE)
    assert found.for_script("sans", "Arab", "ا") == "Second-80#0"


@pytest.mark.parametrize(("design", "weight"), [("serif", 80), ("bold", 200)])
def test_the_nearest_weight_is_taken(design, weight):
    found = fonts(font("First", "627"), font("First", "627", 200), scripts=TABLE)
    assert found.for_script(design, "Arab", "ا") == f"First-{weight}#0"


def test_upright_goes_before_italic():
    found = fonts(font("First", "627", 90, italic=True), font("First", "627", 200), scripts=TABLE)
    assert found.for_script("serif", "Arab", "ا") == "First-200#0"


def test_any_font_that_covers_a_cluster_serves_those_alike_first():
    found = fonts(font("Odd Sans", "20 2603"), font("Odd Serif", "20 2603"), font("X", "2603"))
    assert found.for_text("serif", "☃") == "Odd Serif-80#0"
    assert found.for_text("sans", "☃") == "Odd Sans-80#0"
    # X has no space, which every word needs beside it.
    assert found.for_text("serif", "☃\ufe0f") == "Odd Serif-80#0"


def test_where_there_is_none_nothing_is_named():
    assert fonts().for_script("serif", "Arab", "ا") == ""
    assert fonts().for_text("serif", "☃") == ""


def test_the_system_is_asked_once_and_not_before():
    asked: list[int] = []

    def find() -> tuple[SystemFont, ...]:
        asked.append(1)
        return (font("First", "627"),)

    found = Fonts(Fallback(CUTS, TABLE, find), {})
    assert not asked
    for char in "ابج":
        found.for_script("serif", "Arab", char)
    assert len(asked) == 1


def test_a_font_that_was_chosen_is_found_by_its_name():
    faces: dict[str, Face] = {}
    found = Fonts(Fallback(CUTS, TABLE, lambda: (font("First", "627"),)), faces)
    name = found.for_script("serif", "Arab", "ا")
    assert faces[name].path == Path("First-80.ttf")
    assert not faces[name].shipped
