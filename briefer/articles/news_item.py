"""A news item: what the properties of ninjs say, whichever version names them.

IPTC ninjs 1 (body_html, byline), 2 and 3 (bodies, headlines, by): iptc.org/std/ninjs. Letters of
either case are one, and a property of another type than the standard's is passed over.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

from briefer.model.errors import SourceUnreadable

# What an item is told by: the standard demands a uri and gives text one of these.
_TEXTS = ("headline", "headlines", "bodies", "descriptions", "standard")
_PREFIXES = ("body_", "description_", "headline_")
_PICTURED = {"picture", "photo", "video", "graphic", "audio", ""}
_LONGEST = 2_000_000  # code points of one property
_MOST_BESIDE = 200

Item = Mapping[str, object]


class NewsItem(NamedTuple):
    """What an item says; "" and () where it says nothing."""

    headline: str
    description: str
    markup: str
    text: str
    byline: tuple[str, ...]
    publisher: str
    language: str
    stamps: tuple[str, ...]
    addresses: tuple[str, ...]
    captions: tuple[str, ...]
    related: tuple[str, ...]
    notes: tuple[str, ...]
    embargoed: str


def news_item(text: str, called: str) -> NewsItem:
    """The item of a text. Raises SourceUnreadable where it is no JSON, or JSON of another kind."""
    item = _item(text, called)
    beside = tuple(_associations(item))[:_MOST_BESIDE]
    headlines = _values(item, "headline")
    markup = _of_type(item, "body", "html") or _of_type(item, "body", "xhtml")
    described = _of_type(item, "description", "plain") or _first(_values(item, "description"))
    return NewsItem(
        headline=_first(headlines),
        description="" if "<" in described else described,
        markup=markup,
        text=_of_type(item, "body", "plain") or _first(_values(item, "body")),
        byline=_names(item, "byline", "by", "authors"),
        publisher=_first(_names(item, "copyrightholder", "publisher", "infosources", "provider")),
        language=_text(item, "language"),
        stamps=_stamps(item),
        addresses=tuple(filter(None, (_text(item, "url"), _text(item, "uri")))),
        captions=tuple(words for is_picture, words in beside if is_picture),
        related=tuple(words for is_picture, words in beside if not is_picture),
        notes=tuple(filter(None, (*headlines[1:], _text(item, "ednote")))),
        embargoed=_text(item, "embargoed"),
    )


def _item(text: str, called: str) -> Item:
    import json

    try:
        found: object = json.loads(text)
    except RecursionError as error:
        raise _refused(called, "is JSON that lies too deep in itself to be a news item") from error
    except ValueError as error:
        where = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise _refused(called, f"is named JSON and is broken{where}") from error
    item = _folded(found)
    if not _is_news(item):
        raise _refused(called, "is JSON, but no news item as ninjs has it")
    return item


def _refused(called: str, what: str) -> SourceUnreadable:
    return SourceUnreadable(f"{called} {what}. Copy the article's words and paste them.")


def _folded(value: object) -> Item:
    """An object with its names in lower case; nothing for any other value."""
    if not isinstance(value, dict):
        return {}
    return {name.lower(): each for name, each in cast("dict[str, object]", value).items()}


def _is_news(item: Item) -> bool:
    has_text = any(name in item for name in _TEXTS) or any(
        name.startswith(prefix) for name in item for prefix in _PREFIXES
    )
    return has_text and ("uri" in item or "guid" in item)


def _text(item: Item, name: str) -> str:
    value = item.get(name)
    return value[:_LONGEST] if isinstance(value, str) else ""


def _first(texts: tuple[str, ...]) -> str:
    return texts[0] if texts else ""


def _list(item: Item, name: str) -> Iterator[Item]:
    value = item.get(name)
    if isinstance(value, list):
        yield from map(_folded, cast("list[object]", value))


def _entries(item: Item, name: str) -> Iterator[tuple[str, str]]:
    """The texts of a property with what they are: (kind, text), those of version 1 first."""
    for key in item:
        if key == name or key.startswith(f"{name}_"):
            yield key.removeprefix(name).lstrip("_"), _text(item, key)
    plural = f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
    for entry in _list(item, plural):
        yield _text(entry, "contenttype") or _text(entry, "role"), _text(entry, "value")


def _values(item: Item, name: str) -> tuple[str, ...]:
    """The texts of a property, each once; the main one first."""
    found = sorted(_entries(item, name), key=lambda entry: entry[0] not in {"", "main", "headline"})
    return tuple(dict.fromkeys(text for _, text in found if text.strip()))


def _of_type(item: Item, name: str, kind: str) -> str:
    """The text of a property that is of a kind; version 1 calls what is plain "text"."""
    kinds = {
        kind,
        f"text/{kind}",
        f"application/{kind}+xml",
        *(("text",) if kind == "plain" else ()),
    }
    texts = (text for given, text in _entries(item, name) if given.lower() in kinds)
    return next(filter(str.strip, texts), "")


def _names(item: Item, *names: str) -> tuple[str, ...]:
    """The names that the first of some properties gives, as a text or as a list of either."""
    for name in names:
        told = (_text(item, name), *(_text(one, "name") for one in _list(item, name)))
        if found := tuple(filter(str.strip, told)):
            return found
    return ()


def _stamps(item: Item) -> tuple[str, ...]:
    given = ("versioncreated", "firstcreated", "contentcreated", "firstpublished")
    return tuple(filter(None, (_text(item, name) for name in given)))


def _associations(item: Item) -> Iterator[tuple[bool, str]]:
    """What goes along with an item: whether each is a picture or the like, and its words."""
    given = item.get("associations")
    if isinstance(given, dict):
        others = [_folded(one) for one in cast("dict[str, object]", given).values()]
    else:
        others = list(_list(item, "associations"))
    for other in others:
        is_picture = _text(other, "type").lower() in _PICTURED
        told = _of_type(other, "description", "plain") or _first(_values(other, "description"))
        words = told or _first(_values(other, "headline"))
        if words.strip() and "<" not in words:
            yield is_picture, words
