"""Moving and trimming the choice of words, by code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.desk.choosing import Step, at, following, preceding, stepped
from briefer.model.words import word_starts
from tests.desk_sample import ARTICLE, Workshop, span

TEXT = ARTICLE.text
BLOCKS = tuple((block.start, block.end) for block in ARTICLE.blocks)
SENTENCES = Workshop().reading(Workshop().sources["harbour.txt"]).sentences


def words(extent):
    return TEXT[slice(*extent)]


def step(step, chosen):
    return words(stepped(step, TEXT, BLOCKS, SENTENCES, chosen))


def chosen(text):
    found = span(text)
    return found.start, found.end


def test_the_first_step_chooses_where_one_stands():
    assert step(Step.NEXT_PARAGRAPH, (0, 0)) == "Harbour board backs a movable barrier"


def test_paragraphs_follow_each_other_both_ways():
    here = chosen("The vote ends ten years of dispute")
    assert step(Step.NEXT_PARAGRAPH, here).startswith("The board voted")
    assert step(Step.PREVIOUS_PARAGRAPH, here).startswith("Harbour board")


def test_from_the_end_of_what_was_picked_the_step_goes_on():
    _, end = chosen("The board voted 31 to 18 on Tuesday.")
    assert step(Step.NEXT_SENTENCE, (end, end)).startswith("Mr.")
    _, end = chosen("Nobody left early.")
    assert step(Step.NEXT_PARAGRAPH, (end, end)).startswith("“We")
    assert step(Step.NEXT_PARAGRAPH, (end - 1, end - 1)).startswith("The board")


def test_from_inside_a_paragraph_the_step_back_goes_to_its_beginning():
    assert step(Step.PREVIOUS_PARAGRAPH, chosen("Nobody left")).startswith("The board voted")


def test_sentences_follow_each_other_within_and_over_paragraphs():
    assert step(Step.NEXT_SENTENCE, chosen("The board voted 31 to 18 on Tuesday.")).startswith(
        "Mr."
    )
    assert step(Step.NEXT_SENTENCE, chosen("Nobody left early.")).startswith("“We")
    assert step(Step.PREVIOUS_SENTENCE, chosen("Nobody left early.")).startswith("Mr.")


def test_after_the_last_and_before_the_first_nothing_changes():
    last, first = BLOCKS[-1], BLOCKS[0]
    assert step(Step.NEXT_PARAGRAPH, last) == words(last)
    assert step(Step.PREVIOUS_PARAGRAPH, first) == words(first)


@pytest.mark.parametrize(
    ("wish", "before", "after"),
    [
        (Step.GROW_END, "The board", "The board voted"),
        (Step.GROW_END, "Nobody left", "Nobody left early."),
        (Step.SHRINK_END, "The board voted", "The board"),
        (Step.SHRINK_END, "Nobody left early.", "Nobody left"),
        (Step.GROW_START, "left early.", "Nobody left early."),
        (Step.SHRINK_START, "Nobody left early.", "left early."),
        (Step.SHRINK_END, "Nobody", "Nobody"),
        (Step.SHRINK_START, "Nobody", "Nobody"),
    ],
)
def test_trimming_by_a_word(wish, before, after):
    assert step(wish, chosen(before)) == after


def test_growing_stops_at_the_ends_of_the_article():
    assert step(Step.GROW_START, BLOCKS[0]) == words(BLOCKS[0])
    assert step(Step.GROW_END, BLOCKS[-1]) == words(BLOCKS[-1])


def test_at_finds_the_later_of_two_that_touch():
    assert at(((0, 3), (3, 5)), 3) == (3, 5)
    assert at(((0, 3), (5, 8)), 4) is None


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from(Step))
def test_every_step_stays_inside_and_forwards(one, other, wish):
    start, end = stepped(wish, TEXT, BLOCKS, SENTENCES, (min(one, other), max(one, other)))
    assert 0 <= start <= end <= len(TEXT)


@given(st.integers(0, len(word_starts(TEXT)) - 3))
def test_growing_and_shrinking_undo_each_other(index):
    starts = word_starts(TEXT)
    here = (starts[index][0], starts[index + 1][1])
    grown = stepped(Step.GROW_START, TEXT, BLOCKS, SENTENCES, here)
    assert grown == here or stepped(Step.SHRINK_START, TEXT, BLOCKS, SENTENCES, grown) == here


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.integers(0, 90))
def test_following_and_preceding_are_neighbours(lengths, place):
    extents, start = [], 0
    for length in lengths:
        extents.append((start, start + length))
        start += length + 1
    after = following(extents, (place, place + 1))
    if after is not None:
        before = preceding(extents, after)
        assert before is None or extents.index(before) == extents.index(after) - 1
