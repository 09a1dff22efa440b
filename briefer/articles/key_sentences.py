"""Key sentences: what is worth picking, for which role, with a reason an editor can judge."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.purposes import purposes
from briefer.articles.scenes import Scene, scenes, stands_alone, theme
from briefer.model.article import NUMBERED, Block, BlockKind
from briefer.model.item import Role
from briefer.model.reading import (
    Figure,
    FigureKind,
    Reading,
    Speech,
    Statement,
    Suggestion,
)

_LONG = 40
_QUOTE_WORDS = range(6, 61)
_EASY_WORDS = range(12, 36)
_LARGE = 4
_LONGEST = 800
_HEADLINE_WORDS = 16
_FEWEST_WORDS = 4


def suggestions(
    text: str, blocks: Sequence[Block], reading: Reading, year: int | None, weighing: Weighing
) -> tuple[Suggestion, ...]:
    """Words worth picking, in the article's order. `year` is that of the article, if known."""
    known = tuple(scenes(text, blocks, reading))
    found = [
        *(_titles(blocks) or _first_words(text, known)),
        *_points(text, known, theme(text, blocks, known, weighing), weighing),
        *purposes(text, known, year, weighing),
        *_spoken(text, reading.statements),
        *_numbers(text, reading, blocks, known, weighing),
    ]
    return tuple(sorted(found, key=lambda one: (one.extent, one.role, -one.score)))


def _titles(blocks: Sequence[Block]) -> list[Suggestion]:
    """The article's own headline and standfirst."""
    found: list[Suggestion] = []
    for kind, role in (
        (BlockKind.HEADLINE, Role.HEADLINE),
        (BlockKind.STANDFIRST, Role.STANDFIRST),
    ):
        extents = [(block.start, block.end) for block in blocks if block.kind is kind]
        found += [Suggestion(one, role, 1.0, f"the article's {kind.value}") for one in extents[:1]]
    return found


def _first_words(text: str, known: Sequence[Scene]) -> list[Suggestion]:
    """A headline for an article without one: its first sentence, to a comma where it is long."""
    if not known:
        return []
    start, end = known[0].extent
    words = text[start : min(end, start + _LONGEST)].rstrip(".。")
    clause = words.partition(", ")[0]
    if len(words.split()) > _HEADLINE_WORDS and len(clause.split()) >= _FEWEST_WORDS:
        words = clause
    if not words:
        return []
    why = "the first words of an article without a headline"
    return [Suggestion((start, start + len(words)), Role.HEADLINE, 0.5, why)]


def _points(
    text: str, known: Sequence[Scene], about: Counter[str], weighing: Weighing
) -> Iterator[Suggestion]:
    top = sum(count for _, count in about.most_common(8)) or 1
    for scene in known:
        if not stands_alone(text, scene):
            continue
        score, why = _weight(scene, sum(about[word] for word in set(scene.words)) / top)
        score -= 0.25 * scene.leans(weighing) + 0.1 * (len(scene.words) > _LONG)
        if score > 0:
            yield Suggestion(scene.extent, Role.KEY_POINT, round(min(score, 1.0), 3), why)


def _weight(scene: Scene, about: float) -> tuple[float, str]:
    """How much a sentence says, and the weightiest reason for it."""
    named = scene.statement is not None and scene.statement.name is not None
    reasons = [
        (0.45 * (scene.number == 1 and scene.opens_paragraph), "opens the article"),
        (0.3 * scene.opens_section, "opens a section"),
        (0.25 * scene.has_figure, "gives a figure"),
        (0.15 * (scene.opens_paragraph and scene.number > 1), "opens a paragraph"),
        (0.15 * named, "tells who says so"),
        (0.5 * min(about, 1.0), "takes up what the headline is about"),
        (0.15 / scene.number, "stands near the beginning"),
    ]
    best = max(reasons, key=lambda reason: reason[0])
    return sum(score for score, _ in reasons), best[1]


def _spoken(text: str, statements: Sequence[Statement]) -> Iterator[Suggestion]:
    """Quotes of whole sentences, and sentences that report what somebody says."""
    names = {text[slice(*one.name)] for one in statements if one.name}
    for one in statements:
        if one.speaker is None or one.sentence[1] - one.sentence[0] > _LONGEST:
            continue
        if one.cue is None and one.kind is not Speech.DIRECT:
            continue
        words = len(text[slice(*one.extent)].split())
        whole = one.kind is Speech.DIRECT and not text[one.pieces[0][0]].islower()
        quote = whole and words in _QUOTE_WORDS
        score = 0.3 + 0.25 * bool(one.name) + 0.25 * bool(one.role) + 0.1 * (words in _EASY_WORDS)
        yield Suggestion(
            one.extent if quote else one.sentence,
            Role.QUOTE if quote else Role.STATEMENT,
            round(score, 3),
            _who(one, len(names)) + (", in their own words" if quote else ""),
        )


def _who(statement: Statement, names: int) -> str:
    if statement.name is None:
        return "tells who says so, without a name"
    if names == 1:
        return "the only named speaker"
    return "a named speaker, with their role" if statement.role else "a named speaker"


def _numbers(
    text: str,
    reading: Reading,
    blocks: Sequence[Block],
    known: Sequence[Scene],
    weighing: Weighing,
) -> Iterator[Suggestion]:
    """Figures of the body that have a caption of more than themselves."""
    if not weighing.common:
        # Without the language's words nobody can tell what a number counts.
        return
    holders = {number: block for number, block in enumerate(blocks) if block.kind in NUMBERED}
    at = 0
    for figure in reading.figures:
        while at < len(known) and known[at].extent[1] <= figure.value[0]:
            at += 1
        scene = known[at] if at < len(known) else None
        inside = scene is not None and scene.extent[0] <= figure.value[0]
        if scene is None or not inside or scene.block not in holders:
            continue
        if figure.label != figure.extent:
            score = _worth(text, figure, scene, weighing)
            yield Suggestion(figure.extent, Role.FIGURE, round(score, 3), _counts(figure))


def _worth(text: str, figure: Figure, scene: Scene, weighing: Weighing) -> float:
    """How well a figure stands on its own: with a noun, a size, no speaker, not a mere span."""
    value = text[slice(*figure.value)]
    unit = text[slice(*figure.unit)].lower() if figure.unit else ""
    own_label = figure.label[0] >= figure.extent[1]
    qualifier = text[slice(*figure.qualifier)].lower() if figure.qualifier else ""
    score = 0.4 + 0.2 * own_label + 0.1 * (figure.kind in {FigureKind.MONEY, FigureKind.PERCENT})
    score += 0.1 * bool(qualifier) - 0.25 * (qualifier in weighing.adding)
    score += 0.1 * (bool(figure.scale) or sum(map(str.isdigit, value)) >= _LARGE)
    score -= 0.25 * (unit in weighing.spans)
    score -= 0.3 * (len(value) == 1 and not unit)
    score -= 0.15 * (scene.statement is not None)
    score -= 0.2 * (not own_label and scene.leans(weighing))
    return max(0.0, score + 0.1 / scene.number)


def _counts(figure: Figure) -> str:
    """Why a figure is worth picking."""
    if figure.qualifier:
        return f"{figure.kind.value}, with its qualifier and what it counts"
    return f"{figure.kind.value}, with what it counts"
