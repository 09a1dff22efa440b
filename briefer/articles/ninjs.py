"""ninjs: the newsroom's JSON (IPTC ninjs 1, 2 and 3), and a clear word about any other JSON."""

import re
from dataclasses import replace

from briefer.articles.arranging import Piece, arranged
from briefer.articles.languages import language_of
from briefer.articles.manuscript import Manuscript
from briefer.articles.media_types import JSON
from briefer.articles.news_item import NewsItem, news_item
from briefer.articles.opening import named
from briefer.articles.plain_text import kinds_of
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Article, BlockKind, Details, DropReason
from briefer.model.canonical import canonical, clean
from briefer.model.embargo import moment_of
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression
from briefer.model.given import is_address, is_date, is_language

_NAME = expression(r"\.json$", re.IGNORECASE)
_OBJECT = expression(r'\s*\{\s*"')
_LONGEST_STANDFIRST, _LONGEST_EMBARGO = 500, 120


class NinjsReader:
    """Reads JSON by what its sender says, its name or how it begins."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is JSON, ninjs or not."""
        is_named = manuscript.media_type == JSON or _NAME.search(manuscript.name)
        return bool(is_named or _OBJECT.match(manuscript.text))

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a news item. Raises SourceUnreadable for JSON that holds none."""
        called = manuscript.called
        item = news_item(manuscript.text, called)
        blocks = _body(item, called)
        standfirst = _standfirst(item, blocks)
        if not blocks and not standfirst:
            message = (
                f"{called} is a news item (ninjs) without any text: it may be of a picture. "
                "Ask for the item of the story, or paste its words."
            )
            raise SourceUnreadable(message)
        title = [(BlockKind.HEADLINE, item.headline)] if item.headline else []
        pieces = [*(Piece(kind, text) for kind, text in title), *standfirst, *blocks]
        origin = replace(
            manuscript.origin,
            embargo=moment_of(item.embargoed) or item.embargoed[:_LONGEST_EMBARGO],
        )
        article = arranged([*pieces, *_beside(item, pieces)], Details(), origin)
        details = _details(item, article.text).over(article.details)
        return replace(article, details=details)


def _body(item: NewsItem, called: str) -> list[Piece]:
    """The blocks of the text, of its HTML where it holds words; a title said again is dropped."""
    found = _marked_up(item.markup, called) if item.markup else []
    if not any(piece.why is None for piece in found):
        texts = [canonical(text) for text in paragraphs(clean(item.text))]
        told = kinds_of([item.headline, *filter(None, texts)])[1:]
        found = [Piece(kind, text) for kind, text in told]
    title = canonical(item.headline)
    repeated = bool(found) and found[0].text == title
    return [found[0]._replace(why=DropReason.DUPLICATE), *found[1:]] if repeated else found


def _marked_up(markup: str, called: str) -> list[Piece]:
    from briefer.articles.web.fragments import fragment  # a plain body must not pay for it

    try:
        return fragment(markup, called)
    except SourceUnreadable:
        return []


def _standfirst(item: NewsItem, blocks: list[Piece]) -> list[Piece]:
    """The description, unless it is the beginning of the text or an abstract of its own."""
    text = canonical(item.description)
    first = next((piece.text for piece in blocks if piece.why is None), "")
    if not text:
        return []
    if first.startswith(text.rstrip("… .")):
        return [Piece(BlockKind.STANDFIRST, text, DropReason.DUPLICATE)]
    kept = len(text) <= _LONGEST_STANDFIRST or not blocks
    return [Piece(BlockKind.STANDFIRST, text, None if kept else DropReason.ASIDE)]


def _beside(item: NewsItem, pieces: list[Piece]) -> list[Piece]:
    """What stands beside the text: captions, other headlines, notes to editors, each left out."""
    there = {piece.text for piece in pieces}
    beside = [
        *(Piece(BlockKind.CAPTION, text, DropReason.CAPTION) for text in item.captions),
        *(Piece(BlockKind.OTHER, text, DropReason.RELATED) for text in item.related),
        *(Piece(BlockKind.OTHER, text, DropReason.ASIDE) for text in item.notes),
    ]
    return [
        piece._replace(why=DropReason.DUPLICATE) if canonical(piece.text) in there else piece
        for piece in beside
    ]


def _details(item: NewsItem, text: str) -> Details:
    days = (stamp[:10] for stamp in item.stamps)
    said, found = item.language.replace("_", "-"), language_of(text)
    is_same = is_language(said) and found in {None, said.lower().split("-")[0]}
    return Details(
        byline=tuple(name for given in item.byline for name in named(canonical(given))),
        published=next(filter(is_date, days), None),
        publisher=canonical(item.publisher) or None,
        url=next(filter(is_address, item.addresses), None),
        language=said if is_same else found,
    )
