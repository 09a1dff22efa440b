"""No change to a card's file passes for the card: 200 tampered PDFs, 200 tampered .brief files.

And no card that nobody touched is called altered.
"""

import hashlib
import random
from dataclasses import replace
from pathlib import Path

import pytest

from briefer import app, assets
from briefer.desk.verifying import verified
from briefer.model.card import Card
from briefer.model.errors import FileDamaged
from briefer.proof.verifying import FaultKind, State
from briefer.storage.briefs import brief_bytes
from briefer.storage.new_template import new_template
from tests.tampering import (
    PDF_CHANGES,
    brief_changes,
    changed_pdf,
    flipped,
    glyph,
    metadata,
    repacked,
)
from tests.ten_languages import STORIES, card

TEMPLATES = app.parts().template_names
FOLDER = Path(__file__).parents[4] / "shared" / "articles"
ARTICLES = sorted(path for path in FOLDER.glob("*") if path.suffix in {".txt", ".md", ".html"})
CAUGHT = {State.ALTERED, State.UNVERIFIABLE}
# The kind of fault that names a change of this sort.
NAMED = {
    "a second page": FaultKind.PAGES,
    "letter of the card, late": FaultKind.ATTACHMENT,
    "no card": FaultKind.MISSING,
    "no seal": FaultKind.MISSING,
}


@pytest.fixture(scope="module")
def workshop():
    return app.parts()


def state(workshop, data):
    """What verifying says; a file that it refuses to read is caught too."""
    try:
        found = verified(workshop, data)
    except FileDamaged:
        return State.UNVERIFIABLE, ()
    return found.state, found.faults


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", PDF_CHANGES)
def test_a_tampered_pdf_is_caught(workshop, template, name):
    data = workshop.pdf(card(workshop, template, "en"))
    said, faults = state(workshop, changed_pdf(data, PDF_CHANGES[name]))
    assert said in CAUGHT
    assert NAMED.get(name, FaultKind.WORDS) in {fault.kind for fault in faults} or name not in NAMED


@pytest.mark.parametrize("template", TEMPLATES)
def test_tampered_card_files_are_caught(workshop, template):
    made = workshop.draft([workshop.read_path(app.sample())], Card(template=template))
    spoilt = dict(brief_changes(brief_bytes(made)))
    assert len(spoilt) >= 25
    passed = [name for name, data in spoilt.items() if state(workshop, data)[0] not in CAUGHT]
    assert passed == []


@pytest.mark.parametrize("seed", range(20))
def test_one_bit_turned_anywhere_is_caught(workshop, seed):
    chance = random.Random(seed)
    made = card(workshop, chance.choice(TEMPLATES), chance.choice([*STORIES]))
    for data in (workshop.pdf(made), brief_bytes(made)):
        for _ in range(5):
            spoilt = flipped(data, chance)
            assert state(workshop, spoilt)[0] in CAUGHT


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_an_untouched_card_of_each_language_holds(workshop, template, language):
    made = card(workshop, template, language)
    for data in (workshop.pdf(made), brief_bytes(made)):
        assert state(workshop, data) == (State.HOLDS, ())
    assert state(workshop, changed_pdf(workshop.pdf(made), lambda _: None))[0] is State.RESAVED
    assert state(workshop, repacked(brief_bytes(made)))[0] is State.RESAVED


@pytest.mark.skipif(not ARTICLES, reason="the shared articles are not beside the checkout")
@pytest.mark.parametrize("template", TEMPLATES)
def test_untouched_cards_of_real_articles_hold(workshop, template):
    for path in ARTICLES:
        made = workshop.draft([workshop.read_path(path)], Card(template=template))
        for data in (workshop.pdf(made), brief_bytes(made)):
            assert state(workshop, data) == (State.HOLDS, ()), path.name


def resealed(file):
    """Other words on the page, and a seal over them: the card that goes along says otherwise."""
    glyph(file, 0.5)
    digest = hashlib.sha256(file.pages[0].Contents.read_bytes()).hexdigest()
    metadata(file, rb"(?<=<briefer:content>)[0-9a-f]+", digest.encode())


def test_words_drawn_under_a_seal_of_their_own_are_caught(workshop):
    spoilt = changed_pdf(workshop.pdf(card(workshop, "news-brief", "en")), resealed)
    said, faults = state(workshop, spoilt)
    assert said is State.ALTERED
    assert faults[-1].kind is FaultKind.WORDS


def test_a_card_of_a_template_that_is_not_here_is_held_to_its_seal_and_words(workshop, tmp_path):
    like = assets.TEMPLATES / "news-brief" / "template.toml"
    new_template(like, tmp_path, "house", assets.RESOURCES / "schema" / "template.schema.json")
    elsewhere = replace(workshop, folders=(*workshop.folders, tmp_path))
    data = elsewhere.pdf(replace(card(workshop, "news-brief", "en"), template="house"))
    assert state(elsewhere, data) == (State.HOLDS, ())
    said, (fault,) = state(workshop, data)
    assert (said, fault.where, "house" in fault.expected) == (
        State.UNVERIFIABLE,
        "this machine",
        True,
    )
    for name in ("glyph in the middle", "ActualText", "letter of the card, late"):
        assert state(workshop, changed_pdf(data, PDF_CHANGES[name]))[0] is State.ALTERED
