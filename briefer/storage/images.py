"""Images: a picture file becomes an image a card can carry, or is refused with the reason.

Everything is written anew: turned upright, flattened on white, in sRGB, no larger than a page can
print, and without metadata, so that no place, name or camera travels with a card.
"""

import hashlib
import io
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefer.model.errors import PictureRefused
from briefer.model.image import Image, ImageKind
from briefer.storage.files import read_limited, size

if TYPE_CHECKING:
    from collections.abc import Generator

    from PIL.Image import Image as Pixels

BYTES_LIMIT = 20_000_000
# Decoded pixels; more would take hundreds of megabytes before anything can be made smaller.
PIXELS_LIMIT = 40_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
# The longer edge of an A4 sheet at 300 dots an inch.
_LONGEST = 3508
# As many colours as a PNG's palette holds: drawings and marks have no more, photographs do.
_COLOURS = 256
_QUALITY = 88
_ORIENTATION = 0x0112


def load_image(path: Path) -> Image:
    """The image of a file: PNG, JPEG, WebP or GIF (its first picture). Raises PictureRefused."""
    data = read_limited(path, BYTES_LIMIT, PictureRefused)
    return image_of(data, path.name)


def image_of(data: bytes, name: str) -> Image:
    """The image in the bytes of a picture file. Raises PictureRefused naming it and the cure."""
    if len(data) > BYTES_LIMIT:
        raise PictureRefused(f"{name} is larger than {size(BYTES_LIMIT)}. Save it smaller.")
    with _opened(data, name) as pixels:
        from_photograph = pixels.format == "JPEG"
        return _image(_shrunk(_flat(_srgb(_upright(pixels)))), from_photograph=from_photograph)


def stored_image(data: bytes, digest: str, kind: ImageKind) -> Image:
    """The image of bytes that `image_of` wrote, checked again. Raises PictureRefused."""
    if _digest(data) != digest:
        raise PictureRefused(f"The image {digest} is not what it was. Add the picture again.")
    with _opened(data, f"The image {digest}") as pixels:
        if pixels.format != kind.upper():
            raise PictureRefused(f"The image {digest} is no {kind.upper()}. Add the picture again.")
        return Image(digest, kind, pixels.width, pixels.height, data)


@contextmanager
def _opened(data: bytes, name: str) -> "Generator[Pixels]":
    """The decoded pixels of a file; whatever goes wrong with them is a refusal."""
    # With the first picture: no card without one pays for Pillow.
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    Pillow.MAX_IMAGE_PIXELS = PIXELS_LIMIT
    try:
        # Pillow refuses from twice its limit on and only warns below: here the warning refuses.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(io.BytesIO(data), formats=_FORMATS) as pixels:
                pixels.load()
                yield pixels
    except (Pillow.DecompressionBombError, Pillow.DecompressionBombWarning) as error:
        millions = PIXELS_LIMIT // 1_000_000
        message = f"{name} has more than {millions} million pixels. Make it smaller."
        raise PictureRefused(message) from error
    except UnidentifiedImageError as error:
        message = f"{name} is no picture that can be read. Save it as PNG or JPEG."
        raise PictureRefused(message) from error
    # What Pillow's readers raise on broken files, found by flipping and cutting bytes.
    except (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError) as error:
        message = f"{name} is damaged ({error!s:.120}). Save it anew as PNG or JPEG."
        raise PictureRefused(message) from error


def _upright(pixels: "Pixels") -> "Pixels":
    """Turned as the camera was held."""
    from PIL import ImageOps

    return ImageOps.exif_transpose(pixels) if _ORIENTATION in pixels.getexif() else pixels


def _srgb(pixels: "Pixels") -> "Pixels":
    """Converted from the profile it carries; left as it is where that one cannot be used."""
    profile = pixels.info.get("icc_profile")
    if not profile or pixels.mode not in {"RGB", "CMYK"}:
        return pixels
    from PIL import ImageCms

    try:
        given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        wanted = cast("ImageCms.ImageCmsProfile", vars(ImageCms)["createProfile"]("sRGB"))
        return ImageCms.profileToProfile(pixels, given, wanted, outputMode="RGB") or pixels
    except ImageCms.PyCMSError:
        return pixels


def _flat(pixels: "Pixels") -> "Pixels":
    """Grey or RGB; what is see-through stands on white."""
    from PIL import Image as Pillow

    if pixels.mode in {"L", "RGB"} and "transparency" not in pixels.info:
        return pixels
    if pixels.has_transparency_data:
        over = pixels.convert("RGBA")
        white = Pillow.new("RGBA", over.size, (255, 255, 255, 255))
        return Pillow.alpha_composite(white, over).convert("RGB")
    if pixels.mode in {"1", "L"}:
        return pixels.convert("L")
    if pixels.mode.startswith("I"):
        # 16-bit grey; Pillow would clip it.
        return pixels.point(lambda value: value / 257).convert("L")
    return pixels.convert("RGB")


def _shrunk(pixels: "Pixels") -> "Pixels":
    longest = max(pixels.size)
    if longest <= _LONGEST:
        return pixels
    from PIL import Image as Pillow

    wide, high = (max(1, round(side * _LONGEST / longest)) for side in pixels.size)
    return pixels.resize((wide, high), Pillow.Resampling.LANCZOS, reducing_gap=3.0)


def _image(pixels: "Pixels", *, from_photograph: bool) -> Image:
    """Written anew: JPEG for photographs, PNG for what has few colours."""
    has_few = not from_photograph and pixels.getcolors(_COLOURS) is not None
    kind = ImageKind.PNG if has_few else ImageKind.JPEG
    out = io.BytesIO()
    # What Pillow would copy from the file: comments, resolution, profiles.
    pixels.info.clear()
    if kind is ImageKind.PNG:
        pixels.save(out, "PNG", optimize=True)
    else:
        pixels.save(out, "JPEG", quality=_QUALITY, optimize=True)
    data = out.getvalue()
    return Image(_digest(data), kind, pixels.width, pixels.height, data)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]
