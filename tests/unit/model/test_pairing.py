"""Which mark closes which, in the shapes of several languages."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.pairing import pairs, run_on


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ('"So," he said. "We go."', ["So,", "We go."]),
        ("“So,” he said. “We go.”", ["So,", "We go."]),
        ("“He said ‘never’ twice”, so", ["He said ‘never’ twice"]),
        ('bill "too high".', ["too high"]),
        ("Baker calls bill 'too high'", ["too high"]),
        ("The workers' fears and Trump's 'fine' '90s", ["fine"]),
        ("Er sagte: „Nein“, und „ja“.", ["Nein", "ja"]),
        ("Er sagte: »Nein«.", ["Nein"]),
        ("Il dit « non » et «\u202foui\u202f».", [" non ", "\u202foui\u202f"]),
        ("Він сказав: «Ні».", ["Ні"]),
        ("他说「不去」，又说『好』。", ["不去", "好"]),
        ("他说“不去”，又说“好”了。", ["不去", "好"]),
        ('그는 "아니요,"라고 말했다.', ["아니요,"]),
        ("그는 “아니요”라고, ‘예’라고 했다.", ["아니요", "예"]),
        ("5' and 6\" are no marks, nor is ’tis", []),
        ("“An end that is not there", []),
        ("a “b”c ”", []),
    ],
)
def test_outermost_pairs(text, held):
    assert [text[first + 1 : last] for first, last in pairs(text)] == held


def test_speech_that_runs_on_is_closed_by_the_paragraph():
    text = "“We go on. And on."
    assert list(pairs(text, unclosed=True)) == [(0, len(text))]
    assert list(pairs("the ’tis", unclosed=True)) == []


@given(st.text(st.sampled_from([*"ab .,\"'“”‘’„«»「」\u202f("]), max_size=40), st.booleans())
def test_pairs_stand_in_order_and_never_overlap(text, unclosed):
    at = 0
    for first, last in pairs(text, unclosed=unclosed):
        assert at <= first < last <= len(text)
        assert last < len(text) or unclosed
        at = last + 1


@pytest.mark.parametrize("text", ['"a ' * 20_000, "“a " * 20_000, "'a' " * 20_000, '"' * 60_000])
def test_a_text_of_marks_takes_time_by_their_number(text):
    started = time.process_time()
    list(pairs(text))
    run_on(text)
    assert time.process_time() - started < 2
