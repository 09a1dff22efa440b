"""Folding levels the setting and nothing else, and never loses a character's place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.proof.folding import folded

SET = st.text(st.sampled_from([*"ab Z.,'’“”«»-–—\u00a0\u202f\u00ad\u200bﬁñn\u0303é1"]), max_size=30)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It’s “here”", 'It\'s "here"'),
        ("Nobody — not one", "Nobody—not one"),
        ("Nobody -- not one", "Nobody – not one"),
        ("of\u00a0ficials", "of ficials"),
        ("offi\u00adcials", "officials"),
        ("oﬃcials", "officials"),
        ("an\u0303os", "años"),
        ("a  b\u2003c", "a b c"),
    ],
)
def test_these_differ_in_their_setting_alone(left: str, right: str):
    assert folded(left).text == folded(right).text


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("long-range", "long range"),
        ("Carts", "carts"),
        ("anos", "años"),
        ("300", "30"),
        ("were", "we're"),
        ("resign", "re-sign"),
    ],
)
def test_these_differ_in_their_words(left: str, right: str):
    assert folded(left).text != folded(right).text


@given(SET)
def test_folding_twice_changes_nothing(text: str):
    once = folded(text).text
    assert folded(once).text == once


@given(SET, st.data())
def test_a_place_holds_the_characters_it_was_folded_from(text: str, data: st.DataObject):
    level = folded(text)
    if not level.text:
        return
    start = data.draw(st.integers(0, len(level.text) - 1))
    end = data.draw(st.integers(start + 1, len(level.text)))
    place = level.place(start, end)
    assert 0 <= place[0] < place[1] <= len(text)
    assert level.text[start:end].strip(" -") in folded(text[slice(*place)]).text
