"""read, templates and self-test: what they show."""

import json
from pathlib import Path

import pytest

TEMPLATE = Path(__file__).parents[3] / "templates" / "news-brief" / "template.toml"


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


def test_templates_are_listed(run):
    assert "news-brief  News brief  (a4 letter a5)\n" in run("templates").out
    listed = json.loads(run("templates", "--json").out)
    papers = {one["name"]: one["papers"] for one in listed}
    assert papers["news-brief"] == ["a4", "letter", "a5"]


def test_a_sound_template_is_told_so(run):
    assert "no faults" in run("templates", "check", TEMPLATE).out
    assert run("templates", "check", TEMPLATE.parent).code == 0


def test_every_fault_of_a_template_is_told(run, tmp_path):
    text = TEMPLATE.read_text(encoding="utf-8").replace("leading = 14.8", "laeding = 14.8", 1)
    (tmp_path / "t.toml").write_text(text.replace('face = "serif"', 'face = "serf"', 1), "utf-8")
    ran = run("templates", "check", tmp_path / "t.toml")
    assert ran.code == 6
    assert "unknown key 'laeding', did you mean 'leading'?" in ran.err
    assert "unknown face 'serf', did you mean 'serif'?" in ran.err
    assert run("templates", "check", tmp_path / "none.toml").code == 6


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
