"""Frozen values behave as the standard library's frozen dataclasses do."""

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, replace
from functools import cached_property

import pytest

from briefer.model.frozen import frozen


@frozen
class Place:
    """Shows every kind of field."""

    page: int
    line: int = 1
    words: tuple[str, ...] = ()
    marks: list[str] = field(default_factory=list)
    seen: int = field(default=0, compare=False, repr=False)
    kept: dict[str, int] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        if self.page < 1:
            message = "a page is counted from 1"
            raise ValueError(message)


@frozen
class Other:
    """Has the fields of another class, and is not equal to it."""

    page: int
    line: int


def test_fields_are_taken_in_order_by_name_and_by_default():
    assert Place(3, marks=["x"]) == Place(3, 1, (), ["x"], 0)
    assert Place(1).marks is not Place(1).marks
    assert Place(1).kept == {}
    assert list(inspect.signature(Place).parameters) == ["page", "line", "words", "marks", "seen"]


def test_what_makes_no_sense_is_refused_as_ever():
    with pytest.raises(ValueError, match="counted from 1"):
        Place(0)
    with pytest.raises(TypeError, match=r"Place.__init__\(\) missing 1 required"):
        Place()


def test_nothing_is_set_or_deleted_later():
    place = Place(1)
    with pytest.raises(FrozenInstanceError, match="'line' of Place"):
        place.line = 2
    with pytest.raises(FrozenInstanceError, match="'other' of Place"):
        place.other = 2
    with pytest.raises(FrozenInstanceError, match="'line' of Place"):
        del place.line
    assert place.line == 1


def test_values_are_compared_and_hashed_by_the_fields_that_count():
    assert Other(1, 2) == Other(1, 2) != Other(1, 3)
    assert hash(Other(1, 2)) == hash(Other(1, 2)) == hash((1, 2))
    assert Place(1, seen=1) == Place(1, seen=2)
    assert Other(1, 1) != Place(1, 1)
    assert Other(1, 1) != (1, 1)
    assert len({Other(1, 2), Other(1, 2), Other(2, 1)}) == 2


def test_without_eq_a_value_is_equal_to_itself_alone():
    @frozen(eq=False)
    class Block:
        height: float

    one, other = Block(1), Block(1)
    assert one == one != other
    assert len({one, other}) == 2


def test_one_with_cached_properties_keeps_them():
    @frozen(slots=False)
    class Text:
        words: str

        @cached_property
        def parts(self) -> list[str]:
            return self.words.split()

    text = Text("a b")
    assert text.parts is text.parts
    assert text == Text("a b")
    assert hash(text) == hash(Text("a b"))


def test_it_is_shown_as_it_would_be_written():
    @dataclass(frozen=True)
    class Plain:
        page: int
        line: int

    assert repr(Place(2)) == "Place(page=2, line=1, words=(), marks=[], kept={})"
    assert repr(Other(1, 2)) == "Other(page=1, line=2)"
    assert repr(Plain(1, 2)).endswith("Plain(page=1, line=2)")


def test_the_standard_library_knows_it_as_a_dataclass():
    assert replace(Place(1), line=4) == Place(1, 4)
    assert asdict(Other(1, 2)) == {"page": 1, "line": 2}
    assert [part.name for part in fields(Other)] == ["page", "line"]
    match Other(1, 2):
        case Other(page, line):
            assert (page, line) == (1, 2)


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))]
)
def test_it_can_be_copied(copied):
    place = Place(1, 2, ("a",), ["b"], 3)
    assert copied(place) == place
    assert copied(place).seen == 3


def test_slots_leave_no_room_for_more():
    assert not hasattr(Other(1, 2), "__dict__")
