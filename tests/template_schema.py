"""The JSON Schema of templates, drawn from the loader itself: `python -m tests.template_schema`.

The loader reads a table that only notes what it is asked for, key by key with bounds and names. So
the schema holds exactly the keys the loader knows; what each is for stands in `schema_words.py`.
"""

import json
from collections.abc import Iterator
from typing import Any

from briefer import app
from briefer.model.card import Card, Paper
from briefer.storage.checked import Faults, Table
from briefer.storage.templates import template_of
from tests.schema_words import EXACT, OPEN, WORDS

Node = dict[str, Any]
ANY = "*"
# Tables whose keys are names the loader knows, so that each can be drawn on its own.
_KEYS = {"papers": tuple(paper.value for paper in Paper)}


class Sketch(Table):
    """A table that has every key, and draws what it is asked for into a schema.

    What may be left out is given where `is_given`: the loader asks for other keys then.
    """

    def __init__(self, path: str, is_given: bool) -> None:
        super().__init__({}, path, Faults(dict[str, int]))
        self.node: Node = {"type": "object", "properties": {}, "required": []}
        self._given = is_given
        self._guarded: set[str] = set()

    def _note(self, key: str, node: Node, *, required: bool = False) -> None:
        if key == ANY:
            self.node["additionalProperties"] = node
        else:
            self.node["properties"].setdefault(key, node)
            if required and key not in self._guarded and key not in self.node["required"]:
                self.node["required"].append(key)

    def fault(self, key, message):
        pass

    def has(self, key):
        self._guarded.add(key)
        return True

    def number(self, key, within, default=None):
        bounds = {"minimum": within[0], "maximum": within[1]}
        usual = {} if default is None else {"default": default}
        self._note(key, {"type": "number", **bounds, **usual}, required=default is None)
        return within[0] if default is None else default

    def numbers(self, key, count, within):
        items = {"type": "number", "minimum": within[0], "maximum": within[1]}
        length = {"minItems": count, "maxItems": count}
        self._note(key, {"type": "array", **length, "items": items}, required=True)
        return (within[0],) * count

    def pair(self, key, within, default):
        self.has(key)
        self.numbers(key, 2, within)
        self.node["properties"][key]["default"] = list(default)
        return default

    def is_list(self, key):
        self.has(key)
        return self._given

    def shares(self, key, most):
        items = {"type": "number", "exclusiveMinimum": 0, "maximum": 100}
        self._note(key, {"type": "array", "minItems": 1, "maxItems": most, "items": items})
        return (1.0,)

    def flag(self, key):
        self._note(key, {"type": "boolean", "default": False})
        return False

    def text(self, key, default=None, longest=200):
        self._note(key, {"type": "string", "maxLength": longest}, required=default is None)
        return ANY if default is None or self._given else default

    def name(self, key, known, what, default=None):
        self._note(key, _named(known), required=default is None)
        names = sorted(known or {ANY})
        return names[0] if default is None or self._given else default

    def names(self, key, known, what):
        node = {"type": "array", "minItems": 1, "items": _named(known)}
        self._note(key, node, required=True)
        return (ANY,) if known is None else tuple(known)

    def texts(self, key, count, what):
        length = {"minItems": count, "maxItems": count}
        self._note(key, {"type": "array", **length, "items": {"type": "string"}}, required=True)
        return [ANY] * count

    def table(self, key, *, required=True):
        inner = self._sketch(key)
        self._note(key, inner.node, required=required)
        return inner

    def tables(self, key, *, required=True):
        inner = self._sketch(f"{key}[]")
        self._note(key, {"type": "array", "minItems": 1, "items": inner.node}, required=required)
        return (inner,)

    def entries(self) -> Iterator[tuple[str, Table]]:
        for key in _KEYS.get(self.path, (ANY,)):
            inner = self._sketch(key)
            self._note(key, inner.node)
            yield key, inner

    def known(self):
        return (ANY,)

    def done(self):
        pass

    def _sketch(self, key: str) -> "Sketch":
        return Sketch(self.at(key), self._given)


def _named(known) -> Node:
    """A name: one of those known, or any where they are the template's own."""
    is_open = not known or ANY in known
    return {"type": "string"} if is_open else {"type": "string", "enum": sorted(known)}


def schema() -> Node:
    """The JSON Schema (draft 2020-12) of a template."""
    workshop = app.parts()
    labels = workshop.language(Card()).labels
    drawn = []
    for is_given in (False, True):
        top = Sketch("", is_given)
        template_of(top, workshop.faces, labels)
        drawn.append(top.node)
    whole = _described(_joined(*drawn), "")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A template of Briefer",
        **whole,
    }


def _joined(one: Node, other: Node) -> Node:
    """Two drawings of a table: every key of both, and needed only what both need."""
    if one.get("type") != other.get("type"):
        return {"anyOf": [one, other]}
    if one.get("type") == "array":
        return {**one, "items": _joined(one["items"], other["items"])}
    if one.get("type") != "object":
        return one
    mine, theirs = one["properties"], other["properties"]
    joined = {**one, "properties": {**theirs, **mine}}
    joined["required"] = [key for key in one["required"] if key in other["required"]]
    for key in mine.keys() & theirs.keys():
        joined["properties"][key] = _joined(mine[key], theirs[key])
    if "additionalProperties" in one:
        more = other.get("additionalProperties", one["additionalProperties"])
        joined["additionalProperties"] = _joined(one["additionalProperties"], more)
    return joined


def _described(node: Node, path: str) -> Node:
    """A node with what it is for, and what only words can say; its keys in order."""
    key = spoken(path)
    made = {**node, **EXACT.get(key, {})}
    if key in WORDS:
        made = {"description": WORDS[key], **made}
    if key in OPEN:
        offered = {"enum": made.pop("enum")}
        made["anyOf"] = [offered, {"type": made.pop("type")}]
    if made.get("type") == "array":
        return {**made, "items": _described(made["items"], f"{path}[]")}
    if made.get("type") != "object":
        return made
    inner = {"additionalProperties": False, **made}
    inner["properties"] = {
        key: _described(each, f"{path}.{key}".lstrip("."))
        for key, each in sorted(made["properties"].items())
    }
    if isinstance(inner["additionalProperties"], dict):
        inner["additionalProperties"] = _described(
            inner["additionalProperties"], f"{path}.{ANY}".lstrip(".")
        )
    inner["required"] = sorted(made["required"])
    return {key: each for key, each in inner.items() if each != [] and each != {}}


def spoken(path: str) -> str:
    """The path that `WORDS` has for a key: what holds for one paper holds for all."""
    head, *rest = path.split(".")
    return ".".join(["papers", ANY, *rest[1:]]) if head == "papers" and rest else path


def paths(node: Node, path: str = "") -> Iterator[str]:
    """The path of every key in a schema, as `slots[].forms[].space`."""
    if path:
        yield path
    if node.get("type") == "array" and node["items"].get("type") == "object":
        for each in paths(node["items"], f"{path}[]"):
            if each != f"{path}[]":
                yield each
    more = node.get("additionalProperties")
    inner = {**node.get("properties", {}), **({ANY: more} if isinstance(more, dict) else {})}
    for key, each in inner.items():
        yield from paths(each, f"{path}.{key}".lstrip("."))


def written() -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    app.SCHEMA.write_text(written(), encoding="utf-8")
    print(app.SCHEMA)
