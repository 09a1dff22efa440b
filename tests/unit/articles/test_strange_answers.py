"""Whatever a server answers, and whatever is taken for an address, is a page or a clear message."""

from contextlib import suppress
from dataclasses import replace

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer.articles.addresses import checked
from briefer.articles.fetching import _target
from briefer.articles.lines import resolve
from briefer.articles.media_types import charset, media_type
from briefer.articles.unfetched import Unfetched
from briefer.model.errors import SourceUnreadable
from tests.unit.articles.hostile import WORDS, page

STORY = "http://news.example/story"
SHARED = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
HEADERS = st.sampled_from(
    ["Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Location",
     "Retry-After", "Connection", "X-Y", "", "Content-Type ", "\x00"]
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(
        ["text/plain", "gzip", "chunked", "5", "-1", "http://127.0.0.1/", "//", "close"]
    ),
    st.text(st.characters(max_codepoint=255), max_size=30),
)


def answers():
    """Answers that look like ones, at least where they begin."""
    lines = st.lists(st.tuples(HEADERS, VALUES).map(": ".join), max_size=5)
    starts = st.sampled_from(
        ["HTTP/1.1 200 OK", "HTTP/1.0 302 Found", "HTTP/1.1 429 ", "HTTP/2 200"]
    )
    ends = st.sampled_from(["\r\n\r\n", "\n\n", "\r\n", ""])
    built = st.tuples(starts, lines, ends, st.binary(max_size=40))
    head = built.map(lambda made: "\r\n".join([made[0], *made[1]]) + made[2])
    return st.tuples(head, st.binary(max_size=40)).map(
        lambda both: both[0].encode("latin-1") + both[1]
    )


@SHARED
@given(st.one_of(answers(), st.binary(max_size=200)))
def test_any_answer_is_a_page_or_is_told(fetcher, site, touched, answer):
    touched.clear()
    site.answers["/story"] = answer
    try:
        got = fetcher.fetch(STORY)
    except SourceUnreadable as error:
        message = str(error)
        assert message.isprintable()
        assert message.endswith(".")
    else:
        assert got.data.strip()
    assert {where for where, _ in touched} <= {"93.184.216.34"}


@given(st.one_of(st.text(max_size=60), st.text(max_size=40).map("http://".__add__)))
def test_any_text_is_an_address_or_is_told(text):
    with suppress(Unfetched):
        url = checked(text)
        assert url.scheme in {"http", "https"}
        assert url.host
        assert not url.userinfo
        url.raw_host.decode("ascii")


@given(st.text(st.characters(max_codepoint=255), max_size=60))
def test_any_target_is_an_address_or_is_told(text):
    with suppress(Unfetched):
        assert _target(httpx.URL(STORY), text).scheme in {"http", "https"}


@given(st.text(st.characters(max_codepoint=255), max_size=60), st.text(max_size=20))
def test_any_content_type_is_one_that_is_read_or_is_told(declared, path):
    assert charset(declared) is not None
    with suppress(Unfetched):
        media_type(declared, path, "news.example")


@pytest.mark.parametrize("host", ["..", ".news.example", "a" * 64 + ".example", "a..b"])
def test_a_name_that_cannot_be_one_is_told(fetcher, host):
    """With the system's own look-up, which refuses these before it asks anyone."""
    with pytest.raises(SourceUnreadable, match="There is no site named"):
        replace(fetcher, resolve=resolve).fetch(f"https://{host}/")


def test_nothing_of_one_page_is_left_for_the_next(fetcher, site):
    site.answers |= {"/story": page(Set_Cookie="a=b", Connection="keep-alive"), "/b": page()}
    fetcher.fetch(STORY)
    assert fetcher.fetch("http://news.example/b").data == WORDS
