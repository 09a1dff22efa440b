"""What the outline says about an item: rows, origin, counts, the roles it may have."""

import pytest

from briefer.model.item import PARTS, Item, Part, Parts, Role, Whose
from briefer.model.passage import Kept, Typed
from briefer.model.span import Span
from briefer.model.template import Foot, Slot, Template
from briefer.ui import outline_facts

KEPT = Parts(text=(Kept(Span("a", 0, 5)),))
OWN = Parts(text=(Typed("ours"),))


def template(*roles):
    slots = tuple(Slot(role.value, "main", (role,), ()) for role in roles)
    return Template("plain", "", "", 10, {}, {}, "", {}, slots, Foot("", "", "", 40))


@pytest.mark.parametrize("role", list(Role))
def test_every_part_of_a_role_stands_in_one_row(role):
    rows = outline_facts.rows(role)
    shown = [part for row in rows for part in row]
    assert sorted(shown) == sorted(PARTS[role])


def test_a_figure_reads_as_one_line():
    assert outline_facts.rows(Role.FIGURE)[0] == (Part.QUALIFIER, Part.VALUE, Part.UNIT)


@pytest.mark.parametrize(
    ("whose", "locator", "told"),
    [
        (Whose.ARTICLE, "¶\u202f3", "from the article · ¶\u202f3"),
        (Whose.ARTICLE, "", "from the article"),
        (Whose.RESTING, "A ¶\u202f3, 5", "ours, resting on A ¶\u202f3, 5"),
        (Whose.RESTING, "headline", "ours, resting on the article"),
        (Whose.OURS, "", "ours, no source"),
    ],
)
def test_origin(whose, locator, told):
    assert outline_facts.origin(whose, locator) == told


@pytest.mark.parametrize(("words", "told"), [(0, "0 words"), (1, "1 word"), (32, "32 words")])
def test_count(words, told):
    assert outline_facts.count(words) == told


def test_castings_are_roles_with_a_place_in_the_template():
    item = Item("i1", Role.KEY_POINT, KEPT)
    form = template(Role.KEY_POINT, Role.BACKGROUND, Role.KICKER)
    assert outline_facts.castings(item, form) == (Role.KEY_POINT, Role.BACKGROUND)


def test_own_words_may_become_a_kicker_but_no_quote():
    item = Item("i1", Role.KEY_POINT, OWN, (Span("a", 0, 5),))
    form = template(Role.KEY_POINT, Role.QUOTE, Role.KICKER)
    assert outline_facts.castings(item, form) == (Role.KICKER, Role.KEY_POINT)


def test_an_items_own_role_is_always_among_its_castings():
    item = Item("i1", Role.EVENT, KEPT)
    assert outline_facts.castings(item, template()) == (Role.EVENT,)


def test_additions_are_own_roles_with_a_place():
    form = template(Role.KICKER, Role.NOTE, Role.QUOTE)
    assert outline_facts.additions(form) == (Role.KICKER, Role.NOTE)
