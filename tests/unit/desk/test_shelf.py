"""The shelf: shipped names are taken, own templates stand beside, the last good one stays."""

from pathlib import Path

import pytest

from briefer.desk.shelf import Shelf
from briefer.model.errors import TemplateFaulty
from briefer.storage.templates import load_template
from tests.unit.storage.test_templates import SOUND


def put(folder: Path, name: str, text: str = SOUND) -> Path:
    path = folder / name / "template.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace('name = "plain"', f'name = "{name}"'), encoding="utf-8")
    return path


@pytest.fixture
def shipped(tmp_path) -> Path:
    put(tmp_path / "shipped", "news")
    return tmp_path / "shipped"


@pytest.fixture
def own(tmp_path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def shelf(shipped, own) -> Shelf:
    return Shelf((shipped,), lambda: own, lambda path, name: load_template(path, name=name))


def test_own_templates_stand_beside_the_shipped_ones(shelf, own):
    put(own, "mine")
    assert shelf.names == ("mine", "news")
    assert shelf.is_own("mine")
    assert not shelf.is_own("news")


def test_a_shipped_name_is_taken(shelf, own, shipped):
    put(own, "news", SOUND.replace('title = "Plain"', 'title = "Fake"'))
    assert shelf.template("news").title == "Plain"
    assert not shelf.is_own("news")
    assert shelf.passed_over == ("news",)


def test_the_own_folder_is_not_looked_for_where_a_shipped_template_is_wanted(shipped):
    def own():
        raise AssertionError

    assert Shelf((shipped,), own, lambda path, name: load_template(path)).template("news")


def test_a_name_that_is_not_there_is_told_with_those_that_are(shelf, own):
    put(own, "mine")
    with pytest.raises(TemplateFaulty, match=r"no template 'other'. There are: mine, news"):
        shelf.template("other")


def test_a_template_must_be_called_as_its_folder(shelf, own):
    put(own, "mine").write_text(SOUND)
    with pytest.raises(TemplateFaulty, match="line 2: name: must be 'mine'"):
        shelf.template("mine")


def test_faulty_templates_are_listed_with_their_faults(shelf, own):
    put(own, "mine", SOUND.replace("size = 10\n", "size = 900\n"))
    news, mine = shelf.listed()
    assert mine.is_own
    assert mine.template is None
    assert "900 is out of range" in mine.faults
    assert news.template is not None
    assert not news.faults


def test_reloading_reads_what_was_changed(shelf, own):
    put(own, "mine")
    assert shelf.template("mine").title == "Plain"
    put(own, "mine", SOUND.replace('title = "Plain"', 'title = "Better"'))
    assert shelf.template("mine").title == "Plain"
    shelf.reload("mine")
    assert shelf.template("mine").title == "Better"


def test_reloading_finds_new_templates(shelf, own):
    assert shelf.names == ("news",)
    put(own, "mine")
    shelf.reload("news")
    assert shelf.names == ("mine", "news")


@pytest.mark.parametrize("broken", ["", "schema = ["])
def test_the_last_good_template_stays_while_the_file_has_faults(shelf, own, broken):
    path = put(own, "mine")
    before = shelf.template("mine")
    path.write_text(broken)
    with pytest.raises(TemplateFaulty):
        shelf.reload("mine")
    assert shelf.template("mine") is before


def test_the_last_good_template_stays_when_the_file_is_gone(shelf, own):
    path = put(own, "mine")
    before = shelf.template("mine")
    path.unlink()
    with pytest.raises(TemplateFaulty, match="no template 'mine'"):
        shelf.reload("mine")
    assert shelf.template("mine") is before
