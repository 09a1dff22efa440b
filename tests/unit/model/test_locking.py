"""Kept words that bring quotation marks along, cut into."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind
from briefer.model.errors import EditRefused
from briefer.model.locking import locked
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.rewording import replaced
from briefer.model.span import Span
from briefer.model.wording import shown

ARTICLE = Article.of(
    [
        (
            BlockKind.PARAGRAPH,
            'The mayor said "it is unlikely that we will pay" on Friday, '
            'and called the bill "silly".',
        ),
        (BlockKind.PARAGRAPH, "“We run on. And the next paragraph"),
        (BlockKind.PARAGRAPH, "“ends it,” she said. It was ‘smart’ of her."),
    ]
)
TEXT = ARTICLE.text
TEXTS = {ARTICLE.id: TEXT}
MAYOR = (Kept(Span(ARTICLE.id, 0, TEXT.index("\n"))),)


def after(passage, chosen, words=""):
    at = shown(passage, TEXTS).index(chosen)
    return replaced(passage, TEXTS, at, at + len(chosen), words)


def test_a_cut_between_kept_marks_is_shown():
    result = after(MAYOR, "unlikely that ")
    assert shown(result.passage, TEXTS) == (
        "The mayor said “it is […] we will pay” on Friday, and called the bill “silly”."
    )
    assert isinstance(result.passage[1], Quoted)


def test_a_cut_over_a_kept_mark_leaves_both_marks_round_what_is_left():
    result = after(MAYOR, " we will pay” on Friday, and")
    assert shown(result.passage, TEXTS) == (
        "The mayor said “it is unlikely that” called the bill “silly”."
    )


def test_a_cut_of_all_that_was_said_takes_its_marks_along():
    result = after(MAYOR, "it is unlikely that we will pay")
    assert shown(result.passage, TEXTS) == (
        "The mayor said on Friday, and called the bill “silly”."
    )


def test_a_cut_of_a_lone_mark_changes_no_words():
    result = after(MAYOR, "“")
    assert "said “it is unlikely" in shown(result.passage, TEXTS)


def test_a_cut_elsewhere_leaves_kept_words_kept():
    result = after(MAYOR, " on Friday")
    assert all(isinstance(piece, Kept) for piece in result.passage)
    assert result.caret == shown(MAYOR, TEXTS).index(" on Friday")


@pytest.mark.parametrize("part", ["un", "kely th", "sil"])
def test_a_part_of_a_word_between_kept_marks_cannot_be_cut(part):
    with pytest.raises(EditRefused, match="whole words"):
        after(MAYOR, part)


@pytest.mark.parametrize("chosen", ["", "unlikely"])
def test_nothing_is_typed_between_kept_marks(chosen):
    at = shown(MAYOR, TEXTS).index(" we will")
    start = shown(MAYOR, TEXTS).index(chosen) if chosen else at
    with pytest.raises(EditRefused, match="can be cut, not typed"):
        replaced(MAYOR, TEXTS, start, start + len(chosen), "never")


def test_words_of_ours_over_the_end_stand_behind_the_mark():
    result = after(MAYOR, " that we will pay” on Friday, and", " and")
    assert shown(result.passage, TEXTS).startswith("The mayor said “it is unlikely” and called")
    assert Typed(" and") in result.passage


def test_speech_that_runs_on_is_held_by_the_paragraph():
    start = TEXT.index("“We run")
    line = (Kept(Span(ARTICLE.id, start, TEXT.index("\n", start))),)
    assert locked(line, TEXTS).passage == line
    assert shown(after(line, " And the next").passage, TEXTS) == "“We run on. […] paragraph.”"


def test_speech_over_two_paragraphs_is_one():
    article = Article.of(
        [
            (BlockKind.PARAGRAPH, "“We run on. And on."),
            (BlockKind.PARAGRAPH, "And we shall never stop,” she said. “No.”"),
        ]
    )
    both = (Kept(Span(article.id, 0, len(article.text))),)
    texts = {article.id: article.text}
    words = shown(both, texts)
    at = words.index(" never")
    result = replaced(both, texts, at, at + len(" never"))
    assert shown(result.passage, texts) == (
        "“We run on. And on. And we shall […] stop,” she said. “No.”"
    )
    alone = (Kept(Span(article.id, article.text.index("And we"), len(article.text))),)
    at = shown(alone, texts).index(" never")
    result = replaced(alone, texts, at, at + len(" never"))
    assert shown(result.passage, texts) == "“And we shall […] stop,” she said. “No.”"


def test_words_from_between_marks_without_a_mark_are_left_alone():
    passage = (Kept(Span(ARTICLE.id, TEXT.index("unlikely"), TEXT.index(" we will"))),)
    assert locked(passage, TEXTS).passage == passage


PLACES = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)).map(
    lambda place: Kept(Span(ARTICLE.id, place[0], min(sum(place), len(TEXT))))
)


@given(st.lists(PLACES | st.just(Typed("and")), max_size=4))
@settings(max_examples=300)
def test_locking_drops_marks_alone_and_is_done_once(pieces):
    from briefer.model.stock import size

    passage = tuple(pieces)
    held = locked(passage, TEXTS)
    assert size(held.passage) + len(held.dropped) == size(passage)
    assert locked(held.passage, TEXTS).passage == held.passage
    if held.passage == passage:
        assert not held.dropped
