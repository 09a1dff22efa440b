"""Hyphens: words broken over the ends of lines put together, and lines made one text."""

from collections import Counter
from collections.abc import Iterable, Sequence

from briefer.articles.wrapping import tied
from briefer.model.expressions import expression

_WORD = expression(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_BROKEN = expression(r"(?P<before>[^\W_][\w'’.-]*)[-‐]$")
_GOES_ON = expression(r"[^\W_]+(?:[-‐'’][^\W_]+)*")
# Words after a hyphen that hangs: "Vor- und Nachteile", "two- or three-year".
_HANGS = {
    "and",
    "or",
    "to",
    "und",
    "oder",
    "bzw",
    "et",
    "ou",
    "y",
    "o",
    "en",
    "of",
    "та",
    "і",
    "або",
}
# Words that English puts before a hyphen far more often than they begin a longer word.
_OFTEN_BEFORE_HYPHENS = """
all anti best better cross deep double eight ex far fast fifth fifty first five forty four fourth
free front full half hard high ill last late left long low mid middle multi near new nine ninety non
old one open post pre pro public quarter quasi record right second self semi seven seventy short
single six sixty so state ten then third thirty three top twenty twice two upper well wide world
year
"""
_COMPOUNDING = frozenset(_OFTEN_BEFORE_HYPHENS.split())
_LONGEST_WORD = 80
# "re-elect" tells nothing of "re-" elsewhere: short prefixes do both.
_LONGEST_PREFIX = 3

Vocabulary = Counter[str]


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The words of a document, and how often it has each within a line.

    What stands before a hyphen in one counts with its hyphen: "nord-" of "nord-coréen".
    """
    found: Vocabulary = Counter()
    for text in texts:
        whole = text[:-1].rpartition(" ")[0] if text.endswith(("-", "‐")) else text
        words = [word.lower() for word in _WORD.findall(whole)]
        found.update(words)
        found.update(f"{word.partition('-')[0]}-" for word in words if "-" in word)
    return found


def joined(lines: Sequence[str], known: Vocabulary) -> str:
    """Lines as one text."""
    out = lines[0].strip() if lines else ""
    for line in lines[1:]:
        out = _joined(out, line.strip(), known)
    return out


def _joined(out: str, line: str, known: Vocabulary) -> str:
    # No more than the last word is looked at, however long the text has become.
    broken = _BROKEN.search(out[-_LONGEST_WORD:]) if out.endswith(("-", "‐")) else None
    goes_on = _GOES_ON.match(line)
    if broken and goes_on:
        if goes_on[0].lower() in _HANGS:
            return f"{out} {line}"
        keeps = _keeps(broken["before"], goes_on[0], known)
        return f"{out}{line}" if keeps else f"{out[:-1]}{line}"
    # A dash or stroke between two words without blanks has none at a line's end.
    if out[-1:] in "–—/" and out[-2:-1].isalnum() and line[:1].isalnum():
        return f"{out}{line}"
    return tied(out, line)


def _keeps(before: str, after: str, known: Vocabulary) -> bool:
    """Whether the hyphen between two parts is the word's own.

    So it is where a capital or a digit follows, where another hyphen stands in the word already, or
    where the document has the word so elsewhere. A word that it has in one stays in one; else what
    stands before hyphens in other words, here or in English, keeps its own.
    """
    first = before.lower()
    if not after[0].islower() or not before[-1].isalpha() or "-" in before:
        # Scripts without capitals break words nowhere.
        return True
    whole, parted = known[first + after.lower()], known[f"{first}-{after.lower()}"]
    if whole or parted:
        return parted > whole
    return first in _COMPOUNDING or (len(first) > _LONGEST_PREFIX and known[f"{first}-"] > 0)
