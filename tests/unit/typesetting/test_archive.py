"""The archive: PDF/UA-1 and PDF/A-3a in one file, as a quick validator sees it; seal and links."""

import hashlib
import io
import re
from dataclasses import replace

import page as validator
import pikepdf
import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from briefer.model import edits
from briefer.model.card import Paper
from briefer.model.image import Image, ImageKind
from briefer.model.page import Block, Picture, Placed, Tag, Text
from briefer.typesetting.metadata import About
from briefer.typesetting.pdf import PdfWriter
from briefer.typesetting.srgb import profile
from tests.target_card import target_card

PROFILES = (validator.ValidationProfile.PDF_UA_1, validator.ValidationProfile.PDF_A_3A)


def failures(data):
    """The rules that a PDF breaks."""
    return [
        str(failure)
        for profile in PROFILES
        for failure in validator.validate_pdf_bytes(data, profile=profile).failures
    ]


@pytest.fixture
def make(typesetter, news_brief, english):
    def pdf(card, **about):
        page = typesetter.page(card, news_brief, english)
        return PdfWriter(typesetter.shaper).write(page, About(page.title, **about))

    return pdf


def opened(data):
    return pikepdf.open(io.BytesIO(data))


@pytest.mark.parametrize("paper", list(Paper))
def test_a_card_breaks_no_rule_of_either_standard(make, paper):
    assert failures(make(replace(target_card(), paper=paper))) == []


def test_a_card_without_a_headline_of_no_date_in_another_language_breaks_none(make):
    card = edits.remove(target_card(), "i3")
    assert failures(make(card, language="pt", attach="passages", attachment=b"{}")) == []


@pytest.mark.parametrize("alt", ["A gate of the barrier", ""])
@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
@pytest.mark.parametrize("kind", list(ImageKind))
def test_a_picture_is_described_or_not_heard(typesetter, news_brief, english, kind, mode, alt):
    out = io.BytesIO()
    mode = "RGB" if kind is ImageKind.JPEG and mode == "P" else mode
    Pillow.new("RGB", (40, 30), "#a3262a").convert(mode).save(out, kind.upper())
    image = Image("0" * 32, kind, 40, 30, out.getvalue())
    block = Block(30.0, (Picture(0, 0, 40, 30, image, alt),))
    page = typesetter.page(target_card(), news_brief, english)
    page = replace(page, furniture=(*page.furniture, Placed(block, 60, 20, 40, tag=Tag.PICTURE)))
    data = PdfWriter(typesetter.shaper).write(page, About(page.title))
    assert failures(data) == []
    with opened(data) as file:
        kids = list(file.Root.StructTreeRoot.K.K)
        assert [str(kid.S) for kid in kids].count("/Figure") == bool(alt)


def spoken(page, number, languages):
    """The page with the lines of its furniture's block `number` in these languages."""
    furniture = list(page.furniture)
    placed = furniture[number]
    lines = zip(placed.block.marks, languages, strict=False)
    marks = tuple(replace(mark, language=language) for mark, language in lines)
    furniture[number] = replace(placed, block=Block(placed.block.height, marks))
    return replace(page, furniture=tuple(furniture))


@pytest.mark.parametrize(
    ("languages", "element", "runs"),
    [
        (("uk", "uk", "uk"), "uk", []),
        (("", "uk", "uk"), "", ["uk", "uk"]),  # the second is the link's
        (("fr", "", "uk"), "", ["fr", "uk"]),
        (("en", "en", "en"), "", []),
    ],
)
def test_words_in_another_language_say_so(
    typesetter, news_brief, english, languages, element, runs
):
    page = typesetter.page(target_card(), news_brief, english)
    number = next(n for n, p in enumerate(page.furniture) if p.tag is Tag.SOURCE)
    told = spoken(page, number, languages)
    data = PdfWriter(typesetter.shaper).write(told, About(page.title, "en"))
    assert failures(data) == []
    with opened(data) as file:
        content = file.pages[0].Contents.read_bytes().decode()
        source = list(file.Root.StructTreeRoot.K.K)[-3]
        assert str(source.get("/Lang", "")) == element
        assert re.findall(r"/Lang \((\w+)\)", content) == runs


