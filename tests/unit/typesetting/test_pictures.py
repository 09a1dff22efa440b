"""Pictures on the page: how large they stand, what the PDF holds of them, and for whom they are."""

import io
from contextlib import contextmanager
from dataclasses import replace

import pikepdf
import pytest
from PIL import Image as Pillow

from briefer.model import edits
from briefer.model.card import Card, Options
from briefer.model.image import Image
from briefer.model.page import Block, Dot, Picture, Placed, Tag
from briefer.model.passage import Typed
from briefer.model.pictures import add_picture
from briefer.model.roles import Part, Role
from briefer.storage.images import image_of
from briefer.typesetting.pdf import About, PdfWriter
from briefer.typesetting.plates import Plate
from briefer.typesetting.settings import ladder
from briefer.typesetting.typesetter import Typesetter
from tests.target_card import target_card
from tests.unit.storage.test_images import flat, noise, written


def image(pixels: Pillow.Image, kind: str = "PNG") -> Image:
    return image_of(written(pixels, kind), "picture")


PHOTO = image(noise(1600, 1000), "JPEG")


@pytest.fixture
def settings(news_brief):
    return ladder(news_brief, next(iter(news_brief.sheets.values())))


def size(plate: Plate, setting, width: float) -> tuple[float, float]:
    (mark,) = plate.block(setting, width).marks
    return mark.width, mark.height


def test_a_plate_is_as_wide_as_its_column_and_no_higher_than_its_slot_allows(settings):
    plate = Plate(PHOTO, "", (100.0, 50.0))
    assert size(plate, settings[0], 120.0) == pytest.approx((120.0, 75.0))
    assert size(plate, settings[0], 500.0) == pytest.approx((160.0, 100.0))
    assert size(plate, settings[-1], 500.0) == pytest.approx((80.0, 50.0))


def test_a_plate_never_grows_as_the_page_tightens(settings):
    plate = Plate(PHOTO, "", (140.0, 60.0))
    heights = [size(plate, setting, 300.0)[1] for setting in settings]
    assert heights == sorted(heights, reverse=True)
    for setting in settings:
        assert plate.rows(setting, 300.0) * setting.half >= size(plate, setting, 300.0)[1] + 4


def with_picture(shown: Image = PHOTO, **words: str) -> Card:
    card, item = add_picture(target_card(), shown)
    for role in (Role.WHY_IT_MATTERS, Role.QUOTE):
        card = edits.hold(card, next(i.id for i in card.items if i.role is role), held=True)
    for part, text in words.items():
        card = edits.put_part(card, item, Part(part), (Typed(text),))
    return card


def plates(page) -> list[Placed]:
    blocks = (p for c in page.columns for s in c.slots for p in s.blocks)
    return [p for p in blocks if any(isinstance(mark, Picture) for mark in p.block.marks)]


def test_a_picture_stands_over_its_caption_with_its_description(typesetter, news_brief, english):
    card = with_picture(caption="The barrier", credit="Photo: A. Ruiz", alt="Steel gates")
    page = typesetter.page(card, news_brief, english)
    (placed,) = plates(page)
    assert (placed.tag, placed.part) == (Tag.PICTURE, Part.ALT)
    assert placed.block.marks[0].alt == "Steel gates"
    assert next(box for box in page.items if box.item == placed.item).height > 60
    assert page.warnings == ()


def test_a_picture_without_a_description_is_told(typesetter, news_brief, english):
    page = typesetter.page(with_picture(), news_brief, english)
    assert page.warnings == ("The picture has no description for readers who cannot see it.",)
    two, _ = add_picture(with_picture(), image(flat()))
    told = typesetter.page(two, news_brief, english).warnings
    assert told == ("2 pictures have no description for readers who cannot see them.",)


@contextmanager
def only_image(pdf: bytes):
    """The one image a PDF draws, and its bytes as they stand there."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        (page,) = file.pages
        ((_, found),) = page.obj.Resources.XObject.items()
        yield pikepdf.PdfImage(found), bytes(found.read_raw_bytes())


@pytest.fixture
def make(typesetter, news_brief, english):
    def pdf(card: Card, writer: PdfWriter | None = None) -> bytes:
        page = typesetter.page(card, news_brief, english)
        return (writer or PdfWriter(typesetter.shaper)).write(page, About(page.title))

    return pdf


def test_no_more_is_printed_than_300_dots_an_inch(make, typesetter, news_brief, english):
    card = with_picture(alt="x")
    (placed,) = plates(typesetter.page(card, news_brief, english))
    with only_image(make(card)) as (found, data):
        assert found.width == round(placed.block.marks[0].width / 72 * 300)
        assert found.width < PHOTO.width
        assert data.startswith(b"\xff\xd8")


def test_a_small_photograph_is_printed_as_it_is(make):
    small = image(noise(300, 200), "JPEG")
    with only_image(make(with_picture(small, alt="x"))) as (found, data):
        assert (found.width, found.height) == (300, 200)
        assert data == small.data


@pytest.mark.parametrize(
    "pixels",
    [flat(), flat().convert("L"), flat().convert("P"), Pillow.new("1", (40, 30))],
    ids=["RGB", "grey", "palette", "two colours"],
)
def test_drawings_keep_every_pixel(make, pixels):
    drawing = image(pixels)
    with only_image(make(with_picture(drawing, alt="x"))) as (found, _):
        seen = found.as_pil_image().convert("RGB")
    wanted = Pillow.open(io.BytesIO(drawing.data)).convert("RGB")
    assert seen.tobytes() == wanted.tobytes()


def test_grey_photographs_stay_grey(make):
    grey = image(noise(300, 200).convert("L"), "JPEG")
    with only_image(make(with_picture(grey, alt="x"))) as (found, _):
        assert found.colorspace == "/DeviceGray"


def test_the_same_card_gives_the_same_bytes_whatever_was_set_before(make, faces):
    card = with_picture(alt="x")
    writer = PdfWriter(Typesetter(faces).shaper)
    make(with_picture(image(flat()), alt="y"), writer)
    assert make(card, writer) == make(card)


def test_a_dot_is_drawn_as_a_circle(typesetter, news_brief, english):
    page = typesetter.page(target_card(), news_brief, english)
    dot = Placed(Block(20, (Dot(10, 10, 6, "#000000"),)), 100, 400, 20)
    marked = replace(page, furniture=(*page.furniture, dot))
    pdf = PdfWriter(typesetter.shaper).write(marked, About("x"))
    with pikepdf.open(io.BytesIO(pdf)) as file:
        curves = [op for op in pikepdf.parse_content_stream(file.pages[0]) if str(op[1]) == "c"]
    assert len(curves) == 4


def test_the_organisation_s_name_stands_level_with_the_middle_of_the_logo(
    typesetter, news_brief, english
):
    logo = image(flat(size=(240, 120)))
    options = Options(organisation="Harrowby County Council", logo=logo.digest)
    card = replace(target_card(), options=options, images=(logo,))
    page = typesetter.page(card, news_brief, english)
    (plate,) = plates(page)
    slots = {slot.slot: slot for column in page.columns for slot in column.slots}
    (name,) = slots["organisation"].blocks
    middle = name.y + name.block.height / 2
    assert middle == pytest.approx(plate.y + plate.block.height / 2, abs=0.5)
