"""Quotation laws: read with every fault at once, the house's own like one that ships."""

from pathlib import Path

import pytest

from briefer import assets
from briefer.model.errors import TemplateFaulty
from briefer.model.quotation import HOUSE, Allowance, Capital
from briefer.storage.laws import law_names, load_law

SHIPPED = assets.RESOURCES / "quotation"


def loaded(folder: Path, text: str, name: str = "gazette"):
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return load_law(folder, name, SHIPPED)


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(TemplateFaulty) as caught:
        loaded(folder, text)
    return str(caught.value).splitlines()[1:]


def test_what_ships():
    assert law_names(SHIPPED) == ("ap", "chicago", "house", "reuters")


def test_the_law_of_a_house_without_one_is_the_one_built_in():
    assert load_law(SHIPPED, "house", SHIPPED) == HOUSE


def test_an_own_law_is_like_another_but_for_what_it_says(tmp_path):
    ap = load_law(SHIPPED, "ap", SHIPPED)
    law = loaded(tmp_path, 'like = "ap"\n[rules]\nadding = "allowed"\ncapital = "silent"\n')
    assert (law.name, law.title, law.house) == ("gazette", "gazette", "gazette")
    assert (law.omission, law.inside) == (ap.omission, ap.inside)
    assert (law.adding, law.capital) == (Allowance.ALLOWED, Capital.SILENT)


def test_an_own_law_may_say_nothing(tmp_path):
    law = loaded(tmp_path, 'title = "The Gazette"\n')
    assert (law.house, law.omission) == ("The Gazette", HOUSE.omission)


def test_every_fault_is_told_with_its_line(tmp_path):
    text = """\
like = "app"
size = 3
[omission]
within = "   "
over = "”"
join = ""
[brackets]
open = "{"
[rules]
adding = "never"
[closing]
inside = "en"
"""
    assert faults(tmp_path, text) == [
        "line 1: like: unknown law 'app', did you mean 'ap'?",
        "line 2: unknown key 'size'; known: brackets, closing, house, like, omission, rules, title",
        "line 4: omission.within: must show something: "
        "what was done inside quotation marks is shown",
        "line 5: omission.over: must have no quotation marks and no control characters in it",
        "line 8: brackets.open: may use {stop} and no other braces",
        "line 10: rules.adding: unknown choice 'never'; known: allowed, refused, warned",
        "line 12: closing.inside: must be a list with the name of a language or several",
    ]


def test_a_law_that_leads_out_of_its_folder_is_refused(tmp_path):
    outside = tmp_path / "elsewhere.toml"
    outside.write_text('title = "Other"', encoding="utf-8")
    folder = tmp_path / "quotation"
    folder.mkdir()
    (folder / "other.toml").symlink_to(outside)
    with pytest.raises(TemplateFaulty, match="leads out of its folder"):
        load_law(folder, "other", SHIPPED)
