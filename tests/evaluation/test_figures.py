"""Figures and dates: no measure falls below what was reached. Raise a floor when it rises."""

from collections import Counter

import pytest

from tests.evaluation import figures
from tests.evaluation.measures import Scores, by_language

TEXTS = figures.labelled_texts()
LEAST = {"figures": 96, "parts": 93, "kinds": 97, "counted": 93, "dates": 100, "days": 100}


@pytest.fixture(scope="module")
def scored() -> dict[str, Scores]:
    return by_language((one.language, figures.scores(one)) for one in TEXTS)


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "uk"])
def test_no_language_falls_below_what_was_reached(language: str, scored: dict[str, Scores]):
    reached = {name: tally.percent for name, tally in scored[language].items()}
    assert all(reached[name] >= least for name, least in LEAST.items()), reached


def test_the_labels_are_many_and_of_every_kind():
    kinds = Counter(label["kind"] for one in TEXTS for label in one.figures)
    assert kinds.total() >= 60
    assert min(kinds[kind] for kind in ("count", "money", "percent", "measure", "fraction")) >= 8
    assert kinds["ordinal"] >= 5
    assert sum(len(one.dates) for one in TEXTS) >= 40
