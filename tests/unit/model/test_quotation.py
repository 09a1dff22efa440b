"""Which characters open or close speech."""

import pytest

from briefer.model.quotation import is_mark


@pytest.mark.parametrize("mark", list('"“”„‟«»‹›‘‚‛「」『』＂'))
def test_marks_of_every_script(mark):
    assert is_mark(f"a {mark}b", 2)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Trump's", 5),
        ("Trump’s", 5),
        ("workers' x", 7),
        ("'90s", 0),
        ("6′ 2″", 1),
        ("6′ 2″", 4),
        ("השו״ת", 3),
    ],
)
def test_apostrophes_primes_and_gershayim_are_no_marks(text, at):
    assert not is_mark(text, at)


@pytest.mark.parametrize(("text", "at"), [("'so", 0), ("he said 'so", 8), ("(’so", 1)])
def test_a_single_mark_that_opens_is_one(text, at):
    assert is_mark(text, at)
