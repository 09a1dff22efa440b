"""Attachments: a card and what goes along of its articles, as the one JSON that a PDF carries."""

from collections.abc import Mapping

import msgspec

from briefer.model.card import Card, Source
from briefer.model.errors import PictureRefused
from briefer.model.image import Image, ImageKind
from briefer.storage.articles import article_from_json, article_shape
from briefer.storage.cards import article_ids, card_shape, from_json
from briefer.storage.images import stored_image
from briefer.storage.wire import FORMAT, damaged, decoded

_NAME = "the card in the PDF"


class _Attachment(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """`images` are by name, "DIGEST.KIND", as in a card's file."""

    format: int
    card: msgspec.Raw
    articles: list[msgspec.Raw]
    images: dict[str, bytes] = {}


def attachment_bytes(card: Card) -> bytes:
    """The JSON of a card as it travels. Equal cards are equal bytes."""
    articles = [_raw(article_shape(source.article)) for source in card.sources]
    images = {f"{image.digest}.{image.kind}": image.data for image in card.images}
    return msgspec.json.encode(_Attachment(FORMAT, _raw(card_shape(card)), articles, images))


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
    return from_json(bytes(shape.card), sources, _images(shape.images))


def _images(stored: Mapping[str, bytes]) -> Mapping[str, Image]:
    found: dict[str, Image] = {}
    for name, data in stored.items():
        digest, _, kind = name.partition(".")
        try:
            found[digest] = stored_image(data, digest, ImageKind(kind))
        except (PictureRefused, ValueError) as error:
            raise damaged(_NAME, f"the image {name:.40}", str(error)) from error
    return found


def _raw(shape: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(shape, order="sorted"))
