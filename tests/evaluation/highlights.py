"""Scores key sentences against journalists' highlights, beside the article's first three.

A folder holds `.story` files: an article, then `@highlight` before each highlight. They are other
people's texts: measured with, never kept here.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from briefer import assets
from briefer.articles.grammars import Grammars
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.articles.reading import read_through
from briefer.model.article import NUMBERED
from briefer.model.card import Source
from briefer.model.errors import SourceUnreadable
from briefer.model.item import Role
from briefer.model.reading import Extent, Reading

GRAMMARS = Grammars(assets.RESOURCES / "reading")
_MARK = "@highlight"
_WORD = re.compile(r"[a-z0-9]+")
_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Story:
    """An article and what its journalists thought worth a highlight."""

    name: str
    article: str
    highlights: tuple[str, ...]


def stories(folder: Path) -> Iterator[Story]:
    """The stories of a folder, by name."""
    for path in sorted(folder.glob("*.story")):
        article, *rest = path.read_text(encoding="utf-8").split(_MARK)
        yield Story(path.stem, article.strip(), tuple(each.strip() for each in rest))


def scores(story: Story) -> dict[str, float] | None:
    """ROUGE-1 of three sentences, in per cent: ours, the first three, the best three there are.

    None where the story cannot be read, or is shorter than that.
    """
    try:
        source = Source(read(Manuscript(story.article.encode(), f"{story.name}.txt")))
    except SourceUnreadable:
        return None
    reading = read_through(source, GRAMMARS)
    sentences = body(source, reading)
    if len(sentences) < _SENTENCES or not story.highlights:
        return None
    text, wanted = source.article.text, _words("\n".join(story.highlights))

    def rouge(extents: Sequence[Extent]) -> float:
        return rouge_1(_words("\n".join(text[slice(*extent)] for extent in extents)), wanted)

    return {
        "ours": rouge(key_sentences(reading)),
        "first three": rouge(sentences[:_SENTENCES]),
        "best three": rouge(_best(text, sentences, wanted)),
    }


def body(source: Source, reading: Reading) -> list[Extent]:
    """The sentences of an article's numbered blocks."""
    blocks = [(block.start, block.end) for block in source.blocks if block.kind in NUMBERED]
    return [one for one in reading.sentences if any(a <= one[0] and one[1] <= b for a, b in blocks)]


def key_sentences(reading: Reading) -> list[Extent]:
    """The three best key points, in the article's order."""
    points = [one for one in reading.suggestions if one.role is Role.KEY_POINT]
    best = sorted(points, key=lambda one: (-one.score, one.extent))[:_SENTENCES]
    return sorted(one.extent for one in best)


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def rouge_1(found: Counter[str], wanted: Counter[str]) -> float:
    """F1 of the words two texts share (Lin, 2004), in per cent."""
    both = found.total() + wanted.total()
    return 200 * (found & wanted).total() / both if both else 0.0


def _best(text: str, sentences: Sequence[Extent], wanted: Counter[str]) -> list[Extent]:
    """Three sentences chosen with a look at the highlights: each the one that adds most."""
    chosen: list[Extent] = []
    told: Counter[str] = Counter()
    for _ in range(_SENTENCES):
        free = [one for one in sentences if one not in chosen]
        gain = {one: rouge_1(told + _words(text[slice(*one)]), wanted) for one in free}
        best = max(free, key=gain.__getitem__)
        chosen.append(best)
        told += _words(text[slice(*best)])
    return chosen


def averages(folder: Path) -> dict[str, float]:
    """The mean scores over the stories of a folder, and how many they are."""
    told = [score for story in stories(folder) if (score := scores(story))]
    if not told:
        return {"stories": 0}
    return {"stories": len(told), **{name: mean(one[name] for one in told) for name in told[0]}}
