"""Sheets: cards in order, at the right place and scale, as vectors and equal bytes."""

import io

import pikepdf
import pypdfium2
import pytest

from briefer.model.card import Paper
from briefer.model.errors import FileDamaged
from briefer.model.template import SIZES
from briefer.typesetting.sheets import cells, impose


def card(word: str, paper: Paper = Paper.A4) -> bytes:
    """A card with a word 20 points from its lower left corner, in Courier 12."""
    file = pikepdf.new()
    page = file.add_blank_page(page_size=SIZES[paper])
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = file.make_stream(f"BT /F1 12 Tf 20 20 Td ({word}) Tj ET".encode())
    file.docinfo["/Title"] = pikepdf.String(word)
    file.Root.Lang = pikepdf.String("de")
    out = io.BytesIO()
    file.save(out, deterministic_id=True)
    return out.getvalue()


def sheets(data: bytes) -> list[list[tuple[str, float, float]]]:
    """The words of each sheet with the left and lower edge of each, in points."""
    found = []
    for page in pypdfium2.PdfDocument(data):
        text = page.get_textpage()
        rects = [text.get_rect(index) for index in range(text.count_rects())]
        found.append([(text.get_text_bounded(*box).strip(), box[0], box[1]) for box in rects])
    return found


def words(data: bytes) -> list[list[str]]:
    return [[word for word, _, _ in sheet] for sheet in sheets(data)]


def page_size(data: bytes) -> tuple[float, float]:
    return pypdfium2.PdfDocument(data)[0].get_size()


def test_one_up_a_card_of_the_sheet_s_size_goes_through_as_it_is():
    data = impose([card("one")], 1, Paper.A4)
    with pikepdf.open(io.BytesIO(data)) as file:
        assert "/Font" in file.pages[0].Resources
    assert words(data) == [["one"]]


def test_two_up_stand_side_by_side_on_a_sheet_on_its_side():
    data = impose([card("one"), card("two")], 2, Paper.A4)
    assert page_size(data) == pytest.approx((841.89, 595.28), abs=0.01)
    ((first, second),) = sheets(data)
    assert first[1] < 421 < second[1]
    assert first[2] == pytest.approx(second[2], abs=0.1)


def test_a5_cards_stand_two_up_on_a4_at_full_size():
    (((_, x, _), (_, other, _)),) = sheets(impose([card("one", Paper.A5)], 2, Paper.A4))
    assert x == pytest.approx(20 + (420.945 - 419.528) / 2 + 1.2, abs=2)
    assert other - x == pytest.approx(420.945, abs=0.1)
    with pikepdf.open(io.BytesIO(impose([card("one", Paper.A5)], 2, Paper.A4))) as file:
        assert file.pages[0].Contents.read_bytes().count(b"q 1.000000 0 0 1.000000") == 2


def test_four_up_read_in_rows():
    ((first, second, third, fourth),) = sheets(
        impose([card(word) for word in ("one", "two", "three", "four")], 4, Paper.A4)
    )
    assert [first[0], second[0], third[0], fourth[0]] == ["one", "two", "three", "four"]
    half = (595.276 / 2, 841.89 / 2)
    assert first[1] < half[0] < second[1]
    assert third[1] < half[0] < fourth[1]
    assert min(first[2], second[2]) > half[1] > max(third[2], fourth[2])


def test_a_lone_card_fills_its_sheets():
    assert words(impose([card("one")], 4, Paper.A4)) == [["one"] * 4]
    assert words(impose([card("one")], 4, Paper.A4, copies=5)) == [["one"] * 4] * 2
    assert words(impose([card("one")], 1, Paper.A4, copies=3)) == [["one"]] * 3


def test_several_cards_follow_one_another_and_the_set_is_repeated():
    data = impose([card("one"), card("two"), card("six")], 2, Paper.A4, copies=2)
    assert words(data) == [["one", "two"], ["six", "one"], ["two", "six"]]


def test_a_card_is_never_enlarged_and_stands_in_the_middle():
    (((_, x, y),),) = sheets(impose([card("one", Paper.A5)], 1, Paper.A4))
    assert x == pytest.approx(20 + (595.276 - 419.528) / 2, abs=2)
    assert y == pytest.approx(20 + (841.89 - 595.276) / 2, abs=5)


def test_an_a4_card_is_made_smaller_to_stand_on_letter_whole():
    size, (place,) = cells(1, Paper.LETTER)
    scale, x, y = place.holding(*SIZES[Paper.A4])
    assert size == SIZES[Paper.LETTER]
    assert scale == pytest.approx(792 / 841.89)
    assert (x, y) == (pytest.approx((612 - 595.276 * scale) / 2), 0)


def test_a_card_drawn_four_times_is_held_once():
    one, four = (impose([card("one")], up, Paper.A4) for up in (1, 4))
    assert len(four) < len(one) + 600


def test_equal_cards_are_equal_bytes_without_a_date():
    cards = [card("one"), card("two")]
    assert impose(cards, 4, Paper.A4, 2) == impose(cards, 4, Paper.A4, 2)
    with pikepdf.open(io.BytesIO(impose(cards, 4, Paper.A4))) as file:
        assert set(file.docinfo.keys()) == {"/Title", "/Producer"}


def test_sheets_have_the_cards_titles_and_language():
    with pikepdf.open(io.BytesIO(impose([card("one"), card("two")], 2, Paper.A4))) as file:
        assert str(file.docinfo["/Title"]) == "one · two"
        assert str(file.Root.Lang) == "de"


def test_what_is_no_pdf_is_told():
    with pytest.raises(FileDamaged, match="not a PDF"):
        impose([b"words"], 2, Paper.A4)


@pytest.mark.parametrize(("count", "up", "copies"), [(1, 3, 1), (0, 1, 1), (1, 1, 0)])
def test_sheets_that_cannot_be_are_refused(count, up, copies):
    with pytest.raises(ValueError, match="no sheets of"):
        impose([card("one")] * count, up, Paper.A4, copies)
