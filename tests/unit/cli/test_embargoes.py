"""An embargo that an article comes with stands on the card that is made of it."""

import json
from dataclasses import replace

import pytest

from briefer import app
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.card import Card, Options, Source
from briefer.model.embargoing import unclear_embargo, with_source
from briefer.storage.articles import article_from_json, article_to_json
from briefer.storage.briefs import read_brief

WORDS = "The bridge at Harrowby will close for 26 months, the county said on Friday."


def item(embargoed: object) -> bytes:
    found = {"uri": "urn:x", "headline": "Bridge closes", "body_text": WORDS}
    return json.dumps({**found, "embargoed": embargoed}).encode()


def release(mark: str) -> bytes:
    return f"{mark}\n\nBridge at Harrowby closes\n\n{WORDS} {WORDS}\n\nENDS\n".encode()


@pytest.mark.parametrize(
    ("data", "name", "moment"),
    [
        (item("2026-11-27T14:00:00+01:00"), "a.json", "2026-11-27T14:00+01:00"),
        (item("2026-11-27T14:00:00Z"), "a.json", "2026-11-27T14:00+00:00"),
        (item("2026-11-27"), "a.json", "2026-11-27"),
        (item(7), "a.json", ""),
        (release("EMBARGOED UNTIL 00:01 GMT, 27 November 2026"), "a.txt", "2026-11-27T00:01+00:00"),
        (
            release("EMBARGOED UNTIL 14:00, 27 November 2026"),
            "a.txt",
            "EMBARGOED UNTIL 14:00, 27 November 2026",
        ),
        (release("PRESS RELEASE"), "a.txt", ""),
    ],
)
def test_an_embargo_is_read_as_one_moment_or_as_it_is_worded(data, name, moment):
    article = read(Manuscript(data, name))
    assert article.origin.embargo == moment
    assert article_from_json(article_to_json(article), article.id) == article


MARK = "EMBARGOED UNTIL 14:00, 27 November 2026"
STORY = "The ferry will stop at noon on every day of the week, the harbour office said."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.eml", "From: Ann Roe <ann@harbour.example>\nSubject: Ferry\n\n{}\n\n{}\n"),
        ("a.eml", "From: Ann Roe <ann@harbour.example>\nSubject: {}\n\n{}\n"),
        ("a.html", "<html><body><article><h1>Ferry stops</h1><p>{}</p><p>{}</p></article></body>"),
        ("a.md", "# Ferry stops\n\n**{}**\n\n{}\n"),
        ("a.txt", "Ferry stops\n\n{}\n\n{}\n"),
    ],
)
def test_any_article_tells_the_embargo_at_its_head(name, text):
    def told(mark: str) -> str:
        return read(Manuscript(text.format(mark, STORY).encode(), name)).origin.embargo

    assert told(MARK).strip("* ") == MARK
    assert told(f"{MARK} GMT") == "2026-11-27T14:00+00:00"
    assert told("Embargo until 2030: what the isles will do without oil") == ""
    assert told("Embargoed goods found in the harbour") == ""
    assert told("Sous embargo depuis 1962, une île cherche du pétrole") == ""


def test_an_embargo_above_a_text_is_not_its_headline():
    article = read(Manuscript(f"{MARK} GMT\n\nFerry stops\n\n{STORY}\n".encode(), "a.txt"))
    assert article.text == f"Ferry stops\n{STORY}"
    assert [one.text for one in article.dropped] == [f"{MARK} GMT"]
    assert article.origin.embargo == "2026-11-27T14:00+00:00"


def test_the_card_carries_it(run, tmp_path):
    source, saved = tmp_path / "a.json", tmp_path / "a.brief"
    source.write_bytes(item("2026-11-27T14:00:00+01:00"))
    ran = run("make", source, "-o", tmp_path / "a.pdf", "--save", saved)
    assert ran.code == 0, ran.err
    assert read_brief(saved).options.embargo == "2026-11-27T14:00+01:00"


def test_one_that_is_no_moment_is_told_and_never_lost(run, tmp_path):
    source, saved = tmp_path / "a.txt", tmp_path / "a.brief"
    source.write_bytes(release("EMBARGOED UNTIL 14:00, 27 November 2026"))
    ran = run("make", source, "-o", tmp_path / "a.pdf", "--save", saved)
    assert "under embargo, with no moment told: “EMBARGOED UNTIL 14:00" in ran.err
    card = read_brief(saved)
    first, *_ = app.parts().judged(card)
    assert "give its day, time and zone in Options" in first.remarks[-1].told
    given = replace(card, options=replace(card.options, embargo="2026-11-27T14:00+01:00"))
    first, *_ = app.parts().judged(given)
    assert not any("embargo" in remark.told for remark in first.remarks)


def test_an_unclear_one_is_told_beside_an_article_with_a_clear_one():
    clear = Source(read(Manuscript(item("2026-11-27T14:00:00Z"), "a.json")))
    unclear = Source(read(Manuscript(release(MARK), "a.txt")))
    card = with_source(Card((clear,), options=Options(embargo="2026-11-27T14:00+00:00")), unclear)
    assert card.options.embargo == "2026-11-27T14:00+00:00"
    assert unclear_embargo(card) == MARK
    later = replace(card, options=replace(card.options, embargo="2026-11-28T14:00+00:00"))
    assert unclear_embargo(later) == ""


def test_an_article_added_holds_the_card_back_as_long_as_it_is_held_back():
    one, other = (
        Source(read(Manuscript(item(when), "a.json")))
        for when in ("2026-11-27T14:00:00Z", "2026-11-28T14:00:00Z")
    )
    late = with_source(Card((one,), options=Options(embargo="2026-11-27T14:00+00:00")), other)
    assert late.options.embargo == "2026-11-28T14:00+00:00"
    early = with_source(Card((other,), options=Options(embargo="2026-11-28T14:00+00:00")), one)
    assert early.options.embargo == "2026-11-28T14:00+00:00"
    assert with_source(late, other) is late
