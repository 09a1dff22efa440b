"""Unpacking: how much the packed streams of a PDF hold, counted before anything keeps it.

PDFium unpacks every stream that it needs whole, up to 1 GB each, so a bomb is found before.
"""

import re
import zlib
from collections import deque
from collections.abc import Iterator
from contextlib import suppress

from briefer.model.expressions import expression

# Bytes of one stream, and of all that are no pictures; of a picture, which is not unpacked to read.
_MOST, _MOST_OF_ALL, _MOST_OF_PICTURE = 60_000_000, 200_000_000, 400_000_000
_STREAM = expression(rb"(?<!end)stream\r?\n?")
_HEAD = 2_000
_STEP = 1 << 18
_MOST_LAYERS = 4


def unpacks_to_too_much(data: bytes) -> bool:
    """Whether a stream of the file, or all together, hold more than a text can."""
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _HEAD) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = len(re.findall(rb"/Fl(?:ateDecode)?\b", head))
        if not layers:
            continue
        is_picture = b"/Image" in head
        most = _MOST_OF_PICTURE if is_picture else min(_MOST, _MOST_OF_ALL - total)
        size = _size(data, match.end(), most, layers)
        if size > most:
            return True
        total += 0 if is_picture else size
    return False


def _size(data: bytes, start: int, most: int, layers: int) -> int:
    """How many bytes the layers of a stream unpack to; counted until it is more than `most`."""
    size = 0

    def counted(chunks: Iterator[bytes]) -> Iterator[bytes]:
        nonlocal size
        for chunk in chunks:
            size += len(chunk)
            if size > most:
                return
            yield chunk

    chunks = (data[at : at + _STEP] for at in range(start, len(data), _STEP))
    for _ in range(min(layers, _MOST_LAYERS)):
        chunks = counted(_unpacked(chunks))
    # What is no stream after all, or locked, PDFium will tell.
    with suppress(zlib.error):
        deque(chunks, maxlen=0)
    return size


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    for chunk in chunks:
        while chunk and not unpacker.eof:
            yield unpacker.decompress(chunk, _STEP)
            chunk = unpacker.unconsumed_tail
        if unpacker.eof:
            return
