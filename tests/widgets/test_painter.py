"""The page painter: marks at their places, sharp at every scale, drawn again only when changed."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from briefer.model.fit import Fit
from briefer.model.page import Block, Cells, Glyphs, Page, Placed, Rule, Text, Word
from briefer.ui.glyph_places import GlyphPlaces
from briefer.ui.painter import PagePainter, identity, placed
from tests.golden import handmade

pytestmark = pytest.mark.usefixtures("qapp")
FIT = Fit(0, 32, 10.6, 14.8, 0.5, 10, 100)


def page_of(*marks, x=0.0, y=0.0):
    block = Block(50.0, marks)
    return Page(100, 100, 100, "", "en", (), (Placed(block, x, y, 100),), (), FIT)


def painted(page, scale=1.0, painter=None, origin=(0.0, 0.0)):
    """The page as darkness, 0 to 255, by row and column."""
    side = round(100 * scale)
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(255)
    brush = QPainter(image)
    drawer = painter or PagePainter(handmade.program)
    drawer.paint(brush, page, scale, QPointF(*origin))
    brush.end()
    return 255.0 - np.array(image.constBits()).reshape(side, -1)[:, :side]


def word(text="H", x=0.0):
    return Word(handmade.Composer().shaper.shape("serif", text), x)


def middle(ink):
    """The centre of the ink: x and y in pixels."""
    rows, columns = np.indices(ink.shape) + 0.5
    return (ink * columns).sum() / ink.sum(), (ink * rows).sum() / ink.sum()


def test_a_rule_fills_exactly_its_rectangle():
    ink = painted(page_of(Rule(10, 20, 30, 2, "#000000"), x=5, y=5))
    assert ink[25:27, 15:45].min() == 255
    assert ink.sum() == 255 * 60


def test_a_thin_rule_keeps_its_weight_at_any_place():
    ink = painted(page_of(Rule(10, 20.3, 30, 0.5, "#000000")))
    assert ink.sum() == pytest.approx(255 * 15, rel=0.03)


@pytest.mark.parametrize("scale", [1.0, 1.37, 2.016])
def test_dark_cells_leave_no_hairline_between_them(scale):
    rows = ("1" * 21,) * 21
    ink = painted(page_of(Cells(10, 10, 70, rows, "#000000", "")), scale)
    inside = slice(int(11 * scale) + 1, int(79 * scale) - 1)
    assert ink[inside, inside].min() >= 254


def test_light_cells_stay_light():
    ink = painted(page_of(Cells(0, 0, 30, ("101", "010", "101"), "#000000", "")))
    assert ink[2:8, 12:18].max() == 0
    assert ink[12:18, 12:18].min() == 255


def test_a_glyph_stands_on_its_baseline():
    ink = painted(page_of(Text(60, "serif", 40, "#000000", (word("H", 10),))))
    rows = np.nonzero(ink.max(axis=1) > 100)[0]
    assert rows[-1] == 59
    assert 60 - rows[0] == pytest.approx(40 * 0.67, abs=1.5)


def test_glyphs_move_by_fractions_of_a_pixel():
    line = Text(60, "serif", 12, "#000000", (word(),))
    here, there = (middle(painted(page_of(line, x=x)))[0] for x in (10.0, 10.25))
    assert there - here == pytest.approx(0.25, abs=0.05)


def test_tracking_is_added_after_each_glyph():
    plain = Text(60, "serif", 10, "#000000", (word("HHH"),))
    near, far = (
        np.nonzero(painted(page_of(text)).max(axis=0))[0][-1]
        for text in (plain, replace(plain, tracking=1.0))
    )
    assert far - near == pytest.approx(20, abs=1)


def test_an_upward_offset_raises_a_glyph():
    glyphs = word().glyphs
    raised = Glyphs("serif", glyphs.ids, glyphs.advances, ((0.0, 0.5),), ("H",), "H", glyphs.width)
    low, high = (
        middle(painted(page_of(Text(60, "serif", 20, "#000000", (Word(g, 10),)))))[1]
        for g in (glyphs, raised)
    )
    assert low - high == pytest.approx(10, abs=0.6)


def test_a_larger_scale_draws_larger_and_sharper():
    page = page_of(Text(60, "serif", 20, "#000000", (word(),)))
    one, two = painted(page), painted(page, 2.0)
    assert two.sum() == pytest.approx(4 * one.sum(), rel=0.05)
    grey_one, grey_two = ((ink > 20) & (ink < 235) for ink in (one, two))
    assert grey_two.sum() < 3 * grey_one.sum()


@pytest.mark.parametrize("scale", [3.1, 3.3, 8.0])
def test_glyphs_of_any_size_are_drawn(scale):
    page = page_of(Text(60, "serif", 20, "#000000", (word("Hg"),)))
    small, large = painted(page), painted(page, scale)
    assert large.sum() == pytest.approx(scale**2 * small.sum(), rel=0.05)
    assert middle(large) == pytest.approx([scale * at for at in middle(small)], abs=scale)


def test_blocks_out_of_sight_are_left_out_and_others_drawn_whole():
    page = handmade.card_page(6)
    scale = 2.0
    image = QImage(1191, 1684, QImage.Format.Format_Grayscale8)

    def drawn(seen):
        image.fill(255)
        brush = QPainter(image)
        PagePainter(handmade.program).paint(brush, page, scale, QPointF(), seen)
        brush.end()
        return 255.0 - np.array(image.constBits()).reshape(1684, -1)[:, :1191]

    everything, some = drawn(None), drawn(QRectF(0, 400, 1191, 200))
    assert np.array_equal(everything[400:600], some[400:600])
    assert some[800:].sum() == 0 < everything[800:].sum()


def test_the_origin_moves_everything():
    page = page_of(Text(40, "serif", 20, "#000000", (word(),)), Rule(0, 50, 10, 2, "#000000"))
    here, there = middle(painted(page)), middle(painted(page, origin=(7, 9)))
    assert there == pytest.approx((here[0] + 7, here[1] + 9), abs=0.2)


def test_colours_are_the_marks_own():
    dark, light = (
        painted(page_of(Rule(0, 0, 10, 10, colour)))[5, 5] for colour in ("#000000", "#808080")
    )
    assert (dark, light) == (255, 255 - 0x80)


def test_only_changed_blocks_are_drawn_anew():
    painter = PagePainter(handmade.program)
    page = handmade.card_page(3)
    painted(page, painter=painter)
    before = dict(painter._drawings)
    blocks = list(placed(page))
    fresh = replace(blocks[4], block=Block(10, (Text(9, "serif", 9, "#000000", (word(),)),)))
    changed = replace(page, columns=(), furniture=(*blocks[:4], fresh, *blocks[5:]))
    painted(changed, painter=painter)
    new = [key for key in painter._drawings if key not in before]
    assert new == [id(fresh.block)]
    assert all(painter._drawings[id(p.block)] is before[id(p.block)] for p in blocks[:4])


def test_rules_that_look_the_same_are_not_drawn_anew():
    painter = PagePainter(handmade.program)
    painted(page_of(Rule(10, 20, 30, 2, "#000000")), painter=painter)
    before = [*painter._drawings.values()]
    painted(page_of(Rule(10, 20, 30, 2, "#000000")), painter=painter)
    assert [*painter._drawings.values()] == before
    painted(page_of(Rule(10, 20, 30, 3, "#000000")), painter=painter)
    assert [*painter._drawings.values()] != before


def test_blocks_that_left_the_page_are_let_go():
    painter = PagePainter(handmade.program)
    painted(handmade.card_page(3), painter=painter)
    page = handmade.card_page(1)
    painted(page, painter=painter)
    assert set(painter._drawings) == {identity(place.block) for place in placed(page)}


def test_a_warm_painter_draws_what_a_cold_one_draws():
    warm = PagePainter(handmade.program)
    for page in (handmade.card_page(5), handmade.card_page(2)):
        painted(page, 2.0, warm)
        painted(page, 1.5, warm)
    page = handmade.card_page(4)
    assert np.array_equal(painted(page, 1.5, warm), painted(page, 1.5))


def test_glyphs_stand_where_advances_offsets_and_tracking_put_them():
    hook = Glyphs(
        "serif", (1, 2, 3), (0.5, 0.25, 0.5), ((0, 0), (0.1, 0.2), (0, 0)), ("",) * 3, "", 1
    )
    line = Text(30, "serif", 10, "#000000", (Word(hook, 5), Word(hook, 25)), tracking=0.1)
    below = replace(line, y=50, words=(Word(hook, 0),))
    places = GlyphPlaces()
    many = places.of([line, below], 2.0)
    across = [10, 24, 29, 50, 64, 69, 0, 14, 19]
    assert [at.x() for at in many] == pytest.approx(across)
    assert [at.y() for at in many] == pytest.approx([60, 56, 60, 60, 56, 60, 100, 96, 100])
    # The same points, fewer of them.
    assert [(at.x(), at.y()) for at in places.of([below], 1.0)] == [(0, 50), (7, 48), (9.5, 50)]


def test_each_face_is_loaded_once():
    asked = []

    def program(face):
        asked.append(face)
        return handmade.program(face)

    painter = PagePainter(program)
    for scale in (1.0, 1.5, 2.0):
        painted(handmade.card_page(2), scale, painter)
    assert sorted(asked) == sorted(set(asked))
