"""The wire form of card.json: what a card says, with its articles named by id.

A place in an article is written [index in "articles", start, end]. What is empty is left out.
"""

from collections.abc import Mapping
from dataclasses import fields, replace

import msgspec

from briefer.model.article import BlockKind, Details
from briefer.model.canonical import harmless
from briefer.model.card import Attach, Card, Correction, Options, Paper, Source
from briefer.model.custody import broken
from briefer.model.given import harmless_details, harmless_options
from briefer.model.image import Image
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.span import Span
from briefer.storage.passages import (
    PassagePieceShape,
    Place,
    ToPlace,
    ToSpan,
    to_passage,
    to_shape,
)
from briefer.storage.wire import FORMAT, damaged, decoded, encoded

_NAME = "card.json"
NO_IMAGES: Mapping[str, Image] = {}


class DetailsShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is known about an article besides its words."""

    byline: tuple[str, ...] = ()
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None


class _Named(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    id: str
    details: DetailsShape = DetailsShape()
    kinds: tuple[tuple[int, BlockKind], ...] = ()
    rejected: tuple[tuple[Role, int, int], ...] = ()
    corrections: tuple[tuple[int, str, str], ...] = ()


class ItemShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An item with its pieces."""

    id: str
    role: Role
    parts: dict[Part, list[PassagePieceShape]] = {}
    basis: list[Place] = []
    held: bool = False
    slot: str = ""
    image: str = ""


class _OptionsShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    locators: bool = True
    attach: Attach = Attach.PASSAGES
    accent: str | None = None
    classification: str | None = None
    embargo: str | None = None
    version: str | None = None
    organisation: str | None = None
    logo: str | None = None


class _CardShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    format: int
    template: str
    paper: Paper
    law: str
    articles: list[_Named] = []
    items: list[ItemShape] = []
    options: _OptionsShape = _OptionsShape()


class _IdsShape(msgspec.Struct, frozen=True):
    articles: list[_Named] = []


def to_json(card: Card) -> bytes:
    """The card as card.json: UTF-8, sorted, indented. Equal cards are equal bytes."""
    return encoded(card_shape(card))


def card_shape(card: Card) -> msgspec.Struct:
    """The wire form of a card."""
    order = {source.article.id: index for index, source in enumerate(card.sources)}

    def place(span: Span) -> Place:
        return order[span.article], span.start, span.end

    return _CardShape(
        FORMAT,
        card.template,
        card.paper,
        card.law,
        [_named(source) for source in card.sources],
        [item_shape(item, place) for item in card.items],
        _OptionsShape(*(getattr(card.options, field.name) for field in fields(Options))),
    )


def article_ids(data: bytes) -> tuple[str, ...]:
    """The ids of the articles a card.json names, in its order. Raises FileDamaged."""
    return tuple(named.id for named in decoded(data, _IdsShape, _NAME).articles)


def from_json(
    data: bytes, sources: Mapping[str, Source], images: Mapping[str, Image] = NO_IMAGES
) -> Card:
    """The card of a card.json over these sources, by article id, and images, by digest.

    Typed details and kinds come from card.json, whatever the sources say. Raises FileDamaged.
    """
    shape = decoded(data, _CardShape, _NAME)
    named = tuple(
        _source(each, sources, f"articles[{index}]") for index, each in enumerate(shape.articles)
    )
    _refuse_twice([each.id for each in shape.articles], "articles")
    _refuse_twice([each.id for each in shape.items], "items")
    items = tuple(_item(each, named, f"items[{index}]") for index, each in enumerate(shape.items))
    options = harmless_options(
        Options(*(getattr(shape.options, field.name) for field in fields(Options)))
    )
    card = Card(named, items, shape.template, shape.paper, shape.law, options)
    return replace(card, images=_images(card, images))


def details_shape(details: Details) -> DetailsShape:
    """The wire form of details."""
    return DetailsShape(*(getattr(details, field.name) for field in fields(Details)))


def to_details(shape: DetailsShape) -> Details:
    """The details of a wire form."""
    return harmless_details(
        Details(shape.byline, shape.published, shape.publisher, shape.url, shape.language)
    )


def _named(source: Source) -> _Named:
    corrections = tuple((one.at, one.was, one.now) for one in source.corrections)
    details = details_shape(source.typed)
    return _Named(source.article.id, details, source.kinds, source.rejected, corrections)


def item_shape(item: Item, place: ToPlace) -> ItemShape:
    """The wire form of an item; `place` writes its places."""
    parts = {part: to_shape(passage, place) for part, passage in item.parts}
    basis = [place(span) for span in item.basis]
    return ItemShape(item.id, item.role, parts, basis, item.held, item.slot, item.image)


def to_item(shape: ItemShape, span: ToSpan) -> Item:
    """The item of a wire form. Raises ValueError where a piece is not one piece."""
    parts = Parts()
    for part, pieces in shape.parts.items():
        parts = parts.put(part, to_passage(pieces, span))
    basis = tuple(span(place) for place in shape.basis)
    return Item(shape.id, shape.role, parts, basis, shape.held, shape.slot, shape.image)


def _source(named: _Named, sources: Mapping[str, Source], where: str) -> Source:
    source = sources.get(named.id)
    if source is None:
        raise damaged(_NAME, where, f"the article {named.id} does not come with it")
    for index, _ in named.kinds:
        if not 0 <= index < len(source.article.blocks):
            raise damaged(_NAME, f"{where}.kinds", f"the article has no block {index}")
    for _, start, end in named.rejected:
        if not 0 <= start < end <= len(source.article.text):
            place = f"{where}.rejected"
            raise damaged(_NAME, place, f"the article has no place from {start} to {end}")
    for at, _, _ in named.corrections:
        if not 0 <= at <= len(source.article.text):
            place = f"{where}.corrections"
            raise damaged(_NAME, place, f"the article has no words corrected at {at}")
    return replace(
        source,
        typed=to_details(named.details),
        kinds=named.kinds,
        rejected=named.rejected,
        corrections=tuple(
            Correction(at, harmless(was), harmless(now)) for at, was, now in named.corrections
        ),
    )


def _item(shape: ItemShape, sources: tuple[Source, ...], where: str) -> Item:
    where = f"{where} ({shape.role} {shape.id})"
    try:
        item = to_item(shape, lambda place: _span(place, sources))
    except ValueError as error:
        raise damaged(_NAME, where, str(error)) from error
    if fault := broken(item, {source.article.id: source.article.text for source in sources}):
        raise damaged(_NAME, where, fault.rstrip("."))
    return item


def _images(card: Card, images: Mapping[str, Image]) -> tuple[Image, ...]:
    """Those the card shows, of the images there are."""
    for digest in card.image_digests:
        if digest not in images:
            raise damaged(_NAME, "", f"the image {digest:.32} does not come with it")
    return tuple(images[digest] for digest in card.image_digests)


def _span(place: Place, sources: tuple[Source, ...]) -> Span:
    index, start, end = place
    if not 0 <= index < len(sources):
        message = f"{list(place)} names article {index} of {len(sources)}"
        raise ValueError(message)
    length = len(sources[index].article.text)
    if not 0 <= start < end <= length:
        message = f"{list(place)} is no place in an article of {length} characters"
        raise ValueError(message)
    return Span(sources[index].article.id, start, end)


def _refuse_twice(ids: list[str], where: str) -> None:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            raise damaged(_NAME, where, f"the id {each} stands there twice")
        seen.add(each)
