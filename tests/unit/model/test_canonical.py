"""The one form of an article's words that every offset counts in."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.canonical import canonical, clean, harmless, typed

ANY = st.text(st.characters())


@pytest.mark.parametrize(
    "invisible",
    ["\x00", "\x08", "\x1f", "\x7f", "\x9f", "\u00ad", "\u061c", "\u200e", "\u200f", "\u202e",
     "\u2066", "\u2069", "\ufeff", "\ufffe", "\ud800"],
)  # fmt: skip
def test_what_is_invisible_or_lies_about_order_is_removed(invisible):
    assert canonical(f"be{invisible}fore") == "before"
    assert harmless(f"be{invisible}fore") == "before"


@pytest.mark.parametrize("kept", ["\u00a0", "\u202f", "\u2060", "\u200d", "\u200c", "👩‍🔬", "𝔘"])
def test_what_the_author_wished_stays(kept):
    assert canonical(f"a{kept}b") == f"a{kept}b"


@pytest.mark.parametrize(
    "blank", ["  ", "\t", "\u2003", "\u3000", " \t ", "\n", "\r\n", "\u2028", "\x0c"]
)
def test_blanks_and_line_ends_in_a_block_are_one_space(blank):
    assert canonical(f" a{blank}b ") == "a b"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_is_a_line_feed(end):
    assert clean(f"a{end}b") == "a\nb"


def test_accents_are_composed():
    assert canonical("e\u0301tude") == "étude"


def test_typed_words_keep_the_blanks_at_their_ends():
    assert typed(" a  b ") == " a b "


@given(ANY)
def test_canonical_text_stays_as_it_is(text):
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n" not in once
    assert once == once.strip(" ")
    once.encode()


@given(ANY, ANY)
def test_harmless_words_stay_harmless_side_by_side(left, right):
    both = harmless(left) + harmless(right)
    assert harmless(both) == both


@given(ANY)
def test_typed_words_are_harmless(text):
    assert harmless(typed(text)) == typed(text)


def test_marks_without_end_on_one_letter_are_cut_short():
    text = "a" + "\u0301\u0323" * 50_000 + "b"
    made = canonical(text)
    assert len(made) < 40
    assert made.endswith("b")
    assert canonical(made) == made
    assert canonical("—" * 50) == "—" * 50


@given(st.text(st.sampled_from("ae\u00e9\u0301\u0323\u1100\u1161\u11a8 \n\r\u2028"), max_size=30))
def test_cleaned_line_by_line_is_cleaned_all_at_once(text):
    ended = re.sub("\r\n|[\r\u2028]", "\n", text)
    assert clean(text) == unicodedata.normalize("NFC", ended)
