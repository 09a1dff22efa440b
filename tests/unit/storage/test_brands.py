"""Brand kits: read with every fault at once, nothing outside their folder."""

from pathlib import Path

import pytest
from PIL import Image as Pillow

from briefer.model.errors import TemplateFaulty
from briefer.storage.brands import brand_names, load_brand

KIT = """\
name = "Harrowby County"
organisation = "Harrowby County Council"
accent = "#1F6F5C"
logo = "county.png"
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "brands"
    made.mkdir()
    Pillow.new("RGB", (60, 20), "#1f6f5c").save(made / "county.png")
    return made


def put(folder: Path, text: str = KIT, name: str = "county") -> None:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def faults(folder: Path, text: str) -> list[str]:
    put(folder, text)
    with pytest.raises(TemplateFaulty) as caught:
        load_brand(folder, "county")
    return str(caught.value).splitlines()[1:]


def test_a_kit(folder):
    put(folder)
    brand = load_brand(folder, "county")
    assert (brand.name, brand.organisation) == ("Harrowby County", "Harrowby County Council")
    assert brand.accent == "#1f6f5c"
    assert brand.logo is not None
    assert (brand.logo.width, brand.logo.height) == (60, 20)


def test_all_of_it_may_be_left_out(folder):
    put(folder, "")
    brand = load_brand(folder, "county")
    assert (brand.name, brand.organisation, brand.accent, brand.logo) == ("county", "", None, None)


def test_kits_are_named_by_their_files(folder):
    put(folder, name="b")
    put(folder, name="a")
    assert brand_names(folder) == ("a", "b")
    assert brand_names(folder / "none") == ()


def test_all_faults_are_told_at_once(folder):
    text = KIT.replace("name =", "nmae =").replace("#1F6F5C", "#ffee00").replace("county.", "x.")
    told = faults(folder, text)
    assert told[0] == "line 1: unknown key 'nmae', did you mean 'name'?"
    assert told[1].startswith("line 3: accent: #ffee00 on #ffffff has a contrast of 1.2 to 1")
    assert told[2].startswith("line 4: logo: ")
    assert "does not exist" in told[2]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("#1F6F5C", "green", "write it as #rrggbb"),
        ('"county.png"', '"../secret.png"', "without a folder"),
        ('"county.png"', '"/etc/passwd"', "without a folder"),
        ('"county.png"', '".."', "without a folder"),
        ('"county.png"', "'a\\b.png'", "without a folder"),
        ('"county.png"', '"a\\u0000.png"', "without a folder"),
        ('"county.png"', "3", "must be words"),
        ('"Harrowby County"', f'"{"x" * 61}"', "at most 60"),
        ('"county.png"', '"county.toml"', "is no picture"),
        ("#1F6F5C", "{__import__('os')}", "is not a colour"),
    ],
)
def test_faults(folder, old, new, words):
    assert any(words in told for told in faults(folder, KIT.replace(old, new)))


def test_a_logo_that_leads_out_of_the_folder_is_refused(folder, tmp_path):
    (folder / "county.png").rename(tmp_path / "secret.png")
    (folder / "county.png").symlink_to(tmp_path / "secret.png")
    assert any("leads out of its folder" in told for told in faults(folder, KIT))


def test_a_kit_that_leads_out_of_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "county.toml").write_text(KIT)
    (folder / "county.toml").symlink_to(tmp_path / "county.toml")
    with pytest.raises(TemplateFaulty, match="leads out of its folder"):
        load_brand(folder, "county")


def test_a_kit_too_large_is_refused(folder):
    put(folder, "#" * 300_000)
    with pytest.raises(TemplateFaulty, match="larger than"):
        load_brand(folder, "county")
