"""Phrasebook: phrases looked up among the numerals of a text, the longest first."""

from collections.abc import Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from briefer.proof.numerals import Numeral, Numerals

T = TypeVar("T")


class Meaning(NamedTuple, Generic[T]):
    """What a phrase stands for, and the index after its last numeral."""

    meaning: T
    end: int


class Phrasebook(Generic[T]):
    """What each of some phrases stands for."""

    def __init__(self, phrases: Mapping[str, T], numerals: Numerals) -> None:
        self._meanings: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in phrases.items():
            words = phrase.casefold().split(" ")
            # Words of letters alone are as they are taken apart.
            is_bare = all(word.isalpha() for word in words)
            parts = tuple(words if is_bare else (one.text for one in numerals.of(phrase)))
            if parts:
                self._meanings.setdefault(parts[0], []).append((parts, meaning))
        for options in self._meanings.values():
            options.sort(key=lambda option: -len(option[0]))

    def __iter__(self) -> Iterator[str]:
        """The words that its phrases begin with."""
        return iter(self._meanings)

    def match(self, found: list[Numeral], at: int) -> Meaning[T] | None:
        """The longest phrase at a numeral, or None."""
        if at >= len(found):
            return None
        for parts, meaning in self._meanings.get(found[at].text, ()):
            end = at + len(parts)
            if tuple(one.text for one in found[at:end]) == parts:
                return Meaning(meaning, end)
        return None
