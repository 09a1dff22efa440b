"""An embargo: day, time and zone become one moment, and come back from it."""

import pytest

from briefer.model.embargo import Embargo, clock_of, embargo_of, moment, zone_of
from briefer.model.language import Language


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        (("2026-11-27", "14:00", "Europe/Brussels"), "2026-11-27T14:00+01:00[Europe/Brussels]"),
        (("2026-07-01", "6:05", "Europe/Brussels"), "2026-07-01T06:05+02:00[Europe/Brussels]"),
        (("2026-11-27", "14.00", "UTC"), "2026-11-27T14:00+00:00"),
        (("2026-11-27", "14:00", " utc "), "2026-11-27T14:00+00:00"),
        (("2026-11-27", "14:00", "+05:30"), "2026-11-27T14:00+05:30"),
        (("2026-11-27", "14:00", "UTC−3"), "2026-11-27T14:00-03:00"),
    ],
)
def test_a_moment(given, iso):
    assert moment(Embargo(*given)) == iso


@pytest.mark.parametrize(
    "given",
    [
        ("", "", ""),
        ("2026-11-27", "", "UTC"),
        ("2026-11-27", "14:00", ""),
        ("2026-02-30", "14:00", "UTC"),
        ("27.11.2026", "14:00", "UTC"),
        ("2026-11-27", "24:00", "UTC"),
        ("2026-11-27", "12:60", "UTC"),
        ("2026-11-27", "noon", "UTC"),
        ("2026-11-27", "14:00", "Europe/Nowhere"),
        ("2026-11-27", "14:00", "../../etc/passwd"),
        ("2026-11-27", "14:00", "+25"),
        ("2026-11-27", "14:00", "Europe"),
        ("2026-11-27", "14:00", "\0"),
    ],
)
def test_what_is_no_moment(given):
    assert moment(Embargo(*given)) is None


@pytest.mark.parametrize(
    ("iso", "given"),
    [
        ("2026-11-27T14:00+01:00[Europe/Brussels]", ("2026-11-27", "14:00", "Europe/Brussels")),
        ("2025-03-17T06:00:00+01:00", ("2025-03-17", "06:00", "+01:00")),
        ("2026-11-27T14:00+00:00", ("2026-11-27", "14:00", "UTC")),
        ("2026-11-27T14:00", ("2026-11-27", "14:00", "")),
        ("next Monday", ("", "", "")),
        (None, ("", "", "")),
    ],
)
def test_a_moment_comes_back(iso, given):
    assert embargo_of(iso) == given


def test_what_is_given_is_what_is_printed():
    iso = moment(Embargo("2026-11-27", "14:00", "Europe/Brussels"))
    assert iso is not None
    assert Language().moment(iso) == "2026-11-27, 14:00 Brussels (UTC+1)"


def test_parts_by_themselves():
    assert clock_of("9:30") is not None
    assert clock_of("9") is None
    assert zone_of("America/New_York") is not None
    assert zone_of("Somewhere") is None
