"""Reading an article in: which reader is tried, what is refused, how every article comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Arrival, Article, BlockKind
from briefer.model.canonical import canonical
from briefer.model.errors import SourceUnreadable

STORY = "Ferry stops for winter\n\nThe ferry across the Sallow stops on Monday. It was old.\n"


def kinds(article: Article) -> list[str]:
    return [block.kind.value for block in article.blocks]


def words(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def test_the_name_decides_for_markdown():
    text = b"Ferry *stops* for winter, and the [town](https://a.example) is cut off."
    assert words(read(Manuscript(text, "a.md"))) == [
        "Ferry stops for winter, and the town is cut off."
    ]
    assert words(read(Manuscript(text, "a.txt"))) == [text.decode()]


@pytest.mark.parametrize(
    "text", ["# Ferry stops\n\nThe *old* ferry.", "---\ntitle: Ferry stops\n---\nThe *old* ferry."]
)
def test_without_a_name_the_beginning_decides(text: str):
    article = read(Manuscript(text.encode(), "", Arrival.CLIPBOARD))
    assert kinds(article) == ["headline", "paragraph"]
    assert words(article) == ["Ferry stops", "The old ferry."]
    assert article.origin.how is Arrival.CLIPBOARD


def test_the_origin_keeps_the_file_name():
    assert read(Manuscript(STORY.encode(), "ferry.txt")).origin.name == "ferry.txt"


@pytest.mark.parametrize("text", ["<b>Ferry</b> stops &lt;today&gt;", "He typed <img src=x> twice"])
def test_text_that_speaks_of_markup_stays_text(text: str):
    assert words(read(Manuscript(text.encode(), "a.txt"))) == [text]


def test_raw_html_in_markdown_shows_as_text():
    article = read(
        Manuscript(b"# Ferry\n\nShe <b>said</b> it\n\n<script>alert(1)</script>\n", "a.md")
    )
    assert words(article)[1:] == ["She <b>said</b> it", "<script>alert(1)</script>"]


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"", "a.txt", "a.txt is empty"),
        (b" \n\t ", "a.txt", "a.txt is empty"),
        (b"\xef\xbb\xbf", "a.txt", "is empty"),
        (b"Hello", "a.txt", "too little"),
        (b"%PDF-1.7\n", "a.pdf", "a PDF that cannot be read"),
        (b"PK\x03\x04....word/document.xml", "a.docx", "Word document"),
        (b"PK\x03\x04..mimetypeapplication/vnd.briefer.card+zip", "a.brief", "a card of Briefer"),
        (b"PK\x03\x04....", "a.zip", "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "PNG picture"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "JPEG picture"),
        (b"{\\rtf1 Hello}", "a.rtf", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "Office document"),
        (b"\x00\x00\x00\x18ftypmp42", "a.mp4", "film"),
        (bytes(range(256)) * 8, "a.bin", "is not text"),
    ],
)
def test_what_is_no_article_is_named_and_what_to_do_is_said(data: bytes, name: str, says: str):
    with pytest.raises(SourceUnreadable) as refused:
        read(Manuscript(data, name))
    first, _, then = str(refused.value).partition(". ")
    assert says in first
    assert then.endswith(".")
    assert "\n" not in then


def test_a_pasted_text_is_called_so():
    with pytest.raises(SourceUnreadable, match=r"^The pasted text is empty"):
        read(Manuscript(b"", "", Arrival.CLIPBOARD))


def test_the_sender_names_the_encoding_where_every_byte_fits():
    said = Manuscript("Über der Straße".encode("cp850"), "a.txt", charset="cp850")
    assert words(read(said)) == ["Über der Straße"]
    wrong = Manuscript("Über der Straße".encode(), "a.txt", charset="no-such-charset")
    assert words(read(wrong)) == ["Über der Straße"]


def test_control_characters_and_overrides_vanish():
    article = read(
        Manuscript("Fer\x07ry \u202estops\u202c for\ufeff winter\u00ad today".encode(), "a.txt")
    )
    assert article.text == "Ferry stops for winter today"


def test_lone_surrogates_vanish():
    data = "Ferry stops \ud800 for winter".encode("utf-8", "surrogatepass")
    assert read(Manuscript(data, "a.txt")).text == "Ferry stops for winter"


def whole(article: Article) -> bool:
    """Whether blocks tile the text with one line feed between, each of them canonical."""
    at = 0
    for block in article.blocks:
        piece = article.text[block.start : block.end]
        if block.start != at or piece != canonical(piece) or not piece:
            return False
        at = block.end + 1
    return at == len(article.text) + 1


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "# Ferry",
            "---",
            "title: X",
            "By Jo Roe",
            "- one",
            "> two",
            "A line. And another one, of words.",
            "short",
            "  deep",
            "| a | b |",
            "```",
            "“Quoted,” she said.",
            "\ud800\u202e\x00",
            "10 May 2020",
            "**b**",
            "e\u0301 𝔘",
            "中文报道。",
        ]
    ),
    max_size=12,
).map("\n".join)


@given(
    LINES.map(lambda text: text.encode("utf-8", "surrogatepass")) | st.binary(max_size=200),
    st.sampled_from(["a.md", "a.txt", ""]),
)
def test_any_bytes_give_a_whole_article_or_a_reason(data: bytes, name: str):
    try:
        article = read(Manuscript(data, name))
    except SourceUnreadable:
        return
    assert whole(article)


@given(LINES)
def test_reading_is_deterministic_and_line_ends_do_not_matter(text: str):
    data = text.encode("utf-8", "surrogatepass")
    try:
        article = read(Manuscript(data, "a.txt"))
    except SourceUnreadable:
        return
    again = read(Manuscript(text.replace("\n", "\r\n").encode("utf-8", "surrogatepass"), "a.txt"))
    assert again == article


def test_a_headline_alone_is_an_article():
    article = read(Manuscript(b"Ferry stops for winter", "a.txt"))
    assert kinds(article) == [BlockKind.HEADLINE.value]
