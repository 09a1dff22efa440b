"""sRGB: the colour profile that tells what the page's colours mean, as small as it can be.

An ICC.1:2010 (version 4) display profile of IEC 61966-2-1:1999 colours: a matrix and one tone
curve, with the primaries adapted to D50 as the profile connection space asks.
"""

import struct
from functools import cache

# Primaries and white of sRGB, adapted to D50 (Bradford), as X, Y, Z.
_COLUMNS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_D50 = (0.9642, 1.0, 0.8249)
# The adaptation from D65 to D50 (Bradford), row by row.
_ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
# The tone curve: g, a, b, c, d of a parametric curve of type 3.
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@cache
def profile() -> bytes:
    """The profile's bytes."""
    tags = {
        b"desc": _words("sRGB"),
        b"cprt": _words("CC0"),
        b"wtpt": _xyz(_D50),
        b"chad": b"sf32" + bytes(4) + _fixed(_ADAPTATION),
        **{name: _xyz(column) for name, column in _COLUMNS.items()},
        **dict.fromkeys(
            (b"rTRC", b"gTRC", b"bTRC"),
            b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixed(_CURVE),
        ),
    }
    at = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = table = b""
    for name, data in tags.items():
        if data not in places:
            places[data] = at + len(body)
            body += data + bytes(-len(data) % 4)
        table += name + struct.pack(">II", places[data], len(data))
    return _header(at + len(body)) + struct.pack(">I", len(tags)) + table + body


def _header(size: int) -> bytes:
    """Version 4.3, a display, RGB over XYZ, of no date, made for no system."""
    date = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    head = struct.pack(">I4s4s4s4s4s", size, bytes(4), b"\x04\x30\0\0", b"mntr", b"RGB ", b"XYZ ")
    return (head + date + b"acsp" + bytes(28) + _fixed(_D50)).ljust(128, b"\0")


def _words(text: str) -> bytes:
    data = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">IIIHHII", 0, 1, 12, 0x656E, 0x5553, len(data), 28) + data


def _xyz(values: tuple[float, ...]) -> bytes:
    return b"XYZ " + bytes(4) + _fixed(values)


def _fixed(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))
