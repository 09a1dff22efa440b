"""Attachments: a card and what goes along of its articles, as the one JSON that a PDF carries."""

import msgspec

from briefer.model.card import Card, Source
from briefer.storage.articles import article_from_json, article_shape
from briefer.storage.cards import article_ids, card_shape, from_json
from briefer.storage.wire import FORMAT, damaged, decoded

_NAME = "the card in the PDF"


class _Attachment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    card: msgspec.Raw
    articles: list[msgspec.Raw]


def attachment_bytes(card: Card) -> bytes:
    """The JSON of a card as it travels. Equal cards are equal bytes."""
    articles = [_raw(article_shape(source.article)) for source in card.sources]
    return msgspec.json.encode(_Attachment(FORMAT, _raw(card_shape(card)), articles))


def card_of_attachment(data: bytes) -> Card:
    """The card of a PDF's attachment. Raises FileDamaged."""
    shape = decoded(data, _Attachment, _NAME)
    ids = article_ids(bytes(shape.card))
    if len(ids) != len(shape.articles):
        raise damaged(_NAME, "articles", f"the card names {len(ids)}, not {len(shape.articles)}")
    sources = {
        each: Source(article_from_json(bytes(raw), each))
        for each, raw in zip(ids, shape.articles, strict=True)
    }
    return from_json(bytes(shape.card), sources)


def _raw(shape: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(shape, order="sorted"))
