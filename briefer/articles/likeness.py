"""Likeness: of suggestions that say the same, only the best one is kept."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from briefer.articles.gist import Stems, stems
from briefer.articles.lexicons.lexicon import Weighing
from briefer.articles.scenes import WORD
from briefer.model.reading import Suggestion

# Two passages say the same when they share this much of what the shorter one is about.
_ALIKE = 0.7
_FEWEST = 3
# One is held against so many of the best that share a word, so that time grows with the length.
_MOST_HELD = 300


def distinct(
    text: str, suggestions: Iterable[Suggestion], weighing: Weighing
) -> Iterator[Suggestion]:
    """The suggestions of one role without those that say what a better one says."""
    ranked = sorted(suggestions, key=attrgetter("extent"))
    ranked.sort(key=attrgetter("score"), reverse=True)
    kept: list[Stems] = []
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for one in ranked:
        words = (match[0].lower() for match in WORD.finditer(text, *one.extent))
        about = stems(words, weighing)
        if _is_told(about, kept, holders):
            continue
        # What is about less can be like nothing.
        if len(about) >= _FEWEST:
            for stem in about:
                if len(holders[stem]) < _MOST_HELD:
                    holders[stem].append(len(kept))
            kept.append(about)
        yield one


def _is_told(about: Stems, kept: Sequence[Stems], holders: defaultdict[str, list[int]]) -> bool:
    if len(about) < _FEWEST:
        return False
    shared = Counter(at for stem in about for at in holders.get(stem, ()))
    return any(
        count >= max(_FEWEST, _ALIKE * min(len(about), len(kept[at])))
        for at, count in shared.items()
    )
