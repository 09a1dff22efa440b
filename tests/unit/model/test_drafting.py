"""Drafting: a sensible first card, made of kept words only, with nothing on it twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.drafting import draft
from briefer.model.item import Part, Role
from briefer.model.passage import Kept, leaves
from briefer.model.reading import (
    DateMention,
    Figure,
    FigureKind,
    Reading,
    Speech,
    Statement,
    Suggestion,
)
from briefer.model.template import Budget, Foot, Form, Portion, Slot, Template
from briefer.model.wording import shown


def template(*slots: Slot) -> Template:
    return Template("plain", "Plain", "", 10.6, {}, {}, "", {}, slots, Foot("", "", "", 40))


def slot(role: Role, least: int, most: int, *parts: Part, label: str = "", name: str = "") -> Slot:
    form = Form(tuple(Portion("body", part) for part in (Part.TEXT, *parts)))
    budget = Budget((least, most), 30)
    return Slot(name or role.value, "main", (role,), (form,), label=label, budget=budget)


HEAD = (slot(Role.HEADLINE, 1, 1), slot(Role.STANDFIRST, 0, 1))
# As the news brief has them.
NEWS = template(
    *HEAD,
    slot(Role.KEY_POINT, 3, 5),
    slot(Role.FIGURE, 2, 4),
    slot(Role.WHY_IT_MATTERS, 0, 1),
    slot(Role.QUOTE, 0, 1),
    slot(Role.STATEMENT, 0, 2),
    slot(Role.BACKGROUND, 0, 2),
    slot(Role.WHATS_NEXT, 0, 2, label="whats_next"),
)
HEADLINE = "Council closes the ferry"
QUOTED = "We waited long enough for it."
PARAGRAPHS = (
    "The council voted on Monday to close the old ferry across the Sallow.",
    "Some 1,400 people crossed by boat each day, police said.",
    f"“{QUOTED}” Ana Ruiz, the mayor, said on the quay after the vote.",
    "A bridge of steel takes its place near the market hall in three years.",
    "Traders expect fewer guests while workers drive piles along the shore.",
    "Nobody knows who pays for dredging now that shipping has left town.",
    "Fishermen still doubt whether eels pass under concrete in the summer.",
)
ARTICLE = Article.of(
    [(BlockKind.HEADLINE, HEADLINE), *((BlockKind.PARAGRAPH, words) for words in PARAGRAPHS)],
    Details(language="en"),
)
SOURCE = Source(ARTICLE)


def at(words: str) -> tuple[int, int]:
    start = ARTICLE.text.index(words)
    return start, start + len(words)


def offer(words: str, role: Role, score: float = 0.6) -> Suggestion:
    return Suggestion(at(words), role, score, "because")


def reading(*suggestions: Suggestion) -> Reading:
    return Reading(
        sentences=tuple((block.start, block.end) for block in ARTICLE.blocks),
        statements=(
            Statement(
                at(QUOTED),
                Speech.DIRECT,
                at(PARAGRAPHS[2]),
                (at(QUOTED),),
                speaker=at("Ana Ruiz"),
                name=at("Ana Ruiz"),
                role=at("the mayor"),
                cue=(at("said on")[0], at(" on the quay")[0]),
            ),
        ),
        figures=(
            Figure(
                at("Some 1,400"),
                at("1,400"),
                FigureKind.COUNT,
                at("people crossed by boat each day"),
                qualifier=at("Some"),
            ),
        ),
        suggestions=suggestions,
    )


POINTS = [offer(words, Role.KEY_POINT, 0.9 - n / 10) for n, words in enumerate(PARAGRAPHS)]
TITLE = offer(HEADLINE, Role.HEADLINE)


def made(*suggestions: Suggestion) -> Card:
    return draft([SOURCE], [reading(*suggestions)], NEWS)


def texts(card: Card, role: Role) -> list[str]:
    return [shown(item.parts.text, card.texts) for item in card.items if item.role is role]


def test_headline_first_and_key_points_in_the_articles_order():
    card = made(*POINTS[::-1], TITLE)
    assert [item.role for item in card.items][:2] == [Role.HEADLINE, Role.KEY_POINT]
    points = texts(card, Role.KEY_POINT)
    assert len(points) == 5
    assert points == [words for words in PARAGRAPHS if words in points]


def test_a_quote_carries_its_speaker_and_beats_a_reported_statement():
    card = made(
        TITLE,
        offer(QUOTED, Role.QUOTE, 0.5),
        offer(PARAGRAPHS[1], Role.STATEMENT, 0.9),
    )
    [quote] = [item for item in card.items if item.role is Role.QUOTE]
    assert shown(quote.parts.text, card.texts) == f"“{QUOTED}”"
    assert shown(quote.parts.speaker, card.texts) == "Ana Ruiz"
    assert shown(quote.parts.speaker_role, card.texts) == "the mayor"
    assert texts(card, Role.STATEMENT) == []


def test_without_a_quote_the_best_statement_stands():
    card = made(
        offer(PARAGRAPHS[1], Role.STATEMENT, 0.4), offer(PARAGRAPHS[4], Role.STATEMENT, 0.8)
    )
    assert texts(card, Role.STATEMENT) == [PARAGRAPHS[4]]


def test_a_figure_keeps_its_qualifier_and_its_sentence_is_no_key_point():
    card = made(offer("Some 1,400", Role.FIGURE), *POINTS)
    [figure] = [item for item in card.items if item.role is Role.FIGURE]
    assert shown(figure.parts[Part.QUALIFIER], card.texts) == "Some"
    assert shown(figure.parts[Part.CAPTION], card.texts) == "people crossed by boat each day"
    assert len(texts(card, Role.KEY_POINT)) == 5
    assert PARAGRAPHS[1] not in texts(card, Role.KEY_POINT)


@pytest.mark.parametrize("role", [Role.BACKGROUND, Role.WHY_IT_MATTERS, Role.WHATS_NEXT])
def test_a_clear_ending_is_taken_and_not_repeated_as_a_point(role: Role):
    card = made(offer(PARAGRAPHS[0], role, 0.7), *POINTS)
    assert texts(card, role) == [PARAGRAPHS[0]]
    assert PARAGRAPHS[0] not in texts(card, Role.KEY_POINT)
    assert texts(made(offer(PARAGRAPHS[0], role, 0.3)), role) == []


def test_a_point_that_says_the_standfirst_again_is_left_out():
    words = "The council voted to close the old ferry, and nobody spoke against it on Monday."
    again = "On Monday the council voted to close the old ferry. Nobody spoke against it."
    article = Article.of([(BlockKind.STANDFIRST, words), (BlockKind.PARAGRAPH, again)])
    told = Reading(
        suggestions=(
            Suggestion((0, len(words)), Role.STANDFIRST, 1.0, "because"),
            Suggestion((len(words) + 1, len(article.text)), Role.KEY_POINT, 1.0, "because"),
        )
    )
    assert texts(draft([Source(article)], [told], NEWS), Role.KEY_POINT) == []


def test_a_lead_that_tells_the_headline_in_full_is_a_point():
    headline = "Council votes to close the ferry"
    lead = (
        "The council of Merrowick votes to close the old ferry across the Sallow, which has not "
        "paid its way since the ring road opened."
    )
    article = Article.of([(BlockKind.HEADLINE, headline), (BlockKind.PARAGRAPH, lead)])
    told = Reading(
        suggestions=(
            Suggestion((0, len(headline)), Role.HEADLINE, 1.0, "because"),
            Suggestion((len(headline) + 1, len(article.text)), Role.KEY_POINT, 1.0, "because"),
        )
    )
    assert texts(draft([Source(article)], [told], NEWS), Role.KEY_POINT) == [lead]


def test_a_kicker_is_ours():
    card = draft([SOURCE], [reading(TITLE)], NEWS, kicker="Coast")
    assert [item.role for item in card.items] == [Role.KICKER, Role.HEADLINE]
    assert shown(card.items[0].parts.text, {}) == "Coast"


def test_an_empty_reading_makes_an_empty_card():
    card = draft([SOURCE], [Reading()], NEWS)
    assert card.items == ()
    assert card.sources == (SOURCE,)


def test_two_articles_share_the_card_and_the_first_gives_the_headline():
    other = Source(Article.of([(BlockKind.PARAGRAPH, "Rain fell on all the hills of the county.")]))
    whole = (0, len(other.article.text))
    rain = Reading(
        sentences=(whole,),
        suggestions=(
            Suggestion(whole, Role.KEY_POINT, 0.95, "because"),
            Suggestion(whole, Role.HEADLINE, 0.9, "because"),
        ),
    )
    card = draft([SOURCE, other], [reading(TITLE, *POINTS[:2]), rain], NEWS)
    assert texts(card, Role.HEADLINE) == [HEADLINE]
    assert texts(card, Role.KEY_POINT)[-1] == other.article.text


SUGGESTIONS = st.builds(
    lambda start, length, role, score: Suggestion(
        (start, min(start + length, len(ARTICLE.text))), role, score, "because"
    ),
    st.integers(0, len(ARTICLE.text) - 1),
    st.integers(1, 90),
    st.sampled_from([role for role in Role if role is not Role.FIGURE]),
    st.floats(0, 1),
)


@given(st.lists(SUGGESTIONS, max_size=12))
def test_a_draft_holds_exact_words_of_the_article_once(suggestions: list[Suggestion]):
    card = made(*suggestions)
    assert len({item.id for item in card.items}) == len(card.items)
    for item in card.items:
        for _, passage in item.parts:
            for piece in leaves(passage):
                assert isinstance(piece, Kept)
                assert 0 <= piece.span.start < piece.span.end <= len(ARTICLE.text)
    assert sum(item.role is Role.KEY_POINT for item in card.items) <= 5


# By template


def roles(card: Card) -> list[Role]:
    return [item.role for item in card.items]


def test_a_role_without_a_slot_is_not_drafted():
    few = template(HEAD[0], slot(Role.FIGURE, 1, 2))
    offers = [TITLE, *POINTS, offer(QUOTED, Role.QUOTE), offer("Some 1,400", Role.FIGURE)]
    offers.append(offer(PARAGRAPHS[1], Role.STATEMENT))
    assert roles(draft([SOURCE], [reading(*offers)], few)) == [Role.HEADLINE, Role.FIGURE]


def test_key_points_are_as_many_as_the_slot_takes():
    three = template(*HEAD, slot(Role.KEY_POINT, 1, 3, name="messages"))
    card = draft([SOURCE], [reading(*POINTS)], three)
    assert roles(card) == [Role.KEY_POINT] * 3


@pytest.mark.parametrize(("label", "told"), [("whats_next", 1), ("recommendation", 0)])
def test_what_comes_next_is_never_put_as_advice(label, told):
    offers = reading(offer(PARAGRAPHS[3], Role.WHATS_NEXT, 0.9))
    advising = template(*HEAD, slot(Role.WHATS_NEXT, 1, 1, label=label))
    assert len(draft([SOURCE], [offers], advising).items) == told


def test_for_and_against_are_for_the_editor():
    sides = template(*HEAD, *(slot(Role.QUOTE, 0, 1, name=name) for name in ("for", "against")))
    assert not draft([SOURCE], [reading(offer(QUOTED, Role.QUOTE))], sides).items


TALK = Article.of(
    [
        (BlockKind.HEADLINE, "Who pays for the bridge"),
        (BlockKind.PARAGRAPH, "The bridge needs steel. “It will be late,” said Ana Ruiz."),
        (
            BlockKind.PARAGRAPH,
            "“It was never needed,” said Tom Pell. “We like boats,” he said.",
        ),
        (BlockKind.PARAGRAPH, "“Nobody asked the eels,” Greta Holm told the room at length."),
        (BlockKind.PARAGRAPH, "It opened on 2 May 2019 and shut in 2024."),
        (BlockKind.PARAGRAPH, "Work ends in 2027."),
    ]
)


def talk(words: str) -> tuple[int, int]:
    start = TALK.text.index(words)
    return start, start + len(words)


def said(words: str, speaker: str, sentence: str) -> Statement:
    extent = talk(words)
    return Statement(extent, Speech.DIRECT, talk(sentence), (extent,), name=talk(speaker))


SENTENCES = (
    "The bridge needs steel.",
    "“It will be late,” said Ana Ruiz.",
    "“It was never needed,” said Tom Pell.",
    "“We like boats,” he said.",
    "“Nobody asked the eels,” Greta Holm told the room at length.",
    "It opened on 2 May 2019 and shut in 2024.",
    "Work ends in 2027.",
)
SAID = ("It will be late", "It was never needed", "We like boats", "Nobody asked the eels")
TALKED = Reading(
    sentences=tuple(map(talk, SENTENCES)),
    statements=(
        said(SAID[0], "Ana Ruiz", SENTENCES[1]),
        said(SAID[1], "Tom Pell", SENTENCES[2]),
        said(SAID[2], "Tom Pell", SENTENCES[3]),
        said(SAID[3], "Greta Holm", SENTENCES[4]),
    ),
    dates=(
        DateMention(talk("2 May 2019"), "2019-05-02"),
        DateMention(talk("2024"), None),
        DateMention(talk("2027"), None),
    ),
    suggestions=(
        *(Suggestion(talk(words), Role.QUOTE, 0.9, "because") for words in SAID),
        *(Suggestion(talk(words), Role.KEY_POINT, 0.5, "because") for words in SENTENCES[5:]),
    ),
)
TALKING = Source(TALK)


def words_of(card: Card, part: Part = Part.TEXT) -> list[str]:
    return [shown(item.parts[part], card.texts) for item in card.items]


def test_a_quote_card_lets_different_speakers_speak_with_what_went_before():
    voices = template(
        slot(Role.QUOTE, 1, 4, Part.CONTEXT), slot(Role.KEY_POINT, 0, 3), slot(Role.EVENT, 0, 4)
    )
    card = draft([TALKING], [TALKED], voices)
    assert words_of(card) == [f"“{words}.”" for words in (SAID[0], SAID[1], SAID[3])]
    assert words_of(card, Part.CONTEXT) == ["The bridge needs steel.", "", ""]


def test_where_nearly_all_is_speech_quotes_take_the_place_of_key_points():
    card = draft([TALKING], [TALKED], NEWS)
    assert texts(card, Role.KEY_POINT) == list(SENTENCES[5:])
    assert texts(card, Role.QUOTE) == [f"“{words}.”" for words in SAID[:2]]


def test_where_quotes_are_too_few_another_speaker_is_reported():
    voices = template(slot(Role.QUOTE, 1, 4), slot(Role.STATEMENT, 0, 2))
    reports = (Suggestion(talk(words), Role.STATEMENT, 0.8, "because") for words in SENTENCES[3:5])
    two = replace(TALKED, suggestions=(*TALKED.suggestions[:2], *reports))
    card = draft([TALKING], [two], voices)
    assert roles(card) == [Role.QUOTE, Role.QUOTE, Role.STATEMENT]
    assert words_of(card)[2] == SENTENCES[4]


def test_key_points_fill_a_card_for_voices_where_there_is_nothing_else():
    voices = template(slot(Role.QUOTE, 1, 4), slot(Role.FIGURE, 0, 2), slot(Role.KEY_POINT, 0, 6))
    assert roles(draft([SOURCE], [reading(*POINTS)], voices)) == [Role.KEY_POINT] * 6
    counted = reading(*POINTS, offer("Some 1,400", Role.FIGURE))
    assert roles(draft([SOURCE], [counted], voices)) == [*[Role.KEY_POINT] * 3, Role.FIGURE]


def test_where_voices_are_wanting_key_points_stand_in():
    voices = template(slot(Role.QUOTE, 3, 4), slot(Role.KEY_POINT, 0, 3))
    lonely = replace(TALKED, suggestions=TALKED.suggestions[3:])
    assert roles(draft([TALKING], [lonely], voices)) == [Role.KEY_POINT] * 2 + [Role.QUOTE]


def test_where_nobody_is_quoted_a_quote_card_reports_different_speakers():
    voices = template(slot(Role.QUOTE, 1, 4), slot(Role.STATEMENT, 0, 2))
    told = tuple(replace(each, kind=Speech.INDIRECT) for each in TALKED.statements)
    reports = tuple(Suggestion(each.extent, Role.STATEMENT, 0.9, "because") for each in told[1:])
    reported = replace(TALKED, statements=told, suggestions=reports)
    card = draft([TALKING], [reported], voices)
    assert roles(card) == [Role.STATEMENT] * 2
    assert words_of(card) == [SENTENCES[2], SENTENCES[4]]


def test_questions_are_not_made_up_and_points_take_their_place():
    asking = template(slot(Role.QUESTION, 4, 6), slot(Role.KEY_POINT, 0, 3))
    assert roles(draft([TALKING], [TALKED], asking)) == [Role.KEY_POINT] * 2


def test_numbers_come_with_a_timeline_of_the_dates_told():
    numbers = template(slot(Role.FIGURE, 3, 5), slot(Role.EVENT, 0, 4))
    card = draft([TALKING], [TALKED], numbers)
    assert words_of(card, Part.DATE) == ["2 May 2019", "2027"]
    assert words_of(card) == [SENTENCES[5], SENTENCES[6]]
    assert [item.id for item in card.items] == ["i1", "i2"]


def test_a_sentence_that_leans_on_others_is_no_event():
    leaning = replace(TALKED, suggestions=TALKED.suggestions[:-1])
    numbers = template(slot(Role.FIGURE, 3, 5), slot(Role.EVENT, 0, 4))
    assert words_of(draft([TALKING], [leaning], numbers), Part.DATE) == ["2 May 2019"]


STORY = (Role.HEADLINE, Role.KEY_POINT, Role.WHY_IT_MATTERS)


def test_each_article_has_a_story_of_its_own():
    stories = tuple(
        replace(slot(Role.HEADLINE, 1, 1, name=f"story-{count}"), source=count, roles=taken)
        for count, taken in enumerate([(*STORY, Role.EVENT)] * 2, 1)
    )
    bridge = reading(TITLE, *POINTS, offer(PARAGRAPHS[5], Role.WHY_IT_MATTERS, 0.9))
    titled = Suggestion(talk("Who pays for the bridge"), Role.HEADLINE, 1.0, "because")
    other = replace(TALKED, suggestions=(titled, *TALKED.suggestions))
    card = draft([SOURCE, TALKING, SOURCE], [bridge, other, bridge], template(*stories))
    first = [Role.HEADLINE, Role.KEY_POINT, Role.KEY_POINT, Role.WHY_IT_MATTERS]
    assert roles(card) == [*first, Role.HEADLINE, Role.KEY_POINT, Role.KEY_POINT]
    assert words_of(card)[4] == "Who pays for the bridge"
    assert PARAGRAPHS[5] in texts(card, Role.WHY_IT_MATTERS)
    assert PARAGRAPHS[5] not in texts(card, Role.KEY_POINT)


def test_an_article_that_has_the_page_alone_is_told_at_length():
    taken = (*STORY, Role.QUOTE)
    alone = replace(slot(Role.HEADLINE, 3, 6, name="story-1"), source=1, roles=taken)
    other = replace(alone, name="story-2", source=2)
    bridge = reading(TITLE, *POINTS, offer(QUOTED, Role.QUOTE, 0.5))
    card = draft([SOURCE], [bridge], template(alone, other))
    assert roles(card) == [Role.HEADLINE, *[Role.KEY_POINT] * 4, Role.QUOTE]
    assert card.items[-1].parts.speaker
