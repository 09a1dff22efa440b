"""Regular expressions compiled at their first use match as those compiled at once."""

import re

import pytest

from briefer.model.expressions import expression


def test_it_is_a_regular_expression_from_its_first_use():
    year = expression(r"(?P<year>\d{4})")
    assert [match["year"] for match in year.finditer("1991 and 2026")] == ["1991", "2026"]
    assert year.sub("…", "in 1991") == "in …"
    assert year.pattern == r"(?P<year>\d{4})"


def test_it_keeps_its_flags_and_takes_bytes():
    assert expression("berlin", re.IGNORECASE).fullmatch("Berlin")
    assert expression(rb"<p>").match(b"<p>")


def test_it_is_compiled_once_and_not_before():
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.match("x")
    right = expression("a+")
    assert right.match is right.match
