"""Web pages: details from the head, structure of the body, encodings, pages that are hostile."""

import subprocess
import sys
import time

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Arrival, Article, BlockKind
from briefer.model.errors import SourceUnreadable

STORY = "".join(
    f"<p>The county closed the bridge on Friday after divers found cracks in {what}.</p>"
    for what in ("one of its piers", "two of its piers", "the deck", "the eastern ramp")
)


def page(body: str, head: str = "", **more: str) -> Article:
    html = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read(Manuscript(html.encode(), "page.html", **more))


def told(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks]


def kinds(article: Article) -> list[str]:
    return [kind for kind, _ in told(article)]


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "author": "Jane Roe and John Doe"}',
        '{"@type": "NewsArticle", "author": ["Jane Roe", "John Doe"]}',
        '{"@type": ["NewsArticle"], "author": [{"name": "Jane Roe"}, "John Doe"]}',
        '[{"@type": "WebSite", "name": "x"}, {"@type": "Article", "author": {"name": ["Jane Roe", '
        '"John Doe"]}}]',
        '{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "author": [{"@id": "#j"}, '
        '{"@id": "#d"}]}, {"@id": "#j", "@type": "Person", "name": "Jane Roe"}, {"@id": "#d", '
        '"name": "John Doe"}]}',
        '<!-- {"@type": "http://schema.org/NewsArticle", "author": "By Jane Roe, John Doe"} -->',
        '{"@type": "NewsArticle", "author": {"@list": ["Jane Roe", "John Doe, Health Editor"]}};',
        '{"mainEntity": {"@type": "ReportageNewsArticle", "author": "Jane Roe &amp; John Doe"}}',
        '{"@type": "NewsArticle", "description": "a\n\tb", "author": ["Jane Roe", "John Doe"]}',
    ],
)
def test_authors_in_every_form_of_linked_data(data: str):
    article = page(f"<article><h1>Bridge to close</h1>{STORY}</article>", linked(data))
    assert article.details.byline == ("Jane Roe", "John Doe")


def test_linked_data_gives_date_publisher_address_and_headline():
    data = (
        '{"@type": "NewsArticle", "headline": "Bridge to close for two years", "url": "/story",'
        ' "datePublished": "2026-11-10T23:40:00+01:00", "publisher": {"name": "The Gazette"}}'
    )
    article = page(
        f"<h1>The Gazette</h1><article><h2>Bridge to close for two years</h2>{STORY}</article>",
        linked(data),
        address="https://gazette.example/x",
    )
    assert told(article)[0] == ("headline", "Bridge to close for two years")
    assert article.details.published == "2026-11-10"
    assert article.details.publisher == "The Gazette"
    assert article.details.url == "https://gazette.example/story"


def test_meta_tags_and_time_where_there_is_no_linked_data():
    article = page(
        f"<article><h1>Bridge to close</h1><time datetime='2026-11-10'>Tue</time>{STORY}</article>",
        "<title>Bridge to close | The Gazette</title><meta name=author content='By Jane Roe'>"
        "<meta property='og:title' content='Bridge to close'>"
        "<link rel=canonical href='https://gazette.example/bridge'>",
    )
    details = article.details
    assert (details.byline, details.published) == (("Jane Roe",), "2026-11-10")
    assert (details.publisher, details.url) == ("The Gazette", "https://gazette.example/bridge")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "//", "http://[x"]
)
def test_an_address_that_is_none_of_the_web_is_no_address(address: str):
    article = page(STORY, f"<title>Bridge</title><link rel=canonical href='{address}'>")
    assert article.details.url is None


def test_an_author_that_is_an_address_or_the_publisher_is_no_byline():
    head = (
        "<meta property='og:site_name' content='The Gazette'>"
        "<meta property='article:author' content='https://social.example/jane'>"
        "<meta name=author content='The Gazette'>"
    )
    assert page(f"<h1>Bridge</h1>{STORY}", head).details.byline == ()


def test_byline_and_date_in_the_page_are_told_and_kept_apart():
    article = page(f"<h1>Bridge</h1><p>By Jane Roe</p><p>10 November 2026, 08:40</p>{STORY}")
    assert kinds(article)[:4] == ["headline", "other", "other", "paragraph"]
    assert article.details.byline == ("Jane Roe",)
    assert article.details.published == "2026-11-10"


