"""Picks as W3C Web Annotations in JSON-LD: written for other tools, read from ours and theirs.

An item is one annotation. Each place of it is a target with a TextPositionSelector and a
TextQuoteSelector; its role is a tag and words of our own are a comment, which any tool shows.
`briefer:item` is the item whole; in it a place is [index of the target, start, end].
"""

from collections.abc import Iterator, Mapping
from typing import cast

import msgspec

from briefer.model.annotation import Annotation, named
from briefer.model.canonical import harmless
from briefer.model.card import Card
from briefer.model.errors import PicksFaulty
from briefer.model.item import Item
from briefer.model.passage import Typed, leaves
from briefer.model.roles import Role
from briefer.model.selector import Selector, selector
from briefer.model.span import Span
from briefer.storage.cards import ItemShape, item_shape, to_item
from briefer.storage.passages import Place

LIMIT = 4_000_000  # bytes
_MOST = 200  # annotations, and targets of one
_LONGEST = 20_000  # characters of a text
_KEY = "briefer:item"
_CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {"briefer": "urn:briefer:ns#", _KEY: {"@type": "@json"}},
)

Json = Mapping[str, object]


def annotations_bytes(card: Card) -> bytes:
    """The items of a card as an AnnotationPage. Pictures stay out: they are not words.

    Equal cards are equal bytes.
    """
    names = named(card)
    items = [_annotation(item, card, names) for item in card.items if not item.image]
    page = {"@context": _CONTEXT, "type": "AnnotationPage", "items": items}
    return msgspec.json.format(msgspec.json.encode(page), indent=1) + b"\n"


def _annotation(item: Item, card: Card, names: Mapping[str, str]) -> dict[str, object]:
    order = {span: index for index, span in enumerate(item.spans)}

    def place(span: Span) -> Place:
        return order[span], span.start, span.end

    ours = " ".join(
        leaf.text.strip()
        for _, passage in item.parts
        for leaf in leaves(passage)
        if isinstance(leaf, Typed) and leaf.text.strip()
    )
    tag = {"type": "TextualBody", "purpose": "tagging", "value": item.role.value}
    comment = {"type": "TextualBody", "purpose": "commenting", "format": "text/plain"}
    targets = [_target(span, card, names) for span in item.spans]
    return {
        "type": "Annotation",
        "motivation": "commenting" if ours else "highlighting",
        "body": [tag, *([{**comment, "value": ours}] if ours else [])],
        "target": targets or [{"type": "SpecificResource", "source": "urn:briefer:none"}],
        _KEY: msgspec.to_builtins(item_shape(item, place)),
    }


def _target(span: Span, card: Card, names: Mapping[str, str]) -> dict[str, object]:
    words = selector(card.source(span.article).article.text, span.start, span.end)
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    quote = {"type": "TextQuoteSelector", "exact": words.exact}
    quote |= {"prefix": words.prefix, "suffix": words.suffix}
    source = names[span.article]
    return {"type": "SpecificResource", "source": source, "selector": [position, quote]}


