"""What the desk does to the card, step by step, and what it selects and tells."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.article import BlockKind, Details
from briefer.model.card import Paper
from briefer.model.errors import FileDamaged
from briefer.model.item import Part, Role
from tests.desk_sample import ARTICLE, SOURCE, span


@pytest.fixture
def desk(desk, settle):
    """The desk with the article opened."""
    desk.open_path(Path("harbour.txt"))
    settle()
    return desk


def shown(desk, item, part=Part.TEXT):
    return "".join(fragment.text for fragment in desk.shown(item, part))


def roles(desk):
    return [item.role for item in desk.card.items]


def test_a_pick_stands_on_the_card_and_is_selected(desk, heard):
    item = desk.pick(Role.KEY_POINT, span("The board voted 31 to 18 on Tuesday."))
    assert shown(desk, item) == "The board voted 31 to 18 on Tuesday."
    assert desk.selection == item
    assert [name for name, _ in heard] == ["page_changed", "changed", "selected", "settled"]


def test_a_pick_is_one_step(desk):
    before = desk.card
    desk.pick(Role.KEY_POINT, span("Work begins in the spring."))
    desk.undo()
    assert desk.card is before


def test_the_same_pick_twice_is_one_item(desk):
    first = desk.pick(Role.KEY_POINT, span("Work begins in the spring."))
    desk.select(None)
    assert desk.pick(Role.KEY_POINT, span("Work begins in the spring.")) == first
    assert roles(desk).count(Role.KEY_POINT) == 1
    assert desk.selection == first


def test_another_headline_replaces_the_first(desk):
    item = desk.pick(Role.HEADLINE, span("What comes next"))
    assert roles(desk).count(Role.HEADLINE) == 1
    assert shown(desk, item) == "What comes next"
    desk.undo()
    assert shown(desk, item) == "Harbour board backs a movable barrier"


def test_words_without_marks_are_refused_as_a_quote(desk, heard):
    assert desk.pick(Role.QUOTE, span("Work begins in the spring.")) is None
    assert Role.QUOTE not in roles(desk)
    assert any(name == "trouble" and "quotation marks" in words for name, words in heard)


def test_an_item_of_our_own_words(desk):
    item = desk.add_own(Role.KICKER, "Coast")
    assert shown(desk, item) == "Coast"
    assert desk.add_own(Role.KICKER) == item


def test_typing_in_one_part_is_one_step(desk):
    item = desk.add_own(Role.KICKER)
    for at, letter in enumerate("Coast"):
        assert desk.reword(item, Part.TEXT, at, at, letter) == at + 1
    assert shown(desk, item) == "Coast"
    desk.undo()
    assert shown(desk, item) == ""


def test_a_cut_is_a_step_of_its_own(desk):
    item = desk.add_own(Role.KICKER, "Coast and towns")
    desk.reword(item, Part.TEXT, 15, 15, "!")
    desk.reword(item, Part.TEXT, 5, 16, "")
    desk.undo()
    assert shown(desk, item) == "Coast and towns!"


def test_typing_over_selected_words_is_one_step(desk):
    item = desk.add_own(Role.KICKER, "Coast and towns")
    desk.reword(item, Part.TEXT, 0, 5, "P")
    desk.reword(item, Part.TEXT, 1, 1, "o")
    desk.undo()
    assert shown(desk, item) == "Coast and towns"


def test_words_inside_marks_cannot_be_typed(desk, heard):
    item = desk.pick(Role.QUOTE, span("We have run out of years"))
    assert desk.reword(item, Part.TEXT, 4, 4, "x") is None
    assert any(name == "trouble" for name, _ in heard)


def test_hold_move_and_remove(desk):
    point = desk.pick(Role.KEY_POINT, span("Nobody left early."))
    desk.hold(point, True)
    assert desk.item.held
    desk.move(point, 0)
    assert roles(desk) == [Role.KEY_POINT, Role.HEADLINE, Role.STANDFIRST]
    desk.remove(point)
    assert roles(desk) == [Role.HEADLINE, Role.STANDFIRST]
    assert desk.item.role is Role.HEADLINE


def test_removing_the_last_item_selects_the_one_before(desk):
    point = desk.pick(Role.WHATS_NEXT, span("It takes six years."))
    desk.remove(point)
    assert desk.item.role is Role.STANDFIRST


def test_undo_selects_what_the_step_was_about(desk):
    point = desk.pick(Role.KEY_POINT, span("Nobody left early."))
    desk.hold(point, True)
    desk.select(None)
    desk.select(point)
    desk.undo()
    assert desk.selection == point
    desk.undo()
    assert desk.selection is None


def test_another_role_for_an_item(desk):
    point = desk.pick(Role.KEY_POINT, span("Nobody left early."))
    desk.recast(point, Role.BACKGROUND)
    assert desk.card.item(point).role is Role.BACKGROUND


def test_our_own_words_cannot_become_a_quote(desk, heard):
    kicker = desk.add_own(Role.KICKER, "Coast")
    desk.recast(kicker, Role.QUOTE)
    assert desk.card.item(kicker).role is Role.KICKER
    assert any(name == "trouble" for name, _ in heard)


def test_a_draft_keeps_our_own_lines(desk):
    desk.add_own(Role.KICKER, "Coast")
    desk.draft()
    assert roles(desk) == [Role.KICKER, Role.KEY_POINT]
    assert len({item.id for item in desk.card.items}) == 2
    desk.undo()
    assert Role.HEADLINE in roles(desk)


def test_a_draft_keeps_a_line_that_was_worked_on(desk):
    headline = next(item for item in desk.card.items if item.role is Role.HEADLINE)
    desk.reword(headline.id, Part.TEXT, 0, 0, "Tonight: ")
    worked = desk.card.item(headline.id)
    desk.draft()
    assert desk.card.item(headline.id) == worked
    assert roles(desk).count(Role.HEADLINE) == 1
    assert Role.KEY_POINT in roles(desk)


def test_details_typed_in_one_field_are_one_step(desk):
    article = ARTICLE.id
    desk.set_details(article, Details(publisher="T"))
    desk.set_details(article, Details(publisher="Th"))
    desk.set_details(article, Details(publisher="Th", url="https://a.example"))
    desk.undo()
    assert desk.source(article).typed == Details(publisher="Th")
    desk.undo()
    assert desk.source(article).typed == Details()


def test_saying_which_block_is_the_headline_moves_no_offset(desk, settle):
    desk.set_kind(ARTICLE.id, 4, BlockKind.HEADLINE)
    settle()
    source = desk.source(ARTICLE.id)
    assert source.headline == "What comes next"
    assert source.article is SOURCE.article
    desk.undo()
    assert desk.source(ARTICLE.id).headline == "Harbour board backs a movable barrier"


def test_paper_is_a_step(desk):
    desk.set_paper(Paper.A5)
    assert desk.card.paper is Paper.A5
    desk.set_paper(Paper.A5)
    desk.undo()
    assert desk.card.paper is Paper.A4


def test_a_page_that_cannot_be_set_is_trouble_and_no_page(desk, workshop, heard):
    workshop.faults["page"] = FileDamaged("The font is gone.")
    desk.edit(replace(desk.card, template="x"), None)
    assert desk.page is None
    assert ("trouble", "The font is gone.") in heard


def test_an_edit_that_changes_nothing_is_no_step(desk):
    desk.hold(desk.card.items[0].id, False)
    assert not desk.can_undo


def test_an_item_that_is_gone_cannot_be_selected(desk, heard):
    desk.select("i99")
    assert desk.selection is None
    assert heard == []


def test_selecting_tells_once(desk, heard):
    desk.select("i1")
    desk.select("i1")
    assert heard == [("selected", "i1"), ("settled", "")]


def test_what_a_block_is_shows_once_the_article_was_read_with_it(desk, settle, heard):
    before = desk.card
    desk.set_kind(ARTICLE.id, 3, BlockKind.HEADING)
    desk.set_kind(ARTICLE.id, 4, BlockKind.HEADLINE)
    assert desk.card is before
    assert desk.is_busy
    assert ("busy", "Reading Harbour board backs a movable barrier …") in heard
    settle()
    kinds = dict(desk.source(ARTICLE.id).kinds)
    assert (kinds[3], kinds[4]) == (BlockKind.HEADING, BlockKind.HEADLINE)
    assert not desk.is_busy
    desk.undo()
    assert desk.card == before


def test_reading_anew_can_be_stopped(desk, settle):
    before = desk.card
    desk.set_kind(ARTICLE.id, 3, BlockKind.HEADING)
    desk.cancel()
    settle()
    assert desk.card is before
    assert not desk.is_busy
    desk.set_kind(ARTICLE.id, 4, BlockKind.HEADLINE)
    settle()
    assert 3 not in dict(desk.source(ARTICLE.id).kinds)
    assert dict(desk.source(ARTICLE.id).kinds)[4] is BlockKind.HEADLINE
