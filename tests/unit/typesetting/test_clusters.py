"""What a reader takes for one character is never split."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.typesetting.clusters import cluster_starts, clusters


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("abc", ["a", "b", "c"]),
        ("x\u0301y", ["x\u0301", "y"]),
        ("क्षेत्र", ["क्षे", "त्र"]),
        ("कि", ["कि"]),
        ("👩\u200d👩\u200d👧!", ["👩\u200d👩\u200d👧", "!"]),
        ("👍🏽", ["👍🏽"]),
        ("🇺🇦🇩🇪", ["🇺🇦", "🇩🇪"]),
        ("葛\U000e0100城", ["葛\U000e0100", "城"]),
        ("❤\ufe0f", ["❤\ufe0f"]),
        ("قً", ["قً"]),
        ("a \u0301", ["a", " ", "\u0301"]),
        ("", []),
    ],
)
def test_clusters(text, parts):
    assert clusters(text) == parts


@given(st.text(max_size=30))
def test_nothing_is_lost_and_every_cluster_holds_something(text):
    parts = clusters(text)
    assert "".join(parts) == text
    assert all(parts)
    assert len(cluster_starts(text)) == len(parts)
