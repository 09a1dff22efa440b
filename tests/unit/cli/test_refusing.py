"""What does not fit is refused with the cuts that would make it fit, each tried here."""

import json
import re
from dataclasses import replace

import pytest

from briefer import app
from briefer.model.card import Paper
from briefer.model.passage import Typed
from briefer.model.roles import Part, Role
from briefer.storage.briefs import read_brief, write_brief
from tests.target_card import target_card


@pytest.fixture
def over(tmp_path):
    """The target card with two sentences more than its page can take, as a file."""
    card = target_card()
    more = " ".join(["The gates will stand before winter comes and the town will be dry."] * 24)
    point = next(item for item in card.items if item.role is Role.KEY_POINT)
    longer = replace(point, parts=point.parts.put(Part.TEXT, (Typed(more),)))
    items = tuple(longer if item is point else item for item in card.items)
    write_brief(tmp_path / "over.brief", replace(card, items=items))
    return tmp_path / "over.brief"


def test_each_command_tells_how_much_is_over_and_what_would_help(run, over, tmp_path):
    for command in ("export", "handout"):
        ran = run(command, over, "-o", tmp_path / "c.pdf")
        assert (ran.code, ran.out) == (4, "")
        first, then, *lines = ran.err.splitlines()
        assert re.search(r"over by \d+ lines \(about \d+ words\) in Key points\.$", first)
        assert then == "Any one of these makes it fit, least loss first:"
        assert 2 <= len(lines) <= 8
        assert re.match(r"  trim key point 1 to its first \d+ sentences \(−\d+ words\): ", lines[0])
        assert any(line.startswith("  hold key point 1 (−") for line in lines)
    assert not (tmp_path / "c.pdf").exists()


def test_programs_are_told_as_json(run, over, tmp_path):
    ran = run("export", over, "-o", tmp_path / "c.pdf", "--json")
    assert ran.code == 4
    assert ran.err.count("\n") == 1
    told = json.loads(ran.out)
    assert told["fits"] is False
    assert set(told["over"]) == {"lines", "slot", "label", "words"}
    assert told["over"]["slot"] == "key-points"
    losses = [cut["loss"] for cut in told["cuts"]]
    assert losses == sorted(losses)
    assert told["cuts"][0]["changes"] == [
        {"kind": "trim", "item": "i5", "part": "text", "paper": None}
        | {"sentences": told["cuts"][0]["changes"][0]["sentences"]}
    ]
    assert told["cuts"][0]["words"] >= told["over"]["words"] - 20


def test_what_fits_says_so_in_json(run, article, tmp_path):
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--json")
    assert json.loads(ran.out)["fits"] is True


def test_a_draft_holds_back_what_can_best_be_spared(run, tmp_path):
    sample, brief = app.sample(), tmp_path / "c.brief"
    assert run("make", sample, "-o", tmp_path / "c.pdf", "--paper", "a5", "--save", brief).code == 0
    card = read_brief(brief)
    held = [item for item in card.items if item.held]
    assert card.paper is Paper.A5
    assert held
    assert Role.HEADLINE not in {item.role for item in held}
    assert Role.BACKGROUND in {item.role for item in held}
