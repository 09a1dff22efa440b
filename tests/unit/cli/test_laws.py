"""make --law: the quotation law a card is under, and what it has against its quotes."""

import json

import pytest

from briefer import app
from briefer.model.card import Card
from briefer.model.edits import put_part
from briefer.model.passage import Added, Quoted
from briefer.model.roles import Part

QUOTE = {"role": "quote", "exact": "We have run out of years", "speaker": "Ana Ruiz"}


@pytest.fixture(autouse=True)
def own(monkeypatch, tmp_path):
    """The editor's folder of quotation laws."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = app.configuration() / "quotation"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def make(run, article, tmp_path):
    """Makes a card of one quote, in which a word may be put."""

    def call(*options: str, **pick: object):
        picks = tmp_path / "picks.json"
        picks.write_text(json.dumps([QUOTE | pick]), encoding="utf-8")
        saved = ("--save", tmp_path / "c.brief")
        return run("make", article, "-o", tmp_path / "c.pdf", "--picks", picks, *saved, *options)

    return call


def saved(tmp_path) -> Card:
    return app.parts().load(tmp_path / "c.brief")


@pytest.fixture
def bracketed(run, make, tmp_path):
    """Makes such a card, puts a word in brackets into its quote, and exports it."""

    def call(law: str):
        assert make("--law", law).code == 0
        card = saved(tmp_path)
        (item,) = card.items
        (quoted,) = item.parts.text
        text = (Quoted((*quoted.pieces, Added("and money"))),)
        app.parts().save(tmp_path / "c.brief", put_part(card, item.id, Part.TEXT, text))
        return run("export", tmp_path / "c.brief", "-o", tmp_path / "d.pdf")

    return call


def test_the_card_is_under_the_law_named(make, tmp_path):
    assert make("--law", "ap").code == 0
    assert saved(tmp_path).law == "ap"
    assert make().code == 0
    assert saved(tmp_path).law == "house"


def test_a_draft_is_too(run, article, tmp_path):
    brief = tmp_path / "c.brief"
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--save", brief, "--law", "chicago")
    assert ran.code == 0
    assert saved(tmp_path).law == "chicago"


def test_what_the_law_refuses_is_a_fault(bracketed):
    ran = bracketed("reuters")
    assert ran.code == 3
    assert "fault: the quote: Reuters adds no words in brackets: take “[and money]” out" in ran.err


def test_what_it_avoids_is_a_warning(bracketed):
    ran = bracketed("ap")
    assert ran.code == 0
    assert "warning: the quote: AP avoids words in brackets: take “(and money)” out" in ran.err


def test_the_houses_own_law_is_a_file_of_theirs(bracketed, own):
    (own / "gazette.toml").write_text('like = "ap"\nhouse = "Gazette"\n[rules]\nadding="refused"\n')
    ran = bracketed("gazette")
    assert ran.code == 3
    assert "fault: the quote: Gazette adds no words in brackets" in ran.err


def test_a_law_that_is_not_there_is_wrong_usage_and_names_those_that_are(make, own):
    (own / "gazette.toml").write_text("")
    ran = make("--law", "gazete")
    assert ran.code == 2
    assert "there are: house, ap, chicago, gazette, reuters" in ran.err


def test_a_law_with_faults_is_told_with_all_of_them(make, own):
    (own / "gazette.toml").write_text('lik = "ap"\n[rules]\nadding = "never"\n')
    ran = make("--law", "gazette")
    assert ran.code == 6
    assert "did you mean 'like'?" in ran.err
    assert "rules.adding" in ran.err


def test_a_card_whose_law_is_gone_is_set_in_house_style_and_says_so(
    run, make, own, article, tmp_path
):
    (own / "gazette.toml").write_text('like = "ap"\n')
    text = json.loads(run("read", article, "--json").out)["text"]
    cut = text.index("run out ")
    assert make("--law", "gazette", cut=[[cut, cut + 8]]).code == 0
    (own / "gazette.toml").unlink()
    ran = run("export", tmp_path / "c.brief", "-o", tmp_path / "d.pdf")
    assert ran.code == 0
    assert "the quote style “gazette” is not to be had here" in ran.err
