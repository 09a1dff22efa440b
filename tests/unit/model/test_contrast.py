"""Contrast: WCAG's own figures, what counts as large, and accents refused with the reason."""

import pytest

from briefer.model.contrast import checked_accent, needed, ratio, readable, shortfall
from briefer.model.errors import ColourRefused


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        # The grey that WebAIM's checker gives as the palest to pass on white.
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_ratios_are_wcags(one, other, expected):
    assert ratio(one, other) == pytest.approx(expected, abs=0.005)
    assert ratio(other, one) == ratio(one, other)


def test_a_hue_alone_is_no_contrast():
    # Red and green of one lightness: apart on a screen, one grey from a printer.
    assert ratio("#d00000", "#007a00") < 1.1


@pytest.mark.parametrize(
    ("size", "face", "expected"),
    [
        (10, "serif", 4.5),
        (18, "serif-light", 3.0),
        (17.9, "serif", 4.5),
        (14, "sans-semibold", 3.0),
        (13.9, "sans-semibold", 4.5),
    ],
)
def test_large_words_need_less(size, face, expected):
    assert needed(size, face) == expected


def test_what_is_wrong_is_told_in_figures_with_the_cure():
    assert not readable("#999999", "#ffffff", 4.5)
    told = shortfall("#999999", "#ffffff", 4.5)
    assert "2.8 to 1" in told
    assert "4.5" in told
    assert told.endswith("darker")
    assert shortfall("#777777", "#000000", 7).endswith("lighter")


def test_an_accent_is_checked():
    assert checked_accent("#A3262A") == "#a3262a"
    with pytest.raises(ColourRefused, match=r"#ffcc00 on #ffffff .* 1\.5 to 1"):
        checked_accent("#ffcc00")
    with pytest.raises(ColourRefused, match="#rrggbb"):
        checked_accent("red")
    with pytest.raises(ColourRefused, match="#333333"):
        checked_accent("#a3262a", "#333333")
