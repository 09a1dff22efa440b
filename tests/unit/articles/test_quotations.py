"""Quotation marks of the world's scripts: what stands between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.quotations import marked
from briefer.model.article import Article, BlockKind


def between(*paragraphs: str) -> list[str]:
    article = Article.of([(BlockKind.PARAGRAPH, text) for text in paragraphs])
    return [article.text[slice(*mark.inner)] for mark in marked(article.text, article.blocks)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He “said” so.", ["said"]),
        ('He "said" so, "twice".', ["said", "twice"]),
        ("Er „sagte“ es.", ["sagte"]),
        ("Er »sagte« es.", ["sagte"]),
        ("Il « dit » cela.", ["dit"]),
        ("Він «сказав» це.", ["сказав"]),
        ("他说“重大让步”。", ["重大让步"]),
        ('北"重大让步"例', ["重大让步"]),
        ("彼は「はい」と言った。", ["はい"]),
        ("“She said ‘no’ twice.”", ["She said ‘no’ twice."]),
        ("«A “b” c»", ["A “b” c"]),
        ("“A “b” c”", ["A “b” c"]),
        ("„A „b“ c", ["b"]),
        ('A stray " here and "said" there.', ["said"]),
        ("Trump's '90s workers’ plan", []),
        ('5\'10" and 6"', []),
        ("או“ם אמר", []),
    ],
)
def test_pairs(text: str, found: list[str]):
    assert between(text) == found


def test_speech_runs_on_where_the_next_paragraph_opens_with_a_mark():
    assert between("She said: “We waited.", "“Now we act.”") == ["We waited.", "Now we act."]
    assert between("She said: “We waited.", "Then we acted.") == []


SIGNS = st.text(st.sampled_from([*'"“”„«»「」 ab.,1中']), max_size=30)


@given(st.lists(SIGNS, max_size=3))
def test_pairs_are_in_order_apart_and_inside_their_blocks(texts: list[str]):
    article = Article.of([(BlockKind.PARAGRAPH, text) for text in texts])
    last = 0
    for mark in marked(article.text, article.blocks):
        block = article.blocks[mark.block]
        assert max(last, block.start) <= mark.outer[0] <= mark.inner[0] <= mark.inner[1]
        assert mark.inner[1] <= mark.outer[1] <= block.end
        last = mark.outer[1]
