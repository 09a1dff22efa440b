"""The window's page and the printed page are one page, and it looks as it did."""

from dataclasses import replace

import numpy as np
import pytest

from briefer import assets
from briefer.app import parts
from briefer.model import edits
from briefer.model.card import Card, Options, Paper
from briefer.model.item import Part
from briefer.model.page import Block, Cells, Dot, Page, Picture, Placed, Rule, Text
from briefer.model.passage import Typed
from briefer.model.pictures import add_picture
from briefer.storage.images import image_of
from briefer.typesetting.pdf import About, PdfWriter
from briefer.typesetting.typesetter import Typesetter
from tests.golden import rasters
from tests.target_card import target_card
from tests.ten_languages import short_card
from tests.unit.storage.test_images import noise, written
from tests.written_cards import written_card

pytestmark = pytest.mark.usefixtures("qapp")
# Templates whose subject the target card lacks are looked at with a card of their own too.
WRITTEN = (
    ("quote-card", Paper.A4),
    ("quote-card", Paper.A5),
    ("explainer", Paper.A4),
    ("classroom-handout", Paper.A4),
    ("classroom-handout", Paper.LETTER),
    ("press-office", Paper.A4),
    ("press-office", Paper.LETTER),
    ("ministers-note", Paper.A4),
    ("ministers-note", Paper.LETTER),
    ("daily-media-brief", Paper.A4),
    ("daily-media-brief", Paper.LETTER),
    ("by-the-numbers", Paper.A4),
    ("by-the-numbers", Paper.LETTER),
    ("by-the-numbers", Paper.A5),
)
SHEETS = tuple((one.name, paper) for one in parts().templates() for paper in one.sheets)


@pytest.fixture(scope="module")
def workshop():
    return parts()


@pytest.fixture(params=SHEETS, ids=lambda sheet: "-".join(sheet))
def card(request, workshop):
    template, paper = request.param
    return fitting(replace(target_card(), template=template, paper=paper), workshop)


def fitting(card, workshop):
    """The card with its last items held back until it fits on its paper."""
    for item in reversed(card.items):
        if workshop.page(card).fit.over is None:
            break
        card = edits.hold(card, item.id, held=True)
    return card


def test_there_are_templates_to_look_at():
    assert {template for template, _ in SHEETS} == {
        path.parent.name for path in assets.TEMPLATES.glob("*/template.toml")
    }


def test_the_painter_and_the_pdf_agree(card, workshop):
    page = workshop.page(card)
    seen, on_paper = rasters.painted(page, workshop.font), rasters.printed(workshop.pdf(card))
    found = rasters.difference(seen, on_paper)
    if not found.is_small:
        rasters.keep(f"{card.template}-{card.paper}-agree", seen, on_paper)
    assert found.is_small, f"{found}; pictures are in {rasters.FAILED}"


@pytest.mark.parametrize("code", ["ar", "he", "hi", "ko", "zh"])
def test_the_painter_and_the_pdf_agree_on_every_script(code, workshop):
    page = workshop.page(short_card(code))
    missing = [warning for warning in page.warnings if "No font" in warning]
    if missing:
        pytest.skip(f"{missing[0]} The packages are fonts-noto-core and fonts-noto-cjk.")
    seen = rasters.painted(page, workshop.font)
    on_paper = rasters.printed(workshop.pdf(short_card(code)))
    found = rasters.difference(seen, on_paper)
    if not found.is_small:
        rasters.keep(f"{code}-agree", seen, on_paper)
    assert found.is_small, f"{found}; pictures are in {rasters.FAILED}"


def test_the_painter_and_the_pdf_draw_the_same_boxes():
    shipped = parts()
    bare = Typesetter(shipped.faces)
    card = edits.put_part(target_card(), "i5", Part.TEXT, (Typed("中文 في 😀 " * 8),))
    page = bare.page(card, shipped.template(card), shipped.language(card))
    pdf = PdfWriter(bare.shaper).write(page, About("x"))
    seen, on_paper = rasters.painted(page, bare.program), rasters.printed(pdf)
    assert rasters.difference(seen, on_paper).is_small


def test_the_page_looks_as_it_did(card, workshop):
    page = workshop.page(card)
    seen = rasters.coloured(page, workshop.font, round(page.width))
    assert not rasters.looks_as(f"{card.template}-{card.paper}", seen)


@pytest.mark.parametrize(("template", "paper"), WRITTEN)
def test_a_card_written_for_its_template_looks_as_it_did(template, paper, workshop):
    card = replace(written_card(template), paper=paper)
    page = workshop.page(card)
    assert page.fit.over is None
    assert page.warnings == ()
    seen = rasters.coloured(page, workshop.font, round(page.width))
    assert not rasters.looks_as(f"{template}-own-{paper}", seen)
    drawn = rasters.printed(workshop.pdf(card))
    assert rasters.difference(rasters.painted(page, workshop.font), drawn).is_small


