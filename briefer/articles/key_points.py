"""Key points: the sentences that tell most of an article, with the reason for each."""

from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from briefer.articles.gist import Gist, Stems, gist, stems
from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.scenes import Scene, stands_alone
from briefer.model.article import Block
from briefer.model.item import Role
from briefer.model.reading import Figure, Suggestion

# News tells the most important things first: after five sentences a place is worth a third.
_DECAY = 5
_EASY = 30
_SPREAD = 0.4
# Worth this much a sentence is as good as not.
_HALF = 0.25
# Past these the rest is only compared with the best ones, so that time grows with the length.
_COMPARED = 12
_FEWEST, _ONE_IN = 8, 8


class _Point(NamedTuple):
    scene: Scene
    about: Stems
    worth: float
    why: str


def key_points(
    text: str,
    blocks: Sequence[Block],
    known: Sequence[Scene],
    largest: Sequence[Figure],
    weighing: Weighing,
) -> Iterator[Suggestion]:
    """The best sentences as key points, no two of which say the same.

    Weighed are place, what the article keeps coming back to, headline, sections, figures and
    speakers; a sentence counts for less the more it shares with a better one. `largest` are the
    largest figures of their kinds. Weights were set by hand and held against highlights of
    journalists (python -m tests.evaluation highlights).
    """
    about = [stems(scene.words, weighing) for scene in known]
    core = gist(text, blocks, known, about, weighing)
    points = [
        _Point(scene, each, *_weighed(scene, core, each, largest, weighing))
        for scene, each in zip(known, about, strict=True)
        if stands_alone(text, scene)
    ]
    most = _FEWEST + len(known) // _ONE_IN
    for point, worth in _ranked(points)[:most]:
        score = round(max(worth, 0.001) / (max(worth, 0.001) + _HALF), 3)
        yield Suggestion(point.scene.extent, Role.KEY_POINT, score, point.why)


def _ranked(points: Sequence[_Point]) -> list[tuple[_Point, float]]:
    """The points from the best down, each with its worth beside those better than it.

    Maximal marginal relevance (Carbonell and Goldstein, 1998).
    """
    free: list[tuple[_Point, float]] = [(point, 0.0) for point in points]
    ranked: list[tuple[_Point, float]] = []
    while free and len(ranked) < _COMPARED:
        best, shared = max(free, key=_worth)
        ranked.append((best, _worth((best, shared))))
        free = [
            (point, max(told, _shared(point.about, best.about)))
            for point, told in free
            if point is not best
        ]
    rest = sorted(free, key=_worth, reverse=True)
    return [*ranked, *((point, _worth((point, shared))) for point, shared in rest)]


def _worth(compared: tuple[_Point, float]) -> float:
    """What a point adds to better ones that share so much with it."""
    point, shared = compared
    return point.worth - _SPREAD * shared


def _shared(one: Stems, other: Stems) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _weighed(
    scene: Scene, core: Gist, about: Stems, largest: Sequence[Figure], weighing: Weighing
) -> tuple[float, str]:
    """How much a sentence tells, and the weightiest reason for it."""
    named = scene.statement is not None and scene.statement.name is not None
    counted = any(scene.holds(figure.extent) for figure in largest)
    early = exp(-scene.place / _DECAY)
    reasons = [
        (0.2 + early if scene.place == 0 else 0.0, "opens the article"),
        (early if scene.place else 0.0, "among the first sentences"),
        (1.5 * core.centrality(about), _theme(scene, core, about)),
        (0.4 * core.titled(about), "takes up what the headline is about"),
        (0.3 * scene.opens_section, "opens a section"),
        (0.15 * counted, "gives the largest figure"),
        (0.1 * (scene.has_figure and not counted), "gives a figure"),
        (0.1 * named, "tells who says so"),
        (0.1 * (scene.opens_paragraph and scene.place > 0), "opens a paragraph"),
    ]
    longer = max(0, len(scene.words) - _EASY) / 10
    worth = sum(weight for weight, _ in reasons) - 0.15 * longer - 0.4 * scene.leans(weighing)
    return worth, max(reasons, key=lambda reason: reason[0])[1]


def _theme(scene: Scene, core: Gist, about: Stems) -> str:
    """Which of the things that the article keeps coming back to a sentence tells."""
    themes = [stem for stem in core.themes if stem in about]
    new = next((stem for stem in themes if core.places[stem] == scene.place > 0), None)
    if new:
        return f"first mention of {core.forms[new]}"
    if not themes:
        return "tells what the article is about"
    return (
        f"on what the article keeps coming back to: {', '.join(core.forms[s] for s in themes[:2])}"
    )
