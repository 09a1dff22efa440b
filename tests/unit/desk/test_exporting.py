"""Exporting: a card goes into a PDF and comes out of it again."""

import io
from contextlib import suppress
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefer import app
from briefer.desk.exporting import card_of_pdf
from briefer.desk.opening import from_path
from briefer.model import picking
from briefer.model.card import Attach, Card
from briefer.model.errors import EditRefused, FileDamaged, SourceUnreadable
from briefer.model.roles import Role
from briefer.model.span import Span
from briefer.model.travelling import travelling
from tests import ten_languages
from tests.target_card import target_card


@pytest.fixture(scope="module")
def shop():
    return app.parts()


def asked(attach):
    card = target_card()
    return replace(card, options=replace(card.options, attach=attach))


def exported(shop, tmp_path, card):
    path = tmp_path / "card.pdf"
    shop.export(path, card)
    return path


@pytest.mark.parametrize("attach", [Attach.ARTICLE, Attach.PASSAGES])
def test_a_card_comes_back_from_its_pdf(shop, tmp_path, attach):
    card = asked(attach)
    back = shop.load(exported(shop, tmp_path, card))
    assert back == travelling(card)
    assert back.items == card.items


@pytest.mark.parametrize("attach", [Attach.ARTICLE, Attach.PASSAGES])
def test_what_came_back_is_exported_to_the_same_bytes(shop, tmp_path, attach):
    path = exported(shop, tmp_path, asked(attach))
    assert shop.pdf(shop.load(path)) == path.read_bytes()


def test_words_that_are_not_used_are_not_in_the_pdf(shop, tmp_path):
    card = replace(target_card(), items=target_card().items[:4])
    with pikepdf.open(exported(shop, tmp_path, card)) as file:
        attached = file.attachments["card.json"].get_file().read_bytes().decode()
    assert "Council approves flood barrier" in attached
    assert "Ana" not in attached
    assert card.sources[0].article.id in attached


@pytest.mark.parametrize(("language", "direction"), [("he", "/R2L"), ("en", "/L2R")])
def test_pages_that_begin_on_the_right_say_so(shop, language, direction):
    with pikepdf.open(
        io.BytesIO(shop.pdf(ten_languages.card(shop, "news-brief", language)))
    ) as file:
        assert str(file.Root.ViewerPreferences.Direction) == direction


def test_it_opens_with_its_words_and_is_never_saved_over(shop, tmp_path):
    opened = from_path(shop, exported(shop, tmp_path, target_card()), lambda *_: None)
    assert opened.path is None
    assert opened.card.items == target_card().items


def test_the_rest_of_an_article_suggests_nothing(shop, tmp_path):
    card = replace(target_card(), items=target_card().items[:4])
    (source,) = shop.load(exported(shop, tmp_path, card)).sources
    gone = [source.article.blocks[index] for index, _ in source.article.withheld.blocks]
    reading = shop.reading(source)
    extents = [*reading.sentences, *(one.extent for one in reading.suggestions)]
    assert len(gone) > 3
    assert not [at for at in extents if any(b.start < at[1] and at[0] < b.end for b in gone)]


def test_the_rest_of_an_article_cannot_be_picked(shop, tmp_path):
    card = replace(target_card(), items=target_card().items[:4])
    (source,) = shop.load(exported(shop, tmp_path, card)).sources
    index, _ = source.article.withheld.blocks[-1]
    block = source.article.blocks[index]
    span = Span(source.article.id, block.start, block.end)
    with pytest.raises(EditRefused, match="did not come along"):
        picking.picked("i9", Role.BACKGROUND, span, source, shop.reading(source))


def test_a_pdf_with_nothing_attached_says_what_to_open(shop, tmp_path):
    with pytest.raises(SourceUnreadable, match="nothing attached"):
        shop.load(exported(shop, tmp_path, asked(Attach.NOTHING)))


def test_a_pdf_of_others_says_what_to_do(shop, tmp_path):
    path = tmp_path / "other.pdf"
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(path)
    with pytest.raises(SourceUnreadable, match="did not make"):
        shop.load(path)


def test_a_damaged_pdf_is_named(shop, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    with pytest.raises(FileDamaged, match=r"card\.pdf"):
        shop.load(path)


def test_a_card_of_no_article_travels_too(shop, tmp_path):
    card = Card(items=target_card().items[:4])
    assert shop.load(exported(shop, tmp_path, card)) == card


@pytest.fixture(scope="module")
def whole(shop):
    return shop.pdf(target_card())


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_broken_pdf_is_a_card_or_is_told(whole, tmp_path, data):
    broken = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(broken) - 1))
        broken[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=8))
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-" + broken[5:])
    with suppress(FileDamaged, SourceUnreadable):
        assert isinstance(card_of_pdf(path), Card)
