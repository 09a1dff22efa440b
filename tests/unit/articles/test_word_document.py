"""Word documents: structure, tracked changes, notes, boxes, and what is left out."""

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Article, DropReason
from briefer.model.errors import SourceUnreadable
from tests.unit.articles.office import STORY, converted
from tests.unit.articles.word_files import (
    LEAD,
    SECOND,
    noted,
    paragraph,
    said,
    saved,
    story,
    with_parts,
)


def article(data: bytes) -> Article:
    return read(Manuscript(data, "ferry.docx"))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def added(more) -> list[tuple[str, str]]:
    return blocks(article(story(more)))[5:]


def dropped(article: Article) -> list[tuple[str, DropReason]]:
    return [(one.text, one.why) for one in article.dropped]


def test_styles_say_what_the_first_blocks_are():
    found = article(story())
    assert blocks(found) == [
        ("headline", "Ferry stops for winter"),
        ("standfirst", "The town is cut off until spring"),
        ("other", "By Jo Roe and Sam Poe"),
        ("paragraph", LEAD),
        ("paragraph", SECOND),
    ]
    assert found.details.byline == ("Jo Roe", "Sam Poe")
    assert found.details.language == "en"
    assert found.origin.name == "ferry.docx"
    assert not found.dropped


def test_the_text_goes_before_what_the_file_says_of_itself():
    found = article(story())
    assert found.details.published == "2026-11-09"
    assert "Another title" not in found.text


def test_the_file_tells_where_the_text_does_not():
    from docx import Document

    made = Document()
    made.core_properties.title = "Ferry stops for winter"
    made.core_properties.author = "Jo Roe; Sam Poe"
    made.add_paragraph(f"{LEAD} {SECOND}")
    made.add_paragraph(SECOND)
    found = article(saved(made))
    assert blocks(found)[0] == ("headline", "Ferry stops for winter")
    assert found.details.byline == ("Jo Roe", "Sam Poe")


@pytest.mark.parametrize("title", ["Document1", "Microsoft Word - ferry", "ferry_v3.docx", "", "x"])
def test_noise_is_no_title(title: str):
    from docx import Document

    made = Document()
    made.core_properties.title = title
    made.core_properties.author = "Microsoft Office User"
    made.add_paragraph(f"{LEAD} {SECOND}")
    made.add_paragraph(SECOND)
    found = article(saved(made))
    assert [kind for kind, _ in blocks(found)] == ["paragraph", "paragraph"]
    assert not found.details.byline


def test_headings_lists_quotes_and_captions():
    def more(made):
        made.add_heading("What comes next", 2)
        made.add_paragraph("A bus at eight", style="List Bullet")
        made.add_paragraph("• A bus at noon")
        made.add_paragraph("It was a good boat, while it was a boat.", style="Intense Quote")
        made.add_paragraph("The ferry in 1987. Photo: Jo Roe", style="Caption")
        made.add_paragraph().add_run("Who pays").bold = True
        made.add_paragraph("The county pays for the bus until the spring comes.")

    assert added(more) == [
        ("heading", "What comes next"),
        ("list-item", "A bus at eight"),
        ("list-item", "A bus at noon"),
        ("block-quote", "It was a good boat, while it was a boat."),
        ("caption", "The ferry in 1987. Photo: Jo Roe"),
        ("heading", "Who pays"),
        ("paragraph", "The county pays for the bus until the spring comes."),
    ]


def test_a_table_is_read_in_rows_and_one_that_lays_out_is_not():
    def more(made):
        table = made.add_table(2, 2)
        for cell, text in zip(table._cells, ["Year", "Trips", "2025", "1,204"], strict=True):
            cell.text = text
        laid_out = made.add_table(1, 2)
        laid_out.cell(0, 0).text = LEAD
        for _ in range(3):
            laid_out.cell(0, 1).add_paragraph(f"{SECOND} {LEAD}")

    assert added(more) == [
        ("other", "Year | Trips"),
        ("other", "2025 | 1,204"),
        ("paragraph", LEAD),
        *[("paragraph", f"{SECOND} {LEAD}")] * 3,
    ]


def test_tracked_changes_are_taken_as_accepted():
    def more(made):
        paragraph(
            made,
            said("The bus ")
            + '<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del>'
            + f'<w:ins w:id="2">{said("always")}</w:ins>'
            + f'<w:moveFrom w:id="3">{said(" gone")}</w:moveFrom>'
            + said(" comes on time."),
        )
        mark = '<w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>'
        paragraph(made, mark + said("Nobody knew "))
        paragraph(made, said("why that was."))

    assert added(more) == [
        ("paragraph", "The bus always comes on time."),
        ("paragraph", "Nobody knew why that was."),
    ]


def test_words_of_links_fields_and_signs_are_kept():
    def more(made):
        paragraph(
            made,
            f'<w:hyperlink w:anchor="a">{said("The timetable")}</w:hyperlink>'
            + said(" is")
            + "<w:r><w:tab/></w:r>"
            + f'<w:fldSimple w:instr="DATE">{said("new")}</w:fldSimple>'
            + said(", the well")
            + "<w:r><w:noBreakHyphen/></w:r>"
            + said("known one")
            + "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:softHyphen/></w:r>"
            + said(" is old."),
        )

    assert added(more) == [("paragraph", "The timetable is new, the well\u2011known one is old.")]