def test_the_standfirst_is_told_by_its_name_or_by_the_head():
    words = "Traders fear the way round will cost them the winter."
    head = f"<meta name=description content='{words}'>"
    for body, about in (
        (f"<p class='article-standfirst'>{words}</p>", ""),
        (f"<header><h2>{words}</h2></header>", head),
    ):
        article = page(f"<article><h1>Bridge</h1>{body}<div>{STORY}</div></article>", about)
        assert told(article)[1] == ("standfirst", words)


def test_what_the_page_says_of_its_language_counts_where_it_is_true():
    british = page(f"<h1>Bridge</h1>{STORY}").details.language
    assert british == "en"
    html = f"<html lang=en-GB><body><h1>Bridge</h1>{STORY}</body></html>"
    assert read(Manuscript(html.encode(), "a.html")).details.language == "en-GB"
    german = "<p>Der Landkreis hat die Brücke am Freitag gesperrt, und das ist nicht neu.</p>" * 4
    html = f"<html lang=en><body><h1>Die Brücke</h1>{german}</body></html>"
    assert read(Manuscript(html.encode(), "a.html")).details.language == "de"


def test_structure():
    article = page(
        "<article><h1>Bridge to close</h1>"
        f"{STORY}<h2>What comes next</h2><ul><li>Work begins in the spring.</li></ul>"
        "<blockquote><p>We have run out of years.</p></blockquote>"
        "<figure><img><figcaption>The bridge in 1904.</figcaption></figure>"
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2026</td><td>£4m</td></tr></table>"
        "<p><b>Who pays</b></p>"
        f"{STORY}</article>"
    )
    paragraphs = ["paragraph"] * 4
    middle = ["heading", "list-item", "block-quote", "caption", "other", "other", "heading"]
    assert kinds(article) == ["headline", *paragraphs, *middle, *paragraphs]
    assert ("other", "2026 | £4m") in told(article)


def test_a_table_that_only_lays_out_the_page_is_no_table():
    rows = "".join(f"<tr><td>&nbsp;</td><td>{part}</td></tr>" for part in STORY.split("</p>"))
    article = page(f"<h1>Bridge</h1><table><tr><td><table>{rows}</table></td></tr></table>")
    assert kinds(article) == ["headline", *["paragraph"] * 4]


def test_lines_and_words():
    article = page(
        "<h1>Un<b>believ</b>able</h1><div>One line<br>goes on here, and on to its end.<br><br>"
        "A new one begins <a href=x>here<span class=sr-only> (opens in a tab)</span></a>, by sea."
        f"</div><p><span>By Jane Roe</span><span>10 May 2026</span></p>{STORY}"
    )
    texts = [text for _, text in told(article)]
    assert texts[0] == "Unbelievable"
    assert "One line goes on here, and on to its end." in texts
    assert "A new one begins here, by sea." in texts
    assert "By Jane Roe 10 May 2026" in texts
    assert [dropped.text for dropped in article.dropped] == ["(opens in a tab)"]


def test_words_from_the_clipboard_are_all_the_article_but_for_junk():
    html = (
        "<meta charset=utf-8><!--StartFragment--><h1>Bridge</h1><p>Short.</p><button>Share</button>"
        "<ul><li>One thing</li></ul><div class=advert>Buy now</div><p>The end.</p>"
    )
    article = read(Manuscript(html.encode(), "", Arrival.CLIPBOARD, media_type="text/html"))
    assert told(article) == [
        ("headline", "Bridge"),
        ("paragraph", "Short."),
        ("list-item", "One thing"),
        ("paragraph", "The end."),
    ]
    assert [d.text for d in article.dropped] == ["Share", "Buy now"]
    assert article.origin.how is Arrival.CLIPBOARD


# Encodings

UMLAUTS = (
    "<p>Der Landkreis hat die Brücke über die Salau gesperrt, weil Träger Risse haben.</p>" * 3
)


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (UMLAUTS.encode(), ""),
        (b"\xef\xbb\xbf" + UMLAUTS.encode(), "iso-8859-1"),
        (UMLAUTS.encode("utf-16"), ""),
        (UMLAUTS.encode("utf-16-le"), ""),
        (UMLAUTS.encode("cp1252"), ""),
        (UMLAUTS.encode("cp1252"), "iso-8859-1"),
        (b"<meta charset=iso-8859-1>" + UMLAUTS.encode("cp1252"), ""),
        (b"<meta charset=iso-8859-1>" + UMLAUTS.encode(), ""),
        (b"<meta charset=utf-8>" + UMLAUTS.encode("cp1252"), ""),
        (b"<meta charset=utf-16>" + UMLAUTS.encode(), ""),
        (b"<meta charset=idna>" + UMLAUTS.encode(), "no-such"),
        (b"<?xml version='1.0' encoding='cp850'?>" + UMLAUTS.encode("cp850"), ""),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=cp850">'
         + UMLAUTS.encode("cp850"), ""),
    ],
)  # fmt: skip
def test_encodings(data: bytes, charset: str):
    text = read(Manuscript(data, "a.html", charset=charset)).text
    assert "Brücke über die Salau" in text
    assert "Träger" in text


