"""The cards written by hand in tests/cards, over their invented articles."""

import json
from functools import cache
from pathlib import Path

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.storage.cards import from_json

CARDS = Path(__file__).parent / "cards"


@cache
def invented_articles() -> tuple[Article, ...]:
    """The articles that the cards are about, but for those that are not ours."""
    return tuple(_article(path) for path in sorted((CARDS / "articles").glob("*.json")))


def written_card(name: str) -> Card:
    """A card of an invented article."""
    sources = {article.id: Source(article) for article in invented_articles()}
    return from_json((CARDS / f"{name}.json").read_bytes(), sources)


def _article(path: Path) -> Article:
    raw = json.loads(path.read_text(encoding="utf-8"))
    details = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in raw["details"].items()
    }
    return Article.of([(BlockKind(kind), text) for kind, text in raw["blocks"]], Details(**details))
