"""A language's moments and marks: dates with time and zone, and what lets a card go out."""

import pytest

from briefer import assets
from briefer.model.language import Language
from briefer.storage.languages import load_language


@pytest.mark.parametrize(
    ("iso", "told"),
    [
        ("2025-03-17T06:00:00+01:00", "17 March 2025, 06:00 UTC+1"),
        ("2025-03-17T06:00:00+01:00[CET]", "17 March 2025, 06:00 CET (UTC+1)"),
        ("2025-03-17T06:00+05:30[Asia/Kolkata]", "17 March 2025, 06:00 Kolkata (UTC+5:30)"),
        ("2025-03-17T06:00:00-05:00[America/New_York]", "17 March 2025, 06:00 New York (UTC−5)"),
        ("2025-03-17T06:00:00Z", "17 March 2025, 06:00 UTC"),
        ("2025-03-17T06:00:00Z[UTC]", "17 March 2025, 06:00 UTC"),
        ("2025-03-17T06:00", "17 March 2025, 06:00"),
        ("tomorrow at six", "tomorrow at six"),
    ],
)
def test_a_moment_is_told_with_its_zone(iso, told):
    assert load_language(assets.RESOURCES / "language", "en").moment(iso) == told


def test_a_moment_is_told_as_the_language_writes_it():
    german = load_language(assets.RESOURCES / "language", "de")
    told = german.moment("2025-03-17T06:00:00+01:00[MEZ]")
    assert told == f"{german.date('2025-03-17')}, 06:00 Uhr, MEZ (UTC+1)"


def test_what_lets_a_card_go_out_is_known_in_both_languages():
    german = load_language(assets.RESOURCES / "language", "de")
    assert german.is_open("freigegeben")
    assert german.is_open(" For Release ")
    assert not german.is_open("")
    assert not german.is_open("Not for release")
    assert Language().is_open("public")
