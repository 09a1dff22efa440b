"""The wire form of article.json: the canonical text, its blocks, details and origin."""

from collections.abc import Iterator
from dataclasses import fields

import msgspec

from briefer.model.article import (
    Arrival,
    Article,
    Block,
    BlockKind,
    Dropped,
    DropReason,
    Origin,
    Withheld,
)
from briefer.model.canonical import canonical
from briefer.model.travelling import filler
from briefer.storage.cards import DetailsShape, details_shape, to_details
from briefer.storage.wire import FORMAT, damaged, decoded, encoded

_NAME = "article.json"


class _OriginShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    how: Arrival = Arrival.FILE
    name: str = ""
    who: str = ""
    when: str = ""
    embargo: str = ""


class _WithheldShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    id: str
    blocks: list[tuple[int, str]]
    talk: bool = False


class _ArticleShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    format: int
    text: str
    blocks: list[tuple[BlockKind, int, int]]
    details: DetailsShape = DetailsShape()
    origin: _OriginShape = _OriginShape()
    withheld: _WithheldShape | None = None
    dropped: list[tuple[DropReason, BlockKind, int, str]] = []


def article_to_json(article: Article) -> bytes:
    """The article as article.json: UTF-8, sorted, indented. Equal articles are equal bytes."""
    return encoded(article_shape(article))


def article_shape(article: Article) -> msgspec.Struct:
    """The wire form of an article."""
    blocks = [(block.kind, block.start, block.end) for block in article.blocks]
    origin = _OriginShape(*(getattr(article.origin, field.name) for field in fields(Origin)))
    details = details_shape(article.details)
    rest = article.withheld
    withheld = _WithheldShape(rest.id, list(rest.blocks), rest.is_talk) if rest else None
    dropped = [(left.why, left.kind, left.before, left.text) for left in article.dropped]
    return _ArticleShape(FORMAT, article.text, blocks, details, origin, withheld, dropped)


def article_from_json(data: bytes, article_id: str) -> Article:
    """The article of an article.json, which must be the one of this id. Raises FileDamaged."""
    shape = decoded(data, _ArticleShape, _NAME)
    blocks = tuple(Block(kind, start, end) for kind, start, end in shape.blocks)
    _refuse_gaps(shape.text, blocks)
    origin = shape.origin
    article = Article(
        shape.text,
        blocks,
        to_details(shape.details),
        Origin(origin.how, origin.name, origin.who, origin.when, origin.embargo),
        _withheld(shape),
        tuple(_dropped(shape)),
    )
    if article.id != article_id:
        raise damaged(_NAME, "text", f"it is not the text of article {article_id}")
    return article


def _withheld(shape: _ArticleShape) -> Withheld | None:
    """What is withheld; the blocks it names must be filler, for their words are not known."""
    if shape.withheld is None:
        return None
    for index, _ in shape.withheld.blocks:
        where = f"withheld.blocks of {index}"
        if not 0 <= index < len(shape.blocks):
            raise damaged(_NAME, where, "there is no such block")
        _, start, end = shape.blocks[index]
        if shape.text[start:end] != filler(end - start):
            raise damaged(_NAME, where, "a block that is withheld has words")
    rest = shape.withheld
    return Withheld(rest.id, tuple(rest.blocks), rest.talk)


def _dropped(shape: _ArticleShape) -> Iterator[Dropped]:
    for index, (why, kind, before, text) in enumerate(shape.dropped):
        where = f"dropped[{index}]"
        if not 0 <= before <= len(shape.blocks):
            raise damaged(_NAME, where, f"there is no block {before} that it stood before")
        if not text or text != canonical(text):
            raise damaged(_NAME, where, "its words are not in canonical form")
        yield Dropped(text, why, before, kind)


def _refuse_gaps(text: str, blocks: tuple[Block, ...]) -> None:
    """Blocks of canonical text tile the article, one line feed between."""
    words = [text[block.start : block.end] for block in blocks]
    at = 0
    for index, (block, own) in enumerate(zip(blocks, words, strict=True)):
        where = f"blocks[{index}]"
        if block.start != at or not at < block.end <= len(text):
            raise damaged(_NAME, where, f"a block was to begin at {at} and hold words")
        if own != canonical(own):
            raise damaged(_NAME, where, "its words are not in canonical form")
        at = block.end + 1
    if "\n".join(words) != text:
        raise damaged(_NAME, "blocks", "the blocks do not make up the text")
