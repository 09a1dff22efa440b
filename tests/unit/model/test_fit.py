"""The page's report: how full it is, and what a short card leaves free."""

import pytest

from briefer.model.fit import Fit, Free, Over


def fit(filled: float, setting: int = 0, over: Over | None = None) -> Fit:
    return Fit(setting, 36, 12.0, 16.0, filled, 0, 100, words=300, over=over)


@pytest.mark.parametrize(
    ("filled", "left"),
    [
        (1.0, None),
        (0.85, None),
        (0.79, Free.QUARTER),
        (0.73, Free.QUARTER),
        (0.67, Free.THIRD),
        (0.5, Free.HALF),
        (0.35, Free.TWO_THIRDS),
        (0.1, Free.MOST),
        (0.0, Free.MOST),
    ],
)
def test_what_a_short_card_leaves_free(filled, left):
    assert fit(filled).left is left


def test_only_a_short_card_leaves_something_free():
    assert fit(0.5, setting=7).left is None
    assert fit(1.2, over=Over(3, "x", "X", 20)).left is None


def test_fullness_counts_words():
    assert fit(0.5).fullness == 0.75
    assert fit(1.2, over=Over(3, "x", "X", 20)).fullness == 1.0
