"""Key points: the sentences that tell most of an article, with the reason for each."""

from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from briefer.articles.gist import Gist, Stems, gist, stems
from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.scenes import Scene, bare, stands_alone
from briefer.model.article import Block
from briefer.model.item import Role
from briefer.model.reading import Figure, Suggestion

# News tells the most important things first: after ten sentences a place is worth a third.
_DECAY = 10
_EASY = 30
# How fast a score, 0 to 1, grows with the worth.
_STEEP = 2
# Past these the rest is only compared with the best ones, so that time grows with the length.
_COMPARED = 12
_FEWEST, _ONE_IN = 8, 8
# What a word is worth that a summary would keep, as long as no better sentence tells it.
_NEWS = 0.42
# What each ten words cost, and each ten past the easy ones: a card has little room.
_ROOM, _LONG = 0.25, 0.4
# A sentence that leans on another, one that links to it besides; one all of whose words were in the
# first or second person.
_LEANING, _LINKING, _PERSONAL = 0.25, 0.4, 1.1
# A sentence of fewer words than these is not wholly personal for one of them.
_FEW = 5


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
    speakers; the words a summary would keep count once, in the best sentence that has them; length
    costs room. `largest` are the largest figures of their kinds. Weights were fitted to highlights
    of journalists and held against others (python -m tests.evaluation highlights).
    """
    about = [stems(scene.words, weighing) for scene in known]
    core = gist(text, blocks, known, about, weighing)
    points = [
        _Point(scene, each, *_weighed(scene, core, each, largest, weighing))
        for scene, each in zip(known, about, strict=True)
        if stands_alone(text, scene)
    ]
    most = _FEWEST + len(known) // _ONE_IN
    for point, worth in _ranked(points, core)[:most]:
        score = round(1 / (1 + exp(-_STEEP * worth)), 3)
        yield Suggestion(point.scene.extent, Role.KEY_POINT, score, point.why)


def _ranked(points: Sequence[_Point], core: Gist) -> list[tuple[_Point, float]]:
    """The points from the best down, each with its worth beside those better than it."""
    told: Stems = frozenset()

    def worth(point: _Point) -> float:
        return point.worth + _NEWS * core.news(point.about - told)

    free = list(points)
    ranked: list[tuple[_Point, float]] = []
    while free and len(ranked) < _COMPARED:
        best = max(free, key=worth)
        ranked.append((best, worth(best)))
        free.remove(best)
        told |= best.about
    rest = [(point, worth(point)) for point in free]
    return [*ranked, *sorted(rest, key=lambda each: each[1], reverse=True)]


def _weighed(
    scene: Scene, core: Gist, about: Stems, largest: Sequence[Figure], weighing: Weighing
) -> tuple[float, str]:
    """How much a sentence is worth beside its news, and the weightiest reason for it."""
    named = scene.statement is not None and scene.statement.name is not None
    counted = any(scene.holds(figure.extent) for figure in largest)
    early = 0.7 * exp(-scene.place / _DECAY)
    reasons = [
        (0.2 + early if scene.place == 0 else 0.0, "opens the article"),
        (early if scene.place else 0.0, "among the first sentences"),
        (1.6 * core.centrality(about), _theme(scene, core, about)),
        (0.3 * core.titled(about), "takes up what the headline is about"),
        (0.2 * scene.opens_section, "opens a section"),
        (0.1 * counted, "gives the largest figure"),
        (0.1 * (scene.has_figure and not counted), "gives a figure"),
        (0.05 * named, "tells who says so"),
        (0.05 * (scene.opens_paragraph and scene.place > 0), "opens a paragraph"),
    ]
    worth = sum(weight for weight, _ in reasons) - _cost(scene, weighing)
    return worth, max(reasons, key=lambda reason: reason[0])[1]


def _cost(scene: Scene, weighing: Weighing) -> float:
    """What speaks against a sentence: its length, leaning on another, speaking of oneself."""
    words = len(scene.words)
    longer = _ROOM * words / 10 + _LONG * max(0, words - _EASY) / 10
    personal = sum(bare(word) in weighing.personal for word in scene.words) / max(_FEW, words)
    leaning = _LEANING * scene.leans(weighing) + _LINKING * scene.links(weighing)
    return longer + leaning + _PERSONAL * personal


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
