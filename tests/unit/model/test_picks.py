"""Picks become items whose words are the article's, or are refused with the reason."""

import pytest

from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused, PicksFaulty
from briefer.model.item import Part, Role, Whose
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.picks import Pick, card_of
from briefer.model.reading import Figure, FigureKind, Reading, Speech, Statement
from briefer.model.wording import shown

TEXT = (
    "The river rose by up to 300 cm on Monday, officials said. "
    "“We are wet, all of us, and tired,” said Ann Lee, the mayor. The river fell on Tuesday."
)
SOURCE = Source(Article.of([(BlockKind.PARAGRAPH, TEXT)]))


def place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


SAID = place("We are wet, all of us, and tired,")
READING = Reading(
    statements=(
        Statement(SAID, Speech.DIRECT, (57, 118), (SAID,), place("Ann Lee"), place("Ann Lee")),
    ),
    figures=(
        Figure(place("up to 300 cm"), place("300"), FigureKind.MEASURE, place("river"),
               place("up to"), unit=place("cm")),
    ),
)  # fmt: skip


def card(*picks: Pick) -> Card:
    return card_of(picks, [SOURCE], [READING])


def text(pick: Pick, part: Part = Part.TEXT) -> str:
    made = card(pick)
    return shown(made.items[0].parts[part], made.texts)


def test_words_are_picked_by_place_and_by_themselves():
    by_place = card(Pick(Role.KEY_POINT, place("The river rose")))
    assert by_place == card(Pick(Role.KEY_POINT, exact="The river rose"))
    assert by_place.items[0].whose is Whose.ARTICLE


def test_what_stands_around_tells_equal_words_apart():
    spans = [
        card(Pick(Role.KEY_POINT, exact="The river", **around)).items[0].spans[0].start
        for around in ({}, {"suffix": "fell"}, {"prefix": "the mayor. "})
    ]
    assert spans == [0, TEXT.rindex("The river"), TEXT.rindex("The river")]


def test_straight_marks_and_dashes_find_the_article_s_own():
    assert text(Pick(Role.BACKGROUND, exact='"We are wet, all')) == "“We are wet, all.”"


def test_a_quote_is_quoted_and_has_its_speaker():
    made = card(Pick(Role.QUOTE, exact="We are wet, all of us, and tired"))
    assert isinstance(made.items[0].parts.text[0], Quoted)
    assert shown(made.items[0].parts.speaker, made.texts) == "Ann Lee"


def test_words_of_ours_are_inserted_and_in_a_quote_they_stand_in_brackets():
    wet = place("wet")[1]
    assert text(Pick(Role.QUOTE, SAID, insert=((wet, "through"),))) == (
        "“We are wet [through], all of us, and tired.”"
    )
    assert text(Pick(Role.QUOTE, SAID, insert=((wet - 3, "all"),))).startswith("“We are [all] wet,")
    fell = Pick(Role.KEY_POINT, place("The river rose"), insert=((4, "old "), (14, " again")))
    assert text(fell) == "The old river rose again"


def test_a_cut_in_a_quote_is_shown_and_elsewhere_silent():
    cut = (place("all of us, "),)
    assert text(Pick(Role.QUOTE, SAID, cut=cut)) == "“We are wet […] and tired.”"
    fell = Pick(Role.KEY_POINT, place("The river rose by up to"), cut=(place("rose "),))
    assert text(fell) == "The river by up to"


def test_named_parts_are_the_article_s_words_where_they_stand_there():
    made = card(Pick(Role.FIGURE, exact="300", qualifier="up to"))
    assert shown(made.items[0].parts.qualifier, made.texts) == "up to"
    led = card(Pick(Role.KEY_POINT, exact="The river fell", lead="The river"))
    assert isinstance(led.items[0].parts.lead[0], Kept)
    assert led.items[0].parts.lead[0].span.start == TEXT.rindex("The river")
    ours = card(Pick(Role.KEY_POINT, exact="The river fell", lead="Water"))
    assert ours.items[0].parts.lead == (Typed("Water"),)


def test_our_own_words_rest_on_places():
    made = card(Pick(Role.HEADLINE, wording="A wet week", rests_on=(place("The river rose"),)))
    assert made.items[0].whose is Whose.RESTING
    assert card(Pick(Role.KICKER, wording="Floods")).items[0].whose is Whose.OURS
    near = card(Pick(Role.HEADLINE, exact="The river rose", wording="It rose"))
    assert near.items[0].basis[0].end == len("The river rose")


def test_items_keep_the_order_of_the_picks():
    made = card(Pick(Role.KEY_POINT, exact="tired"), Pick(Role.HEADLINE, exact="The river"))
    assert [(item.id, item.role) for item in made.items] == [
        ("i1", Role.KEY_POINT),
        ("i2", Role.HEADLINE),
    ]


@pytest.mark.parametrize(
    ("pick", "words"),
    [
        (Pick(Role.KEY_POINT, exact="The lake rose"), "does not stand in the article"),
        (Pick(Role.KEY_POINT, exact="The river", prefix="x"), "between its prefix and suffix"),
        (Pick(Role.QUOTE, exact="The river rose"), "do not stand in quotation marks"),
        (Pick(Role.HEADLINE, wording="A “dry” week"), "was not said between quotation marks"),
        (Pick(Role.QUOTE, SAID, cut=((SAID[0] + 1, SAID[0] + 5),)), "this cut splits one"),
        (Pick(Role.QUOTE, SAID, insert=((SAID[0] + 4, "all"),)), "between whole words"),
        (Pick(Role.QUOTE, SAID, insert=((SAID[0] + 2, "“all”"),)), "holds a quotation mark"),
        (Pick(Role.QUOTE, SAID, insert=((SAID[0] + 2, "x" * 81),)), "1 to 80 characters"),
    ],
)
def test_words_that_do_not_hold_are_refused(pick, words):
    with pytest.raises(EditRefused, match=words) as caught:
        card(pick)
    assert str(caught.value).startswith(f"Pick 1 ({pick.role}): ")


@pytest.mark.parametrize(
    ("pick", "words"),
    [
        (Pick(Role.KEY_POINT, (5, 9999)), "is no place in an article"),
        (Pick(Role.KEY_POINT, (5, 5)), "is no place"),
        (Pick(Role.KEY_POINT, (-3, 5)), "is no place"),
        (Pick(Role.KEY_POINT), "give 'start' and 'end'"),
        (Pick(Role.KEY_POINT, exact="tired", source=1), "there is no source 1"),
        (Pick(Role.KEY_POINT, exact="tired", speaker="Ann"), "has no 'speaker'"),
        (Pick(Role.KEY_POINT, place("tired"), cut=(place("tired"),)), "leave no words"),
        (Pick(Role.KEY_POINT, place("tired"), insert=((3, "so"),)), "lies outside its words"),
        (Pick(Role.KEY_POINT, place("tired"), insert=((999, "so"),)), "999 is no place"),
        (Pick(Role.KEY_POINT, place("tired"), cut=(place("wet"),)), "lies outside its words"),
    ],
)
def test_picks_that_do_not_fit_are_told(pick, words):
    with pytest.raises(PicksFaulty, match=words):
        card(pick)
