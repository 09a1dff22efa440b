"""Scores figures and dates: the number with its parts, what it counts, and which day is meant.

A file of `figures/` holds texts with, in order, the `figures` and `dates` that stand in each. A
figure's `label` is a word of what it counts. A date's `iso` is a day (2026-11-10), a month
(2026-11), a year, a week (2026-W46), a season (2027-21 is spring, 22 summer, 23 autumn, 24 winter)
or a time, alone (T15:00) or of a day.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from briefer import assets
from briefer.articles.grammars import Grammars
from briefer.articles.reading import read_through
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Source
from briefer.model.reading import DateMention, Extent, Figure
from tests.evaluation.measures import Scores, Tally, paired

GRAMMARS = Grammars(assets.RESOURCES / "reading")
FOLDER = Path(__file__).with_name("figures")
_PARTS = ("qualifier", "value", "scale", "unit")
_SAME = 0.5
Label = dict[str, str]


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A text with its figures and dates, and the language and day it is read in."""

    source: Source
    figures: tuple[Label, ...]
    dates: tuple[Label, ...]

    @property
    def language(self) -> str:
        return self.source.details.language or ""


def labelled_texts(folder: Path = FOLDER) -> tuple[LabelledText, ...]:
    """Every labelled text of a folder."""
    return tuple(one for path in sorted(folder.glob("*.toml")) for one in _texts(path))


def _texts(path: Path) -> list[LabelledText]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    details = Details(published=data["published"], language=path.stem)
    return [
        LabelledText(
            Source(Article.of([(BlockKind.PARAGRAPH, one["text"])], details)),
            tuple(one.get("figures", ())),
            tuple(one.get("dates", ())),
        )
        for one in data["text"]
    ]


def scores(labelled: LabelledText) -> Scores:
    """What the engine makes of a text, held against its labels.

    - figures: those found, F1. parts: those found with qualifier, value, scale and unit right.
    - kinds, counted: of those found, the kind right, and the label holding what is counted.
    - dates: those found, F1. days: those wanted told to the right day, month, week or time.
    """
    text = labelled.source.article.text
    reading = read_through(labelled.source, GRAMMARS)
    wanted = _places(text, [one["value"] for one in labelled.figures])
    found = [figure.value for figure in reading.figures]
    pairs = paired(wanted, found, _SAME)
    told = [(labelled.figures[at], reading.figures[to]) for at, to in pairs.items()]
    return {
        "figures": Tally(len(pairs), len(found), len(wanted)),
        "parts": Tally(sum(_parts(text, *pair) for pair in told), wanted=len(wanted)),
        "kinds": Tally(sum(one["kind"] == figure.kind for one, figure in told), wanted=len(told)),
        "counted": Tally(
            sum(one["label"] in text[slice(*figure.label)] for one, figure in told),
            wanted=len(told),
        ),
        **_dated(text, labelled.dates, reading.dates),
    }


def _parts(text: str, label: Label, figure: Figure) -> bool:
    return all(
        label.get(part) == (text[slice(*extent)] if extent else None)
        for part in _PARTS
        for extent in [getattr(figure, part)]
    )


def _dated(text: str, labels: tuple[Label, ...], dates: tuple[DateMention, ...]) -> Scores:
    wanted = _places(text, [one["text"] for one in labels])
    pairs = paired(wanted, [date.extent for date in dates], _SAME)
    days = sum(labels[at]["iso"] == dates[to].iso for at, to in pairs.items())
    return {
        "dates": Tally(len(pairs), len(dates), len(wanted)),
        "days": Tally(days, wanted=len(wanted)),
    }


def _places(text: str, words: list[str]) -> list[Extent]:
    """Where words stand that are given in their order in a text."""
    places: list[Extent] = []
    at = 0
    for each in words:
        start = text.index(each, at)
        at = start + len(each)
        places.append((start, at))
    return places


def misses(labelled: LabelledText) -> list[str]:
    """What is found in a text, beside its labels, where the two are not alike."""
    if all(tally.right == tally.wanted for tally in scores(labelled).values()):
        return []
    text = labelled.source.article.text
    reading = read_through(labelled.source, GRAMMARS)
    figures = [
        {part: text[slice(*at)] for part in (*_PARTS, "label") if (at := getattr(one, part))}
        | {"kind": one.kind.value}
        for one in reading.figures
    ]
    dates = [{"text": text[slice(*one.extent)], "iso": one.iso} for one in reading.dates]
    return [
        text,
        *(f"  wanted {one}" for one in (*labelled.figures, *labelled.dates)),
        *(f"  found  {one}" for one in (*figures, *dates)),
    ]
