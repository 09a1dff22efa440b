"""The one place where Qt's offsets (UTF-16 units) and ours (code points) meet."""

from bisect import bisect_right

from briefer.model.frozen import frozen

_BASIC = 0xFFFF


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 offset of a code point offset in `text`."""
    return offset + sum(1 for char in text[:offset] if ord(char) > _BASIC)


def from_utf16(text: str, offset: int) -> int:
    """The code point offset of a UTF-16 offset in `text`; inside a pair, that of the pair."""
    return Offsets.of(text).points(offset)


@frozen
class Offsets:
    """The same for a long text asked often: where its astral characters stand, in both counts."""

    astral: tuple[int, ...]
    units_at: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Offsets":
        """The offsets of a text; one pass over it."""
        if text.isascii() or not text or max(text) <= "\uffff":
            return cls((), ())
        astral = tuple(index for index, char in enumerate(text) if ord(char) > _BASIC)
        return cls(astral, tuple(at + before for before, at in enumerate(astral)))

    def units(self, point: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return point + bisect_right(self.astral, point - 1)

    def points(self, unit: int) -> int:
        """The code point offset of a UTF-16 offset; inside a pair, that of the pair."""
        before = bisect_right(self.units_at, unit - 1)
        if before and self.units_at[before - 1] == unit - 1:
            return self.astral[before - 1]
        return unit - before
