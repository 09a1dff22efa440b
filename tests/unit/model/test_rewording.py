"""Selecting, typing and deleting in the words shown, case by case."""

import pytest

from briefer.model.errors import EditRefused
from briefer.model.fragment import PLAIN, Manner
from briefer.model.passage import Added, Kept, Passage, Quoted, Respelt, Typed
from briefer.model.rewording import Reworded, replaced
from briefer.model.wording import shown
from tests.unit.model.invented import ODD, TEXTS, kept, of

SENTENCE = Manner(sentence=True)
CLOSE = kept("The road bridge will close on 1 April, the county said on Friday,")
LIGHTLY = kept("We did not take this step lightly, but a bridge that might fail")


def reworded(passage: Passage, chosen: str, words: str = "", manner=PLAIN) -> Reworded:
    """The passage with the words `chosen`, as shown, replaced."""
    start = shown(passage, TEXTS, manner).index(chosen)
    return replaced(passage, TEXTS, start, start + len(chosen), words, manner)


def marked(result: Reworded, manner=PLAIN) -> str:
    """The words shown after an edit, with | at the caret."""
    text = shown(result.passage, TEXTS, manner)
    return f"{text[: result.caret]}|{text[result.caret :]}"


@pytest.mark.parametrize(
    ("chosen", "words", "expected"),
    [
        (" on 1 April", "", "The road bridge will close|, the county said on Friday."),
        ("The road ", "", "|Bridge will close on 1 April, the county said on Friday."),
        (", the county said on Friday", "", "The road bridge will close on 1 April|."),
        ("road", "stone", "The stone| bridge will close on 1 April, the county said on Friday."),
        ("The ", "Our ", "Our |road bridge will close on 1 April, the county said on Friday."),
        (".", "!", "The road bridge will close on 1 April, the county said on Friday.!|"),
    ],
)
def test_own_words_may_stand_anywhere_outside_marks(chosen, words, expected):
    if chosen == ".":  # a mended stop is no word of a piece: it is kept, and typed behind
        length = len(shown((CLOSE,), TEXTS, SENTENCE))
        result = replaced((CLOSE,), TEXTS, length, length, words, SENTENCE)
    else:
        result = reworded((CLOSE,), chosen, words, SENTENCE)
    assert marked(result, SENTENCE) == expected


def test_a_mended_stop_becomes_ours_when_typed_behind():
    result = replaced((CLOSE,), TEXTS, 65, 65, " Again", SENTENCE)
    assert result.passage[1] == Typed(". Again")


@pytest.mark.parametrize("at", [26, 27])
def test_a_letter_typed_beside_a_mended_stop_and_taken_back_leaves_no_blank(at):
    passage: Passage = (kept("The road bridge will close "),)
    typed = replaced(passage, TEXTS, at, at, "Z", SENTENCE)
    back = replaced(typed.passage, TEXTS, typed.caret - 1, typed.caret, "", SENTENCE)
    assert shown(back.passage, TEXTS, SENTENCE) == "The road bridge will close."


def test_a_mended_stop_cannot_be_deleted():
    assert reworded((CLOSE,), ".", "", SENTENCE).passage == (CLOSE,)


def test_deleting_a_mark_or_an_omission_changes_nothing():
    passage: Passage = (Quoted((kept("We did not"), kept("lightly"))),)
    for chosen in ("“", "”", " […] "):
        assert reworded(passage, chosen).passage == passage


def test_words_cut_inside_marks_are_shown_as_omitted():
    result = reworded((Quoted((LIGHTLY,)),), "take this step")
    assert marked(result) == "“We did not| […] lightly, but a bridge that might fail.”"
    assert isinstance(result.passage[0], Quoted)


@pytest.mark.parametrize("part", ["id no", "di", "ght fail", "W"])
def test_a_part_of_a_word_in_marks_cannot_be_cut(part):
    with pytest.raises(EditRefused, match="whole words and numbers"):
        reworded((Quoted((LIGHTLY,)),), part)


def test_cutting_the_end_of_a_quotation_needs_no_omission():
    result = reworded((Quoted((LIGHTLY,)),), ", but a bridge that might fail")
    assert marked(result) == "“We did not take this step lightly|.”"


def test_a_blank_or_a_comma_inside_marks_cannot_be_cut_alone():
    passage = (Quoted((LIGHTLY,)),)
    assert reworded(passage, ", ").passage == passage


def test_all_words_of_a_quotation_take_its_marks_along():
    assert reworded((Quoted((LIGHTLY,)), Typed(" she said")), shown((LIGHTLY,), TEXTS)).passage == (
        Typed(" she said"),
    )


