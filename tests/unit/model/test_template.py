"""What templates, pages and languages answer without a page being set."""

import dataclasses
import inspect

import pytest

from briefer.model import page, template
from briefer.model.card import Paper
from briefer.model.item import PARTS, SENTENCE_ROLES, Part, Parts, Role
from briefer.model.language import Language
from briefer.model.page import Block, Rule, Text
from briefer.model.template import SIZES, Foot, Slot, Template


def of(*slots: Slot) -> Template:
    return Template("t", "T", "", 10.0, {}, {}, "label", {}, slots, Foot("foot", "foot", "", 0.0))


def test_a_role_goes_to_the_first_slot_that_takes_it():
    first = Slot("a", "main", (Role.QUOTE, Role.STATEMENT), ())
    second = Slot("b", "main", (Role.STATEMENT,), ())
    assert of(first, second).slot_for(Role.STATEMENT) == first
    assert of(first, second).slot_for(Role.EVENT) is None


def test_every_paper_has_its_size_in_points():
    assert set(SIZES) == set(Paper)
    assert SIZES[Paper.A4] == pytest.approx((210 / 25.4 * 72, 297 / 25.4 * 72), abs=0.01)
    assert SIZES[Paper.LETTER] == (8.5 * 72, 11 * 72)
    assert SIZES[Paper.A5] == pytest.approx((148 / 25.4 * 72, 210 / 25.4 * 72), abs=0.01)


@pytest.mark.parametrize("module", [page, template])
def test_values_are_frozen(module):
    values = [
        value
        for _, value in inspect.getmembers(module, dataclasses.is_dataclass)
        if value.__module__ == module.__name__
    ]
    assert len(values) > 8
    for value in values:
        assert value.__dataclass_params__.frozen, value


def test_a_blocks_baseline_is_its_first_lines():
    rule, text = Rule(0, 0, 5, 1, "#000000"), Text(12.5, "serif", 10, "#000000", ())
    assert Block(20, (rule, text)).baseline == 12.5
    assert Block(20, (rule,)).baseline == 0.0


def test_every_role_has_parts_and_every_part_a_place():
    assert set(PARTS) == set(Role)
    assert {part for parts in PARTS.values() for part in parts} == set(Part)
    assert [field.name.replace("_", "-") for field in dataclasses.fields(Parts)] == [
        part.value for part in Part
    ]
    assert all(Part.TEXT in PARTS[role] for role in SENTENCE_ROLES)


def test_a_date_is_written_as_the_language_does():
    months = ("Jan", "Feb", "Mar", *"456789abc")
    language = Language(months=months, date_form="{day}. {month} {year}")
    assert language.date("2025-03-07") == "7. Mar 2025"
    assert language.date("last week") == "last week"
    assert Language().date("2025-03-07") == "2025-03-07"


def test_a_label_that_is_missing_is_its_key():
    assert Language(labels={"quote": "Zitat"}).label("quote") == "Zitat"
    assert Language().label("quote") == "quote"
