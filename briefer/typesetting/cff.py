"""CFF fonts (Adobe Technical Note 5176): the character ids by which a PDF names their glyphs."""

from collections.abc import Iterator
from itertools import pairwise

# Operators of a Top DICT; two-byte ones with 12 in front.
_ROS, _CHARSET = (12, 30), (15,)


def character_ids(table: bytes, glyphs: int) -> tuple[int, ...]:
    """The CID of each glyph of a CFF table.

    A font that is not keyed by CID has none: there a PDF's CID is the glyph's number (ISO 32000-1,
    9.7.4.2).
    """
    at = table[2]
    names, at = _index(table, at)
    tops, at = _index(table, at)
    top = dict(_entries(tops[0])) if names and tops else {}
    if _ROS not in top:
        return tuple(range(glyphs))
    offset = top.get(_CHARSET, [0])[-1]
    if offset <= 2:  # A predefined charset, which fonts keyed by CID do not have.
        return tuple(range(glyphs))
    return (0, *_charset(table, offset, glyphs - 1))


def _index(table: bytes, at: int) -> tuple[list[bytes], int]:
    """The entries of an INDEX, and where it ends."""
    count = int.from_bytes(table[at : at + 2], "big")
    if count == 0:
        return [], at + 2
    size = table[at + 2]
    places = [
        int.from_bytes(table[at + 3 + size * n : at + 3 + size * (n + 1)], "big")
        for n in range(count + 1)
    ]
    base = at + 2 + size * (count + 1)
    entries = [table[base + a : base + b] for a, b in pairwise(places)]
    return entries, base + places[-1]


def _entries(data: bytes) -> Iterator[tuple[tuple[int, ...], list[int]]]:
    """The operators of a DICT with their operands; real numbers, which nobody asks for, are 0."""
    operands: list[int] = []
    at = 0
    while at < len(data):
        byte = data[at]
        if byte <= 21:
            length = 2 if byte == 12 else 1
            yield tuple(data[at : at + length]), operands
            operands = []
            at += length
            continue
        number, length = _number(data, at)
        operands.append(number)
        at += length


def _number(data: bytes, at: int) -> tuple[int, int]:
    """An operand, and how many bytes it takes."""
    byte = data[at]
    if byte == 28:
        return int.from_bytes(data[at + 1 : at + 3], "big", signed=True), 3
    if byte == 29:
        return int.from_bytes(data[at + 1 : at + 5], "big", signed=True), 5
    if byte == 30:
        end = at + 1
        while data[end] & 0x0F != 0x0F:
            end += 1
        return 0, end - at + 1
    if byte <= 246:
        return byte - 139, 1
    if byte <= 250:
        return (byte - 247) * 256 + data[at + 1] + 108, 2
    return -(byte - 251) * 256 - data[at + 1] - 108, 2


def _charset(table: bytes, at: int, count: int) -> list[int]:
    """The ids of all glyphs but the first."""
    kind = table[at]
    at += 1
    out: list[int] = []
    if kind == 0:
        return [int.from_bytes(table[at + 2 * n : at + 2 * n + 2], "big") for n in range(count)]
    width = kind
    while len(out) < count:
        first = int.from_bytes(table[at : at + 2], "big")
        more = int.from_bytes(table[at + 2 : at + 2 + width], "big")
        out.extend(range(first, first + more + 1))
        at += 2 + width
    return out[:count]
