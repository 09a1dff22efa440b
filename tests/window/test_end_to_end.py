"""From an article to a page in a real window, with mouse and keys only."""

import pypdfium2
import pytest

pytestmark = pytest.mark.window

ARTICLE = """Harbour board backs a movable barrier
The vote ends ten years of dispute over the estuary
The board voted 31 to 18 on Tuesday to build a movable barrier. Work begins in the spring.
Residents of the old town have asked for it since the flood. Water stood a metre deep in the market.
“We have run out of years,” said Ana Ruiz, the deputy mayor.
The ring road stays open while the gates are built. It takes six years.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("desk")


@pytest.fixture(scope="module")
def told(act, folder):
    """What the driver saw; it is run once, and its files stay in the folder."""
    article = folder / "harbour.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    return act("tests.window.driver", article, folder)


@pytest.fixture(scope="module")
def words(told, folder):
    """The words of the PDF that was written, as one line."""
    document = pypdfium2.PdfDocument(folder / "card.pdf")
    assert len(document) == 1
    page = document[0].get_textpage()
    text = " ".join(page.get_text_bounded().split())
    page.close()
    document.close()
    return text


def test_nothing_went_wrong_on_the_way(told):
    assert told["trouble"] == []


def test_what_was_picked_stands_on_the_page(words):
    assert "Harbour board backs a movable barrier" in words
    assert "The board voted 31 to 18 on Tuesday to build a movable barrier." in words
    assert "The ring road stays open" in words
    assert "while the gates are built" not in words


def test_what_was_trimmed_and_held_back_does_not(words):
    assert "Water stood a metre deep." in words
    assert "market" not in words
    assert "ten years of dispute" not in words


def test_dragging_and_alt_up_gave_the_order(words, told):
    places = [words.index(start) for start in ("Residents of", "The ring road", "The board voted")]
    assert places == sorted(places)
    assert [line[:9] for line in told["order"] if line.startswith(("Res", "The b", "The r"))] == [
        "Residents",
        "The ring ",
        "The board",
    ]


def test_words_of_our_own_were_typed_undone_and_done_again(words):
    assert "A long wait." in words


def test_the_card_was_saved_and_came_back_the_same(told, folder):
    assert told["dirty"]
    assert told["title"].startswith("card.brief")
    assert told["same"]
    assert (folder / "again.pdf").read_bytes() == (folder / "card.pdf").read_bytes()
