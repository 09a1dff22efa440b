"""When an event was: what its words tell in several languages, and what they do not."""

from datetime import date

import pytest

from briefer import assets
from briefer.model.chronology import day_of
from briefer.storage.languages import load_language

NEAR = date(2025, 5, 2)


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("en", "1958", date(1958, 1, 1)),
        ("en", "May 2027", date(2027, 5, 1)),
        ("en", "1 April", date(2025, 4, 1)),
        ("en", "April 1, 2024", date(2024, 4, 1)),
        ("en", "October", date(2025, 10, 1)),
        ("en", "Sept. 2024", date(2024, 9, 1)),
        ("en", "December", date(2024, 12, 1)),
        ("en", "2025-03-17", date(2025, 3, 17)),
        ("en", "2025-03-17, 06:00", date(2025, 3, 17)),
        ("de", "3. März 2024", date(2024, 3, 3)),
        ("fr", "14 juillet 1789", date(1789, 7, 14)),
        ("fr", "juin 1789", date(1789, 6, 1)),
        ("es", "2 de mayo de 1808", date(1808, 5, 2)),
        ("uk", "24 серпня 1991", date(1991, 8, 24)),
        ("uk", "листопад 2024", date(2024, 11, 1)),
        ("en", "2024年5月3日", date(2024, 5, 3)),
        ("en", "2024년", date(2024, 1, 1)),
    ],
)
def test_a_day_is_told(code, words, expected):
    language = load_language(assets.RESOURCES / "language", code)
    assert day_of(words, language, NEAR) == expected


@pytest.mark.parametrize("words", ["", "last month", "14,000", "31 February 2024", "Ju", "noon"])
def test_what_is_no_day_is_none(words, english_language):
    assert day_of(words, english_language, NEAR) is None


def test_a_day_without_a_year_needs_one_near(english_language):
    assert day_of("1 April", english_language) is None


@pytest.fixture(scope="module")
def english_language():
    return load_language(assets.RESOURCES / "language", "en")
