"""Regular expressions compiled at their first use match as those compiled at once."""

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import briefer
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


def test_all_that_the_modules_keep_can_be_compiled():
    # A pattern that is wrong would else be told only where a user comes to it first.
    for module in walk_packages(briefer.__path__, "briefer."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    kept = [one for one in gc.get_objects() if type(one) is type(expression(""))]
    assert len(kept) > 100
    for one in kept:
        assert one.pattern is not None
