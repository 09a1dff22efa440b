"""read and self-test: what they show."""

import json

import pytest


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
    assert run("read", article, "--receipt").out.startswith("kept ")
    assert json.loads(run("read", article, "--json", "--receipt").out)["kept_words"] > 20


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
