"""Key figures: numbers that can stand on a card by themselves, with the reason for each."""

from collections.abc import Iterator, Sequence

from briefer.articles.lexicons.lexicon import Counting, Weighing
from briefer.articles.scenes import Scene
from briefer.model.article import NUMBERED, Block
from briefer.model.expressions import expression
from briefer.model.item import Role
from briefer.model.reading import Figure, FigureKind, Reading, Suggestion

_DIGITS = expression(r"\d[\d.,\u00a0\u202f ]*")
_THOUSANDS = expression(r"[.,\u00a0\u202f ](?=\d{3}(?!\d))")
_SHORT_SCALES = {"k": 10**3, "m": 10**6}
_COMPARED = frozenset({FigureKind.COUNT, FigureKind.MONEY})
_LARGE = 4
# "€210 million and €230 million" cannot be set large on one line.
_LONGEST = 14


def size(text: str, figure: Figure, counting: Counting) -> float:
    """How large a figure is, the last of its values times its scale; 0 where it is in words."""
    told = _DIGITS.findall(text[slice(*figure.value)])
    plain = _THOUSANDS.sub("", told[-1].strip(" .,\u00a0\u202f")).replace(",", ".") if told else ""
    try:
        value = float(plain or 0)
    except ValueError:  # such as 1.2.3
        return 0.0
    scale = text[slice(*figure.scale)].lower() if figure.scale else ""
    scales = {name.lower(): factor for name, factor in counting.scales} | _SHORT_SCALES
    return value * scales.get(scale, 1)


def largest(text: str, figures: Sequence[Figure], counting: Counting) -> tuple[Figure, ...]:
    """The largest sum and the largest count, where there are several to compare."""
    found: list[Figure] = []
    for kind in sorted(_COMPARED):
        alike = [figure for figure in figures if figure.kind is kind]
        if len(alike) > 1:
            found.append(max(alike, key=lambda figure: size(text, figure, counting)))
    return tuple(found)


def key_figures(
    text: str,
    reading: Reading,
    blocks: Sequence[Block],
    known: Sequence[Scene],
    top: Sequence[Figure],
    weighing: Weighing,
) -> Iterator[Suggestion]:
    """Figures of the body that have a caption of more than themselves; `top` are the largest."""
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
            score = _worth(text, figure, scene, weighing) + 0.1 * (figure in top)
            yield Suggestion(figure.extent, Role.FIGURE, round(score, 3), _why(figure, top))


def _worth(text: str, figure: Figure, scene: Scene, weighing: Weighing) -> float:
    """How well a figure stands on its own: with a noun, a size, no speaker, not a mere span."""
    value = text[slice(*figure.value)]
    unit = text[slice(*figure.unit)].lower() if figure.unit else ""
    own_label = figure.label[0] >= figure.extent[1]
    qualifier = text[slice(*figure.qualifier)].lower() if figure.qualifier else ""
    digits = sum(map(str.isdigit, value))
    score = 0.4 + 0.2 * own_label + 0.1 * (figure.kind in {FigureKind.MONEY, FigureKind.PERCENT})
    score += 0.1 * bool(qualifier) - 0.35 * (qualifier in weighing.adding)
    score += 0.1 * (bool(figure.scale) or digits >= _LARGE)
    score -= 0.25 * (unit in weighing.spans)
    # Words are no figure to set large; with a unit they are a little less bad.
    score -= (0.2 if unit else 0.4) * (not digits) + 0.3 * (digits == 1 == len(value)) * (not unit)
    score -= 0.3 * (len(value) > _LONGEST)
    score -= 0.4 * _is_earlier(text, figure, weighing)
    score -= 0.3 * (figure.kind is FigureKind.ORDINAL)
    score -= 0.1 * (figure.label[0] < figure.extent[0] < figure.label[1])  # told twice
    score -= 0.5 if scene.spoken else 0.15 * (scene.statement is not None)
    score -= 0.2 * (not own_label and scene.leans(weighing))
    return max(0.0, score + 0.1 / scene.number)


def _is_earlier(text: str, figure: Figure, weighing: Weighing) -> bool:
    """Whether a figure is what another is compared with: "down from a previous €280 million"."""
    start = min(figure.label[0], figure.extent[0])
    words = text[start : max(figure.label[1], figure.extent[1])].lower()
    return any(phrase in words for phrase in weighing.earlier)


def _why(figure: Figure, top: Sequence[Figure]) -> str:
    """Why a figure is worth picking."""
    if figure in top:
        return "the largest sum" if figure.kind is FigureKind.MONEY else "the largest number"
    if figure.qualifier:
        return f"{figure.kind.value}, with its qualifier and what it counts"
    return f"{figure.kind.value}, with what it counts"
