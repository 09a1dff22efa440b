"""Real articles beside the checkout, in ten languages: they read sanely. Skipped without them."""

import json
from pathlib import Path

import pytest

from briefer import app
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import BlockKind
from briefer.model.canonical import canonical
from briefer.model.card import Card, Source
from briefer.model.drafting import draft
from briefer.model.item import Part, Role
from briefer.model.wording import shown

FOLDER = Path(__file__).parents[4] / "shared" / "articles"
FILES = sorted([*FOLDER.glob("*.txt"), *FOLDER.glob("*.md")]) if FOLDER.is_dir() else []
WORKSHOP = app.parts()
NEWS_BRIEF = WORKSHOP.template(Card())
pytestmark = pytest.mark.skipif(not FILES, reason="the shared articles are not beside the checkout")


def source(name: str) -> Source:
    return Source(read(Manuscript((FOLDER / name).read_bytes(), name)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_has_a_headline_paragraphs_and_its_language(path: Path):
    article = source(path.name).article
    kinds = [block.kind for block in article.blocks]
    assert kinds[0] is BlockKind.HEADLINE
    assert kinds.count(BlockKind.PARAGRAPH) >= 5
    for block in article.blocks:
        words = article.text[block.start : block.end]
        assert words == canonical(words)
    prefix = path.name.split("-")[0] if "-" in path.name else "en"
    assert article.details.language == prefix


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_makes_a_card_of_kept_words(path: Path):
    one = source(path.name)
    card = draft([one], [WORKSHOP.reading(one)], NEWS_BRIEF)
    roles = [item.role for item in card.items]
    assert roles[0] is Role.HEADLINE
    assert 3 <= roles.count(Role.KEY_POINT) <= 5


def test_the_founding_article_makes_the_card_that_was_asked_for():
    one = source("atacms.txt")
    card = draft([one], [WORKSHOP.reading(one)], NEWS_BRIEF)
    texts = card.texts
    by_role = {item.role: item for item in card.items}
    statement = by_role[Role.STATEMENT].parts
    assert shown(statement[Part.SPEAKER], texts) == "Michael Kofman"
    assert shown(statement[Part.SPEAKER_ROLE], texts).startswith("a military expert at the")
    figures = [
        [shown(item.parts[part], texts) for part in (Part.QUALIFIER, Part.VALUE, Part.UNIT)]
        for item in card.items
        if item.role is Role.FIGURE
    ]
    assert figures == [["up to", "300", "kilometers"], ["Some", "10,000", ""]]
    assert Role.QUOTE not in by_role


def test_the_founding_article_tells_who_says_what():
    told = WORKSHOP.summary(source("atacms.txt"))
    text = str(told["text"])
    quotes = json.loads(json.dumps(told["quotes"]))
    spoken = {quote["speaker"]: quote for quote in quotes}
    said = {who: text[quote["start"] : quote["end"]] for who, quote in spoken.items()}
    kofman = spoken["Michael Kofman"]
    assert kofman["speaker_role"] == (
        "a military expert at the Carnegie Endowment for International Peace"
    )
    assert "seen as a significant escalation" in said["senior U.S. officials"]
    anonymous = spoken["a U.S. official"]
    assert anonymous["kind"] == "mixed"
    assert anonymous["speaker_role"] == "who spoke on condition of anonymity"
    assert [text[slice(*piece)] for piece in anonymous["pieces"]] == ["costly"]
    assert said["Vladimir Putin"].endswith("represents a red line")
    assert "Russian retaliation have diminished" in said["White House"]
    assert said["Donald Trump"] == "to put an end to the war"
    assert said["Le Figaro"].startswith("France and the U.K. have authorized")
