"""The templates that are shipped: every paper, every role, every mark, in colour and in grey."""

from dataclasses import replace

import pytest

from briefer.app import parts
from briefer.model import edits
from briefer.model.brand import Brand, apply_brand
from briefer.model.card import Card, Paper
from briefer.model.contrast import WHITE, ratio
from briefer.model.legibility import pairs, recoloured
from briefer.model.page import Picture, Rule, Tag, Text
from briefer.model.roles import Role
from briefer.storage.images import image_of
from tests.target_card import target_card
from tests.unit.storage.test_images import flat, written
from tests.written_cards import written_card

WORKSHOP = parts()
TEMPLATES = {template.name: template for template in WORKSHOP.templates()}
EIGHT = {
    "news-brief",
    "press-office",
    "ministers-note",
    "daily-media-brief",
    "quote-card",
    "by-the-numbers",
    "explainer",
    "classroom-handout",
}
SMALL = {"news-brief", "quote-card", "by-the-numbers"}


@pytest.fixture(params=sorted(TEMPLATES))
def template(request):
    return TEMPLATES[request.param]


def texts(page) -> list[str]:
    blocks = [p for c in page.columns for s in c.slots for p in s.blocks]
    return [
        "".join(word.glyphs.text for word in mark.words)
        for p in (*blocks, *page.furniture)
        for mark in p.block.marks
        if isinstance(mark, Text)
    ]


def fitting(card: Card) -> Card:
    for item in reversed(card.items):
        if WORKSHOP.page(card).fit.over is None:
            break
        card = edits.hold(card, item.id, held=True)
    return card


def test_there_are_eight_and_three_of_them_are_small_too():
    assert set(TEMPLATES) >= EIGHT
    for name in EIGHT:
        papers = {Paper.A4, Paper.LETTER} | ({Paper.A5} if name in SMALL else set())
        assert set(TEMPLATES[name].sheets) == papers


def test_every_role_has_a_place(template):
    assert [role for role in Role if template.slot_for(role) is None] == []


def test_slots_have_names_for_the_editor(template):
    english = WORKSHOP.language(Card())
    keys = [slot.label or slot.name.replace("-", "_") for slot in template.slots if slot.roles]
    told = [template.labels.get("en", {}).get(key) or english.label(key) for key in keys]
    assert [word for word in told if "_" in word] == []


@pytest.mark.parametrize("name", sorted(EIGHT))
def test_the_card_written_for_it_is_whole_on_every_paper(name):
    for paper in TEMPLATES[name].sheets:
        page = WORKSHOP.page(replace(written_card(name), paper=paper))
        assert page.fit.over is None
        assert page.warnings == ()


def marked(template, paper) -> Card:
    logo = image_of(written(flat(size=(90, 30)), "PNG"), "logo")
    card = replace(target_card(), template=template.name, paper=paper)
    card = apply_brand(card, Brand("kit", "Harrowby County", "#7a2048", logo))
    options = replace(
        card.options,
        classification="Confidential",
        embargo="2025-03-17T06:00:00+01:00[CET]",
        version="3",
    )
    return fitting(edits.set_options(card, options))


def test_marks_stand_on_every_page(template):
    for paper in template.sheets:
        page = WORKSHOP.page(marked(template, paper))
        told = " ".join(texts(page))
        for words in (
            "CONFIDENTIAL",
            "Embargoeduntil17March2025,06:00CET(UTC+1)",
            "HarrowbyCounty",
        ):
            assert words in told.replace(" ", "").replace("\u00a0", ""), (paper, words)
        logos = [p for c in page.columns for s in c.slots for p in s.blocks if p.tag is Tag.PICTURE]
        assert [mark.alt for p in logos for mark in p.block.marks if isinstance(mark, Picture)] == [
            "Harrowby County"
        ]
        assert any("Version" in text for text in told.split())


def test_without_marks_nothing_of_them_is_seen(template):
    page = WORKSHOP.page(replace(target_card(), template=template.name))
    told = {slot.slot for column in page.columns for slot in column.slots}
    assert not told & {"organisation", "logo", "embargo"}
    assert ("classification" in told) == (template.name == "press-office")


def test_a_mark_is_filled_until_the_card_may_go_out(template):
    def fills(classification):
        card = replace(written_card("own-headline"), template=template.name, paper=Paper.A4)
        card = edits.set_options(card, replace(card.options, classification=classification))
        page = WORKSHOP.page(card)
        mark = next(s for c in page.columns for s in c.slots if s.slot == "classification")
        ground = next(m for p in mark.blocks for m in p.block.marks if isinstance(m, Rule))
        ink = next(m for p in mark.blocks for m in p.block.marks if isinstance(m, Text))
        return ground.height > 5, ink.colour

    assert fills("Not for release") == (True, WHITE)
    assert fills("for release") == (False, "#16181d")


def test_every_word_can_be_read_in_grey(template):
    made = recoloured(template, "#7a2048")
    for dressed in (template, made):
        assert [pair for pair in pairs(dressed) if pair.fault] == []
    assert template.accent not in {style.colour for style in made.styles.values()}


def test_every_panel_shows_on_white_paper_without_its_hue(template):
    for name, panel in template.panels.items():
        shows = panel.edge or panel.bar or panel.fill
        assert ratio(shows, WHITE) > (1.1 if shows == panel.fill else 3), name


def test_an_accent_that_is_too_pale_is_told_and_not_used(template):
    card = replace(target_card(), template=template.name)
    pale = edits.set_options(card, replace(card.options, accent="#ffd400"))
    plain, page = WORKSHOP.page(card), WORKSHOP.page(pale)
    assert "The accent cannot be used" in page.warnings[0]
    assert page.columns == plain.columns


def test_a_story_goes_where_its_article_is():
    chosen = written_card("daily-media-brief")
    free = replace(chosen, items=tuple(replace(item, slot="") for item in chosen.items))
    boxes = [{box.item: box.y for box in WORKSHOP.page(card).items} for card in (chosen, free)]
    stories = [item.id for item in chosen.items if item.slot.startswith("story")]
    assert {i: boxes[0][i] for i in stories} == {i: boxes[1][i] for i in stories}


def test_a_quiet_night_is_said_once_and_never_beside_a_story():
    card = written_card("daily-media-brief")
    fewer = replace(card, items=tuple(item for item in card.items if item.slot != "story-2"))
    bare = replace(card, items=tuple(i for i in card.items if not i.slot.startswith("story")))
    said = ["".join(texts(WORKSHOP.page(one))) for one in (bare, fewer, card)]
    assert [told.count("Nothingsignificantovernight.") for told in said] == [1, 0, 0]
