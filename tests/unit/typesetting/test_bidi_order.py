"""Levels and visual order, with expected orders worked out by hand from UAX #9."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.typesetting.bidi_order import levels, reordered

MIRRORED = str.maketrans("()[]«»", ")(][»«")


def seen(text: str, base: int) -> str:
    """A text as it stands from left to right, its brackets as drawn."""
    found = levels(text, base)
    drawn = [
        char.translate(MIRRORED) if level % 2 else char
        for char, level in zip(text, found, strict=True)
    ]
    return "".join(reordered(drawn, found))


@pytest.mark.parametrize(
    ("text", "base", "order"),
    [
        ("abc", 0, "abc"),
        ("אבג", 1, "גבא"),
        ("אבג 2024 דה", 1, "הד 2024 גבא"),
        ("אבג (BBC News) דה", 1, "הד (BBC News) גבא"),
        # The rule on brackets: without it the last one would part from its mate.
        ("BBC (UK) אבג", 1, "גבא BBC (UK)"),
        ("abc (אבג) def", 0, "abc (גבא) def"),
        ("קרא «abc» היום", 1, "םויה «abc» ארק"),
        ("قال 12 عام", 1, "ماع 12 لاق"),
        ("ب-17 ج", 1, "ج 17-ب"),
        ("5% אבג", 1, "גבא 5%"),
        ("1953، لكن", 1, "نكل ،1953"),
    ],
)
def test_visual_order(text, base, order):
    assert seen(text, base) == order


def test_what_is_never_drawn_takes_the_level_before_it():
    assert levels("אב\u200dג", 1) == [1, 1, 1, 1]
    assert levels("ab\u200d", 0) == [0, 0, 0]


@given(st.text(st.sampled_from("abאב12 ()[].,-%\u200d"), max_size=24), st.integers(0, 1))
def test_every_character_has_a_level_and_a_place(text, base):
    found = levels(text, base)
    assert len(found) == len(text)
    assert all(base <= level <= base + 2 for level in found)
    assert sorted(reordered(range(len(text)), found)) == list(range(len(text)))
