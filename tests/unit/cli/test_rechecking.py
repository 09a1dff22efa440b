"""briefer recheck: cards against fresh copies of their articles, and how a run ends."""

import json

import pytest

from briefer import app
from briefer.articles.fetching import Fetcher
from briefer.desk.web import Web
from briefer.model.errors import SourceUnreadable
from tests.unit.articles.hostile import NAMES
from tests.unit.articles.pdf_files import drawn, story
from tests.unit.cli.conftest import ARTICLE


@pytest.fixture
def card(run, article, tmp_path):
    """A card beside the file of its article."""
    made = tmp_path / "c.brief"
    assert run("make", article, "-o", tmp_path / "c.pdf", "--save", made).code == 0
    return made


def test_the_same_article_leaves_every_passage_unchanged(run, card):
    ran = run("recheck", card)
    assert ran.code == 0
    assert ran.out == f"{card}: held against harbour.txt: 7 unchanged\n"


def test_paragraphs_put_in_elsewhere_move_passages_and_affect_none(run, card, article):
    article.write_text(ARTICLE.replace("The board", "Rain fell all day.\n\nThe board"))
    ran = run("recheck", card, "--json")
    (told,) = json.loads(ran.out)
    assert (ran.code, told["state"]) == (0, "moved")
    moved = [each for each in told["passages"] if each["fate"] == "moved"]
    assert {each["words"] for each in moved} == {each["new_words"] for each in moved}
    assert all(each["locator"] != each["new_locator"] for each in moved if each["part"] == "text")


def test_an_edited_passage_is_told_with_old_and_new_words_and_ends_with_3(run, card, article):
    article.write_text(ARTICLE.replace("300 million", "350 million"))
    ran = run("recheck", card)
    assert ran.code == 3
    (line,) = [line for line in ran.out.splitlines() if "edited  " in line]
    assert "¶\u202f1" in line
    assert "“300” is now “350”" in line
    assert "up to 300 million crowns" in line


def test_a_deleted_passage_is_gone(run, card, article):
    quote = "“We have run out of years,” said Ana Ruiz, the deputy mayor."
    article.write_text(ARTICLE.replace(quote, ""))
    ran = run("recheck", card)
    assert ran.code == 3
    assert "gone    ¶\u202f2, the quote: “We have run out of years,”" in ran.out


def test_a_folder_is_gone_through_with_its_pdfs_and_other_files_passed_over(run, card, tmp_path):
    (tmp_path / "notes.pdf").write_bytes(b"no PDF")
    (tmp_path / "source.pdf").write_bytes(drawn(story))
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / "bad.brief").write_bytes(b"broken")
    ran = run("recheck", tmp_path, "--json")
    states = {told["card"].rpartition("/")[2]: told["state"] for told in json.loads(ran.out)}
    assert states == {"c.brief": "unchanged", "c.pdf": "unchanged", "bad.brief": "unreadable"}
    assert ran.code == 6


def test_a_copy_can_be_named(run, card, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text(ARTICLE.replace("Ana Ruiz", "Ana Ruis"))
    assert run("recheck", card, "--source", copy).code == 3
    text = ARTICLE.encode()
    assert run("recheck", card, "--source", "-", stdin=text).code == 0


def test_a_card_whose_article_is_nowhere_says_what_to_do(run, card, article):
    article.unlink()
    ran = run("recheck", card)
    assert ran.code == 5
    assert "Name a copy with --source" in ran.out


def test_a_copy_is_of_one_card(run, card, tmp_path):
    assert run("recheck", tmp_path, "--source", "x").code == 2


def test_a_folder_without_cards_says_so(run, tmp_path):
    (tmp_path / "empty").mkdir()
    assert run("recheck", tmp_path / "empty").code == 5


def test_the_address_is_told_before_it_is_asked(run, card, tmp_path, article, monkeypatch):
    asked = []

    def fetch(_self, address, stop=None, *, is_named=True):
        asked.append((address, is_named))
        raise SourceUnreadable("No answer.")

    monkeypatch.setattr(Web, "fetch", fetch)
    url = "https://news.example/story"
    made = tmp_path / "there" / "c.brief"
    made.parent.mkdir()
    words = ("--url", url, "-o", tmp_path / "c.pdf", "--save", made)
    assert run("make", article, *words).code == 0
    ran = run("recheck", made)
    assert (ran.code, ran.err) == (5, f"Fetching {url} …\n")
    assert asked == [(url, False)]


def test_a_card_leads_into_no_network_of_ones_own():
    fetcher = Fetcher(resolve=lambda host, _port=0: NAMES[host])
    for host in ("office.example", "home.example", "cloud.example"):
        with pytest.raises(SourceUnreadable, match="inside your own network"):
            fetcher.fetch(f"http://{host}/", is_named=False)


def test_a_stranger_s_card_reads_no_file_elsewhere(card, tmp_path):
    from dataclasses import replace

    from briefer.desk.rechecking import held_against_origins
    from briefer.model.article import Origin

    secret = tmp_path / "secret.txt"
    secret.write_text(ARTICLE)
    workshop = app.parts()
    made = workshop.load(card)
    folder = tmp_path / "inside"
    folder.mkdir()
    for name in ("../secret.txt", str(secret)):
        article = replace(made.sources[0].article, origin=Origin(name=name))
        led = replace(made, sources=(replace(made.sources[0], article=article),))
        (held,) = held_against_origins(workshop, led, folder, print)
        assert held.fresh is None
