"""The sense guard: which cuts take a negation, hedge, qualifier, condition or attribution away.

It is deterministic and knows words, not meanings: a guard that is cut while what it guards stays
is told; whether the sense changes is for the editor to say. Scopes follow the clause, as in Morante
and Daelemans, "ConanDoyle-neg" (2012), found here by punctuation alone.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefer.model.expressions import expression
from briefer.model.reading import Extent
from briefer.model.sense import Guard, GuardWords, Loss

_WORD = expression(r"\w+(?:[’'-]\w+)*")
# A comma or a dot between digits parts no clause.
_CLAUSE_END = expression(r"[,;:](?=\s|$)|[()—–“”„«»\"]")
_SENTENCE_END = expression(r"[.!?…]+[\"”’»)]*(?:\s+(?=[\"“«„(¿¡]*[A-ZÀ-ÞА-Я0-9])|$)|\n")
_FIGURE = expression(r"[-−+$€£¥]?\d")
# Between a measure and its number: "up to about 300", "more than the 300".
_BETWEEN = 2
# A headline says by its quotation marks that the word is somebody's; apostrophes are none.
_MARK = expression(r"[“”„«»\"「『]|(?<!\w)['‘‚’](?=\w)(?!\d)")
_SHARED = 0.6
_STEM = 5
_SHORTEST = 4


def losses(
    text: str, cuts: Sequence[Extent], words: GuardWords, *, attributed: bool = False
) -> tuple[Loss, ...]:
    """The guards that the cuts take from words which stay, in the order of the text.

    Extents count code points of `text`. Where the card says elsewhere whose words these are
    (`attributed`), an attribution may go.
    """
    if not any(_WORD.search(text, *cut) for cut in cuts):
        return ()
    found: list[Loss] = []
    for loss in sorted(_guards(text, words), key=lambda loss: loss.extent[0] - loss.extent[1]):
        if attributed and loss.guard is Guard.ATTRIBUTION:
            continue
        if not _overlaps(loss.extent, cuts) or any(_within(loss, other) for other in found):
            continue
        if _is_missed(loss, text, cuts, words):
            found.append(loss)
    return tuple(sorted(found, key=lambda loss: loss.extent))


def before_and_after(text: str, pick: Extent) -> tuple[Extent, ...]:
    """What a pick leaves of the sentences that it begins and ends in, as cuts."""
    start, end = _sentence(text, pick[0])[0], _sentence(text, max(pick[0], pick[1] - 1))[1]
    return tuple(cut for cut in ((start, pick[0]), (pick[1], end)) if cut[0] < cut[1])


def states_as_fact(own: str, body: str, words: GuardWords) -> Loss | None:
    """The attribution in `body` that our own words drop while they say the same; else None.

    They say the same where most of their longer words begin like words of the body's sentence.
    """
    if any(loss.guard in _OPEN for loss in _guards(own, words)) or _names_its_source(own):
        return None
    ours = frozenset(word for word in _stems(own) if len(word) >= _SHORTEST)
    for start, end in _paragraphs_with(ours, body) if ours else ():
        paragraph = body[start:end]
        for loss in _guards(paragraph, words):
            if loss.guard is not Guard.ATTRIBUTION:
                continue
            theirs = _stems(paragraph[slice(*_sentence(paragraph, loss.extent[0]))])
            if len(ours.intersection(theirs)) >= _SHARED * len(ours):
                return Loss(loss.guard, (start + loss.extent[0], start + loss.extent[1]))
    return None


_OPEN = frozenset({Guard.ATTRIBUTION, Guard.HEDGE})


def _names_its_source(own: str) -> bool:
    """Whether a headline says whose it is: “Report: mill poisoned the river”, “Bill ‘too high’”."""
    return bool(re.match(r"[^:]{2,40}:\s", own)) or bool(_MARK.search(own))


def _paragraphs_with(stems: frozenset[str], text: str) -> Iterator[Extent]:
    """The paragraphs with most of these words, found by one search: a text may be a book's."""
    begins = "|".join(stem if len(stem) == _STEM else rf"{stem}(?!\w)" for stem in sorted(stems))
    # Small letters may be more than the letters they are of (ß), but lines stay lines.
    small = text.casefold()
    ends = [match.start() for match in re.finditer("\n", small)]
    there: dict[int, set[str]] = {}
    for match in re.finditer(rf"(?<!\w)(?:{begins})", small):
        there.setdefault(bisect_left(ends, match.start()), set()).add(match[0])
    ends = [match.start() for match in re.finditer("\n", text)]
    for index, found in there.items():
        if len(found) >= _SHARED * len(stems):
            start = ends[index - 1] + 1 if index else 0
            yield start, ends[index] if index < len(ends) else len(text)


