"""The ids of a CFF font's glyphs, from tables made here byte by byte."""

import pytest

from briefer.typesetting.cff import character_ids

ROS = bytes([28, 1, 138, 28, 1, 139, 139, 12, 30])
CHARSET = 15


def index(*entries: bytes) -> bytes:
    if not entries:
        return b"\0\0"
    places, at = [1], 1
    for entry in entries:
        at += len(entry)
        places.append(at)
    return len(entries).to_bytes(2, "big") + b"\1" + bytes(places) + b"".join(entries)


def table(charset: bytes, *, keyed: bool = True) -> bytes:
    """A CFF table with a name, a Top DICT and a charset."""
    ros = ROS if keyed else b""
    real = bytes([30, 0x12, 0x5F, 12, 7])
    before = bytes([1, 0, 4, 1]) + index(b"Name")
    length = len(ros) + len(real) + 6
    at = len(before) + 2 + 1 + 2 + length
    top = ros + real + b"\x1d" + at.to_bytes(4, "big") + bytes([CHARSET])
    assert len(top) == length
    return before + index(top) + charset


@pytest.mark.parametrize(
    ("charset", "ids"),
    [
        (b"\0" + b"\0\x05\1\0\x10\0", (0, 5, 256, 4096)),
        (b"\1" + b"\0\x05\2", (0, 5, 6, 7)),
        (b"\2" + b"\0\x05\0\1" + b"\2\0\0\0", (0, 5, 6, 512)),
    ],
)
def test_each_form_of_charset(charset, ids):
    assert character_ids(table(charset), len(ids)) == ids


def test_a_font_by_names_is_numbered_by_glyph():
    assert character_ids(table(b"\0\0\x05", keyed=False), 2) == (0, 1)


@pytest.mark.parametrize(
    ("operand", "number"),
    [(b"\x8b", 0), (b"\xf7\0", 108), (b"\xfb\0", -108), (b"\x1c\xff\xff", -1)],
)
def test_operands_of_every_length_are_stepped_over(operand, number):
    from briefer.typesetting.cff import _entries

    ((operator, operands),) = _entries(operand + bytes([17]))
    assert (operator, operands) == ((17,), [number])
