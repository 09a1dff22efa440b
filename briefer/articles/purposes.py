"""Purposes: sentences that tell the history, what comes next, or why it matters."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.scenes import Scene, stands_alone
from briefer.model.item import Role
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.reading import Extent, Suggestion

_SHORT = 10
_LONGEST = 45
# Signs are seldom wholly sure: a purpose stands below what the article is about.
_SURE = 0.8


class _Purpose(NamedTuple):
    """A role, the words that are signs of it, headings that promise it, and the reason given."""

    role: Role
    signs: tuple[str, ...]
    headings: tuple[str, ...]
    why: str


def purposes(
    text: str, scenes: Sequence[Scene], year: int | None, weighing: Weighing
) -> Iterator[Suggestion]:
    """A suggestion for each sentence that shows what it is for. `year` is the article's own."""
    for purpose in (
        _Purpose(Role.BACKGROUND, weighing.history, weighing.history_headings, "tells the history"),
        _Purpose(
            Role.WHATS_NEXT, weighing.future, weighing.future_headings, "tells what comes next"
        ),
        _Purpose(Role.WHY_IT_MATTERS, weighing.weight, (), "says what it changes"),
    ):
        yield from _for(purpose, text, scenes, year, weighing)


def _for(
    purpose: _Purpose, text: str, scenes: Sequence[Scene], year: int | None, weighing: Weighing
) -> Iterator[Suggestion]:
    if not purpose.signs:
        return
    finder = re.compile(rf"(?<![\w-])(?i:{'|'.join(map(re.escape, purpose.signs))})(?![\w-])")
    last = max((scene.number for scene in scenes), default=1)
    for at, scene in enumerate(scenes):
        if not stands_alone(text, scene):
            continue
        signs = len(set(finder.findall(text, *scene.extent))) + _dated(purpose.role, scene, year)
        if signs:
            score = _score(purpose, scene, signs, scene.number / last, weighing)
            extent = _with_neighbour(text, scenes, at, finder)
            score = _SURE * max(0.0, min(score, 1.0))
            yield Suggestion(extent, purpose.role, round(score, 3), purpose.why)


def _dated(role: Role, scene: Scene, year: int | None) -> int:
    """Two signs more for a year on the right side of the article's own."""
    if year is None:
        return 0
    past = bool(scene.years) and max(scene.years) < year
    coming = bool(scene.years) and max(scene.years) > year
    return 2 * (past if role is Role.BACKGROUND else coming and role is Role.WHATS_NEXT)


def _score(purpose: _Purpose, scene: Scene, signs: int, place: float, weighing: Weighing) -> float:
    score = 0.3 + 0.15 * min(signs, 3)
    if purpose.role is Role.WHATS_NEXT:
        score += 0.25 * place
    if purpose.role is Role.BACKGROUND:
        score += 0.1 * place - 0.1 * (scene.number == 1)
    if purpose.role is Role.WHY_IT_MATTERS:
        score += 0.2 * (1 - place)
    elif scene.leans(weighing):
        score -= 0.25
    if scene.statement is not None and purpose.role is Role.BACKGROUND:
        score -= 0.2
    if any(word in scene.heading.lower() for word in purpose.headings):
        score += 0.2
    return score


def _with_neighbour(text: str, scenes: Sequence[Scene], at: int, finder: re.Pattern[str]) -> Extent:
    """The sentence, with one beside it in its paragraph that makes it whole.

    The next one where this one is short or both have signs; else a short one before it.
    """
    scene = scenes[at]
    follows = scenes[at + 1] if at + 1 < len(scenes) else None
    if follows and _joins(text, scene, follows):
        signs = finder.search(text, *follows.extent) is not None
        if signs or len(scene.words) <= _SHORT:
            return scene.extent[0], follows.extent[1]
    before = scenes[at - 1] if at else None
    if before and len(before.words) <= _SHORT and _joins(text, before, scene):
        return before.extent[0], scene.extent[1]
    return scene.extent


def _joins(text: str, one: Scene, two: Scene) -> bool:
    """Whether two sentences stand in one paragraph, quote nobody and are not too long together."""
    words = text[one.extent[0] : two.extent[1]]
    quoted = not QUOTATION_MARKS.isdisjoint(words)
    return one.block == two.block and len(one.words) + len(two.words) <= _LONGEST and not quoted
