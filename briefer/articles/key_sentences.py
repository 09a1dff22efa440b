"""Key sentences: what is worth picking, for which role, with a reason an editor can judge."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from briefer.articles.key_figures import key_figures, largest
from briefer.articles.key_points import key_points
from briefer.articles.lexicons.lexicon import Lexicon, Weighing
from briefer.articles.likeness import distinct
from briefer.articles.purposes import purposes
from briefer.articles.scenes import Scene, scenes
from briefer.articles.voices import voices
from briefer.model.article import Block, BlockKind
from briefer.model.item import Role
from briefer.model.reading import Reading, Suggestion

_LONGEST = 800
_HEADLINE_WORDS = 16
_FEWEST_WORDS = 4


def suggestions(
    text: str, blocks: Sequence[Block], reading: Reading, year: int | None, words: Lexicon
) -> tuple[Suggestion, ...]:
    """Words worth picking, in the article's order, for no role two that say the same.

    `year` is that of the article, if known.
    """
    known = tuple(scenes(text, blocks, reading))
    weighing = words.weighing
    top = largest(text, reading.figures, words.counting)
    found = [
        *(_titles(blocks) or _first_words(text, known)),
        *key_points(text, blocks, known, top, weighing),
        *purposes(text, known, year, weighing),
        *voices(text, reading.statements, weighing),
        *key_figures(text, reading, blocks, known, top, weighing),
    ]
    kept = _distinct(text, found, weighing)
    return tuple(sorted(kept, key=lambda one: (one.extent, one.role, -one.score)))


def _distinct(text: str, found: Iterable[Suggestion], weighing: Weighing) -> Iterator[Suggestion]:
    roles: defaultdict[Role, list[Suggestion]] = defaultdict(list)
    for one in found:
        roles[one.role].append(one)
    for alike in roles.values():
        yield from distinct(text, alike, weighing)


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
