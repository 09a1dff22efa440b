"""Where a word may be broken: at hyphens and dashes of its own, and by its language's patterns."""

from dataclasses import replace
from functools import cached_property

from briefer.model.expressions import expression
from briefer.model.language import Language
from briefer.typesetting.binding import Binding
from briefer.typesetting.patterns import Patterns, dictionary

# After these a word may be broken as it stands, when letters follow; no range of numbers is.
_OWN = expression(
    r"(?:(?<=[^\W\d_][-‐])|(?<=\.[-‐]))(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d][–—])(?=\w)|(?<=\w[–—])(?=[^\W\d])|(?<=\w/)(?=\w)"
)
_CORE = expression(r"[^\W\d_]{6,}")
# Letters kept together at either end where lines are justified: TeX's own minima for English.
_JUSTIFIED = (2, 3)


class Hyphenator:
    """Break points of words in one language; each word is looked up once."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._found: dict[str, tuple[int, ...]] = {}

    @cached_property
    def binding(self) -> Binding:
        """The language's words that no line is broken between."""
        return Binding(self.language)

    @cached_property
    def justified(self) -> "Hyphenator":
        """The same language's for justified lines: where all spaces of a line must be alike, two
        letters on a line are the lesser evil. In a narrow column it halves the lines that gape.
        """
        kept = zip(self.language.hyphen_minima, _JUSTIFIED, strict=True)
        left, right = map(min, kept)
        return Hyphenator(replace(self.language, hyphen_minima=(left, right)))

    @cached_property
    def _patterns(self) -> Patterns | None:
        name = self.language.hyphenation
        return Patterns(dictionary(name), *self.language.hyphen_minima) if name else None

    def points(self, word: str) -> tuple[int, ...]:
        """Offsets at which a hyphen may be set and the word broken, in code points."""
        found = self._found.get(word)
        if found is None:
            found = self._found[word] = tuple(self._points(word))
        return found

    def _points(self, word: str) -> list[int]:
        patterns = self._patterns
        if patterns is None:
            return []
        out: list[int] = []
        for core in _CORE.finditer(word):
            # A name is not broken: a reader must recognise it at a glance.
            if core[0][0].isupper():
                continue
            out.extend(core.start() + point for point in patterns.positions(core[0]))
        return out


def own_points(word: str) -> tuple[int, ...]:
    """Offsets after a word's own hyphens, dashes and slashes."""
    if not any(char in word for char in "-‐–—/"):
        return ()
    return tuple(match.start() for match in _OWN.finditer(word))
