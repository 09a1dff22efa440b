"""A PDF's attachment: read back equal, and told where it is damaged."""

import io
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from PIL import Image as Pillow

from briefer.model.errors import FileDamaged
from briefer.model.travelling import travelling
from briefer.storage.attachments import attachment_bytes, card_of_attachment
from briefer.storage.images import image_of
from tests.unit.model.invented import CARD
from tests.unit.storage.test_cards import cards


@settings(max_examples=60, deadline=None)
@given(cards())
def test_what_travels_comes_back(card):
    goes = travelling(card)
    if goes is not None:
        data = attachment_bytes(goes)
        assert card_of_attachment(data) == goes
        assert attachment_bytes(card_of_attachment(data)) == data


def test_the_images_it_shows_come_back():
    out = io.BytesIO()
    Pillow.new("RGB", (4, 3), "#a3262a").save(out, "PNG")
    logo = image_of(out.getvalue(), "logo.png")
    other = replace(logo, digest="0" * 32)
    options = replace(CARD.options, logo=logo.digest)
    goes = travelling(replace(CARD, options=options, images=(logo, other)))
    back = card_of_attachment(attachment_bytes(goes))
    assert back == goes
    assert [image.data for image in back.images] == [logo.data]


@pytest.fixture
def wire():
    return json.loads(attachment_bytes(travelling(CARD)))


def test_it_is_one_json_with_the_card_and_its_articles(wire):
    assert set(wire) == {"format", "card", "articles"}
    assert len(wire["articles"]) == len(wire["card"]["articles"])


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda wire: wire.update(format=99), "newer Briefer"),
        (lambda wire: wire["articles"].pop(), "the card names"),
        (lambda wire: wire["articles"].append({}), "the card names"),
        (lambda wire: wire["articles"][0].update(text="other"), "damaged"),
        (lambda wire: wire.update(card=7), "damaged"),
        (lambda wire: wire.update(images={"0.png": "AAAA"}), "image"),
        (lambda wire: wire.update(images={"0.gif": "AAAA"}), "image"),
        (lambda wire: wire.pop("articles"), "damaged"),
        (lambda wire: _withheld(wire, 999), "no such block"),
        (lambda wire: _withheld(wire, 0), "withheld has words"),
    ],
)
def test_damage_is_told(wire, spoil, told):
    spoil(wire)
    with pytest.raises(FileDamaged, match=told):
        card_of_attachment(json.dumps(wire).encode())


def _withheld(wire, block):
    article = wire["articles"][0]
    article["withheld"] = {"id": wire["card"]["articles"][0]["id"], "blocks": [[block, "0" * 32]]}


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{" * 9])
def test_what_is_no_json_of_ours_is_told(data):
    with pytest.raises(FileDamaged):
        card_of_attachment(data)