def test_what_was_added_to_a_quotation_goes_with_its_last_words():
    passage = (Quoted((Added("They", of("We")), kept(" did not"))),)
    assert reworded(passage, "did not").passage == ()


def test_typing_inside_marks_is_refused_with_the_reason():
    with pytest.raises(EditRefused, match="can be cut, not typed"):
        replaced((Quoted((LIGHTLY,)),), TEXTS, 5, 5, "x")


@pytest.mark.parametrize(
    "at", [0, len("“We did not take this step lightly, but a bridge that might fail.”")]
)
def test_typing_beside_the_marks_is_not(at):
    passage = replaced((Quoted((LIGHTLY,)),), TEXTS, at, at, "x").passage
    assert Typed("x") in passage
    assert len(passage) == 2


@pytest.mark.parametrize("words", ['"', "“so", "„", "«", "say 'so", "「"])
def test_a_typed_quotation_mark_is_refused(words):
    with pytest.raises(EditRefused, match="only round words of the article"):
        replaced((Typed("We "),), TEXTS, 3, 3, words)


@pytest.mark.parametrize(
    ("before", "words"), [("Trump", "'s"), ("the ", "'90s"), ("6", "′"), ("של", "״")]
)
def test_an_apostrophe_a_prime_or_a_gershayim_is_not(before, words):
    assert replaced((Typed(before),), TEXTS, len(before), len(before), words).passage == (
        Typed(before + words),
    )


def test_the_halves_of_two_quotations_stay_apart():
    other = Quoted((kept("It was built for carts."),))
    result = reworded((Quoted((LIGHTLY,)), other), ", but a bridge that might fail")
    assert result.passage[1] == other
    assert (
        shown(result.passage, TEXTS)
        == "“We did not take this step lightly” “It was built for carts.”"
    )


def test_a_cut_over_two_quotations_leaves_two():
    passage = (Quoted((LIGHTLY,)), Typed(" and "), Quoted((kept("It was built for carts."),)))
    result = reworded(passage, "might fail” and “It was")
    assert (
        shown(result.passage, TEXTS)
        == "“We did not take this step lightly, but a bridge that” “built for carts.”"
    )


def test_our_words_over_the_end_of_a_quotation_stand_behind_it():
    passage = (Quoted((LIGHTLY,)), Typed(" and more"))
    result = reworded(passage, "might fail” and", "x")
    assert (
        shown(result.passage, TEXTS)
        == "“We did not take this step lightly, but a bridge that”x more"
    )


def test_a_house_spelling_is_cut_whole_and_never_doubled():
    passage = (kept("a day"), Respelt(of("plan"), "km"), Typed(" x"))
    assert reworded(passage, "k").passage == (kept("a day"), Typed(" x"))
    assert marked(replaced(passage, TEXTS, 7, 7, "!")) == "a day km!| x"


def test_a_quotation_mended_away_from_its_neighbour_gets_its_blank():
    passage = (kept("close on"), Quoted((kept("1 April"),)), kept("the county"))
    assert shown(passage, TEXTS) == "close on “1 April” the county"


def test_astral_characters_count_one():
    passage = (kept("𝔘nder the 🜂 sign", ODD),)
    assert marked(reworded(passage, "🜂", "👩")) == "𝔘nder the 👩| sign"


def test_a_caret_outside_the_words_is_brought_back():
    assert replaced((Typed("ab"),), TEXTS, 9, 12, "c") == Reworded((Typed("abc"),), 3)
    assert replaced((), TEXTS, 0, 0, "c") == Reworded((Typed("c"),), 1)


def test_what_is_pasted_is_made_safe():
    assert replaced((), TEXTS, 0, 0, "a\r\n\u202eb\ud800").passage == (Typed("a b"),)


def test_pieces_that_meet_again_are_one():
    once = replaced((CLOSE,), TEXTS, 8, 8, "x")
    assert replaced(once.passage, TEXTS, 8, 9).passage == (CLOSE,)


def test_kept_never_changes_article():
    result = reworded((CLOSE, Typed(" "), kept("no", ODD)), "Friday, n", "y")
    assert [type(piece) for piece in result.passage] == [Kept, Typed, Kept]


def test_a_mark_typed_between_two_places_and_taken_back_leaves_the_capital():
    passage: Passage = (kept("they said.", ODD), kept("a"))
    before = shown(passage, TEXTS)
    assert before == "they said. A"
    for at in range(9, len(before) + 1):
        typed = replaced(passage, TEXTS, at, at, ";")
        back = replaced(typed.passage, TEXTS, typed.caret - 1, typed.caret)
        assert shown(back.passage, TEXTS) == before
