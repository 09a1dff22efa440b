"""The words a PDF draws are read through its fonts, not from what it says about them."""

import io

import pikepdf
import pytest

from briefer.model.errors import FileDamaged
from briefer.proof.drawn import Shown, drawn_parts, drawn_words

CMAP = b"""1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar
<0001> <0041>
<0002> <D834DD1E>
<0003> <00660069>
endbfchar"""


def pdf(content: bytes) -> bytes:
    """A page that draws content in a font whose codes 1 to 3 are A, a clef and fi."""
    file = pikepdf.new()
    page = file.add_blank_page()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, ToUnicode=pikepdf.Stream(file, CMAP))
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    page.obj.Contents = pikepdf.Stream(file, content)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def test_words_are_read_through_the_font():
    content = b"BT /F1 9 Tf <00010002> Tj [<0003> -20 <0001>] TJ ET"
    assert drawn_words(pdf(content)) == ("A𝄞fiA",)


def test_what_the_page_says_of_itself_is_ignored():
    content = b"/Span <</ActualText (Other)>> BDC BT /F1 9 Tf <0001> Tj ET EMC"
    assert drawn_words(pdf(content)) == ("A",)


def test_a_glyph_of_no_known_character_shows():
    assert drawn_words(pdf(b"BT /F1 9 Tf <00010009> Tj ET")) == ("A\ufffd",)


def test_what_is_no_pdf_is_told():
    with pytest.raises(FileDamaged, match="not a PDF"):
        drawn_words(b"words")


def test_what_reads_otherwise_than_it_is_drawn_stands_apart():
    shown = b"BT /F1 9 Tf <0001> Tj /Span <</ActualText (B)>> BDC <0001> Tj EMC <0001> Tj ET"
    parts = [part for part in drawn_parts(pdf(shown))[0] if part.drawn]
    assert parts == [Shown("A"), Shown("A", "B"), Shown("A")]
