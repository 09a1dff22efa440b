"""ninjs: news items of every version become articles; any other JSON is told apart."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Arrival, Article, BlockKind, DropReason
from briefer.model.errors import SourceUnreadable

PARAGRAPHS = (
    "The harbour of Skelby will close for a year, the board said on Tuesday.",
    "“We have no choice,” said the harbour master, Ines Holt. “The wall is giving way.”",
)
ONE = {
    "uri": "https://wire.example/items/harbour",
    "type": "text",
    "versioncreated": "2026-11-10T09:12:00Z",
    "firstcreated": "2026-11-09T18:00:00Z",
    "language": "en-GB",
    "headline": "Skelby harbour to close for a year",
    "byline": "By Jane Roe and Tom Ash",
    "copyrightholder": "North Wire",
    "description_text": "The wall is giving way, and the board has no money.",
    "body_html": f"<p>{PARAGRAPHS[0]}</p><h2>The wall</h2><p>{PARAGRAPHS[1]}</p>",
    "ednote": "Updates with quote",
    "associations": {
        "main": {"type": "picture", "description_text": "The harbour wall on Monday."},
        "more": {"type": "text", "headline": "Ferry stops for winter"},
    },
}
TWO = {
    "standard": {"name": "ninjs", "version": "2.1"},
    "uri": "urn:newsml:wire.example:20261110:harbour",
    "versioncreated": "2026-11-10T09:12:00Z",
    "language": "en",
    "headlines": [
        {"role": "short", "value": "Harbour closes"},
        {"role": "main", "value": "Skelby harbour to close for a year"},
    ],
    "by": "Jane Roe",
    "infosources": [{"name": "North Wire", "role": "infsrc:originator"}],
    "bodies": [
        {"role": "summary", "contenttype": "text/plain", "value": "\n\n".join(PARAGRAPHS)},
    ],
    "associations": [{"name": "p1", "type": "picture", "descriptions": [{"value": "The wall."}]}],
}
THREE = {
    "uri": "https://wire.example/3",
    "firstCreated": "2026-11-10T09:12:00Z",
    "copyrightHolder": "North Wire",
    "headlines": [{"value": "Skelby harbour to close for a year"}],
    "bodies": [
        {"contentType": "text/plain", "value": "Another form of it."},
        {"contentType": "text/html", "value": f"<p>{PARAGRAPHS[0]}</p>"},
    ],
}


def taken(item: object, name: str = "item.json", **more) -> Article:
    return read(Manuscript(json.dumps(item).encode(), name, **more))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_version_1():
    article = taken(ONE)
    assert blocks(article) == [
        ("headline", "Skelby harbour to close for a year"),
        ("standfirst", "The wall is giving way, and the board has no money."),
        ("paragraph", PARAGRAPHS[0]),
        ("heading", "The wall"),
        ("paragraph", PARAGRAPHS[1]),
    ]
    details = article.details
    assert details.byline == ("Jane Roe", "Tom Ash")
    assert (details.published, details.publisher) == ("2026-11-10", "North Wire")
    assert (details.url, details.language) == ("https://wire.example/items/harbour", "en-GB")


def test_what_goes_along_is_left_out_with_the_reason():
    left = {(dropped.text, dropped.why) for dropped in taken(ONE).dropped}
    assert left == {
        ("The harbour wall on Monday.", DropReason.CAPTION),
        ("Ferry stops for winter", DropReason.RELATED),
        ("Updates with quote", DropReason.ASIDE),
    }


def test_version_2():
    article = taken(TWO)
    assert [words for _, words in blocks(article)] == [
        "Skelby harbour to close for a year",
        *PARAGRAPHS,
    ]
    assert article.details.byline == ("Jane Roe",)
    assert article.details.publisher == "North Wire"
    assert article.details.url is None
    left = [(dropped.text, dropped.why) for dropped in article.dropped]
    assert left == [("The wall.", DropReason.CAPTION), ("Harbour closes", DropReason.ASIDE)]


def test_version_3_takes_the_html_whatever_the_case_of_the_names():
    article = taken(THREE)
    assert [words for _, words in blocks(article)][1:] == [PARAGRAPHS[0]]
    assert article.details.published == "2026-11-10"
    assert article.details.publisher == "North Wire"


def test_a_title_or_description_that_is_said_again_is_dropped():
    again = f"<h1>{ONE['headline']}</h1>{ONE['body_html']}"
    article = taken({**ONE, "body_html": again, "description_text": PARAGRAPHS[0][:40]})
    assert [kind for kind, _ in blocks(article)] == [
        "headline", "paragraph", "heading", "paragraph",
    ]  # fmt: skip
    assert [left.why for left in article.dropped].count(DropReason.DUPLICATE) == 2


@pytest.mark.parametrize("language", ["fr", "no such", 7, None, "EN_us"])
def test_a_language_counts_where_the_words_may_be_in_it(language):
    told = taken({**ONE, "language": language}).details.language
    assert told == ("EN-us" if language == "EN_us" else "en")


def test_it_is_told_by_its_sender_its_name_or_its_beginning():
    for name, kind in (("", "application/json"), ("a.JSON", ""), ("", "")):
        assert taken(ONE, name, how=Arrival.CLIPBOARD, media_type=kind).blocks


def test_hidden_words_and_markup_in_a_description_are_no_text():
    markup = f'<p>{PARAGRAPHS[0]}</p><p style="display:none">Buy now, it is cheap.</p>'
    article = taken({**ONE, "body_html": markup, "description_text": "<b>Bold</b> words"})
    assert [kind for kind, _ in blocks(article)] == ["headline", "paragraph"]
    assert ("Buy now, it is cheap.", DropReason.HIDDEN) in {
        (left.text, left.why) for left in article.dropped
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"a": 1}', "is JSON, but no news item"),
        ('{"uri": "urn:x", "title": "A page of a blog"}', "is JSON, but no news item"),
        ("[1, 2, 3]", "is JSON, but no news item"),
        ('{"uri": "urn:x", "headline": "Only a headline here"', "is broken (line 1)"),
        ('{"a":' * 100_000, "lies too deep"),
        ('{"uri": "u", "body_text": "' + "9" * 20 + '", "n": ' + "9" * 5000 + "}", "is broken"),
        ('{"uri": "urn:x", "type": "picture", "headline": "A wall"}', "without any text"),
        ("no json at all, though it is named so", "is broken"),
    ],
    ids=["object", "blog", "list", "cut off", "deep", "number", "picture", "words"],
)
def test_what_is_no_news_item_is_told(text: str, says: str):
    with pytest.raises(SourceUnreadable) as refused:
        read(Manuscript(text.encode(), "item.json"))
    assert says in str(refused.value)
    assert str(refused.value).startswith("item.json ")


def test_an_article_that_begins_with_a_brace_is_text():
    words = "{Update} The harbour of Skelby will close for a year."
    assert taken_text(words) == words


def taken_text(words: str) -> str:
    return read(Manuscript(words.encode(), "a.txt")).text


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ONE, *TWO, "value", "contenttype"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*ONE, *TWO, "body_text"]), JSON, max_size=6))
def test_properties_of_any_type_are_read_or_refused(item):
    try:
        article = taken({**item, "uri": "urn:x", "type": "text"})
    except SourceUnreadable:
        return
    assert article.blocks
    assert all(block.kind in BlockKind for block in article.blocks)
