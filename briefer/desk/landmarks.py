"""Landmarks: places of an article that one goes to one after the other, all of one kind."""

from collections.abc import Iterable
from enum import StrEnum

from briefer.model.reading import Extent, Reading, Speech


class Landmark(StrEnum):
    """What to go by."""

    QUOTES = "quotes"
    SPEAKERS = "speakers"
    NUMBERS = "numbers"
    DATES = "dates"


def landmarks(reading: Reading, kind: Landmark) -> tuple[Extent, ...]:
    """All the places of a kind in the article's order, each once."""
    match kind:
        case Landmark.QUOTES:
            spoken = (one for one in reading.statements if one.kind is not Speech.INDIRECT)
            return _ordered(one.extent for one in spoken)
        case Landmark.SPEAKERS:
            return _ordered(one.speaker for one in reading.statements if one.speaker)
        case Landmark.NUMBERS:
            return _ordered(figure.extent for figure in reading.figures)
        case Landmark.DATES:
            return _ordered(date.extent for date in reading.dates)


def _ordered(extents: Iterable[Extent]) -> tuple[Extent, ...]:
    return tuple(sorted({*extents}))