def test_the_validator_sees_a_fault(make):
    with opened(make(target_card())) as file:
        del file.Root.MarkInfo
        out = io.BytesIO()
        file.save(out)
    assert failures(out.getvalue())


def test_the_seal_is_over_content_fonts_and_attachment(make):
    with opened(make(target_card(), attach="passages", attachment=b"[1]")) as file:
        packet = file.Root.Metadata.read_bytes().decode()
        content = file.pages[0].Contents.read_bytes()
        embedded = {
            hashlib.sha256(
                font.DescendantFonts[0].FontDescriptor.FontFile2.read_bytes()
            ).hexdigest()
            for font in file.pages[0].Resources.Font.as_dict().values()
        }
        attached = file.attachments["card.json"].get_file().read_bytes()
    assert attached == b"[1]"
    assert sealed(packet, "attach") == "passages"
    assert sealed(packet, "content") == hashlib.sha256(content).hexdigest()
    assert sealed(packet, "attachment") == hashlib.sha256(b"[1]").hexdigest()
    fonts = [line.split() for line in re.findall("<rdf:li>([^<]*)</rdf:li>", packet) if " " in line]
    assert {digest for _, digest, _ in fonts} == embedded
    assert all("SourceS" in name for name, _, _ in fonts)


def test_the_seal_says_that_nothing_is_attached(make):
    with opened(make(target_card())) as file:
        packet = file.Root.Metadata.read_bytes().decode()
        assert len(file.attachments) == 0
    assert (sealed(packet, "attach"), sealed(packet, "attachment")) == ("nothing", "")


def sealed(packet, name):
    (found,) = re.findall(f"<briefer:{name}>(.*?)</briefer:{name}>", packet)
    return found


def test_it_says_what_it_is_about_in_its_language_and_shows_its_title(make):
    with opened(make(target_card(), language="en-GB", date="2026-11-10")) as file:
        packet = file.Root.Metadata.read_bytes().decode()
        assert str(file.Root.Lang) == "en-GB"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        assert str(file.docinfo["/CreationDate"]) == "D:20261110000000Z"
    assert '<rdf:li xml:lang="x-default">Council backs' in packet
    assert '<rdf:li xml:lang="en-GB">Council backs' in packet
    assert "<xmp:CreateDate>2026-11-10</xmp:CreateDate>" in packet


def test_a_title_is_escaped(typesetter, news_brief, english):
    page = typesetter.page(target_card(), news_brief, english)
    data = PdfWriter(typesetter.shaper).write(page, About('A & B <c> "d" (e) é'))
    assert failures(data) == []
    with opened(data) as file, file.open_metadata() as metadata:
        assert metadata["dc:title"] == 'A & B <c> "d" (e) é'


def test_a_link_stands_where_its_words_are(make, typesetter, news_brief, english):
    page = typesetter.page(target_card(), news_brief, english)
    (placed, text) = next(
        (placed, mark)
        for placed in page.furniture
        for mark in placed.block.marks
        if isinstance(mark, Text) and mark.link
    )
    with opened(make(target_card())) as file:
        words, code = file.pages[0].Annots
        assert [str(each.A.URI) for each in (words, code)] == [
            "https://news.example/flood-barrier"
        ] * 2
        left, bottom, right, top = (float(edge) for edge in words.Rect)
        assert float(code.Rect[2]) - float(code.Rect[0]) == pytest.approx(42.52, abs=0.01)
    baseline = page.height - placed.y - text.y
    assert left == pytest.approx(placed.x + text.words[0].x, abs=0.01)
    assert bottom < baseline < top
    assert 80 < right - left < 100


def test_the_same_profile_of_colours_that_littlecms_makes():
    own = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    colours = [(0, 0, 0), (255, 255, 255), (163, 38, 42), (22, 24, 29), (1, 200, 250)]
    for colour in colours:
        shown = ImageCms.profileToProfile(
            Pillow.new("RGB", (1, 1), colour), own, ImageCms.createProfile("sRGB")
        )
        assert shown.getpixel((0, 0)) == colour
