"""What a listener hears is in the card's order, whatever the page's is."""

import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from shutil import which

import pytest

from briefer import app
from briefer.model.item import Part
from briefer.model.wording import shown
from tests.listening import heard
from tests.target_card import target_card
from tests.ten_languages import STORIES, card

TEMPLATES = app.parts().template_names


@pytest.fixture(scope="module")
def workshop():
    return app.parts()


def squeezed(text):
    """Letters and digits alone: capitals, marks and blanks are the template's."""
    return "".join(char for char in text.casefold() if char.isalnum())


def in_order(workshop, made):
    """Whether the words of each printed item are heard after those of the one before."""
    page = workshop.page(made)
    said = squeezed("".join(words for _, words in heard(workshop.drawn(made, page))))
    set_items = {box.item for box in page.items}
    at = 0
    for item in made.printed:
        if item.id in set_items:
            words = item.parts[Part.VALUE] or item.parts.text
            wanted = squeezed(shown(words, made.texts))
            found = said.find(wanted, at)
            assert found >= at, f"{wanted} of {item.id} is not heard after {said[:at][-60:]}"
            at = found + len(wanted)
    return at > 0


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_words_are_heard_in_the_cards_order(workshop, template, language):
    made = card(workshop, template, language)
    if any("No font at hand" in warning for warning in workshop.page(made).warnings):
        pytest.skip(f"no font here has the letters of {language}: install fonts-noto")
    assert in_order(workshop, made)


def test_a_card_in_another_order_is_heard_in_that_order(workshop):
    card = target_card()
    head, rest = card.items[:4], card.items[4:]
    parts = [rest[8:], rest[:5], rest[5:8]]
    moved = replace(card, items=(*head, *(item for part in parts for item in part)))
    assert in_order(workshop, moved)
    labels = [words.strip() for role, words in heard(workshop.pdf(moved)) if role == "H2"]
    assert labels[0] == "WHY IT MATTERS"
    assert labels.index("KEY POINTS") > labels.index("BACKGROUND")


@pytest.mark.skipif(not which("pdfinfo"), reason="pdfinfo is missing: install poppler-utils")
@pytest.mark.parametrize("language", ["en", "hi"])
def test_poppler_hears_every_word(workshop, tmp_path, language):
    # It ends an element where the first sequence inside ends: none may stand in another.
    path = tmp_path / "card.pdf"
    path.write_bytes(workshop.pdf(card(workshop, "news-brief", language)))
    command = ["pdfinfo", "-struct-text", path]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    said = squeezed("".join(re.findall('^ *"(.*)"$', told, re.MULTILINE)))
    for sentence in STORIES[language][:5]:
        assert squeezed(sentence) in said


def test_broken_words_are_heard_whole(workshop):
    said = " ".join(words for _, words in heard(workshop.pdf(target_card())))
    assert "-" not in said.replace("news.example/flood-barrier", "")


def test_headings_begin_at_the_top_and_skip_none(workshop):
    for name in TEMPLATES:
        made = card(workshop, name, "en")
        levels = [int(role[1]) for role, _ in heard(workshop.pdf(made)) if role[0] == "H"]
        assert levels[0] == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
