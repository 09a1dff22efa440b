"""The twelve cards written by hand: each loads, shows its words, and is saved to the same bytes.

Of the card over an article that is not ours only the digest of what it shows is kept.
"""

import hashlib
import json
from pathlib import Path

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.card import Card, Source
from briefer.model.edits import manner
from briefer.model.item import PARTS
from briefer.model.language import Language, Marks
from briefer.model.locators import locator
from briefer.model.wording import shown
from briefer.storage.cards import article_ids, from_json, to_json
from tests.written_cards import CARDS, invented_articles

ATACMS = Path(__file__).parents[4] / "shared" / "articles" / "atacms.txt"
MISSING = "the article atacms.txt is not beside this checkout"
NAMES = sorted(path.stem for path in CARDS.glob("*.json"))
LANGUAGES = {"en": Language(), "ar": Language("ar", Marks("«", "»", "“", "”"))}


@pytest.fixture(scope="module")
def articles() -> dict[str, Source]:
    found = list(invented_articles())
    if ATACMS.exists():
        found.append(read(Manuscript(ATACMS.read_bytes(), ATACMS.name)))
    return {article.id: Source(article) for article in found}


@pytest.fixture(params=NAMES)
def written(request, articles) -> tuple[str, bytes, Card]:
    """A card's name, its bytes and what they say."""
    if request.param == "atacms" and not ATACMS.exists():
        pytest.skip(MISSING)
    data = (CARDS / f"{request.param}.json").read_bytes()
    return request.param, data, from_json(data, articles)


def outline(card: Card) -> str:
    """The card as an editor would read it: items with whose words they are, where, and parts."""
    language = LANGUAGES[card.language]
    lines: list[str] = []
    for item in card.items:
        head = f"{item.id} {item.role}"
        head += f" in {item.slot}" if item.slot else ""
        head += " (held)" if item.held else ""
        place = locator(item, card, language)
        lines.append(f"{head} · {item.whose}" + (f" · {place}" if place else ""))
        for part, words in item.parts:
            text = shown(words, card.texts, manner(item.role, part, language))
            lines.append(f"    {part}: {text}")
    return "\n".join(lines) + "\n"


def test_there_are_twelve():
    assert len(NAMES) == 12
    assert sorted(path.stem for path in (CARDS / "shown").glob("*.txt")) == NAMES


def test_a_card_shows_its_words(written):
    name, _, card = written
    expected = (CARDS / "shown" / f"{name}.txt").read_text(encoding="utf-8")
    text = outline(card)
    if expected.startswith("sha256 "):
        text = f"sha256 {hashlib.sha256(text.encode()).hexdigest()}\n"
    assert text == expected


def test_a_part_quote_stands_in_marks_inside_the_sentence(articles):
    if not ATACMS.exists():
        pytest.skip(MISSING)
    card = from_json((CARDS / "atacms.json").read_bytes(), articles)
    key_point = shown(card.item("i4").parts.text, card.texts)
    assert " “costly” " in key_point
    assert key_point.count("“") == 1


def test_a_card_is_saved_to_the_same_bytes(written):
    _, data, card = written
    assert to_json(card) == data


def test_the_articles_are_known_before_the_card_is_read(written):
    _, data, card = written
    assert article_ids(data) == tuple(source.article.id for source in card.sources)


def test_no_item_has_a_part_that_its_role_has_not(written):
    _, _, card = written
    for item in card.items:
        assert {part for part, _ in item.parts} <= set(PARTS[item.role])


def test_every_planned_template_has_its_card(articles):
    templates = {
        json.loads((CARDS / f"{name}.json").read_text("utf-8"))["template"] for name in NAMES
    }
    assert templates == {
        "news-brief",
        "press-office",
        "ministers-note",
        "daily-media-brief",
        "quote-card",
        "by-the-numbers",
        "explainer",
        "classroom-handout",
    }
