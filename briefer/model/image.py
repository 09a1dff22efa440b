"""An image a card carries: a picture or a logo, ready to be drawn."""

from dataclasses import field
from enum import StrEnum

from briefer.model.frozen import frozen


class ImageKind(StrEnum):
    """How an image's bytes are written: photographs as JPEG, marks and drawings as PNG."""

    PNG = "png"
    JPEG = "jpeg"


@frozen
class Image:
    """Pixels as bytes of a file. Equal digests are equal images.

    `digest` is the first 128 bits of the bytes' SHA-256 in hexadecimal. `width` and `height` are
    pixels. The bytes are grey, RGB or of a palette, upright, without alpha and metadata.
    """

    digest: str
    kind: ImageKind
    width: int
    height: int
    data: bytes = field(repr=False, compare=False)