def test_a_large_first_letter_belongs_to_its_word():
    def more(made):
        paragraph(made, '<w:pPr><w:framePr w:dropCap="drop"/></w:pPr>' + said("T"))
        paragraph(made, said("he bus comes at eight every day."))

    assert added(more) == [("paragraph", "The bus comes at eight every day.")]


def test_two_line_breaks_part_paragraphs():
    def more(made):
        break_ = "<w:r><w:br/></w:r>"
        paragraph(
            made, said("One bus a day.") + break_ * 2 + said("Two in") + break_ + said("May.")
        )

    assert added(more) == [("paragraph", "One bus a day."), ("paragraph", "Two in May.")]


def test_hidden_words_contents_and_running_heads_are_left_out_with_their_reasons():
    def more(made):
        paragraph(made, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print.</w:t></w:r>")
        made.sections[0].header.paragraphs[0].text = "The Sallow Gazette"
        made.sections[0].footer.paragraphs[0].text = "3"
        made.styles.add_style("toc 1", 1)
        made.add_paragraph("What comes next ... 4", style="toc 1")

    assert dropped(article(story(more))) == [
        ("The Sallow Gazette", DropReason.RUNNING_HEAD),
        ("3", DropReason.PAGE_NUMBER),
        ("Not for print.", DropReason.HIDDEN),
        ("What comes next ... 4", DropReason.NAVIGATION),
    ]


def box(text: str) -> str:
    content = f"<w:txbxContent><w:p>{said(text)}</w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    return (
        f'<w:r><mc:AlternateContent {mc}><mc:Choice Requires="wps"><w:drawing>{content}'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_and_a_pull_quote_dropped():
    def more(made):
        paragraph(made, box("The Sallow is 40 metres wide here.") + said("It rained."))
        paragraph(made, box("“We have run out of boats”"))

    found = article(story(more))
    assert blocks(found)[5:] == [
        ("paragraph", "It rained."),
        ("paragraph", "The Sallow is 40 metres wide here."),
    ]
    assert dropped(found) == [("“We have run out of boats”", DropReason.DUPLICATE)]


def test_notes_stand_at_the_end_and_comments_are_dropped():
    def more(made):
        paragraph(made, said("The bus is late.") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        made.add_paragraph("That is all there is to say.")

    note = f'<w:footnote w:id="2"><w:p>{said("Council minutes, 3 May.")}</w:p></w:footnote>'
    separator = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    data = noted(story(more), "footnotes", separator + note)
    comment = f'<w:comment w:id="0"><w:p>{said("Is this so?")}</w:p></w:comment>'
    found = article(noted(data, "comments", comment))
    assert blocks(found)[-1] == ("other", "Council minutes, 3 May.")
    assert dropped(found) == [("Is this so?", DropReason.ASIDE)]


def test_the_headline_comes_first_also_below_a_line_above_it():
    from docx import Document

    made = Document()
    made.add_paragraph("PRESS RELEASE")
    made.add_paragraph("Ferry stops for winter", style="Title")
    made.add_paragraph(LEAD)
    made.add_paragraph(SECOND)
    assert blocks(article(saved(made)))[:2] == [
        ("headline", "Ferry stops for winter"),
        ("other", "PRESS RELEASE"),
    ]


def test_one_that_is_cut_off_or_locked_says_so():
    whole = story()
    with pytest.raises(SourceUnreadable, match=r"ferry.docx is a Word document.*cut off"):
        article(whole[: len(whole) // 2])
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    with pytest.raises(SourceUnreadable, match="locked by a password"):
        article(locked)


@pytest.mark.parametrize(
    "xml",
    [
        '<!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>',
        '<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>',
        "<w>" * 500 + "</w>" * 500,
    ],
)
def test_entities_and_depths_are_refused(xml: str):
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(SourceUnreadable, match="more than an article can be"):
            article(with_parts(story(), {"word/document.xml": xml.encode(encoding)}))


def test_what_unpacks_to_too_much_is_refused():
    bomb = with_parts(story(), {"word/document.xml": b"<w:p/>" * 11_000_000})
    assert len(bomb) < 1_000_000
    with pytest.raises(SourceUnreadable, match="more than an article can be"):
        article(bomb)


def test_one_without_its_text_says_so():
    with pytest.raises(SourceUnreadable, match="holds no Word document"):
        article(with_parts(story(), {"word/document.xml": "<w/>"}))


def test_what_libreoffice_writes_is_read(tmp_path):
    found = article(converted(STORY, "docx", tmp_path))
    kinds = [kind for kind, _ in blocks(found)]
    assert kinds[:3] == ["headline", "standfirst", "other"]
    assert kinds[3:] == [
        *["paragraph"] * 3,
        *["heading", "paragraph", "block-quote", "paragraph", "list-item", "list-item"],
        *["heading", "paragraph", "paragraph", "paragraph", "other"],
    ]
    assert found.text.endswith("\nTimetable of the county, winter 2026.")
    assert "harbourmaster.\n" in found.text
    reasons = [why for _, why in dropped(found)]
    assert reasons == [DropReason.RUNNING_HEAD, DropReason.PAGE_NUMBER]


def test_an_old_word_file_says_what_to_do(tmp_path):
    with pytest.raises(SourceUnreadable, match="an old Office document"):
        article(converted(STORY, "doc", tmp_path))
