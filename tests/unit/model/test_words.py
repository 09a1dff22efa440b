"""Where words and numbers may be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.words import count_words, inward, outward, word_starts

WHOLE = [
    "10,000", "3.5", "U.S", "long-range", "Trump's", "don’t", "€4.2bn", "$5m", "-$5m", "+7\u202f%",
    "-7", "50%", "2024–25", "naïve", "m\u0303b", "हिन्दी", "한국어", "השו״ת", "كتابًا", "𝔘nder",
    "state-of-the-art",
]  # fmt: skip


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_is_never_split(word):
    text = f"so {word} it"
    for at in range(4, 3 + len(word)):
        assert outward(text, at, at) == (3, 3 + len(word))
        assert inward(text, 0, at)[1] <= 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 % of U.S. aid", ["7", "of", "U.S", "aid"]),
        ("“So,” he said…", ["So", "he", "said"]),
        ("a — b", ["a", "b"]),
        ("👩‍🔬 👍", []),
        ("中文 x", ["中", "文", "x"]),
        ("range 3-4, a-5", ["range", "3-4", "a-5"]),
        ("", []),
    ],
)
def test_words_of_a_text(text, expected):
    assert [text[start:end] for start, end in word_starts(text)] == expected
    assert count_words(text) == len(expected)


def test_growing_takes_the_last_stop_of_an_abbreviation():
    assert outward("the U.S. plan", 5, 6) == (4, 8)
    assert outward("it ends.", 4, 6) == (3, 7)


def test_growing_leaves_the_edges_of_words():
    assert outward("one two three", 4, 7) == (4, 7)
    assert outward("one two three", 3, 8) == (3, 8)
    assert outward("one two", 0, 7) == (0, 7)


def test_shrinking_to_nothing_stays_where_it_began():
    assert inward("everything", 2, 5) == (2, 2)


def test_shrinking_drops_the_words_cut_through():
    assert inward("one two three", 1, 10) == (3, 8)


@given(st.text(st.sampled_from("ab1 ,.'’-–/:$€%‰ \u00a0\u202fÀéЖї+−±“”\n"), max_size=30))
def test_words_do_not_depend_on_what_stands_behind_them(text):
    # Text with a letter of Han is looked through by another expression than text without.
    assert word_starts(text + " 中")[:-1] == word_starts(text)
    for at in range(len(text) + 1):
        assert outward(text + " 中", at, at) == outward(text, at, at)
