"""The PDF: one page, its words read back in order by two readers, the same bytes every time."""

import re
import shutil
import subprocess
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest

from briefer.model import edits
from briefer.model.card import Card, Paper
from briefer.model.item import Part
from briefer.model.page import Text
from briefer.model.passage import Typed
from briefer.typesetting.pdf import About, PdfWriter
from briefer.typesetting.typesetter import Typesetter
from tests.target_card import target_card

IN_ORDER = (
    "COAST & CITIES",
    "Council backs a movable flood barrier after ten years of delay",
    "The vote ends a dispute",
    "KEY POINTS",
    "1 The vote was 31 to 18. Members approved eleven steel gates",
    "5 Environmental groups are split.",
    "BY THE NUMBERS",
    "€4.2",
    "estimated cost, up from €2.9bn",
    "WHY IT MATTERS",
    "“We have run out of years in which doing nothing was the cheap […] Every winter we wait, "
    "the bill grows.”",
    "Ana Ruiz, deputy mayor, who led the talks",
    "BACKGROUND",
    "Three designs have failed since 2016",
    "WHAT’S NEXT",
    "Source “Council approves flood barrier”, The Harbour Gazette, 10 November 2026",
)


@pytest.fixture
def make(typesetter, news_brief, english):
    def pdf(card):
        page = typesetter.page(card, news_brief, english)
        return PdfWriter(typesetter.shaper).write(page, About(page.title, language="en"))

    return pdf


def by_pdfium(data):
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        reader = page.get_textpage()
        text = reader.get_text_range()
        reader.close()
        page.close()
    return text


def by_poppler(data, *how):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing: install the package poppler-utils")
    command = ["pdftotext", *(how or ["-raw"]), "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def by_poppler_as_laid_out(data):
    return by_poppler(data, "-enc", "UTF-8")


READERS = pytest.mark.parametrize("reader", [by_pdfium, by_poppler])
EVERY_READER = pytest.mark.parametrize("reader", [by_pdfium, by_poppler, by_poppler_as_laid_out])


def flat(text):
    return re.sub(r"\s+", " ", text)


@READERS
@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
def test_the_words_read_back_in_order(make, reader, paper):
    text = flat(reader(make(replace(target_card(), paper=paper))))
    at = 0
    for words in IN_ORDER:
        found = text.find(words, at)
        assert found >= at, f"{words!r} is not found after {text[max(at - 60, 0) : at]!r}"
        at = found


@EVERY_READER
def test_broken_words_read_whole_wherever_they_break(make, typesetter, news_brief, english, reader):
    filler = "The administration gave its authorization for long-range missiles to be used. "
    broken = set()
    for shift in range(0, 24, 3):
        card = target_card()
        passage = (Typed("x" * shift + " " + filler * 3),)
        card = edits.put_part(card, "i13", Part.TEXT, passage)
        page = typesetter.page(card, news_brief, english)
        marks = [m for c in page.columns for s in c.slots for p in s.blocks for m in p.block.marks]
        broken |= {w.reads for m in marks if isinstance(m, Text) for w in m.words if w.reads}
        text = flat(reader(make(card)))
        assert text.count(filler.strip()) == 3, text
    assert {"long-range", "authorization"} <= broken


def test_it_has_one_page_of_the_papers_size_and_a_title(make):
    with pypdfium2.PdfDocument(make(replace(target_card(), paper=Paper.LETTER))) as document:
        assert len(document) == 1
        assert document.get_page_size(0) == (612.0, 792.0)
        assert document.get_metadata_value("Title").startswith("Council backs")


def test_a_card_with_nothing_on_it_is_a_page(make):
    with pypdfium2.PdfDocument(make(Card())) as document:
        assert len(document) == 1


def test_the_same_card_gives_the_same_bytes(make, faces, news_brief, english):
    fresh = Typesetter(faces)
    page = fresh.page(target_card(), news_brief, english)
    again = PdfWriter(fresh.shaper).write(page, About(page.title, language="en"))
    assert make(target_card()) == make(target_card()) == again


def test_what_was_written_before_leaves_no_mark(faces, news_brief, english):
    """What a writer keeps is what it would make anew: other glyphs, words, blocks come between."""

    def pdf(setter, writer, card):
        page = setter.page(card, news_brief, english)
        return writer.write(page, About(page.title, language="en"))

    other = edits.put_part(target_card(), "i13", Part.TEXT, (Typed("Ÿ 5 × 9 ½ №"),))
    cards = (target_card(), other, Card(), target_card(), other)
    setter = Typesetter(faces)
    writer = PdfWriter(setter.shaper)
    for card in cards:
        fresh = Typesetter(faces)
        assert pdf(setter, writer, card) == pdf(fresh, PdfWriter(fresh.shaper), card)


def test_every_font_is_embedded_and_none_is_helvetica(make, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(make(target_card()))
    with pikepdf.open(path) as pdf:
        fonts = pdf.pages[0].Resources.Font
        assert len(fonts) >= 5
        for font in fonts.as_dict().values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "Source" in str(font.BaseFont)
            assert len(descriptor.FontFile2.read_bytes()) > 1000


def test_it_is_smaller_than_a_typst_card_with_six_faces(make):
    assert len(make(target_card())) < 54_000


@pytest.mark.parametrize("text", ["<b>bold</b>", "&lt;", "<img src=x>", "a < b & c", "(\\) %"])
def test_what_looks_like_markup_is_text(make, text):
    card = edits.put_part(target_card(), "i13", Part.TEXT, (Typed(text),))
    assert text in flat(by_pdfium(make(card)))


def test_a_slot_that_lands_elsewhere_is_a_fault(make, typesetter, news_brief, english):
    page = typesetter.page(target_card(), news_brief, english)
    columns = list(page.columns)
    slots = list(columns[3].slots)
    slots[0] = replace(slots[0], y=slots[0].y + 5)
    columns[3] = replace(columns[3], slots=tuple(slots))
    moved = replace(page, columns=tuple(columns))
    with pytest.raises(RuntimeError, match="landed at"):
        PdfWriter(typesetter.shaper).write(moved, About("x"))


def test_nobody_is_named_as_the_cards_author(make):
    with pypdfium2.PdfDocument(make(target_card())) as document:
        assert document.get_metadata_value("Author") == ""
