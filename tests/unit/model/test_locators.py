"""Where in an article the words of an item stand."""

from dataclasses import replace

from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.language import Language
from briefer.model.locators import locator, paragraph
from briefer.model.passage import Kept, Respelt, Typed
from briefer.model.span import Span

ARTICLE = Article.of(
    [
        (BlockKind.HEADLINE, "Head"),
        (BlockKind.STANDFIRST, "Under"),
        *((BlockKind.PARAGRAPH, f"Words {number}") for number in range(1, 8)),
        (BlockKind.HEADING, "Between"),
        (BlockKind.LIST_ITEM, "Last"),
    ]
)
OTHER = Article.of([(BlockKind.PARAGRAPH, "Other words")])
LANGUAGE = Language(labels={"headline": "titre"})
ONE = Card((Source(ARTICLE),))


def places(*words: str) -> tuple[Kept, ...]:
    starts = [ARTICLE.text.index(each) for each in words]
    return tuple(
        Kept(Span(ARTICLE.id, start, start + len(each)))
        for start, each in zip(starts, words, strict=True)
    )


def found(*words: str, card=ONE, **parts) -> str:
    item = Item("i1", Role.KEY_POINT, Parts(text=places(*words), **parts))
    return locator(item, card, LANGUAGE)


def test_paragraphs_are_listed_and_three_in_a_row_are_a_range():
    assert found("Words 3") == "¶\u202f3"
    assert found("Words 5", "Words 3") == "¶\u202f3, 5"
    assert found("Words 1", "Words 2") == "¶\u202f1, 2"
    assert found("Words 1", "Words 3", "Words 4", "Words 5") == "¶\u202f1, 3–5"


def test_the_headline_is_named_in_the_cards_language():
    assert found("Head", "Words 2") == "titre, ¶\u202f2"
    assert found("Under") == "standfirst"


def test_a_heading_has_no_locator_and_no_number():
    assert found("Between") == ""
    assert found("Last") == "¶\u202f8"


def test_a_place_over_two_blocks_names_both():
    assert found("Words 1\nWords 2") == "¶\u202f1, 2"


def test_several_articles_are_lettered():
    card = replace(ONE, sources=(Source(OTHER), Source(ARTICLE)))
    assert found("Words 3", card=card) == "B ¶\u202f3"
    both = (*places("Words 3"), Kept(Span(OTHER.id, 0, 5)))
    item = Item("i1", Role.KEY_POINT, Parts(text=both))
    assert locator(item, card, LANGUAGE) == "A ¶\u202f1; B ¶\u202f3"


def test_where_the_speaker_is_named_does_not_count():
    assert found("Words 5", speaker=places("Words 1")) == "¶\u202f5"


def test_what_our_words_rest_on_does():
    item = Item("i1", Role.KEY_POINT, Parts(text=(Typed("Ours"),)), (places("Words 2")[0].span,))
    assert locator(item, ONE, LANGUAGE) == "¶\u202f2"


def test_house_spelling_has_its_place():
    item = Item("i1", Role.KEY_POINT, Parts(text=(Respelt(places("Words 2")[0].span, "W."),)))
    assert locator(item, ONE, LANGUAGE) == "¶\u202f2"


def test_words_that_rest_on_nothing_have_none():
    assert locator(Item("i1", Role.KICKER, Parts(text=(Typed("x"),))), ONE, LANGUAGE) == ""


def test_a_kind_said_by_the_editor_moves_the_numbers():
    card = Card((Source(ARTICLE, kinds=((2, BlockKind.HEADING),)),))
    assert found("Words 3", card=card) == "¶\u202f2"


def test_the_paragraph_at_an_offset():
    assert paragraph(Source(ARTICLE), ARTICLE.text.index("Words 2")) == 2
    assert paragraph(Source(ARTICLE), 0) is None
    assert paragraph(Source(ARTICLE), 9999) is None


def test_a_place_that_ends_with_its_block_is_not_in_the_next():
    end = ARTICLE.text.index("Words 2")
    item = Item("i1", Role.KEY_POINT, Parts(text=(Kept(Span(ARTICLE.id, end - 8, end)),)))
    assert locator(item, ONE, LANGUAGE) == "¶\u202f1"
