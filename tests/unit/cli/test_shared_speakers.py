"""Who says what in the founding article, as `briefer read --json` tells it.

Names and words that the founding article is about stand here; its sentences are taken from itself.
"""

import json
from pathlib import Path

import pytest

from briefer.model.item import Part
from briefer.model.wording import shown
from briefer.storage.briefs import read_brief

ARTICLE = Path(__file__).parents[4] / "shared" / "articles" / "atacms.txt"
pytestmark = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the shared articles are not beside the checkout"
)


@pytest.fixture
def reading(run):
    ran = run("read", ARTICLE, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def spoken(reading, speaker: str) -> list[tuple[str, str | None, str]]:
    """The statements of a speaker: kind, role, and the words in it."""
    text = reading["text"]
    return [
        (one["kind"], one["speaker_role"], " … ".join(text[a:b] for a, b in one["pieces"]))
        for one in reading["quotes"]
        if one["speaker"] == speaker
    ]


def test_headline_standfirst_and_four_headings(reading):
    lines = [line.strip() for line in ARTICLE.read_text("utf-8").splitlines() if line.strip()]
    assert [reading["headline"], reading["standfirst"]] == lines[:2]
    headings = [
        reading["text"][block["start"] : block["end"]]
        for block in reading["blocks"]
        if block["kind"] == "heading"
    ]
    assert len(headings) == 4
    assert all(heading in lines and heading[-1] != "." for heading in headings)


@pytest.mark.parametrize(
    ("speaker", "role", "about"),
    [
        ("Michael Kofman", "a military expert at the Carnegie Endowment for International Peace",
         "operational advantage"),
        ("senior U.S. officials", None, "significant escalation"),
        ("Vladimir Putin", "Russian President", "red line"),
        ("White House", None, "Russian retaliation"),
        ("Donald Trump", None, "put an end to the war"),
        ("Le Figaro", None, "France and the U.K. have authorized Ukraine"),
    ],
)  # fmt: skip
def test_who_says_what_and_none_of_it_in_quotation_marks(reading, speaker, role, about):
    ((kind, told_role, words),) = spoken(reading, speaker)
    assert (kind, told_role) == ("indirect", role)
    assert about in words


def test_the_anonymous_official_has_one_word_of_a_mixed_statement(reading):
    ((kind, role, words),) = spoken(reading, "a U.S. official")
    assert (kind, role, words) == ("mixed", "who spoke on condition of anonymity", "costly")
    quotes = reading["quotes"]
    assert [q["speaker"] for q in quotes if q["kind"] != "indirect"] == ["a U.S. official"]


@pytest.mark.parametrize(
    ("value", "qualifier", "unit", "counted"),
    [("300", "up to", "kilometers", "range"), ("10,000", "Some", None, "troops")],
)
def test_the_figures_with_what_they_count(reading, value, qualifier, unit, counted):
    (figure,) = (one for one in reading["figures"] if one["value"] == value)
    assert (figure["qualifier"], figure["unit"]) == (qualifier, unit)
    assert counted in figure["label"]


def _picked(reading, words: str) -> dict[str, object]:
    at = reading["text"].index(words)
    return {"role": "quote", "start": at, "end": at + len(words)}


@pytest.mark.parametrize(
    "speaker",
    ["Michael Kofman", "senior U.S. officials", "Vladimir Putin", "White House", "Donald Trump",
     "Le Figaro"],
)  # fmt: skip
def test_what_is_reported_cannot_be_put_between_quotation_marks(run, reading, tmp_path, speaker):
    ((_, _, words),) = spoken(reading, speaker)
    picks = tmp_path / "picks.json"
    picks.write_text(json.dumps([_picked(reading, words)]))
    ran = run("make", ARTICLE, "--picks", picks, "-o", tmp_path / "c.pdf")
    assert ran.code == 3
    assert "These words do not stand in quotation marks in the article." in ran.err
    assert not (tmp_path / "c.pdf").exists()


def test_only_the_word_that_was_quoted_comes_out_as_the_officials_own(run, reading, tmp_path):
    picks, saved = tmp_path / "picks.json", tmp_path / "c.brief"
    ((_, _, word),) = spoken(reading, "a U.S. official")
    picks.write_text(json.dumps([_picked(reading, word)]))
    ran = run("make", ARTICLE, "--picks", picks, "-o", tmp_path / "c.pdf", "--save", saved)
    assert ran.code == 0, ran.err
    card = read_brief(saved)
    (quote,) = card.items
    told = [shown(quote.parts[part], card.texts) for part in (Part.TEXT, Part.SPEAKER)]
    assert told == [f"“{word}”", "a U.S. official"]
