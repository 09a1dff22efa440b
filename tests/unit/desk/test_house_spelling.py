"""The house's spelling on the desk: on command, one step to undo, never in quotation marks."""

import pytest

from briefer import app
from briefer.desk.desk import Desk
from briefer.model import edits
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Kept, Quoted
from briefer.model.span import Span
from tests.desk_sample import ARTICLE, SOURCE


def kept(words: str) -> Kept:
    start = ARTICLE.text.index(words)
    return Kept(Span(ARTICLE.id, start, start + len(words)))


@pytest.fixture
def folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = app.configuration()
    made.mkdir(parents=True)
    return made


@pytest.fixture
def desk(folder):
    made = Desk(app.parts())
    point = Item("i1", Role.KEY_POINT, Parts(text=(kept("It takes six years."),)))
    quote = Item("i2", Role.QUOTE, Parts(text=(Quoted((kept("We have run out of years"),)),)))
    card = edits.add_source(made.card, SOURCE)
    made.edit(edits.add(edits.add(card, point), quote), None)
    return made


@pytest.fixture
def heard(desk):
    said: list[str] = []
    desk.said.connect(said.append)
    desk.trouble.connect(said.append)
    return said


def words(desk, item: str) -> str:
    return "".join(each.text for each in desk.shown(item, Part.TEXT))


def test_an_item_is_spelt_as_the_house_does_in_one_step(desk, folder, heard):
    (folder / "spelling.toml").write_text('years = "yrs"\nsix = "6"\n')
    desk.respell("i1")
    assert words(desk, "i1") == "It takes 6 yrs."
    assert heard == ["Words spelt as the house does: 2."]
    desk.undo()
    assert words(desk, "i1") == "It takes six years."


def test_the_file_is_read_anew_each_time(desk, folder, heard):
    (folder / "spelling.toml").write_text('years = "yrs"\n')
    desk.respell("i1")
    (folder / "spelling.toml").write_text('six = "6"\n')
    desk.respell("i1")
    assert words(desk, "i1") == "It takes 6 yrs."


def test_a_quote_stays_as_it_was_said(desk, folder, heard):
    (folder / "spelling.toml").write_text('years = "yrs"\n')
    before = desk.card
    desk.respell("i2")
    assert desk.card is before
    assert heard == ["No word of this is on the house’s list."]


def test_without_a_list_it_is_told_where_one_goes(desk, folder, heard):
    desk.respell("i1")
    assert str(folder / "spelling.toml") in heard[0]


def test_a_list_with_faults_is_told_and_changes_nothing(desk, folder, heard):
    (folder / "spelling.toml").write_text('years = "“yrs”"\n')
    desk.respell("i1")
    assert words(desk, "i1") == "It takes six years."
    assert "must have no quotation marks" in heard[0]


def test_it_is_kept_in_the_file(desk, folder, tmp_path):
    (folder / "spelling.toml").write_text('years = "yrs"\n')
    desk.respell("i1")
    desk.workshop.save(tmp_path / "c.brief", desk.card)
    assert desk.workshop.load(tmp_path / "c.brief").item("i1") == desk.card.item("i1")