def test_cyrillic_in_its_own_encoding():
    html = "<meta charset=windows-1251>" + "<p>Міст закрили у пʼятницю, бо в ньому тріщини.</p>" * 3
    data = html.replace("ʼ", "'").encode("cp1251")
    assert "Міст закрили" in read(Manuscript(data, "a.html")).text


# Hostile pages

NAMES = {
    "tags": lambda: "<div>" * 100_000 + STORY + "</div>" * 100_000 + "<p>The very end of it.</p>",
    "bold": lambda: "<b>" * 100_000 + STORY,
    "tables": lambda: "<table><tr><td>" * 20_000 + STORY,
    "lists": lambda: "<ul><li>" * 50_000 + STORY,
    "attributes": lambda: "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + f">{STORY}",
    "unclosed": lambda: "<p>He said <b>word " * 20_000 + STORY,
    "line": lambda: f"<p>{'word ' * 250_000}</p>{STORY}",
    "paragraphs": lambda: STORY * 4_000,
    "entities": lambda: (
        "<!DOCTYPE html [<!ENTITY a 'aaaa'>"
        + "".join(
            f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
        )
        + f"]><html><body><p>&i;</p>{STORY}"
    ),
    "nul": lambda: STORY.replace(" ", "\x00 ") + STORY,
    "surrogates": lambda: STORY + "<p>&#xD800; \ud800 and &#x110000; and &#0; it ends.</p>",
    "data": lambda: linked("[" * 200_000) + linked('{"a":' * 100_000) + STORY,
    "comments": lambda: "<!--" * 200_000 + "-->" + STORY,
    "quotes": lambda: "<a '" * 300_000 + ">" + STORY,
    "less": lambda: "<" * 1_000_000 + STORY,
    "huge": lambda: f"<p>{'x' * 11_000_000}</p>{STORY}",
    "too many paragraphs": lambda: "<p>Ends.</p>" * 60_000 + STORY,
    "too long a line": lambda: f"<p>{'word ' * 400_000}</p>{STORY}",
    "too many signs": lambda: "<" * 2_000_000 + STORY,
    "script": lambda: "<script>if (a<b) {" + "x=1;" * 5000 + f"}}</script>{STORY}",
}
# A text of more than 10 MB in one piece is not parsed, and a briefing has a most it is made of.
REFUSED = {
    "huge": "Copy the article's words",
    "too many paragraphs": "longer than 1,500,000 characters or 50,000 paragraphs",
    "too long a line": "longer than 1,500,000 characters or 50,000 paragraphs",
    "too many signs": "longer than 1,500,000 characters or 50,000 paragraphs",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_page_is_read_or_refused_in_time(name: str):
    html = f"<html><body><h1>Bridge</h1>{NAMES[name]()}</body></html>"
    data = html.encode("utf-8", "surrogatepass")
    begun = time.process_time()
    if name in REFUSED:
        with pytest.raises(SourceUnreadable, match=REFUSED[name]):
            read(Manuscript(data, "page.html"))
    else:
        assert "divers found cracks in the eastern ramp." in read(Manuscript(data, "a.html")).text
    assert time.process_time() - begun < 10


def test_a_hostile_page_takes_little_memory():
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))\n"
        "from briefer.articles.manuscript import Manuscript\n"
        "from briefer.articles.readers import read\n"
        "html = '<html><body>' + '<p>' + 'word ' * 200_000 + '</p><p>It ends.</p>' * 40_000\n"
        "print(len(read(Manuscript(html.encode(), 'a.html')).blocks))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    assert int(done.stdout) > 40_000


def test_a_page_without_words_says_what_to_do():
    html = b"<html><body><script>render()</script><noscript>Switch it on</noscript></body></html>"
    with pytest.raises(SourceUnreadable, match=r"shows no words.*Open it in a browser"):
        read(Manuscript(html, "a.html"))


def test_markup_in_the_words_stays_words():
    article = page(f"<h1>Bridge</h1><p>They typed &lt;b&gt;bold&lt;/b&gt; into it.</p>{STORY}")
    assert ("paragraph", "They typed <b>bold</b> into it.") in told(article)
    assert BlockKind.HEADLINE.value == kinds(article)[0]