def is_annotations(data: bytes) -> bool:
    """Whether some JSON may be annotations: picks of ours are a list, these an object."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def load_annotations(data: bytes) -> tuple[Annotation, ...]:
    """The annotations of a page, a collection, or one alone. Raises PicksFaulty."""
    if len(data) > LIMIT:
        raise PicksFaulty("The annotations are larger than 4 MB. Give those of one card.")
    try:
        root = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PicksFaulty(f"These are no annotations: {error}. Export them anew.") from error
    found = list(_listed(_object(root, "The file")))
    if not 0 < len(found) <= _MOST:
        raise PicksFaulty(f"A file of annotations holds 1 to {_MOST}, and this one {len(found)}.")
    return tuple(
        _read(_object(one, f"Annotation {number}"), f"Annotation {number}")
        for number, one in enumerate(found, start=1)
    )


def _listed(root: Json) -> Iterator[object]:
    if "target" in root:
        yield root
        return
    page = root.get("first", root)
    yield from _list(_object(page, "'first'").get("items", []))


def _read(one: Json, where: str) -> Annotation:
    targets = [_words(_object(each, where), where) for each in _targets(one)]
    if len(targets) > _MOST:
        raise PicksFaulty(f"{where} has more than {_MOST} targets.")
    role, comment = _body(one, where)
    placed = tuple(each for each in targets if each is not None)
    if _KEY not in one:
        if not placed and not comment:
            raise PicksFaulty(f"{where} has neither words of an article nor a comment.")
        return Annotation(role, comment, placed)
    item = _item(one[_KEY], targets, where)
    wanted = {*item.spans}
    return Annotation(item.role, comment, tuple(t for t in placed if t[0] in wanted), item)


def _targets(one: Json) -> list[object]:
    """Targets as objects; one that is an address alone has no words."""
    return [each for each in _list(one.get("target", [])) if not isinstance(each, str)]


def _item(value: object, targets: list[tuple[Span, Selector] | None], where: str) -> Item:
    def span(place: Place) -> Span:
        index, start, end = place
        target = targets[index] if 0 <= index < len(targets) else None
        if target is None or (target[0].start, target[0].end) != (start, end):
            message = f"{list(place)} is no target of it"
            raise ValueError(message)
        return target[0]

    try:
        item = to_item(msgspec.convert(value, ItemShape), span)
    except (msgspec.ValidationError, ValueError) as error:
        raise PicksFaulty(f"{where}: {_KEY}: {error}. Export it anew.") from error
    if item.image:
        raise PicksFaulty(f"{where}: a picture does not come along with annotations.")
    return item


def _words(target: Json, where: str) -> tuple[Span, Selector] | None:
    """The words of a target and where they stood; None where it selects none in a way we know."""
    source = _text(target, "source", where)
    quote: Selector | None = None
    start, end = 0, 0
    for each in _list(target.get("selector", [])):
        found = _object(each, where)
        match found.get("type"):
            case "TextQuoteSelector":
                exact, prefix, suffix = (
                    _text(found, key, where) for key in ("exact", "prefix", "suffix")
                )
                quote = Selector(exact, prefix, suffix)
            case "TextPositionSelector":
                start, end = _number(found, "start", where), _number(found, "end", where)
            case _:
                continue
    if quote is None or not quote.exact:
        return None
    end = end if end > start else start + len(quote.exact)
    words = Selector(quote.exact, quote.prefix, quote.suffix, start)
    return Span(source, start, end), words


def _body(one: Json, where: str) -> tuple[Role, str]:
    """The role that a tag names, else a key point; the comments, as words of our own."""
    role, comments = Role.KEY_POINT, list[str]()
    for each in _list(one.get("body", [])):
        if isinstance(each, str):
            continue
        body = _object(each, where)
        value = _text(body, "value", where)
        if body.get("purpose") == "tagging":
            role = Role(value) if value in [*Role] and value != Role.PICTURE else role
        elif value.strip() and body.get("format", "text/plain") == "text/plain":
            comments.append(value.strip())
    return role, harmless(" ".join(comments))


def _list(value: object) -> list[object]:
    """JSON-LD writes a list of one as the one alone."""
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _object(value: object, where: str) -> Json:
    if not isinstance(value, dict):
        raise PicksFaulty(f"{where} is no annotation of the web. Export it anew.")
    return cast(Json, value)


def _text(value: Json, key: str, where: str) -> str:
    text = value.get(key, "")
    if not isinstance(text, str) or len(text) > _LONGEST:
        raise PicksFaulty(f"{where}: '{key}' must be text of at most {_LONGEST} characters.")
    return text


def _number(value: Json, key: str, where: str) -> int:
    number = value.get(key, 0)
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**31:
        raise PicksFaulty(f"{where}: '{key}' must be a place in the text.")
    return number
