"""Brand kits and pictures: what a card carries of them."""

from dataclasses import replace

import pytest

from briefer.model import edits
from briefer.model.brand import Brand, apply_brand
from briefer.model.card import Card, Options
from briefer.model.errors import ColourRefused
from briefer.model.image import Image, ImageKind
from briefer.model.passage import Typed
from briefer.model.pictures import add_picture, undescribed, with_image
from briefer.model.roles import Part, Role, Whose

LOGO = Image("a" * 32, ImageKind.PNG, 40, 20, b"logo")
PHOTO = Image("b" * 32, ImageKind.JPEG, 400, 300, b"photo")


def test_a_brand_becomes_the_cards_own():
    options = Options(locators=False, classification="Official")
    card = apply_brand(
        Card(options=options), Brand("City", "Harrowby\u202e County", "#1F6F5C", LOGO)
    )
    assert card.options == replace(
        options, organisation="Harrowby County", accent="#1f6f5c", logo=LOGO.digest
    )
    assert card.image(card.options.logo) is LOGO


def test_another_brand_leaves_nothing_of_the_first():
    card = apply_brand(Card(), Brand("City", "Harrowby County", "#1f6f5c", LOGO))
    plain = apply_brand(card, Brand("None"))
    assert plain.options == Options()
    assert plain.shown_images == ()


def test_a_brand_in_a_pale_colour_is_refused():
    with pytest.raises(ColourRefused, match="accent"):
        apply_brand(Card(), Brand("Sun", accent="#ffee00"))


def test_an_image_is_carried_once():
    card = with_image(with_image(Card(), LOGO), LOGO)
    assert card.images == (LOGO,)


def test_a_picture_is_an_item_with_words_to_write():
    card, item_id = add_picture(Card(), PHOTO)
    item = card.item(item_id)
    assert (item.role, item.image) == (Role.PICTURE, PHOTO.digest)
    assert item.whose is Whose.OURS
    assert card.shown_images == (PHOTO,)
    assert undescribed(card) == (item,)
    described = edits.put_part(card, item_id, Part.ALT, (Typed("A bridge"),))
    assert undescribed(described) == ()
    assert undescribed(edits.hold(card, item_id, held=True)) == ()


def test_a_picture_taken_off_the_card_is_not_shown_and_comes_back_with_undo():
    card, item_id = add_picture(Card(), PHOTO)
    off = edits.remove(card, item_id)
    assert off.shown_images == ()
    assert edits.add(off, card.item(item_id)).shown_images == (PHOTO,)


def test_a_picture_moved_keeps_its_image():
    card, item_id = add_picture(edits.add(Card(), add_picture(Card(), LOGO)[0].items[0]), PHOTO)
    assert card.image(edits.move(card, item_id, 0).items[0].image) is PHOTO
