"""The measure against highlights, on a story of our own."""

from collections import Counter
from pathlib import Path

import pytest

from tests.evaluation.highlights import averages, rouge_1, scores, stories
from tests.evaluation.measures import words

STORY = """The council of Merrowick voted on Monday night to close the old ferry for good.

It rained in the upper town. Nobody had brought an umbrella to the vote of the council.

The ferry carried 400 people a day across the Sallow, and it will stop in March.

@highlight

Merrowick council votes to close ferry

@highlight

Ferry will stop in March
"""


def test_a_story_is_an_article_and_its_highlights(tmp_path: Path):
    (tmp_path / "ferry.story").write_text(STORY, encoding="utf-8")
    [story] = stories(tmp_path)
    assert story.highlights == (
        "Merrowick council votes to close ferry",
        "Ferry will stop in March",
    )
    told = scores(story)
    assert told is not None
    assert told["ours"] > told["first three"]
    assert told["best three"] >= told["ours"]
    assert averages(tmp_path)["stories"] == 1


def test_a_folder_without_stories_measures_nothing(tmp_path: Path):
    assert averages(tmp_path) == {"stories": 0}


@pytest.mark.parametrize(
    ("found", "wanted", "rouge"), [("a b c d", "a b", 200 / 3), ("a a", "a", 200 / 3), ("", "", 0)]
)
def test_shared_words_count_once_each(found: str, wanted: str, rouge: float):
    assert rouge_1(Counter(words(found)), Counter(words(wanted))) == pytest.approx(rouge)