def test_another_accent_of_the_same_grey_is_noticed(workshop):
    card = replace(target_card(), options=Options(accent="#1f6f5c"))
    seen = rasters.coloured(workshop.page(card), workshop.font, 595)
    assert "hues" in rasters.looks_as("news-brief-a4", seen)


def test_pictures_and_timelines_agree(workshop):
    # Grey: Qt and pdfium weigh the colours of a pixel differently when they make it grey.
    photo = image_of(written(noise(900, 600).convert("L"), "JPEG"), "photo")
    card, item = add_picture(written_card("by-the-numbers"), photo)
    card = edits.put_part(card, item, Part.ALT, (Typed("Colours"),))
    page = workshop.page(card)
    marks = {
        type(m) for c in page.columns for s in c.slots for p in s.blocks for m in p.block.marks
    }
    assert {Dot, Picture} <= marks
    drawn = rasters.printed(workshop.pdf(card))
    assert rasters.difference(rasters.painted(page, workshop.font), drawn).is_small


# The comparison can fail


def moved(page: Page, face: str, *, by: tuple[float, float]) -> Page:
    """The page with its longest run of a face moved by some points."""
    place, run = max(
        (
            (place, mark)
            for column in page.columns
            for slot in column.slots
            for place in slot.blocks
            for mark in place.block.marks
            if isinstance(mark, Text) and mark.face == face
        ),
        key=lambda found: sum(len(word.glyphs.ids) for word in found[1].words),
    )
    words = tuple(replace(word, x=word.x + by[0]) for word in run.words)
    shifted = replace(run, y=run.y + by[1], words=words)
    marks = tuple(shifted if mark is run else mark for mark in place.block.marks)
    return with_block(page, place, Block(place.block.height, marks))


def with_block(page: Page, place: Placed, block: Block) -> Page:
    """The page with another block at a place."""

    def swapped(blocks):
        return tuple(replace(p, block=block) if p.block is place.block else p for p in blocks)

    columns = tuple(
        replace(c, slots=tuple(replace(s, blocks=swapped(s.blocks)) for s in c.slots))
        for c in page.columns
    )
    return replace(page, columns=columns, furniture=swapped(page.furniture))


@pytest.fixture(scope="module")
def both(workshop):
    """The target card's page, and its PDF as pixels."""
    card = target_card()
    return workshop.page(card), rasters.printed(workshop.pdf(card))


@pytest.mark.parametrize("by", [(2.0, 0.0), (0.0, 2.0), (-2.0, 0.0), (0.0, -2.0)], ids=str)
@pytest.mark.parametrize(
    "face", ["serif", "serif-light", "serif-semibold", "sans", "sans-semibold"]
)
def test_a_run_moved_by_two_points_is_noticed(both, workshop, face, by):
    page, on_paper = both
    seen = rasters.painted(moved(page, face, by=by), workshop.font)
    assert not rasters.difference(seen, on_paper).is_small


@pytest.mark.parametrize("kind", [Rule, Cells, Text])
def test_a_mark_left_out_of_the_furniture_is_noticed(both, workshop, kind):
    page, on_paper = both
    place = next(p for p in page.furniture if any(isinstance(m, kind) for m in p.block.marks))
    rest = tuple(mark for mark in place.block.marks if not isinstance(mark, kind))
    lacking = with_block(page, place, Block(place.block.height, rest))
    assert not rasters.difference(rasters.painted(lacking, workshop.font), on_paper).is_small


def test_a_blank_page_is_noticed(both):
    _, on_paper = both
    assert not rasters.difference(np.full_like(on_paper, 255), on_paper).is_small


def test_equal_pictures_do_not_differ(both):
    _, on_paper = both
    found = rasters.difference(on_paper, on_paper)
    assert (found.mean, found.worst) == (0, 0)


def test_pictures_of_a_failure_are_kept(both, tmp_path, monkeypatch):
    _, on_paper = both
    monkeypatch.setattr(rasters, "FAILED", tmp_path / "failed")
    folder = rasters.keep("x", on_paper, np.full_like(on_paper, 255))
    assert {path.name for path in folder.iterdir()} == {
        "x-actual.png",
        "x-expected.png",
        "x-difference.png",
    }


def test_one_card_paints_one_picture(workshop):
    card: Card = target_card()
    one, two = (rasters.painted(workshop.page(card), workshop.font) for _ in range(2))
    assert np.array_equal(one, two)
