"""Real articles beside the checkout, printed as PDFs: read again they are the same paragraphs."""

import html
import re
from collections import Counter
from pathlib import Path

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Article, BlockKind
from tests.unit.articles.office import converted
from tests.unit.articles.pdf_files import (
    BOLD,
    HEIGHT,
    LEFT,
    TEXT,
    WIDTH,
    Setter,
    columns,
    drawn,
    set_lines,
)

FOLDER = Path(__file__).parents[4] / "shared" / "articles"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the shared articles are not beside the checkout"
)
FIRE = "en-wikinews-fire-at-historic-welsh-ex-hotel-bontddu-hall-kil.txt"
REUTERS = "fr-ntrex-reuters.218861.txt"


def original(name: str) -> Article:
    return read(Manuscript((FOLDER / name).read_bytes(), name))


def texts(article: Article, *kinds: BlockKind) -> list[str]:
    """The blocks of an article, no-break spaces as spaces: PDFs seldom tell them apart."""
    return [
        article.text[block.start : block.end].translate({0xA0: " ", 0x202F: " "})
        for block in article.blocks
        if not kinds or block.kind in kinds
    ]


def words(article: Article) -> Counter[str]:
    return Counter(re.findall(r"\w+", article.text))


def shared(printed: Article, first: Article) -> float:
    """How many of the paragraphs stand in the printed article whole."""
    before = texts(first, BlockKind.PARAGRAPH)
    return sum(text in texts(printed) for text in before) / len(before)


def with_columns(article: Article, count: int, *, justified: bool = False) -> str:
    """The article as a page that LibreOffice lays out in columns."""
    first, *rest = (html.escape(text) for text in texts(article))
    body = "".join(f"<text:p text:style-name='Body'>{text}</text:p>" for text in rest)
    align = "justify" if justified else "start"
    return FLAT.format(headline=first, body=body, count=count, align=align)


FLAT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
    '<office:styles><style:style style:name="Body" style:family="paragraph">'
    '<style:paragraph-properties fo:text-indent="0.4cm" fo:text-align="{align}"/>'
    '<style:text-properties style:font-name="DejaVu Serif" fo:font-size="9pt"/></style:style>'
    '<style:style style:name="Head" style:family="paragraph"><style:text-properties '
    'style:font-name="DejaVu Serif" fo:font-size="22pt" fo:font-weight="bold"/></style:style>'
    '</office:styles><office:automatic-styles><style:style style:name="Sect" '
    'style:family="section"><style:section-properties><style:columns fo:column-count="{count}" '
    'fo:column-gap="0.6cm"/></style:section-properties></style:style></office:automatic-styles>'
    '<office:body><office:text><text:p text:style-name="Head">{headline}</text:p>'
    '<text:section text:style-name="Sect" text:name="S">{body}</text:section>'
    "</office:text></office:body></office:document>"
)


def _foot(canvas) -> None:
    canvas.setFont(TEXT, 8)
    canvas.drawString(LEFT, 30, "The Gazette")
    canvas.drawString(WIDTH - LEFT, 30, str(canvas.getPageNumber()))


@pytest.mark.parametrize("name", ["atacms.txt", FIRE])
def test_in_two_columns_with_indents(name: str):
    first = original(name)
    headline, *rest = texts(first)

    def draw(canvas):
        Setter(canvas).paragraph(headline, BOLD, 20)
        left = columns(canvas, rest, HEIGHT - 170, 20)
        _foot(canvas)
        while left:
            canvas.showPage()
            left = set_lines(canvas, left, HEIGHT - 60, 20)
            _foot(canvas)

    printed = read(Manuscript(drawn(draw), "a.pdf"))
    assert words(printed) == words(first)
    assert texts(printed)[0] == headline
    assert shared(printed, first) == 1


@pytest.mark.parametrize("name", ["atacms.txt", FIRE, REUTERS])
@pytest.mark.parametrize("count", [1, 3])
def test_laid_out_by_libreoffice(name: str, count: int, tmp_path: Path):
    first = original(name)
    page = tmp_path / "a.fodt"
    page.write_text(with_columns(first, count, justified=count == 3), encoding="utf-8")
    printed = read(Manuscript(converted(page, "pdf", tmp_path), "a.pdf"))
    assert words(printed) == words(first)
    assert texts(printed)[0] == texts(first)[0]
    assert shared(printed, first) >= 0.9
    assert printed.details.language == first.details.language


@pytest.mark.parametrize("language", ["ar", "he"])
def test_from_the_right(language: str, tmp_path: Path):
    first = original(f"{language}-ntrex-reuters.218861.txt")
    page = tmp_path / "a.fodt"
    flat = with_columns(first, 1)
    flat = flat.replace("fo:text-indent", 'style:writing-mode="rl-tb" fo:text-indent')
    page.write_text(flat, encoding="utf-8")
    printed = read(Manuscript(converted(page, "pdf", tmp_path), "a.pdf"))
    assert printed.details.language == language
    # Blanks beside vowel signs are not always where they were: the letters are counted.
    assert Counter(filter(str.isalnum, printed.text)) == Counter(filter(str.isalnum, first.text))
    assert language == "ar" or words(printed) == words(first)
