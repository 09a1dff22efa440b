"""Opening addresses: fetched elsewhere, and given up when asked to or when something else comes."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.desk.web import Web
from briefer.model.article import Article, BlockKind
from briefer.model.card import Source
from briefer.model.item import Role
from tests.desk_sample import SOURCE

STORY = "https://news.example/story"
OTHER = Source(Article.of([(BlockKind.PARAGRAPH, "Another article of some words.")]))


@pytest.fixture
def online(desk, workshop):
    workshop.sources |= {STORY: SOURCE, "https://news.example/other": OTHER}
    return desk


def test_an_address_begins_a_card(online, settle, heard):
    online.open_address(STORY)
    assert heard == [("busy", "Fetching news.example …")]
    settle()
    assert [item.role for item in online.card.items] == [Role.HEADLINE, Role.STANDFIRST]
    assert ("said", "Opened Harbour board backs a movable barrier.") in heard
    assert online.path is None


def test_an_article_at_an_address_is_put_on_the_card(online, settle):
    online.open_address(STORY)
    settle()
    online.add_address("https://news.example/other")
    settle()
    assert online.card.sources == (SOURCE, OTHER)
    assert online.is_unsaved


def test_what_cannot_be_fetched_is_trouble_and_the_card_stays(online, settle, heard):
    online.open_address("https://gone.example/")
    settle()
    assert ("trouble", "No network leads to https://gone.example/.") in heard
    assert online.is_empty


def test_a_fetch_that_is_cancelled_hangs_up_and_changes_nothing(online, executor, qapp, heard):
    online.open_address(STORY)
    hung_up = []
    (work,) = executor.waiting
    executor.waiting[:] = [lambda: (work(), hung_up.append(online.workshop.stops[0].is_given))]
    online.cancel()
    assert not online.is_busy
    executor.run()
    qapp.processEvents()
    assert hung_up == [True]
    assert online.is_empty
    assert heard == [("busy", "Fetching news.example …"), ("busy", ""), ("said", "Stopped.")]


@pytest.mark.parametrize(
    "instead",
    [
        lambda desk: desk.open_path(Path("harbour.txt")),
        lambda desk: desk.open_address("https://news.example/other"),
        lambda desk: desk.new(),
        lambda desk: desk.close(),
    ],
    ids=["open", "fetch", "new", "close"],
)
def test_whatever_comes_instead_hangs_up(online, settle, workshop, instead):
    online.open_address(STORY)
    instead(online)
    settle()
    assert workshop.stops[0].is_given
    assert not any(stop.is_given for stop in workshop.stops[1:])


def test_a_fetch_that_has_ended_is_not_hung_up(online, settle, workshop):
    online.open_address(STORY)
    settle()
    online.new()
    assert not workshop.stops[0].is_given


def test_there_is_nothing_to_cancel_on_a_quiet_desk(online, heard):
    online.cancel()
    assert heard == []


def test_the_log_is_there_before_anything_was_fetched():
    made = []
    web = Web(lambda log: made.append(log) or replace)
    assert web.log.requests == ()
    assert made == []
