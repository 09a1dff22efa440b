"""Landmarks: the places one goes to, by kind."""

import pytest

from briefer.desk.landmarks import Landmark, landmarks
from briefer.model.reading import (
    DateMention,
    Figure,
    FigureKind,
    Reading,
    Speech,
    Statement,
)


def said(start, kind, speaker):
    extent = (start, start + 10)
    return Statement(extent, kind, extent, (extent,), speaker)


READING = Reading(
    statements=(
        said(40, Speech.DIRECT, (52, 60)),
        said(62, Speech.DIRECT, (52, 60)),
        said(80, Speech.INDIRECT, (70, 75)),
        said(10, Speech.MIXED, None),
    ),
    figures=(Figure((5, 9), (5, 7), FigureKind.COUNT, (5, 9)),),
    dates=(DateMention((90, 99)),),
)


@pytest.mark.parametrize(
    ("kind", "places"),
    [
        (Landmark.QUOTES, ((10, 20), (40, 50), (62, 72))),
        (Landmark.SPEAKERS, ((52, 60), (70, 75))),
        (Landmark.NUMBERS, ((5, 9),)),
        (Landmark.DATES, ((90, 99),)),
    ],
)
def test_places_of_a_kind_stand_in_order_and_once(kind, places):
    assert landmarks(READING, kind) == places
    assert landmarks(Reading(), kind) == ()
