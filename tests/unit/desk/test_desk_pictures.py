"""Pictures on the desk: put on the card as one step, refused with the reason."""

from briefer.model.roles import Role
from tests.unit.storage.test_images import flat, written


def test_a_picture_is_put_on_the_card_and_selected(desk, settle, tmp_path):
    path = tmp_path / "harbour.png"
    path.write_bytes(written(flat(), "PNG"))
    desk.add_picture(path)
    settle()
    (item,) = desk.card.items
    assert item.role is Role.PICTURE
    assert desk.selection == item.id
    assert desk.card.image(item.image).width == 40
    desk.undo()
    assert desk.card.items == ()


def test_a_picture_that_is_refused_is_told(desk, settle, heard, tmp_path):
    path = tmp_path / "harbour.png"
    path.write_bytes(b"no picture at all")
    desk.add_picture(path)
    settle()
    (told,) = [words for name, words in heard if name == "trouble"]
    assert told == "harbour.png is no picture that can be read. Save it as PNG or JPEG."
    assert desk.card.items == ()
