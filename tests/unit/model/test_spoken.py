"""Quotation marks in words of our own: what they may stand round."""

import pytest

from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.reading import Reading, Speech, Statement
from briefer.model.rewording import replaced, titled
from briefer.model.span import Span
from briefer.model.spoken import NOTHING, quoting, spoken
from briefer.model.wording import shown

ARTICLE = Article.of(
    [
        (BlockKind.PARAGRAPH, "“We’ve run out of years,” said the mayor. It was said."),
        (BlockKind.PARAGRAPH, "A baker said the bill was “too high”. He reported the loss."),
    ]
)
TEXT = ARTICLE.text
TEXTS = {ARTICLE.id: TEXT}


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


def said(words, kind=Speech.DIRECT):
    return Statement(place(words), kind, place(words), (place(words),))


READING = Reading(
    (
        place("“We’ve run out of years,” said the mayor."),
        place("A baker said the bill was “too high”."),
    ),
    (
        said("We’ve run out of years,"),
        said("too high", Speech.MIXED),
        said("He reported the loss", Speech.INDIRECT),
    ),
)
BASIS = (Span(ARTICLE.id, *place("A baker")),)
HEAD = Item("i1", Role.HEADLINE, basis=BASIS)
KNOWN = spoken(Card((Source(ARTICLE),), (HEAD,)), {ARTICLE.id: READING}, HEAD)


def quoted(words):
    return Quoted((Kept(Span(ARTICLE.id, *place(words))),))


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("Baker calls bill 'too high'", (Typed("Baker calls bill "), quoted("too high"))),
        ('Bill "too high"?', (Typed("Bill "), quoted("too high"), Typed("?"))),
        ("“high”", (quoted("high"),)),
        ('"We\'ve run out," she says', (quoted("We’ve run out"), Typed(" she says"))),
        ("Trump's plan", (Typed("Trump's plan"),)),
    ],
)
def test_marks_lock_what_was_said(words, pieces):
    assert quoting("", words, KNOWN) == pieces


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Baker calls bill 'far too high'", "“far too high” was not said.*Nearest is “too high”"),
        ("'igh'", "was not said"),
        ("“He reported the loss”", "was not said"),
        ("“was said”", "was not said"),
        ("Bill “too high", "only round words of the article"),
        ("high”", "only round words of the article"),
    ],
)
def test_marks_round_anything_else_are_refused(words, told):
    with pytest.raises(EditRefused, match=told):
        quoting("", words, KNOWN)


def test_nothing_is_known_without_an_article():
    with pytest.raises(EditRefused, match="was not said"):
        quoting("", "“so”", NOTHING)


def test_what_the_item_rests_on_is_offered_first():
    assert [KNOWN.words(each) for each in KNOWN.offers("", 9)] == [
        "too high",
        "We’ve run out of years",
    ]
    assert [KNOWN.words(each) for each in KNOWN.offers("run out", 9)] == ["run out of years"]
    assert KNOWN.offers("he reported", 9) == ()


def test_a_fragment_typed_into_a_headline_is_shown_in_marks():
    result = replaced((Typed("Baker calls bill "),), TEXTS, 17, 17, "'too high'", known=KNOWN)
    assert shown(result.passage, TEXTS) == "Baker calls bill “too high”"
    assert result.caret == len("Baker calls bill “too high”")


def test_nothing_is_typed_into_a_fragment():
    passage = (Typed("Bill "), quoted("too high"))
    with pytest.raises(EditRefused, match="can be cut, not typed"):
        replaced(passage, TEXTS, 6, 6, "far ", known=KNOWN)


def test_a_title_is_ours_and_can_be_changed():
    result = titled((Typed("See "),), TEXTS, 4, 4, "Nighthaws")
    assert result.passage == (Typed("See "), Typed("“Nighthaws”", is_title=True))
    result = replaced(result.passage, TEXTS, 13, 13, "k")
    assert result.passage == (Typed("See "), Typed("“Nighthawks”", is_title=True))
    assert result.caret == 14


@pytest.mark.parametrize("at", [4, 14])
def test_a_title_that_loses_a_mark_loses_both(at):
    passage = titled((Typed("See "),), TEXTS, 4, 4, "Nighthawk").passage
    result = replaced(passage, TEXTS, at, at + 1)
    assert result.passage == (Typed("See Nighthawk"),)


@pytest.mark.parametrize("words", ["", "a “b”", "”"])
def test_a_title_brings_no_marks_of_its_own(words):
    with pytest.raises(EditRefused):
        titled((), TEXTS, 0, 0, words)


def test_words_behind_a_title_are_no_part_of_it():
    passage = titled((), TEXTS, 0, 0, "Nighthawks").passage
    result = replaced(passage, TEXTS, 12, 12, " hangs there")
    assert result.passage == (Typed("“Nighthawks”", is_title=True), Typed(" hangs there"))


def test_an_item_without_words_of_an_article_may_quote_any_of_them():
    ours = Item("i2", Role.KICKER, Parts(text=(Typed("So"),)))
    known = spoken(Card((Source(ARTICLE),), (ours,)), {ARTICLE.id: READING}, ours)
    assert known.find("too high") == Span(ARTICLE.id, *place("too high"))
