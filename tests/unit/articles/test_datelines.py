"""Datelines: told from words that merely stand before a dash."""

import pytest

from briefer.articles.datelines import dateline
from briefer.model.item import Role
from tests.unit.articles.spoken import Told


@pytest.mark.parametrize(
    ("line", "story"),
    [
        ("MERROWICK — ", "The council voted."),
        ("Merrowick, 10 November 2026 – ", "The council voted."),
        ("MERROWICK, Nov. 10 (Reuters) - ", "The council voted."),
        ("BERLIN, 10. November 2026 /PRNewswire/ -- ", "Der Rat stimmte zu."),
        ("Frankfurt am Main (dpa) - ", "„Wir haben gewählt“, sagte er."),
        ("WASHINGTON, D.C. — ", "A man left."),
        ("КИЇВ, 3 травня — ", "Рада проголосувала."),
        ("(CNN) -- ", "The council voted."),
        ("Berlin – ", "Die Regierung stimmte zu."),
    ],
)
def test_the_story_begins_behind_it(line: str, story: str):
    found = dateline(line + story, (0, len(line + story)))
    assert found is not None
    assert found.end == len(line)


@pytest.mark.parametrize(
    "text",
    [
        "Paris – the city of light – sleeps.",
        "Paris – The city – sleeps.",
        "Nobody left — The hall was quiet.",
        "The vote — It was late — ended.",
        "The council voted.",
    ],
)
def test_what_merely_stands_before_a_dash_is_none(text: str):
    assert dateline(text, (0, len(text))) is None


def test_a_key_point_and_the_day_of_the_article_are_told_by_it():
    story = "The council of Merrowick voted on Monday night to build a movable flood barrier."
    told = Told(f"MERROWICK, 10 November 2026 — {story}", "Nobody spoke against it in the hall.")
    points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
    assert told.words(points[0].extent) == story
