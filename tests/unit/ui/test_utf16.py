"""Qt's offsets against ours, with characters outside the basic plane."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.ui.utf16 import Offsets, from_utf16, to_utf16

TEXTS = st.text(st.sampled_from("aé€𝄞😀語 \n"), max_size=40)


@st.composite
def places(draw):
    text = draw(TEXTS)
    return text, draw(st.integers(0, len(text)))


@given(places())
def test_units_count_what_qt_counts(place):
    text, point = place
    units = len(text[:point].encode("utf-16-le")) // 2
    assert to_utf16(text, point) == units
    assert Offsets.of(text).units(point) == units


@given(places())
def test_there_and_back_is_the_same_place(place):
    text, point = place
    assert from_utf16(text, to_utf16(text, point)) == point
    offsets = Offsets.of(text)
    assert offsets.points(offsets.units(point)) == point


def test_inside_a_pair_lies_before_the_character():
    assert from_utf16("a𝄞b", 2) == 1
    assert Offsets.of("a𝄞b").points(2) == 1


def test_a_text_without_astral_characters_costs_nothing():
    assert Offsets.of("Größe, €5").astral == ()
