"""Verdicts in words: what they are called, and that only what holds is drawn as a pass."""

import pytest

from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Quoted, Typed
from briefer.model.verdict import HOLDS, Finding, Judged, Remark, Severity, Verdict
from briefer.ui.verdict_words import Mark, mark_of, verdict_words

POINT = Item("i1", Role.KEY_POINT, Parts(text=(Typed("Words"),)))
QUOTE = Item("i1", Role.QUOTE, Parts(text=(Quoted((Typed("Words"),)),)))
FAULT = Remark(Severity.FAULT, "the article has “31”, not “13”")


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.VERBATIM, "word for word"),
        (Verdict.TYPOGRAPHIC, "word for word, marks differ"),
        (Verdict.MARKED, "cut or added, and shown"),
        (Verdict.UNMARKED, "changed, not shown"),
        (Verdict.MISATTRIBUTED, "someone else’s words"),
        (Verdict.REPORTED, "reporter’s words, not speech"),
        (Verdict.ABSENT, "not in the article"),
        (Verdict.OWN, "our words, not checked"),
        (Verdict.UNSOURCED, "ours, no source"),
    ],
)
def test_a_quotes_verdict_in_words(verdict, words):
    assert verdict_words(QUOTE, Judged("i1", Finding(verdict)), "") == words


def test_outside_quotation_marks_a_cut_is_a_trim():
    judged = Judged("i1", Finding(Verdict.MARKED))
    assert verdict_words(POINT, judged, "¶ 3") == "from the article, trimmed · ¶ 3"


def test_words_with_a_wrong_number_are_not_called_word_for_word():
    judged = Judged("i1", Finding(Verdict.VERBATIM), (FAULT,))
    assert verdict_words(POINT, judged, "") == "a number differs"


def test_a_quote_that_the_law_is_against_is_called_so():
    of_law = Remark(Severity.FAULT, "Reuters uses no [sic]", is_of_law=True)
    judged = Judged("i1", Finding(Verdict.MARKED), (of_law,))
    assert verdict_words(POINT, judged, "") == "against the quote style"
    both = Judged("i1", Finding(Verdict.MARKED), (of_law, FAULT))
    assert verdict_words(POINT, both, "") == "a number differs"


@pytest.mark.parametrize("verdict", Verdict)
def test_only_what_holds_is_drawn_as_a_pass(verdict):
    assert (mark_of(Judged("i1", Finding(verdict))) is Mark.HOLDS) is (verdict in HOLDS)
    assert mark_of(Judged("i1", Finding(verdict), (FAULT,))) is Mark.FAULT


def test_a_note_leaves_the_mark_as_it_is():
    note = Remark(Severity.NOTE, "“31” is ours and has no source")
    assert mark_of(Judged("i1", Finding(Verdict.OWN), (note,))) is None
