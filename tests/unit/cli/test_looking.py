"""read and self-test: what they show."""

import json

import pytest

from tests.unit.articles.pdf_files import drawn, story


def test_read_shows_blocks_with_their_numbers(run, article):
    ran = run("read", article)
    assert ran.code == 0
    assert "headline    Harbour board backs a movable barrier" in ran.out
    assert "publisher   (not given)" in ran.out
    assert "\n¶ 1 " in ran.out


def test_read_tells_json_whose_offsets_hold(run, article):
    summary = json.loads(run("read", article, "--json").out)
    headline = next(block for block in summary["blocks"] if block["kind"] == "headline")
    text = summary["text"]
    assert text[headline["start"] : headline["end"]] == summary["headline"]
    assert set(summary) >= {
        "headline", "standfirst", "byline", "published", "publisher", "url", "language", "text",
        "blocks", "sentences", "quotes", "figures", "dates", "suggestions", "receipt",
    }  # fmt: skip


def test_read_tells_the_receipt(run, article):
    lines = run("read", article, "--receipt").out.splitlines()
    assert lines[0].startswith("kept          ")
    assert lines[1] == "left out      nothing"
    assert json.loads(run("read", article, "--json", "--receipt").out)["kept_words"] > 20


def test_the_receipt_of_a_page_says_what_was_left_out_where_and_why(run, tmp_path):
    story = "<p>The county closed the bridge on Friday after divers found cracks in it.</p>"
    page = tmp_path / "bridge.html"
    body = f"<nav>Home and sport</nav><h1>Bridge</h1>{story * 3}<p hidden>Old</p>{story}"
    page.write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    lines = run("read", page, "--receipt").out.splitlines()
    assert lines == [
        "kept          53 words",
        "left out      4 words: navigation 3 · hidden 1",
        "",
        "at the top    navigation      Home and sport",
        "after ¶ 3     hidden          Old",
    ]
    told = json.loads(run("read", page, "--json", "--receipt").out)
    assert told["dropped"][1] == {"text": "Old", "why": "hidden"}


def test_read_takes_standard_input(run, article):
    assert run("read", "-", stdin=article.read_bytes()).out == run("read", article).out


def test_the_self_test_tries_everything(run):
    ran = run("self-test")
    assert ran.code == 0
    for what in (
        "font serif",
        "language uk",
        "template news-brief",
        "icons: ",
        "sample ",
        "page: ",
    ):
        assert f"ok  {what}" in ran.out


@pytest.mark.parametrize("args", [["--help"], ["make", "--help"], ["-h"]])
def test_help_is_shown(run, args):
    ran = run(*args)
    assert ran.code == 0
    assert "Usage: briefer" in ran.out


def test_a_pdf_is_read_and_made_a_card_of(run, tmp_path):
    path = tmp_path / "ferry.pdf"
    path.write_bytes(drawn(story))
    ran = run("read", path)
    assert ran.code == 0
    assert "headline    Ferry stops for winter" in ran.out
    assert "byline      Jo Roe, Sam Poe" in ran.out
    ran = run("make", path, "-o", tmp_path / "card.pdf", "--save", tmp_path / "card.brief")
    assert (ran.code, ran.err) == (0, "")
    ran = run("read", tmp_path / "card.pdf")
    assert ran.code == 5
    assert "is a card of Briefer" in ran.err
