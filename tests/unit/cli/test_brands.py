"""make --brand: the card in the editor's brand kit."""

import pytest

from briefer import app
from briefer.model.card import Card


@pytest.fixture(autouse=True)
def brands(monkeypatch, tmp_path):
    """The editor's folder of brand kits with one in it."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = app.configuration() / "brands"
    folder.mkdir(parents=True)
    (folder / "county.toml").write_text('organisation = "Harrowby County"\naccent = "#1F6F5C"\n')
    return folder


def saved(tmp_path) -> Card:
    return app.parts().load(tmp_path / "c.brief")


def make(run, article, tmp_path, *more):
    pdf, brief = tmp_path / "c.pdf", tmp_path / "c.brief"
    return run("make", article, "-o", pdf, "--save", brief, *more)


def test_a_card_wears_a_brand_kit(run, article, tmp_path):
    assert make(run, article, tmp_path, "--brand", "county").code == 0
    options = saved(tmp_path).options
    assert (options.organisation, options.accent) == ("Harrowby County", "#1f6f5c")


def test_without_one_it_wears_none(run, article, tmp_path):
    assert make(run, article, tmp_path).code == 0
    assert saved(tmp_path).options.organisation is None


def test_picks_wear_it_too(run, article, tmp_path):
    picks = tmp_path / "picks.json"
    picks.write_text('[{"role": "key-point", "exact": "It takes six years."}]')
    assert make(run, article, tmp_path, "--brand", "county", "--picks", picks).code == 0
    assert saved(tmp_path).options.accent == "#1f6f5c"


@pytest.mark.parametrize("name", ["other", "../county", ""])
def test_a_name_that_is_not_there_is_wrong_usage(run, article, tmp_path, brands, name):
    ran = make(run, article, tmp_path, "--brand", name)
    assert ran.code == 2
    assert f"there is no brand kit '{name}'" in ran.err
    assert "county" in ran.err


def test_a_faulty_kit_is_told_with_all_its_faults(run, article, tmp_path, brands):
    (brands / "county.toml").write_text('orgnisation = "H"\naccent = "#ffee00"\n')
    ran = make(run, article, tmp_path, "--brand", "county")
    assert ran.code == 6
    assert "did you mean 'organisation'?" in ran.err
    assert "contrast" in ran.err
