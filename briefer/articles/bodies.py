"""Bodies: what an answer holds, unpacked within a limit, so that no bomb goes off."""

import zlib
from collections.abc import Iterable, Iterator

from briefer.articles.unfetched import Unfetched, seen

PLAIN = {"", "identity"}
PACKED = {"gzip", "x-gzip"}
_STEP = 65_536  # bytes that are unpacked at a time
_GZIP = 31  # zlib: the largest window, in a gzip wrapper


def whole(chunks: Iterable[bytes], coding: str, most: int, host: str) -> bytes:
    """A body of at most `most` bytes, as it came and as it is unpacked.

    Raises Unfetched where it is larger or packed in a way that was not asked for, and EOFError
    where it ends too early.
    """
    coding = coding.strip().lower()
    came = _limited(chunks, most, host)
    if coding in PLAIN:
        return b"".join(came)
    if coding in PACKED:
        try:
            return b"".join(_limited(_unpacked(came), most, host))
        except zlib.error as error:
            message = f"{host} sent a page that cannot be unpacked. Try again later."
            raise Unfetched("damaged", message) from error
    message = f"{host} sent the page packed ({seen(coding)}), which was not asked for."
    raise Unfetched("packed", f"{message} Save the page in the browser and open the file.")


def too_large(host: str, most: int) -> Unfetched:
    """That a body is larger than is read."""
    message = (
        f"{host} sends more than {most // 1_000_000} MB, the most that is fetched. "
        "Save the part you need and open the file."
    )
    return Unfetched("too large", message)


def _limited(chunks: Iterable[bytes], most: int, host: str) -> Iterator[bytes]:
    count = 0
    for chunk in chunks:
        count += len(chunk)
        if count > most:
            raise too_large(host, most)
        yield chunk


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of one or more gzip members, a little at a time; zeros after them are padding."""
    member, has_begun, is_padded = zlib.decompressobj(_GZIP), False, False
    for chunk in chunks:
        rest, part = chunk.lstrip(b"\0") if is_padded else chunk, b""
        while rest or len(part) == _STEP:
            has_begun, is_padded = True, False
            part = member.decompress(rest, _STEP)
            yield part
            rest = member.unconsumed_tail
            if member.eof:
                rest, part = member.unused_data.lstrip(b"\0"), b""
                member, has_begun, is_padded = zlib.decompressobj(_GZIP), False, True
    if has_begun:
        raise EOFError
