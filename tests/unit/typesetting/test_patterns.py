"""Hyphenation patterns: the points pyphen finds in the same dictionaries, without its wait."""

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.typesetting.patterns import Patterns, dictionary

WORDS = {
    "en_US": "administration authorization hyphenation retaliation significant infrastructure",
    "fr": "administration gouvernement représentation anticonstitutionnellement éléphant",
    "es": "administración gobierno representación ferrocarril murciélago",
    "uk_UA": "американського адміністрація представництво уряд",
    "de_DE": "Verwaltungsgericht Regierungserklärung Abrüstung Straßenbahn",
}


@pytest.mark.parametrize("language", WORDS)
def test_words_break_where_pyphen_breaks_them(language):
    ours = Patterns(dictionary(language), 2, 2)
    theirs = pyphen.Pyphen(lang=language, left=2, right=2)
    for word in WORDS[language].split():
        assert ours.positions(word) == list(map(int, theirs.positions(word))), word
    assert any(ours.positions(word) for word in WORDS[language].split())


@given(word=st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=24))
def test_any_letters_break_where_pyphen_breaks_them(english_patterns, word):
    ours, theirs = english_patterns
    assert ours.positions(word) == list(map(int, theirs.positions(word)))


@pytest.fixture(scope="module")
def english_patterns():
    return Patterns(dictionary("en_US"), 3, 3), pyphen.Pyphen(lang="en_US", left=3, right=3)


def test_a_break_that_would_change_the_spelling_is_left_out(tmp_path):
    path = tmp_path / "hyph_xx.dic"
    path.write_text("UTF-8\n% a comment\nc1k/k=k,1,2\na1b\n", encoding="utf-8")
    patterns = Patterns(path, 1, 1)
    assert patterns.positions("zucker") == []
    assert patterns.positions("xabx") == [2]


def test_letters_that_change_their_number_when_small_are_not_broken(tmp_path):
    path = tmp_path / "hyph_xx.dic"
    path.write_text("UTF-8\na1b\n", encoding="utf-8")
    assert Patterns(path, 1, 1).positions("İab") == []
