"""Markdown: front matter, headings, paragraphs, lists and block quotes. Raw HTML is text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefer.articles.front_matter import FrontMatter, front_matter, has_front_matter
from briefer.articles.languages import language_of
from briefer.articles.manuscript import Manuscript
from briefer.articles.opening import Kinded, opening
from briefer.articles.plain_text import kinds_of
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Article, BlockKind
from briefer.model.canonical import canonical, clean
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_NAME = expression(r"\.(?:md|markdown|mdown|mkd)$", re.IGNORECASE)
# Template tags of site generators, alone on a line: no words of the article.
_TAG_LINE = expression(r"^[ \t]*\{[%{][^\n]*[%}]\}[ \t]*$", re.MULTILINE)
_MOST_LINES = 100_000
# Inline signs in one block beyond which it stays as it is written, and levels of blocks.
_MOST_SIGNS = 5_000
_DEEPEST = 90
_SPECIAL = expression(r"[\\`*_\[\]!<&~]")


class MarkdownReader:
    """Reads Markdown by its name, its front matter or a first line that is a heading."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the name or the beginning is Markdown's."""
        head = clean(manuscript.text[:20_000]).lstrip("\n")
        is_named = _NAME.search(manuscript.name) or manuscript.media_type == "text/markdown"
        return bool(is_named) or head.startswith("# ") or has_front_matter(head)

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a Markdown text. Raises SourceUnreadable for one of very many lines."""
        if manuscript.text.count("\n") > _MOST_LINES:
            message = (
                f"{manuscript.called} has more than {_MOST_LINES:,} lines of Markdown, "
                "too many for an article. Give a part of it."
            )
            raise SourceUnreadable(message)
        front = front_matter(clean(manuscript.text).lstrip("\n"))
        blocks = _headed(list(_blocks(_TAG_LINE.sub("", front.body))), front)
        told = opening(blocks, front.details)
        language = front.details.language or language_of(" ".join(text for _, text in blocks[:200]))
        return Article.of(told.blocks, replace(told.details, language=language), manuscript.origin)


def _headed(blocks: list[Kinded], front: FrontMatter) -> list[Kinded]:
    """The blocks with headline and standfirst first: those of the front matter, or the heading."""
    first = blocks[0] if blocks else None
    title, standfirst = canonical(front.headline), canonical(front.standfirst)
    if first and first[0] is BlockKind.HEADING and (not title or canonical(first[1]) == title):
        title = canonical(first[1])
        blocks = blocks[1:]
    if blocks and standfirst and canonical(blocks[0][1]) == standfirst:
        blocks = blocks[1:]
    head = [(BlockKind.HEADLINE, title), (BlockKind.STANDFIRST, standfirst)]
    return [*((kind, text) for kind, text in head if text), *blocks]


def _blocks(body: str) -> Iterator[Kinded]:
    from markdown_it import MarkdownIt  # plain text must not pay for it

    parser = (
        MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).disable("code").enable("table")
    )
    # Inline parsing is done here, and only where a block holds a sign that means something.
    tokens = parser.disable("inline").parse(body)
    parser.enable("inline")
    if any(token.level > _DEEPEST for token in tokens):
        # The parser leaves out what lies deeper than it goes: then every line is a text.
        yield from kinds_of([words for one in paragraphs(body) if (words := canonical(one))])
        return
    within: list[str] = []
    row: list[str] = []
    for token in tokens:
        if token.type == "tr_close":
            yield BlockKind.OTHER, " | ".join(row)
            row = []
        elif token.type in {"fence", "code_block", "html_block"}:
            yield BlockKind.OTHER, token.content
        elif token.type == "inline" and "tr" in within:
            row.append(_words(parser, token.content))
        elif token.type == "inline":
            yield _kind(within), _words(parser, token.content)
        _step(within, token)


def _step(within: list[str], token: "Token") -> None:
    if token.nesting > 0:
        within.append(token.type.removesuffix("_open"))
    elif token.nesting < 0:
        within.pop()


def _kind(within: Iterable[str]) -> BlockKind:
    """What the words of an inline token are, from the elements they stand in."""
    elements = set(within)
    if "blockquote" in elements:
        return BlockKind.BLOCK_QUOTE
    if "list_item" in elements:
        return BlockKind.LIST_ITEM
    return BlockKind.HEADING if "heading" in elements else BlockKind.PARAGRAPH


def _words(parser: "MarkdownIt", content: str) -> str:
    signs = sum(1 for _ in islice(_SPECIAL.finditer(content), _MOST_SIGNS))
    if signs in {0, _MOST_SIGNS}:
        return content
    parsed = parser.parseInline(content)[0].children or []
    return "".join(_shown(token) for token in parsed)


def _shown(token: "Token") -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    return token.content
