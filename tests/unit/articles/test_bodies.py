"""Bodies: whatever way a packed body is cut up and however many members it has, it comes whole."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.bodies import whole
from briefer.articles.unfetched import Unfetched

MOST = 300_000


@given(
    st.lists(st.binary(max_size=300), max_size=4),
    st.integers(0, 9),
    st.lists(st.integers(1, 400), min_size=1, max_size=5),
)
def test_a_packed_body_comes_whole_however_it_is_cut(members, padding, cuts):
    packed = b"".join(map(gzip.compress, members)) + bytes(padding) * bool(members)
    chunks = []
    while packed:
        size = cuts[len(chunks) % len(cuts)]
        chunks.append(packed[:size])
        packed = packed[size:]
    assert whole(chunks, "gzip", MOST, "news.example") == b"".join(members)


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 131_072, MOST])
def test_a_body_as_large_as_a_step_comes_whole(size):
    body = bytes(range(256)) * (size // 256) + bytes(size % 256)
    assert whole([gzip.compress(body)], "gzip", MOST, "news.example") == body


@given(st.binary(min_size=1, max_size=200))
def test_what_is_no_package_is_told(junk):
    try:
        whole([junk], "gzip", MOST, "news.example")
    except (Unfetched, EOFError):
        return
    assert zlib.decompress(junk, 31) is not None


@pytest.mark.parametrize("cut", [1, 5, 9, 18, -1, -8])
def test_a_package_that_is_cut_off_is_no_whole_one(cut):
    with pytest.raises(EOFError):
        whole([gzip.compress(b"words " * 50)[:cut]], "gzip", MOST, "news.example")


def test_one_byte_too_many_is_too_many():
    assert len(whole([bytes(MOST)], "", MOST, "news.example")) == MOST
    for coding, body in (("", bytes(MOST + 1)), ("gzip", gzip.compress(bytes(MOST + 1)))):
        with pytest.raises(Unfetched, match="sends more than 0 MB"):
            whole([body], coding, MOST, "news.example")
