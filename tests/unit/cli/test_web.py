"""Addresses on the command line, with a page served on this machine."""

import json
import sys
from urllib.parse import quote

import pytest

from briefer import app
from tests.unit.articles.hostile import Site, moved, page
from tests.unit.cli.conftest import ARTICLE


@pytest.fixture
def site():
    made = Site()
    made.answers["/story"] = page(ARTICLE.encode())
    yield made
    made.close()


@pytest.fixture
def home(site):
    """The address of the server."""
    return f"http://127.0.0.1:{site.port}"


def test_an_address_is_read_like_the_file_it_holds(run, home, article):
    got, file = run("read", f"{home}/story", "--json"), run("read", article, "--json")
    assert (got.code, got.err) == (0, "")
    told = json.loads(got.out)
    assert told == {**json.loads(file.out), "url": f"{home}/story"}


def test_an_address_makes_a_card_that_names_it(run, home, tmp_path):
    ran = run("make", f"{home}/story", "-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    assert ran.code == 0
    (source,) = app.parts().load(tmp_path / "c.brief").sources
    assert source.details.url == source.article.origin.name == f"{home}/story"
    assert source.original.data == ARTICLE.encode()


def test_an_address_given_by_hand_goes_before(run, home, tmp_path):
    url = "https://news.example/story"
    words = ("--url", url, "-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    assert run("make", f"{home}/story", *words).code == 0
    assert app.parts().load(tmp_path / "c.brief").sources[0].details.url == url


@pytest.mark.parametrize(
    ("path", "said"),
    [("/gone", "no page at this address (404 Not Found)"), ("/file", "Open a file by its path")],
)
def test_what_cannot_be_fetched_ends_with_5_and_one_line(run, site, home, path, said):
    site.answers |= {"/gone": page(b"", "404 Not Found"), "/file": moved("file:///etc/passwd")}
    ran = run("read", f"{home}{path}")
    assert (ran.code, ran.out) == (5, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("address", ["ftp://news.example/a", "file:///etc/passwd"])
def test_other_addresses_are_refused_by_name(run, address):
    ran = run("read", address)
    assert ran.code == 5
    assert f"{address} is no address of the web" in ran.err


def test_a_terminal_is_told_what_it_waits_for(run, home, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run("read", f"{home}/story").err == f"Fetching {home}/story …\n"


def test_the_window_opens_with_an_address(run, monkeypatch):
    opened = []
    monkeypatch.setattr(app, "window", lambda _parts, **given: opened.append(given) or 0)
    assert run("https://news.example/story").code == 0
    assert opened == [{"address": "https://news.example/story"}]


def test_a_file_is_read_without_anything_of_the_web(run, article, monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    assert run("read", article).code == 0


def test_an_address_with_marks_in_it_is_asked_for_as_it_stands(run, site, home):
    path = f"/{quote('mød')}?q=a%20b"
    site.answers[path] = page(ARTICLE.encode())
    assert run("read", f"{home}{path}").code == 0
