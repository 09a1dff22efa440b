"""Attached: the card in a PDF of ours, found again and unpacked within limits."""

import io
import zlib
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.errors import FileDamaged

if TYPE_CHECKING:
    import pikepdf

# By this name the writer attaches the card.
ATTACHED = "card.json"
# The most that is unpacked, in bytes: a small file can hold much more than it seems to.
_LIMIT = 64_000_000


class Found(NamedTuple):
    """Whether a PDF is one of ours, and the attachment where there is one."""

    ours: bool
    attachment: bytes | None


def attachment(data: bytes) -> Found:
    """The card attached to a PDF. Raises FileDamaged where it is no PDF that can be read."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            # Another program that saves it again names itself the producer.
            makers = (str(file.docinfo.get(key, "")) for key in ("/Creator", "/Producer"))
            ours = "Briefer" in makers
            if ATTACHED not in file.attachments:
                return Found(ours, None)
            return Found(ours, _unpacked(file.attachments[ATTACHED].get_file().obj))
    except pikepdf.PasswordError as error:
        message = "It is locked by a password. Take the password off and open it again."
        raise FileDamaged(message) from error
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise FileDamaged("It is not a PDF that can be read. Export it anew.") from error


def _unpacked(stream: "pikepdf.Object") -> bytes:
    raw = bytes(stream.read_raw_bytes())
    if "/Filter" not in stream:
        return raw[:_LIMIT]
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(raw, _LIMIT)
    except zlib.error as error:
        raise FileDamaged("The card in it is damaged. Open an earlier copy of it.") from error
    if unpacker.unconsumed_tail:
        raise FileDamaged(f"The card in it unpacks to more than {_LIMIT // 1_000_000} MB.")
    return data
