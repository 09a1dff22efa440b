"""Fitting: the remedies found are measured, ranked, and none is larger than it must be."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.card import Card, Paper
from briefer.model.cuts import Cut, CutKind
from briefer.model.fitting import remedies
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Typed

LONGEST = 9


def words(item: Item) -> int:
    return 0 if item.held else len(item.parts.text[0].text)  # type: ignore[union-attr]


def card(*sizes: int) -> Card:
    """A card of items of so many words each, a letter a word."""
    items = [
        Item(f"i{count}", Role.KEY_POINT, Parts(text=(Typed("w" * size),)))
        for count, size in enumerate(sizes, 1)
    ]
    return Card(items=tuple(items), paper=Paper.A5)


def cuts(made: Card) -> list[Cut]:
    """Every item held or trimmed to any length; the larger paper in the middle of the ranks."""
    found = [Cut(CutKind.PAPER, 0, 5.5, paper=Paper.A4)]
    for item in made.items:
        size = words(item)
        held = Item(item.id, item.role, item.parts, held=True)
        found.append(Cut(CutKind.HOLD, size, size + 1.0, held))
        for left in range(1, size):
            shorter = Item(item.id, item.role, Parts(text=(Typed("w" * left),)))
            lost = size - left
            found.append(Cut(CutKind.TRIM, lost, float(lost), shorter, Part.TEXT, left))
    return sorted(found, key=lambda cut: cut.loss)


def page(room: int) -> Callable[[Card], bool]:
    """A page of so many words; a larger paper holds two more."""

    def fits(made: Card) -> bool:
        more = 2 if made.paper is Paper.A4 else 0
        return sum(map(words, made.items)) <= room + more

    return fits


def kinds(found) -> list[list[CutKind]]:
    return [[cut.kind for cut in remedy.cuts] for remedy in found]


def test_one_change_that_does_is_found_and_the_longest_trim_is_enough():
    made = card(4, 4)
    found = remedies(made, cuts(made), page(6))
    assert [(remedy.words, remedy.loss) for remedy in found] == [
        (2, 2.0),
        (2, 2.0),
        (4, 5.0),
        (4, 5.0),
        (0, 5.5),
    ]


def test_where_no_one_change_does_several_are_made_together():
    made = card(3, 3, 3)
    (found,) = remedies(made, cuts(made), page(1))
    assert len(found.cuts) > 1
    assert page(1)(found.card)
    assert found.words == sum(cut.words for cut in found.cuts)
    assert found.loss == sum(cut.loss for cut in found.cuts)


def test_no_more_are_found_than_wanted_and_they_are_the_best():
    made = card(*[3] * 10)
    every = remedies(made, cuts(made), page(29), most=30)
    assert remedies(made, cuts(made), page(29), most=4) == every[:4]


def test_nothing_is_found_where_nothing_helps():
    assert remedies(card(3), cuts(card(3)), lambda _: False) == ()


def test_few_pages_are_set():
    made = card(*[LONGEST] * 25)
    tried = []

    def fits(one: Card) -> bool:
        tried.append(one)
        return page(100)(one)

    assert remedies(made, cuts(made), fits)
    assert len(tried) < 6 * len(made.items)


@given(st.lists(st.integers(1, LONGEST), min_size=1, max_size=8), st.integers(0, 40))
def test_remedies_fit_rank_by_loss_and_exist(sizes: list[int], room: int):
    made, fits = card(*sizes), page(room)
    if fits(made):
        return
    found = remedies(made, cuts(made), fits)
    assert found
    assert all(fits(remedy.card) for remedy in found)
    losses = [remedy.loss for remedy in found]
    assert losses == sorted(losses)
    for remedy in found:
        for spared in remedy.cuts:
            left = [cut for cut in remedy.cuts if cut is not spared]
            without = made
            for cut in left:
                without = cut.of(without)
            assert not fits(without), "a cut that is not needed"
