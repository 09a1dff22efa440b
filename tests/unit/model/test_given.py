"""Details given by hand: addresses, dates and language tags."""

import pytest

from briefer.model.given import has_scheme, is_address, is_date, is_language, is_link


@pytest.mark.parametrize("text", ["https://example.org/a?b#c", "http://a.b", "https://пример.укр"])
def test_addresses(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    ["", "example.org", "ftp://a.b", "javascript:alert(1)", "https://", "https://a",
     "https://a.b c", "https://a.b\u202e", "https://[a", "https://a.b/" + "x" * 2000],
)  # fmt: skip
def test_what_is_no_address(text):
    assert not is_address(text)


@pytest.mark.parametrize("text", ["http://wiki/page", "https://[::1]:8080/", "http://a.b"])
def test_links_may_lead_to_an_intranet(text):
    assert is_link(text)


@pytest.mark.parametrize("text", ["ftp://a.b", "http://", "two http://a.b", "http://a.b\n", "a.b"])
def test_what_is_no_link(text):
    assert not is_link(text)


def test_what_begins_like_an_address_is_no_path():
    assert all(has_scheme(text) for text in ("http://a", "FTP://a.b", "file:///a", "x-y+z://"))
    assert not any(has_scheme(text) for text in ("C:\\a", "C:/a", "c://a", "a/b://c", "//a", "a:b"))


def test_dates():
    assert is_date("2024-02-29")
    for text in ("2023-02-29", "20240229", "29.2.2024", "2024-W09-4", "2024-2-29", ""):
        assert not is_date(text)


def test_languages():
    assert all(is_language(text) for text in ("en", "pt-BR", "zh-Hans-CN", "ukr"))
    assert not any(is_language(text) for text in ("", "english", "e", "en_GB", "en-", "e1"))
