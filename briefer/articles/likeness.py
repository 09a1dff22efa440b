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
        for stem in about:
            holders[stem].append(len(kept))
        kept.append(about)
        yield one


def _is_told(about: Stems, kept: Sequence[Stems], holders: defaultdict[str, list[int]]) -> bool:
    shared = Counter(at for stem in about for at in holders.get(stem, ()))
    return any(
        count >= max(_FEWEST, _ALIKE * min(len(about), len(kept[at])))
        for at, count in shared.items()
    )
