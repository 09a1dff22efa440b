"""The hostile server, and a fetcher whose names and connections all end there."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefer.articles.fetching import Fetcher
from tests.unit.articles.hostile import NAMES, Site


@pytest.fixture
def site():
    made = Site()
    yield made
    made.close()


@pytest.fixture
def touched():
    """Every address and port that was connected to."""
    return []


@pytest.fixture
def fetcher(site, touched):
    """A fetcher that never leaves the machine."""

    def connect(line, where):
        touched.append(where)
        there = "::ffff:127.0.0.1" if ":" in where[0] else "127.0.0.1"
        line.connect((there, site.port))

    return Fetcher(
        resolve=lambda name: NAMES[name],
        connect=connect,
        now=lambda: datetime(2026, 11, 26, 9, 30, tzinfo=UTC),
        seconds=5,
    )


@pytest.fixture
def hasty(fetcher):
    """A fetcher with little time."""
    return replace(fetcher, seconds=0.1)


@pytest.fixture
def outcomes(fetcher):
    """How the requests ended, by address."""
    return lambda: [(one.address, one.outcome) for one in fetcher.log.requests]
