"""Linked data: what a page's JSON-LD says of the article, in any of the forms it is written in."""

import json
import re
from collections import deque
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any, cast

from briefer.model.expressions import expression

_ARTICLES = expression(
    r"(?:.*[/:#])?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting"
    r"|ScholarlyArticle|TechArticle)"
)
_PAGES = expression(r"(?:.*[/:#])?(?:WebPage|ItemPage|CreativeWork)")
_WRAPPED = expression(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$"
)
_DEEPEST = 4
_MOST_THINGS = 20_000
_LONGEST = 2_000_000

Thing = Mapping[str, Any]


class LinkedData:
    """The things that a page's JSON-LD describes, and among them the article."""

    def __init__(self, scripts: list[str]) -> None:
        self._things = [thing for script in scripts for thing in _things(_loaded(script))]
        named = ((thing.get("@id"), thing) for thing in self._things if len(thing) > 1)
        self._by_id = {name: thing for name, thing in named if isinstance(name, str)}
        self.article = self._of_type(_ARTICLES) or self._of_type(_PAGES) or {}

    def _of_type(self, types: re.Pattern[str]) -> Thing | None:
        found = [thing for thing in self._things if any(map(types.fullmatch, _types(thing)))]
        # One that has a headline is the article itself, not one it points to.
        return next((thing for thing in found if "headline" in thing), next(iter(found), None))

    def text(self, key: str) -> str:
        """The article's value of a key as text, "" where it has none."""
        return next(self.texts(key), "")

    def texts(self, key: str) -> Iterator[str]:
        """The article's values of a key as texts: of what is a thing, its name."""
        yield from self._texts(self.article.get(key), 0)

    def _texts(self, value: object, depth: int) -> Iterator[str]:
        if isinstance(value, str):
            if text := unescape(value).strip():
                yield text
        elif depth < _DEEPEST:
            for one in self._parts(value):
                yield from self._texts(one, depth + 1)

    def _parts(self, value: object) -> list[object]:
        """What a list holds, or what a thing is called; a thing may stand elsewhere by its id."""
        if isinstance(value, list):
            return cast("list[object]", value)
        if not isinstance(value, dict):
            return []
        thing = cast("Thing", value)
        whole = self._by_id.get(str(thing.get("@id")), thing)
        keys = (key for key in ("name", "@value", "@list") if key in whole)
        return [whole[key] for key in keys][:1]


def _loaded(script: str) -> object:
    """The value of a script, None for one that is no JSON."""
    text = _WRAPPED.sub("", script.strip()[:_LONGEST]).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: object) -> Iterator[Thing]:
    """The objects in a value, outer ones first."""
    left = deque([value])
    for _ in range(_MOST_THINGS):
        if not left:
            return
        one = left.popleft()
        if isinstance(one, dict):
            thing = cast("dict[str, object]", one)
            yield thing
            left.extend(thing.values())
        elif isinstance(one, list):
            left.extend(cast("list[object]", one))


def _types(thing: Thing) -> list[str]:
    """The types of a thing, one or several."""
    given = thing.get("@type")
    many = cast("list[object]", given) if isinstance(given, list) else [given]
    return [one for one in many if isinstance(one, str)]
