"""An article read in a real window, by keys alone."""

import pytest

from briefer.storage.briefs import read_brief

pytestmark = pytest.mark.window

ARTICLE = """Harbour board backs a movable barrier
The vote ends ten years of dispute over the estuary
The board voted 31 to 18 on Tuesday to build a barrier in the town’s harbour.
“We have run out of years,” said Ana Ruiz, the deputy mayor.
The barrier costs up to €40 million, which the county pays in part.
Engineers of the county said the gates would close within an hour. The town’s ring road stays open.
"""
FERRY = """Ferry fares rise in May
A single crossing costs 4 euros from then on, the county said.
"""
LINE = "The board said on Tuesday that the gates would close within an hour.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("read")


@pytest.fixture(scope="module")
def told(act, folder):
    """What the reader saw; it is run once."""
    (folder / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (folder / "long.txt").write_text(f"A long report\n{LINE * 20_000}", encoding="utf-8")
    article = folder / "harbour.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    return act("tests.window.reader", article, folder)


def test_nothing_went_wrong_on_the_way(told):
    assert told["trouble"] == []


def test_a_reason_stood_by_the_words_and_what_was_accepted_was_picked(told):
    assert told["why"].count("¶") == 1
    picked, suggested = told["accepted"]
    assert picked == suggested


def test_what_was_rejected_is_saved_with_the_card(told, folder):
    first, _ = read_brief(folder / "read.brief").sources
    assert len(first.rejected) == 1


def test_words_were_found_whatever_the_mark(told):
    assert told["found"] == ["The town’s", "the town’s"]
    assert told["bar"] is False


def test_everyone_who_speaks_was_listed_and_gone_to(told):
    assert "Ana Ruiz" in told["speakers"]
    assert any(words.startswith("“We have run out") for words in told["speakers"])
    assert told["gone to"].startswith("We have run out of years")


def test_the_first_article_stood_where_it_was_left(told):
    assert told["kept"]


def test_escape_stopped_what_was_being_opened_and_the_card_stayed(told):
    assert told["busy"] == [True, "Reading long.txt …"]
    assert told["stopped"] == ["Stopped.", True]
