"""Drafting: a sensible first card, made of kept words only, with nothing on it twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.drafting import draft
from briefer.model.item import Part, Role
from briefer.model.passage import Kept, leaves
from briefer.model.reading import Figure, FigureKind, Reading, Speech, Statement, Suggestion
from briefer.model.wording import shown

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
    return draft([SOURCE], [reading(*suggestions)])


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
    assert texts(made(offer(PARAGRAPHS[0], role, 0.4)), role) == []


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
    assert texts(draft([Source(article)], [told]), Role.KEY_POINT) == []


def test_a_kicker_is_ours():
    card = draft([SOURCE], [reading(TITLE)], kicker="Coast")
    assert [item.role for item in card.items] == [Role.KICKER, Role.HEADLINE]
    assert shown(card.items[0].parts.text, {}) == "Coast"


def test_an_empty_reading_makes_an_empty_card():
    card = draft([SOURCE], [Reading()])
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
    card = draft([SOURCE, other], [reading(TITLE, *POINTS[:2]), rain])
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
