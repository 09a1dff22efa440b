"""Key sentences: which sentences say the most, and what they would be good for."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefer.articles.lexicons.lexicon import Weighing
from briefer.model.article import Block, BlockKind
from briefer.model.item import Role
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.reading import Extent, Figure, Speech, Statement, Suggestion

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBERED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_LONGEST = 45
_SHORTEST = 7


@dataclass(frozen=True, slots=True)
class Scene:
    """What a sentence is judged by: its block, where it stands, and what was found in it."""

    extent: Extent
    block: int
    number: int
    first: bool
    opens_section: bool
    words: tuple[str, ...]
    has_figure: bool
    statement: Statement | None


def suggestions(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Extent],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    weighing: Weighing,
) -> tuple[Suggestion, ...]:
    """Words worth picking, in the article's order, each with a reason an editor can judge."""
    scenes = tuple(_scenes(text, blocks, sentences, statements, figures))
    theme = _theme(text, blocks, scenes, weighing)
    found = [
        *_headings(blocks),
        *_points(text, scenes, theme, weighing),
        *_purposes(text, scenes, weighing),
        *_spoken(text, statements, blocks),
        *_numbers(figures, blocks),
    ]
    return tuple(sorted(found, key=lambda s: (s.extent, s.role, -s.score)))


def _headings(blocks: Sequence[Block]) -> Iterator[Suggestion]:
    for kind, role in (
        (BlockKind.HEADLINE, Role.HEADLINE),
        (BlockKind.STANDFIRST, Role.STANDFIRST),
    ):
        for block in blocks:
            if block.kind is kind:
                yield Suggestion((block.start, block.end), role, 1.0, f"the article's {kind}")
                break


def _scenes(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Extent],
    statements: Sequence[Statement],
    figures: Sequence[Figure],
) -> Iterator[Scene]:
    """The sentences of the numbered blocks, with what was found in each."""
    starts = {one.sentence: one for one in reversed(statements)}
    numbers = sorted(figure.value[0] for figure in figures)
    at, count, after_heading, number = 0, 0, False, 0
    for index, block in enumerate(blocks):
        first = True
        number += block.kind in _NUMBERED
        while at < len(sentences) and sentences[at][0] < block.end:
            extent = sentences[at]
            at += 1
            while count < len(numbers) and numbers[count] < extent[0]:
                count += 1
            has_figure = count < len(numbers) and numbers[count] < extent[1]
            if block.kind in _NUMBERED:
                words = tuple(match[0].lower() for match in _WORD.finditer(text, *extent))
                said = starts.get(extent)
                yield Scene(
                    extent, index, number, first, first and after_heading, words, has_figure, said
                )
            first = False
        after_heading = block.kind is BlockKind.HEADING


def _theme(
    text: str, blocks: Sequence[Block], scenes: Sequence[Scene], weighing: Weighing
) -> Counter[str]:
    """How much each word is what the article is about: words of its headline count most."""
    theme = Counter(
        word
        for scene in scenes
        for word in set(scene.words)
        if len(word) > 3 and word not in weighing.common
    )
    theme = Counter(dict(theme.most_common(40)))
    top = max(theme.values(), default=1)
    for block in blocks:
        if block.kind in {BlockKind.HEADLINE, BlockKind.STANDFIRST}:
            for match in _WORD.finditer(text, block.start, block.end):
                if len(match[0]) > 3 and match[0].lower() not in weighing.common:
                    theme[match[0].lower()] += top
    return theme


def _points(
    text: str, scenes: Sequence[Scene], theme: Counter[str], weighing: Weighing
) -> Iterator[Suggestion]:
    top = sum(count for _, count in theme.most_common(8)) or 1
    for scene in scenes:
        if not _stands_alone(text, scene):
            continue
        about = sum(theme[word] for word in set(scene.words)) / top
        score, why = _score(scene, about)
        if scene.words and scene.words[0] in weighing.leaning:
            score -= 0.25
        if len(scene.words) > 40:
            score -= 0.1
        if score > 0:
            yield Suggestion(scene.extent, Role.KEY_POINT, round(min(score, 1.0), 3), why)


