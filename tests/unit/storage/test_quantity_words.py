"""Quantity words: each language's table is sound, and faults in one are told."""

from fractions import Fraction

import pytest

from briefer import assets
from briefer.model.errors import TemplateFaulty
from briefer.model.quantity import DIGITS_ALONE, Bound
from briefer.storage.quantity_words import load_quantity_words

FOLDER = assets.RESOURCES / "quantities"


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "uk"])
def test_a_table_names_months_weekdays_and_bounds(code: str):
    words = load_quantity_words(FOLDER, code)
    assert set(words.months.values()) == set(range(1, 13))
    assert set(words.weekdays.values()) == set(range(7))
    assert set(words.bounds.values()) == set(Bound)
    assert all((words.shares, words.scales, words.units, words.rates))


def test_a_tag_with_a_region_is_its_language():
    assert load_quantity_words(FOLDER, "en-GB") == load_quantity_words(FOLDER, "en")
    assert load_quantity_words(FOLDER, "en").shares["two thirds"] == Fraction(2, 3)


def test_a_language_without_a_table_has_digits_alone():
    assert load_quantity_words(FOLDER, "he") is DIGITS_ALONE


def test_faults_are_told_together(tmp_path):
    text = (FOLDER / "en.toml").read_text(encoding="utf-8")
    text = text.replace('"2/3" =', '"2/0" =').replace('decimal = "."', 'decimals = "."')
    (tmp_path / "en.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFaulty, match=r"2/0(.|\n)*decimals|decimals(.|\n)*2/0"):
        load_quantity_words(tmp_path, "en")
