"""Hyphenation patterns: Liang's method on the dictionaries that come with pyphen.

F. M. Liang, "Word Hy-phen-a-tion by Com-put-er" (Stanford, 1983). pyphen parses a whole dictionary
before the first word, which takes a quarter of a cold start in English and seconds in German; here
a pattern is parsed when a word meets it, and pyphen gives the file alone. Patterns that change a
word's spelling where it is broken are left out: what is drawn stays what was written.
"""

from importlib.util import find_spec
from pathlib import Path


def dictionary(name: str) -> Path:
    """The file of pyphen's patterns for a language, such as "en_US"."""
    # Its folder is looked up, not the package imported: that lists and sorts all its languages.
    found = find_spec("pyphen")
    if found is None or found.origin is None:
        raise ModuleNotFoundError(name="pyphen")
    return Path(found.origin).parent / "dictionaries" / f"hyph_{name}.dic"


class Patterns:
    """The patterns of one dictionary file, and how many letters stay together at either end."""

    def __init__(self, path: Path, left: int, right: int) -> None:
        data = path.read_bytes()
        encoding = data.partition(b"\n")[0].decode("ascii", "replace").strip()
        encoding = "cp1251" if encoding.lower() == "microsoft-cp1251" else encoding
        # Comments and settings become keys too; no word in small letters ever meets them.
        letters = data.translate(None, b"0123456789").decode(encoding).splitlines()
        self._written = dict(zip(letters, data.decode(encoding).splitlines(), strict=True))
        self._longest = max(map(len, self._written))
        self._parsed: dict[str, tuple[int, ...]] = {}
        self._left, self._right = left, right

    def positions(self, word: str) -> list[int]:
        """Where a word may be broken, in code points from its beginning."""
        dotted = f".{word.lower()}."
        if len(dotted) != len(word) + 2:
            return []
        values = [0] * (len(dotted) + 1)
        for start in range(len(dotted) - 1):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                for at, value in enumerate(self._values(dotted[start:end]), start):
                    values[at] = max(values[at], value)
        last = len(word) - self._right
        return [at for at in range(self._left, last + 1) if values[at + 1] % 2]

    def _values(self, letters: str) -> tuple[int, ...]:
        """The numbers of the pattern of these letters, before each and after the last."""
        written = self._written.get(letters)
        if written is None:
            return ()
        found = self._parsed.get(letters)
        if found is None:
            found = self._parsed[letters] = _parsed(written)
        return found


def _parsed(written: str) -> tuple[int, ...]:
    if "/" in written:
        return ()
    values = [0]
    for char in written:
        if char.isdigit():
            values[-1] = int(char)
        else:
            values.append(0)
    return tuple(values)
