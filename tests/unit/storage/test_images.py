"""Images: what is taken and how it is written anew, what is refused and why, and .brief files."""

import io
import warnings
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageCms, PngImagePlugin

from briefer.model.card import Card, Options
from briefer.model.errors import FileDamaged, PictureRefused
from briefer.model.image import ImageKind
from briefer.model.pictures import add_picture, with_image
from briefer.storage.briefs import brief_bytes, card_of
from briefer.storage.cards import from_json, to_json
from briefer.storage.images import image_of, load_image, stored_image


def written(pixels: Pillow.Image, kind: str, **how) -> bytes:
    out = io.BytesIO()
    pixels.save(out, kind, **how)
    return out.getvalue()


def noise(width: int = 64, height: int = 48) -> Pillow.Image:
    """A photograph of sorts: more than 256 colours."""
    across, down = (Pillow.linear_gradient("L").resize((width, height)) for _ in range(2))
    return Pillow.merge("RGB", (across, down.rotate(180), across.rotate(90)))


def flat(colour=(200, 30, 40), size=(40, 30)) -> Pillow.Image:
    return Pillow.new("RGB", size, colour)


def decoded(data: bytes) -> Pillow.Image:
    return Pillow.open(io.BytesIO(data)).convert("RGB")


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is large and holds next to nothing."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = zlib.crc32(kind + body).to_bytes(4, "big")
        return len(body).to_bytes(4, "big") + kind + body + crc

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([1, 0, 0, 0, 0])
    body = zlib.compress(b"\0" * 100)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
def test_every_kind_is_taken(kind, tmp_path):
    path = tmp_path / "picture"
    path.write_bytes(written(flat(), kind))
    image = load_image(path)
    assert (image.width, image.height) == (40, 30)
    assert image == stored_image(image.data, image.digest, image.kind)


def test_photographs_become_jpeg_and_drawings_png():
    assert image_of(written(noise(), "PNG"), "x").kind is ImageKind.JPEG
    assert image_of(written(noise(), "JPEG"), "x").kind is ImageKind.JPEG
    assert image_of(written(flat(), "PNG"), "x").kind is ImageKind.PNG


def test_what_is_see_through_stands_on_white():
    clear = Pillow.new("RGBA", (4, 4), (255, 0, 0, 0))
    assert decoded(image_of(written(clear, "PNG"), "x").data).getpixel((1, 1)) == (255, 255, 255)
    indexed = Pillow.new("P", (4, 4), 0)
    indexed.putpalette([10, 20, 30])
    data = written(indexed, "PNG", transparency=0)
    assert decoded(image_of(data, "x").data).getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "CMYK", "I;16"])
def test_every_mode_is_taken(mode):
    kind = "JPEG" if mode == "CMYK" else "PNG"
    made = Pillow.new("I;16", (4, 4), 40_000) if mode == "I;16" else flat(size=(4, 4)).convert(mode)
    image = image_of(written(made, kind), "x")
    assert decoded(image.data).size == (4, 4)
    if mode == "I;16":
        assert decoded(image.data).getpixel((0, 0))[0] == pytest.approx(40_000 / 257, abs=2)


def test_it_stands_upright():
    sideways = noise(60, 20)
    exif = Pillow.Exif()
    exif[0x0112] = 6
    image = image_of(written(sideways, "JPEG", exif=exif), "x")
    assert (image.width, image.height) == (20, 60)


def test_it_is_converted_to_srgb():
    lab = Pillow.new("CMYK", (4, 4), (0, 255, 255, 0))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile that does not belong to the pixels is passed over, not a crash.
    assert image_of(written(lab, "JPEG", icc_profile=profile), "x").width == 4
    assert image_of(written(noise(), "JPEG", icc_profile=profile), "x").width == 64


