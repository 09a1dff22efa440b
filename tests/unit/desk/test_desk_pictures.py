"""Pictures on the desk: put on the card as one step, refused with the reason."""

from pathlib import Path

from briefer.model.errors import PictureRefused
from briefer.model.roles import Role


def test_a_picture_is_put_on_the_card_and_selected(desk, settle):
    desk.add_picture(Path("harbour.png"))
    settle()
    (item,) = desk.card.items
    assert item.role is Role.PICTURE
    assert desk.selection == item.id
    assert desk.card.image(item.image).data == b"harbour.png"
    desk.undo()
    assert desk.card.items == ()


def test_a_picture_that_is_refused_is_told(desk, workshop, settle, heard):
    workshop.faults["image"] = PictureRefused("harbour.png is no picture.")
    desk.add_picture(Path("harbour.png"))
    settle()
    assert ("trouble", "harbour.png is no picture.") in heard
    assert desk.card.items == ()
