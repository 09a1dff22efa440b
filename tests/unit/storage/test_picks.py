"""Lists of picks: read from JSON, or told where they are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.errors import PicksFaulty
from briefer.model.item import Role
from briefer.model.picks import Pick
from briefer.storage.picks import load_picks


def test_places_and_words():
    picks = load_picks(
        b'[{"role": "key-point", "start": 3, "end": 9, "cut": [[4, 5]], "lead": "So"},'
        b' {"role": "quote", "exact": "wet", "prefix": "a", "suffix": "b", "speaker": "Ann"},'
        b' {"role": "headline", "wording": "Rain", "rests_on": [[0, 4]], "source": 1}]'
    )
    assert picks == (
        Pick(Role.KEY_POINT, (3, 9), cut=((4, 5),), lead="So"),
        Pick(Role.QUOTE, exact="wet", prefix="a", suffix="b", speaker="Ann"),
        Pick(Role.HEADLINE, wording="Rain", rests_on=((0, 4),), source=1),
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a list of picks"),
        (b"\xff", "not a list of picks"),
        (b"{}", "Expected `array`"),
        (b"[]", "this one 0"),
        (b"[" * 5000, "not a list of picks"),
        (b'[{"role": "hero"}]', r"Invalid enum value 'hero' - at `\$\[0\].role`"),
        (b'[{"role": "quote", "exat": ""}]', "unknown field `exat`"),
        (b'[{"role": "quote", "exact": "a", "insert": [["x", 1]]}]', "Expected `int`"),
        (b'[{"role": "quote", "start": 1}]', "go together"),
        (b'[{"role": "quote", "start": 1, "end": 2, "exact": "a"}]', "not both"),
        (b'[{"role": "note", "wording": "a"}' + b',{"role": "note"}' * 200 + b"]", "this one 201"),
        (b" " * 1_000_001, "larger than 1 MB"),
    ],
)
def test_what_is_no_list_of_picks_is_told(data, words):
    with pytest.raises(PicksFaulty, match=words):
        load_picks(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_picks_or_told(data):
    with pytest.raises(PicksFaulty):
        load_picks(data)
