"""The receipt of a PDF: every word that its pages show is kept, or listed with its reason."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.articles.arranging import arranged
from briefer.articles.pdf.opened import printed
from briefer.articles.pdf.pieces import pieces_of
from briefer.model.article import Article, Details, Origin
from tests.unit.articles.pdf_files import BOLD, HEIGHT, LEFT, TEXT, WIDTH, Setter, columns, drawn

STEMS = [
    "ferry",
    "river",
    "council",
    "winter",
    "harbour",
    "boats",
    "money",
    "bridge",
    "county",
    "spring",
    "pilots",
    "agenda",
]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    words = draw(st.lists(st.sampled_from(STEMS), min_size=3, max_size=14))
    return f"{' '.join(words).capitalize()}{draw(st.sampled_from(['.', '?', ',”', ' –']))}"


PARAGRAPHS = st.lists(sentences(), min_size=1, max_size=6).map(" ".join)


@st.composite
def pages(draw: st.DrawFn) -> list[tuple[str, list[str], int, str]]:
    """For each page a head, its paragraphs, how many columns they stand in, and a foot."""
    head = draw(st.sampled_from(["", "The Sallow Gazette"]))
    return [
        (
            head,
            draw(st.lists(PARAGRAPHS, min_size=1, max_size=5)),
            draw(st.integers(1, 3)),
            draw(st.sampled_from(["", str(number), "Photo: Jo Roe"])),
        )
        for number in range(1, draw(st.integers(1, 3)) + 1)
    ]


def read(data: bytes) -> Article:
    """The article, its PDF opened in this process: it is ours, and many are tried."""
    return arranged(pieces_of(printed(data, "a.pdf"), ""), Details(), Origin())


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@settings(max_examples=60, deadline=None)
@given(pages(), st.booleans())
def test_kept_and_left_out_words_are_the_words_on_the_pages(
    made: list[tuple[str, list[str], int, str]], headed: bool
):
    seen: list[str] = []

    def draw(canvas):
        for number, (head, texts, count, foot) in enumerate(made):
            setter = Setter(canvas)
            if headed and not number:
                setter.paragraph("A headline of five words", BOLD, 22)
                seen.append("A headline of five words")
            canvas.setFont(TEXT, 8)
            canvas.drawString(LEFT, HEIGHT - 30, head)
            canvas.drawString(WIDTH / 2, 20, foot)
            rows = 40
            left = columns(canvas, texts, HEIGHT - 130, rows, count)
            whole = words(" ".join(texts))
            unset = words(" ".join(text for _, text in left))
            seen.extend([head, foot, *(whole - unset).elements()])
            canvas.showPage()

    article = read(drawn(draw))
    accounted = words(" ".join([article.text, *(one.text for one in article.dropped)]))
    assert accounted == words(" ".join(seen))
