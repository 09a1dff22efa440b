"""Markdown: front matter, headings, lists, quotes, tables; and nothing of it trusted as HTML."""

import pytest

from briefer.articles.front_matter import front_matter
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Article, Details

FRONT = """---
title: "Ferry: the \\"end\\""
date: 2026-11-10 08:40
authors:
  - Jane Roe
  - 'John O''Dell'
publisher: The Gazette # of Merrowick
url: https://gazette.example/ferry
lang: en_GB
tags: [a, b]
standfirst: >
  The boat has run
  since 1911.
nested:
  title: no
---
The *old* ferry stops.
"""


def article(text: str) -> Article:
    return read(Manuscript(text.encode(), "a.md"))


def told(text: str) -> list[tuple[str, str]]:
    made = article(text)
    return [(block.kind.value, made.text[block.start : block.end]) for block in made.blocks]


def test_front_matter_gives_details_headline_and_standfirst():
    made = article(FRONT)
    assert made.details == Details(
        byline=("Jane Roe", "John O'Dell"),
        published="2026-11-10",
        publisher="The Gazette",
        url="https://gazette.example/ferry",
        language="en-GB",
    )
    assert told(FRONT) == [
        ("headline", 'Ferry: the "end"'),
        ("standfirst", "The boat has run since 1911."),
        ("paragraph", "The old ferry stops."),
    ]


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("url: javascript:alert(1)", "url"),
        (f"url: https://example.org/{'a' * 9000}", "url"),
        ("date: soon", "published"),
        ("lang: x y z", "language"),
    ],
)
def test_details_that_make_no_sense_are_left_out(line: str, wrong: str):
    front = front_matter(f"---\n{line}\n---\nbody")
    assert getattr(front.details, wrong) is None
    assert front.body == "body"


def test_front_matter_may_be_toml():
    text = """+++
title = 'Ferry: the "end"'
date = 2026-11-10T08:00:00Z
authors = ["Jane Roe", "John O'Dell"]
draft = false
[extra]
title = "another"
+++

The old ferry stops.
"""
    made = article(text)
    assert made.details.byline == ("Jane Roe", "John O'Dell")
    assert made.details.published == "2026-11-10"
    assert told(text) == [
        ("headline", 'Ferry: the "end"'),
        ("paragraph", "The old ferry stops."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\nno pair\n---\nx",
        "---\ntitle: unclosed\n",
        "- - -\na: b",
        "+++\nno pair\n+++\nx",
        "+++\na = 1\n",
        f"+++\na = {'[' * 5000}\n+++\nx",
    ],
)
def test_what_is_no_front_matter_is_body(text: str):
    assert front_matter(text).body == text


def test_inline_lists():
    assert front_matter("---\nauthors: [Jane Roe, 'Jo Dee']\n---\n").details.byline == (
        "Jane Roe",
        "Jo Dee",
    )


def test_headings_paragraphs_lists_and_quotes():
    text = (
        "# Ferry stops\n\nIt is *old*\nand slow.\n\n## Why\n\n- one\n- two **b**\n  - three\n\n"
        "1. first\n\n> said so\n\n![the boat](a.png) seen\n"
    )
    assert told(text) == [
        ("headline", "Ferry stops"),
        ("paragraph", "It is old and slow."),
        ("heading", "Why"),
        ("list-item", "one"),
        ("list-item", "two b"),
        ("list-item", "three"),
        ("list-item", "first"),
        ("block-quote", "said so"),
        ("paragraph", "the boat seen"),
    ]


def test_a_title_repeated_as_heading_stands_once():
    assert [
        kind for kind, _ in told("---\ntitle: Ferry stops\n---\n# Ferry stops\n\nIt is old.")
    ] == [
        "headline",
        "paragraph",
    ]


def test_another_first_heading_stays():
    text = "---\ntitle: Ferry stops\n---\n# The end of a boat\n\nIt is old."
    assert [kind for kind, _ in told(text)] == ["headline", "heading", "paragraph"]


def test_tables_keep_their_words():
    rows = told("# Ferry stops\n\n| a | b |\n|---|---|\n| c | *d* |\n")
    assert rows[1:] == [("other", "a | b"), ("other", "c | d")]


def test_code_keeps_its_words():
    assert told("# Ferry stops\n\n```\nx = 1\ny\n```\n")[1] == ("other", "x = 1 y")


def test_entities_links_and_escapes_are_read():
    words = told(
        "# Ferry stops\n\nA &amp; B, [C](https://c.example), \\*D\\*, <https://e.example>, ~F"
    )
    assert words[1][1] == "A & B, C, *D*, https://e.example, ~F"


def test_an_indented_paragraph_is_no_code():
    assert told("# Ferry stops\n\n    It is *old*.")[1] == ("paragraph", "It is old.")


def test_template_tags_alone_on_a_line_are_left_out():
    assert told('# Ferry stops\n\n{% image "a.png" %}\nIt is old.')[1:] == [
        ("paragraph", "It is old.")
    ]


def test_a_byline_below_the_heading_is_a_detail():
    made = article("# Ferry stops\n\nBy Jane Roe\n\nIt is old and slow, and so it stops.")
    assert made.details.byline == ("Jane Roe",)


def test_front_matter_wins_over_the_words():
    front = "---\ntitle: Der Test\nlang: en\nauthor: A B\n---\n"
    text = f"{front}By Jane Roe\n\nDie Stadt ist nicht mit der."
    details = article(text).details
    assert (details.language, details.byline) == ("en", ("A B",))


def test_what_lies_too_deep_for_the_parser_is_not_lost():
    deep = "\n".join(f"{'  ' * level}- item {level}" for level in range(120))
    article = read(Manuscript(f"# Ferry stops\n\n{deep}\n\nThe last words.\n".encode(), "a.md"))
    assert "item 119" in article.text
    assert article.text.endswith("The last words.")