def test_no_metadata_travels():
    exif = Pillow.Exif()
    exif[0x010F] = "SecretCamera"
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "SecretName")
    photo = image_of(written(noise(), "JPEG", exif=exif, comment=b"SecretPlace"), "x")
    drawing = image_of(written(flat(), "PNG", pnginfo=told, dpi=(300, 300)), "x")
    assert b"Secret" not in photo.data + drawing.data
    assert b"pHYs" not in drawing.data


def test_it_is_no_larger_than_a_page_prints():
    image = image_of(written(flat(size=(5000, 100)), "PNG"), "x")
    assert (image.width, image.height) == (3508, 70)


def test_the_same_file_gives_the_same_image():
    data = written(noise(), "PNG")
    assert image_of(data, "x").data == image_of(data, "y").data


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no picture"),
        (b"hello", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no picture"),
        (written(flat(), "BMP"), "no picture"),
        (written(noise(), "JPEG")[:-300], "damaged"),
        (written(noise(), "PNG")[:-80], "damaged"),
        (png_header(20_000, 20_000), "more than 40 million pixels"),
        (png_header(6_400, 6_400), "more than 40 million pixels"),
        (png_header(60_000, 60_000), "more than 40 million pixels"),
        (b"\0" * 20_000_001, "20 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_what_is_no_picture_of_ours_is_refused(data, told):
    with pytest.raises(PictureRefused, match=told) as caught:
        image_of(data, "holiday.png")
    assert "holiday.png" in str(caught.value)


def test_the_bomb_warning_is_no_warning_but_an_error():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        with pytest.raises(PictureRefused):
            image_of(png_header(8_000, 8_000), "x")
    assert seen == []


@given(st.integers(0, 4000), st.integers(1, 255), st.sampled_from(["PNG", "JPEG", "GIF", "WEBP"]))
def test_a_changed_byte_gives_an_image_or_a_refusal(at, change, kind):
    data = bytearray(written(noise(), kind))
    data[at % len(data)] ^= change
    try:
        image = image_of(bytes(data), "x")
    except PictureRefused:
        return
    assert image.width > 0


# Cards with images


@pytest.fixture
def card() -> Card:
    photo, logo = image_of(written(noise(), "JPEG"), "p"), image_of(written(flat(), "PNG"), "l")
    card, _ = add_picture(Card(options=Options(logo=logo.digest)), photo)
    return with_image(card, logo)


def test_a_card_file_keeps_the_images_it_shows(card):
    data = brief_bytes(card)
    again = card_of(data)
    assert again.items == card.items
    assert {image.data for image in again.images} == {image.data for image in card.images}
    assert brief_bytes(again) == data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        names = [name for name in file.namelist() if name.startswith("images/")]
    assert sorted(name.rpartition(".")[2] for name in names) == ["jpeg", "png"]


def test_an_image_nobody_shows_stays_out(card):
    bare = Card(images=card.images)
    assert b"images/" not in brief_bytes(bare)


def rezipped(data: bytes, change) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            for name, body in change(info.filename, old.read(info)):
                new.writestr(name, body)
    return out.getvalue()


def test_an_image_that_is_missing_or_swapped_is_damage(card):
    def without(name, body):
        return [] if name.startswith("images/") else [(name, body)]

    def swapped(name, body):
        return [(name, written(flat((1, 2, 3)), "PNG") if name.endswith(".png") else body)]

    def misnamed(name, body):
        return [(name.replace(".png", ".jpeg"), body)]

    data = brief_bytes(card)
    for change, told in (
        (without, "does not come with it"),
        (swapped, "not what it was"),
        (misnamed, "is no JPEG"),
    ):
        with pytest.raises(FileDamaged, match=told):
            card_of(rezipped(data, change))


def test_a_card_json_alone_names_its_images(card):
    with pytest.raises(FileDamaged, match="image"):
        from_json(to_json(card), {})
    again = from_json(to_json(card), {}, {image.digest: image for image in card.images})
    assert again.items == card.items
