"""Another quotation law on the desk: a step, judged at once, refused where its file has faults."""

import pytest

from briefer import app
from briefer.desk.desk import Desk
from briefer.model import edits
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Added, Kept, Quoted
from briefer.model.span import Span
from briefer.model.verdict import Severity
from tests.desk_sample import ARTICLE, SOURCE


@pytest.fixture
def desk(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = Desk(app.parts())
    start = ARTICLE.text.index("We have")
    quoted = Quoted((Kept(Span(ARTICLE.id, start, start + 15)), Added("quite")))
    item = Item("i1", Role.QUOTE, Parts(text=(quoted,)))
    made.edit(edits.add(edits.add_source(made.card, SOURCE), item), None)
    return made


def test_it_is_a_step_and_judged_at_once(desk):
    desk.judge()
    assert desk.against_law == ()
    desk.set_law("reuters")
    (remark,) = desk.against_law
    assert remark.severity is Severity.FAULT
    assert desk.to_check[0][1] == remark
    desk.undo()
    assert desk.card.law == "house"


def test_a_verdict_under_another_law_is_none(desk):
    desk.set_law("reuters")
    assert desk.judged(desk.card.items[0]) is not None
    desk.undo()
    assert desk.judged(desk.card.items[0]) is None
    desk.judge()
    assert desk.against_law == ()


def test_one_that_is_not_there_is_told(desk):
    told = []
    desk.trouble.connect(told.append)
    desk.set_law("elsewhere")
    assert desk.card.law == "house"
    assert "There are: house, ap, chicago, reuters" in told[0]
