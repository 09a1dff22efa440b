"""Details given by hand: addresses, dates and language tags."""

import pytest

from briefer.model.given import is_address, is_date, is_language


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


def test_dates():
    assert is_date("2024-02-29")
    for text in ("2023-02-29", "20240229", "29.2.2024", "2024-W09-4", "2024-2-29", ""):
        assert not is_date(text)


def test_languages():
    assert all(is_language(text) for text in ("en", "pt-BR", "zh-Hans-CN", "ukr"))
    assert not any(is_language(text) for text in ("", "english", "e", "en_GB", "en-", "e1"))
