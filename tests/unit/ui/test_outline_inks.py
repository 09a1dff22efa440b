"""The colours of words: readable on every ground, and different for whose words they are."""

import pytest
from PySide6.QtGui import QColor

from briefer.model.wording import FragmentKind
from briefer.ui.outline_inks import Inks, mixed
from briefer.ui.theme import DARK, LIGHT

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def contrast(one, two):
    """The WCAG 2.2 contrast ratio of two colours."""

    def luminance(colour):
        channels = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@THEMES
def test_words_can_be_read(theme):
    inks = Inks.of(theme)
    for ink in (inks.kept, inks.ours, inks.drawn):
        assert contrast(ink, theme.raised) >= 4.5


@THEMES
def test_words_held_back_are_dim_but_legible(theme):
    inks, held = Inks.of(theme), Inks.of(theme, held=True)
    assert contrast(held.kept, theme.window) < contrast(inks.kept, theme.window)
    assert contrast(held.kept, theme.window) >= 3


@THEMES
def test_roles_can_be_read_on_their_wash(theme):
    for tint in theme.role_colours.values():
        assert contrast(tint.strong, tint.wash) >= 4.5


@THEMES
@pytest.mark.parametrize("kind", list(FragmentKind))
def test_every_kind_has_an_ink(theme, kind):
    inks = Inks.of(theme)
    ours = kind in {FragmentKind.TYPED, FragmentKind.ADDED}
    assert (inks.of_kind(kind) == inks.ours) is ours


def test_drawn_characters_are_not_the_sources():
    inks = Inks.of(LIGHT)
    assert inks.of_kind(FragmentKind.MARK) == inks.of_kind(FragmentKind.MENDED) == inks.drawn
    assert inks.of_kind(FragmentKind.KEPT) == inks.of_kind(FragmentKind.RESPELT) == inks.kept


@pytest.mark.parametrize(
    ("share", "colour"), [(0.0, "#000000"), (1.0, "#ffffff"), (0.5, "#808080")]
)
def test_mixing(share, colour):
    assert mixed("#000000", "#ffffff", share) == colour