def _stems(text: str) -> list[str]:
    return [match[0].casefold()[:_STEM] for match in _WORD.finditer(text)]


def _guards(text: str, words: GuardWords) -> Iterator[Loss]:
    for guard, phrases in words.phrases.items():
        for match in _pattern(phrases).finditer(text):
            yield Loss(guard, match.span())


@lru_cache(maxsize=64)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern of all phrases: whole words, any apostrophe, any blanks between."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_phrase, phrases))})(?!\w)", re.IGNORECASE)


def _phrase(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.removeprefix("=").split())
    pattern = r"\s+".join(words).replace("’", "[’']")
    return rf"(?-i:{pattern})" if phrase.startswith("=") else pattern


def _is_missed(loss: Loss, text: str, cuts: Sequence[Extent], words: GuardWords) -> bool:
    """Whether words that a guard was cut from stay."""
    match loss.guard:
        case Guard.MEASURE:
            return _number_after(text, loss.extent[1], cuts, words)
        case Guard.DEGREE:
            clause = _clause(text, loss.extent[0])
            following = _WORD.search(text, loss.extent[1], clause[1])
            return following is not None and not _overlaps(following.span(), cuts)
        case Guard.NEGATION | Guard.HEDGE:
            clause = _clause(text, loss.extent[0])
            alone = not _stays(text, clause, (loss.extent,))
            return _stays(
                text, _sentence(text, loss.extent[0]) if alone else clause, (*cuts, loss.extent)
            )
        case Guard.CONDITION | Guard.ATTRIBUTION:
            return _stays(text, _sentence(text, loss.extent[0]), (*cuts, loss.extent))


def _number_after(text: str, at: int, cuts: Sequence[Extent], words: GuardWords) -> bool:
    numbers = _pattern(words.numbers) if words.numbers else None
    for match, _ in zip(re.finditer(r"\S+", text[at:]), range(_BETWEEN + 1), strict=False):
        place = (at + match.start(), at + match.end())
        if _FIGURE.match(match[0]) or (numbers and numbers.match(match[0])):
            return not _overlaps(place, cuts)
    return False


def _stays(text: str, scope: Extent, cuts: Sequence[Extent]) -> bool:
    """Whether a word of a scope is left standing."""
    return any(not _overlaps(match.span(), cuts) for match in _WORD.finditer(text, *scope))


def _clause(text: str, at: int) -> Extent:
    start, end = _sentence(text, at)
    ends = [match.span() for match in _CLAUSE_END.finditer(text, start, end)]
    return (
        max((stop for _, stop in ends if stop <= at), default=start),
        min((begin for begin, _ in ends if begin > at), default=end),
    )


def _sentence(text: str, at: int) -> Extent:
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    return start, min((end for end in ends if end > at), default=len(text))


def _overlaps(extent: Extent, cuts: Sequence[Extent]) -> bool:
    return any(cut[0] < extent[1] and extent[0] < cut[1] for cut in cuts)


def _within(loss: Loss, other: Loss) -> bool:
    return other.extent[0] <= loss.extent[0] and loss.extent[1] <= other.extent[1]
