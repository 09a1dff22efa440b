"""Checks: verdicts are kept for the card as it was judged, and only for what did not change."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.errors import FileDamaged
from briefer.model.roles import Role
from briefer.model.verdict import Finding, Judged, Remark, Severity, Verdict

FAULT = Remark(Severity.FAULT, "the article has “31”, not “13”")
WARNING = Remark(Severity.WARNING, "“may” is left out")
NOTE = Remark(Severity.NOTE, "“500 euros” is ours")


def judged(item_id, *remarks):
    return Judged(item_id, Finding(Verdict.OWN), remarks)


@pytest.fixture
def opened(desk, workshop, settle):
    desk.open_path(Path("harbour.txt"))
    settle()
    desk.edit(replace(desk.card, items=()), None)
    first, second = desk.add_own(Role.KICKER, "One"), desk.add_own(Role.NOTE, "Two")
    workshop.verdicts = {first: judged(first, NOTE, WARNING), second: judged(second, FAULT)}
    return desk


def test_nothing_is_known_before_the_card_is_judged(opened):
    assert [opened.judged(item) for item in opened.card.items] == [None, None]
    assert opened.to_check == ()


def test_faults_come_first_then_the_cards_order(opened):
    opened.judge()
    assert [remark for _, remark in opened.to_check] == [FAULT, WARNING, NOTE]


def test_the_same_card_is_judged_once(opened, workshop):
    workshop.done.clear()
    opened.judge()
    opened.judge()
    assert workshop.done.count("judged") == 1


def test_what_changed_since_has_no_verdict(opened):
    opened.judge()
    first, second = opened.card.items
    opened.hold(first.id, held=True)
    assert opened.judged(opened.card.item(first.id)) is None
    assert opened.judged(second) == judged(second.id, FAULT)
    opened.undo()
    assert opened.judged(first) == judged(first.id, NOTE, WARNING)


def test_an_export_says_what_does_not_hold(opened, workshop, heard):
    assert opened.export(Path("card.pdf"))
    assert (
        "trouble",
        "Exported, but a quotation or number on it does not hold: F7 shows it.",
    ) in heard


def test_an_export_of_what_holds_says_no_more(opened, workshop, heard):
    workshop.verdicts = {}
    assert opened.export(Path("card.pdf"))
    assert [words for name, words in heard if name == "trouble"] == []


def test_who_looks_is_told(opened, qtbot):
    with qtbot.waitSignal(opened.judged_anew, timeout=1000):
        opened.judge()


def test_trouble_leaves_the_card_without_verdicts(opened, workshop, heard):
    workshop.faults["judged"] = FileDamaged("The words are damaged.")
    opened.judge()
    assert ("trouble", "The words are damaged.") in heard
    assert opened.to_check == ()
