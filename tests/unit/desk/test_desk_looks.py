"""Template, paper and options: each change a step, faults of a template beside the page."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.card import Attach, Paper
from briefer.model.errors import TemplateFaulty
from briefer.model.roles import Role
from tests.desk_sample import template

FAULT = TemplateFaulty("mine has 1 fault:\nline 3: name: must be 'mine'")


@pytest.fixture
def opened(desk, workshop, settle):
    workshop.shelf.made |= {
        "explainer": template("explainer", Paper.A4, Paper.LETTER),
        "pocket": template("pocket", Paper.A5),
        "mine": template("mine"),
    }
    desk.open_path(Path("harbour.txt"))
    settle()
    return desk


def test_a_template_is_a_step(opened):
    opened.set_template("explainer")
    assert opened.card.template == "explainer"
    opened.undo()
    assert opened.card.template == "news-brief"
    opened.set_template("news-brief")
    assert not opened.can_undo


def test_a_template_without_the_cards_paper_is_set_on_one_it_has(opened, heard):
    opened.set_paper(Paper.A5)
    opened.set_template("explainer")
    assert (opened.card.template, opened.card.paper) == ("explainer", Paper.A4)
    assert ("said", "Explainer is not made for A5: the card is on A4 now.") in heard
    opened.undo()
    assert (opened.card.template, opened.card.paper) == ("news-brief", Paper.A5)
    opened.set_paper(Paper.LETTER)
    opened.set_template("pocket")
    assert opened.card.paper is Paper.A5


def test_a_paper_that_both_have_stays(opened, heard):
    opened.set_paper(Paper.LETTER)
    opened.set_template("explainer")
    assert opened.card.paper is Paper.LETTER
    assert not [words for name, words in heard if name == "said"]


def test_the_papers_are_those_of_the_template(opened, workshop):
    assert opened.papers == tuple(Paper)
    opened.set_template("explainer")
    assert opened.papers == (Paper.A4, Paper.LETTER)
    workshop.shelf.faults["explainer"] = FAULT
    assert opened.papers == tuple(Paper)


def test_a_card_of_our_own_words_has_the_papers_of_its_template(desk, workshop):
    workshop.shelf.made["explainer"] = template("explainer", Paper.A4, Paper.LETTER)
    desk.add_own(Role.HEADLINE, "Dam works begin")
    desk.set_template("explainer")
    assert desk.papers == (Paper.A4, Paper.LETTER)


def test_no_paper_is_offered_where_nothing_lies_on_the_desk(desk, workshop):
    workshop.shelf.made.clear()  # a window starts without reading one
    assert desk.papers == ()


def test_a_template_that_cannot_be_used_is_told_beside_the_page(opened, workshop, heard):
    workshop.shelf.faults["mine"] = workshop.faults["page"] = FAULT
    opened.set_template("mine")
    assert opened.page is None
    assert opened.template_faults == str(FAULT)
    assert not [words for name, words in heard if name == "trouble"]
    assert not opened.fits()
    assert ("trouble", str(FAULT)) in heard


def test_the_last_good_page_stays_while_the_file_has_faults(opened, workshop, heard):
    opened.set_template("mine")
    workshop.shelf.faults["mine"] = FAULT
    opened.reload_template()
    assert opened.page is not None
    assert opened.template_faults == str(FAULT)
    opened.set_paper(Paper.LETTER)
    assert opened.template_faults == str(FAULT)
    del workshop.shelf.faults["mine"]
    opened.reload_template()
    assert opened.template_faults == ""
    assert heard[-1] == ("said", "The template was loaded anew.")


def test_faults_are_those_of_the_cards_own_template(opened, workshop):
    opened.set_template("mine")
    workshop.shelf.faults["mine"] = FAULT
    opened.reload_template()
    opened.set_template("news-brief")
    assert opened.template_faults == ""
    opened.undo()
    assert opened.template_faults == str(FAULT)
    opened.set_template("news-brief")
    opened.reload_template()
    opened.undo()
    assert opened.template_faults == ""


def test_reloading_sets_the_page_anew(opened, workshop):
    before = workshop.done.count("page")
    opened.reload_template()
    assert workshop.done.count("page") == before + 1


def test_typing_in_one_option_is_one_step_and_another_is_another(opened):
    for words in ("O", "Of", "Off"):
        opened.set_options(replace(opened.card.options, classification=words))
    opened.set_options(replace(opened.card.options, attach=Attach.ARTICLE))
    opened.undo()
    assert opened.card.options.classification == "Off"
    opened.undo()
    assert opened.card.options.classification is None
    assert not opened.can_undo
