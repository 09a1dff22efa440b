"""An embargo that an article comes with stands on the card that is made of it."""

import json

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
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
        (item("2026-11-27"), "a.json", ""),
        (item(7), "a.json", ""),
        (release("EMBARGOED UNTIL 00:01 GMT, 27 November 2026"), "a.txt", "2026-11-27T00:01+00:00"),
        (release("EMBARGOED UNTIL 27 November 2026"), "a.txt", ""),
        (release("PRESS RELEASE"), "a.txt", ""),
    ],
)
def test_an_embargo_is_read_where_it_is_one_moment(data, name, moment):
    article = read(Manuscript(data, name))
    assert article.origin.embargo == moment
    assert article_from_json(article_to_json(article), article.id) == article


def test_the_card_carries_it(run, tmp_path):
    source, saved = tmp_path / "a.json", tmp_path / "a.brief"
    source.write_bytes(item("2026-11-27T14:00:00+01:00"))
    ran = run("make", source, "-o", tmp_path / "a.pdf", "--save", saved)
    assert ran.code == 0, ran.err
    assert read_brief(saved).options.embargo == "2026-11-27T14:00+01:00"
