"""The network log: what is under way, how it ended, and no more than so many."""

from datetime import UTC, datetime

from briefer.articles.network_log import NetworkLog

WHEN = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def test_a_request_is_there_from_its_beginning():
    log = NetworkLog()
    number = log.begin(WHEN, "GET", "http://news.example/")
    assert [one.outcome for one in log.requests] == [""]
    log.end(number, "200 OK", 17)
    (request,) = log.requests
    assert (request.when, request.outcome, request.received) == (WHEN, "200 OK", 17)


def test_the_oldest_go_first_and_may_still_end():
    log = NetworkLog(kept=2)
    numbers = [log.begin(WHEN, "GET", f"http://news.example/{n}") for n in range(3)]
    log.end(numbers[0], "200 OK", 1)
    assert [one.address[-1] for one in log.requests] == ["1", "2"]
    log.end(numbers[2], "200 OK", 1)
    assert [one.outcome for one in log.requests] == ["", "200 OK"]
