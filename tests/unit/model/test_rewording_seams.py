"""Typing where a word was cut: the new word stands between the blanks of the old one."""

import pytest

from briefer.model.fragment import Manner
from briefer.model.passage import Kept
from briefer.model.rewording import replaced
from briefer.model.span import Span
from briefer.model.wording import shown

TEXT = "The board voted on Tuesday to build a movable barrier, the largest since the road opened."
TEXTS = {"a": TEXT}
SENTENCE = Manner(sentence=True)


def edited(cut, typed):
    """The words shown after cutting some words at once and typing others letter by letter."""
    passage = (Kept(Span("a", 0, len(TEXT))),)
    at = TEXT.index(cut)
    done = replaced(passage, TEXTS, at, at + len(cut), "", SENTENCE)
    for letter in typed:
        done = replaced(done.passage, TEXTS, done.caret, done.caret, letter, SENTENCE)
    return shown(done.passage, TEXTS, SENTENCE)


@pytest.mark.parametrize(
    ("cut", "typed", "left"),
    [
        ("movable", "fixed", "to build a fixed barrier, the"),
        ("movable barrier", "dam", "to build a dam, the"),
        ("a movable", "one", "to build one barrier"),
        (" movable", " fixed", "to build a fixed barrier"),
        ("movable ", "fixed ", "to build a fixed barrier"),
        ("ed on Tuesday", "es", "The board votes to build"),
        ("opened.", "closed", "since the road closed."),
        ("The", "A", "A board voted"),
    ],
)
def test_a_word_typed_for_a_word_cut_stands_where_it_stood(cut, typed, left):
    assert left in edited(cut, typed)


def test_backspacing_a_word_and_typing_another_is_the_same():
    passage, at = (Kept(Span("a", 0, len(TEXT))),), TEXT.index(" barrier")
    for _ in "movable":
        done = replaced(passage, TEXTS, at - 1, at, "", SENTENCE)
        passage, at = done.passage, done.caret
    for letter in "fixed":
        done = replaced(passage, TEXTS, at, at, letter, SENTENCE)
        passage, at = done.passage, done.caret
    assert "build a fixed barrier, the" in shown(passage, TEXTS, SENTENCE)


def test_punctuation_typed_at_the_seam_stands_by_the_word():
    assert "to build a, barrier" in edited("movable", ",")