def _score(scene: Scene, about: float) -> tuple[float, str]:
    """How much a sentence says, and the weightiest reason for it."""
    reasons = [
        (0.45 if scene.number == 1 and scene.first else 0.0, "opens the article"),
        (0.3 if scene.opens_section else 0.0, "opens a section"),
        (0.25 if scene.has_figure else 0.0, "gives a figure"),
        (0.15 if scene.first and scene.number > 1 else 0.0, "opens a paragraph"),
        (0.15 if _is_named(scene.statement) else 0.0, "says who says so"),
        (0.5 * min(about, 1.0), "takes up what the headline is about"),
        (0.15 / scene.number, "stands near the beginning"),
    ]
    best = max(reasons, key=lambda reason: reason[0])
    return sum(score for score, _ in reasons), best[1]


def _is_named(statement: Statement | None) -> bool:
    return statement is not None and statement.name is not None


def _stands_alone(text: str, scene: Scene) -> bool:
    """Whether a sentence can be read without its neighbours: whole, and its marks are paired."""
    words = text[slice(*scene.extent)]
    if not _SHORTEST <= len(scene.words) <= _LONGEST and words.isascii():
        return False
    if not 30 <= len(words) <= 400:
        return False
    if words.rstrip('"”»’)')[-1:] not in ".!。।":
        return False
    if scene.statement and scene.statement.kind is Speech.DIRECT:
        return False
    opening = sum(words.count(mark) for mark in "“„«「")
    closing = sum(words.count(mark) for mark in "”»」")
    straight = words.count('"') % 2
    german = "„" in words and words.count("„") == words.count("“")
    return words[0] not in QUOTATION_MARKS and (german or (opening == closing and not straight))


def _purposes(text: str, scenes: Sequence[Scene], weighing: Weighing) -> Iterator[Suggestion]:
    """Sentences that tell the history, what comes next, or why it matters."""
    last = max((scene.number for scene in scenes), default=1)
    forms = (
        (Role.BACKGROUND, _finder(weighing.history), "tells what came before"),
        (Role.WHATS_NEXT, _finder(weighing.future), "tells what comes next"),
        (Role.WHY_IT_MATTERS, _finder(weighing.weight), "says what it changes"),
    )
    for scene in scenes:
        if not _stands_alone(text, scene):
            continue
        for role, finder, why in forms:
            signs = len(set(finder.findall(text, *scene.extent))) if finder else 0
            if not signs:
                continue
            place = scene.number / last
            score = 0.3 + 0.2 * min(signs, 3)
            score += {Role.WHATS_NEXT: 0.3 * place, Role.WHY_IT_MATTERS: 0.2 * (1 - place)}.get(
                role, 0.0
            )
            score -= (
                0.2 if scene.words[0] in weighing.leaning and role != Role.WHY_IT_MATTERS else 0
            )
            yield Suggestion(scene.extent, role, round(min(score, 1.0), 3), why)


def _finder(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    if not phrases:
        return None
    joined = "|".join(re.escape(phrase) for phrase in phrases)
    return re.compile(rf"(?<![\w-])(?i:{joined})(?![\w-])")


def _spoken(
    text: str, statements: Sequence[Statement], blocks: Sequence[Block]
) -> Iterator[Suggestion]:
    named = [one.name for one in statements if one.name]
    names = Counter(text[slice(*name)] for name in named)
    for one in statements:
        if one.cue is None or one.speaker is None:
            continue
        words = len(text[slice(*one.extent)].split())
        quote = one.kind is Speech.DIRECT and 6 <= words <= 60 and _ends_whole(text, one)
        score = 0.3 + 0.25 * bool(one.name) + 0.25 * bool(one.role) + 0.1 * (12 <= words <= 35)
        if one.name and len(names) == 1:
            why = "the only named speaker"
        elif one.name:
            why = "a named speaker" + (", with what they are" if one.role else "")
        else:
            why = "says who says so, without a name"
        yield Suggestion(
            one.extent if quote else one.sentence,
            Role.QUOTE if quote else Role.STATEMENT,
            round(score, 3),
            f"{why}, in their own words" if quote else why,
        )


def _ends_whole(text: str, statement: Statement) -> bool:
    first = text[statement.pieces[0][0]]
    return not first.islower()


def _numbers(figures: Sequence[Figure], blocks: Sequence[Block]) -> Iterator[Suggestion]:
    starts = [(block.start, block.end) for block in blocks if block.kind in _NUMBERED]
    for figure in figures:
        inside = any(start <= figure.extent[0] < end for start, end in starts)
        if not inside or figure.label == figure.extent:
            continue
        score = 0.5 + 0.15 * bool(figure.qualifier) + 0.1 * bool(figure.scale or figure.unit)
        yield Suggestion(
            figure.extent, Role.FIGURE, round(score, 3), "a figure with what it counts"
        )
