"""The same story in other scripts: its words as plain values and as a card, and its fonts."""

import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Typed

Words = dict[str, Any]
_FILE = Path(__file__).with_suffix(".toml")


def stories() -> dict[str, Words]:
    """The words of a card by language: Arabic, Hebrew, Hindi, Chinese."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def card_of(words: Words) -> Card:
    """A card with these words, in the order of the peers' page."""
    article = Article.of(
        [(BlockKind.HEADLINE, words["headline"]), (BlockKind.PARAGRAPH, words["standfirst"])],
        Details(url=words["url"], language=words["lang"], published="2026-11-10"),
    )
    items = (
        Item(f"i{number}", role, Parts(**{name: (Typed(text),) for name, text in parts.items()}))
        for number, (role, parts) in enumerate(_items(words), start=1)
    )
    return Card((Source(article),), tuple(items))


def _items(words: Words) -> Iterator[tuple[Role, dict[str, str]]]:
    yield Role.KICKER, {"text": words["kicker"]}
    yield Role.DESK_LINE, {"text": words["desk"]}
    yield Role.HEADLINE, {"text": words["headline"]}
    yield Role.STANDFIRST, {"text": words["standfirst"]}
    for lead, text in words["points"]:
        yield Role.KEY_POINT, {"lead": lead, "text": text}
    for value, caption in words["figures"]:
        yield Role.FIGURE, {"value": value, "caption": caption}
    yield Role.WHY_IT_MATTERS, {"text": words["why"]}
    yield Role.QUOTE, {"text": words["quote"], "speaker": words["speaker"]}
    yield Role.BACKGROUND, {"text": words["background"]}
    yield Role.WHATS_NEXT, {"text": words["next"]}


def font_folders(words: Words) -> list[str] | None:
    """The folders of a story's own fonts, or None where the system has not all of them."""
    found = [_file(family) for family in (words["serif"][0], words["sans"][0])]
    return [str(path.parent) for path in found if path] if all(found) else None


def _file(family: str) -> Path | None:
    if shutil.which("fc-match") is None:
        return None
    command = ["fc-match", "-f", "%{family}\t%{file}", family]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names, _, file = told.partition("\t")
    # fc-match always answers, with something else where the family is missing.
    return Path(file) if family in names.split(",") else None
